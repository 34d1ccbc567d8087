"""Backups of a log: made, listed, restored; and what can be salvaged of a damaged one."""
