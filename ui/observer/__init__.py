"""The observer's place at this computer: the form over the whole screen, and nothing of the log."""
