"""What all else stands on: theme, language, icons, preferences, background jobs."""
