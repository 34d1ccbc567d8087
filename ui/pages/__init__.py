"""A page for each place of the window."""
