"""Backups: made, listed, tried and restored; what a damaged log still gives."""
