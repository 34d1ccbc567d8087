"""Lays the report out on pages: text by Qt, charts as vectors. Needs no screen and no window."""
