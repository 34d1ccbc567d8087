"""Asking an observer, and rating oneself: cards over the page."""
