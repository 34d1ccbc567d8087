"""Today: what can be logged, what is due, and the closing of a week."""
