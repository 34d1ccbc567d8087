"""The profile and the pages of its points."""
