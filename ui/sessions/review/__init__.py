"""One session on the screen: what has been since the last, notes, what is agreed."""
