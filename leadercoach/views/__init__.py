"""Read models: what a page or a command shows, read from the log and never written back."""
