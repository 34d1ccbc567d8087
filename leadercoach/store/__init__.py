"""The log on disk: an SQLite file that belongs to the leader. Only this package opens it."""
