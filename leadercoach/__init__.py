"""What Leader Coach is without a window: the log, its store and its measures."""
