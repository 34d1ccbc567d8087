"""Settings, in groups."""
