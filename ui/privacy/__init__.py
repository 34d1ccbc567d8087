"""What the log holds of people: shown, erased, kept no longer than its limit."""
