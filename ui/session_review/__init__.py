"""One session as leader and coach look at it together (F.2)."""
