"""Backups in the window: which there are, one now, back to one, and whether one would work."""
