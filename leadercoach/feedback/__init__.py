"""The observing colleague: what is asked, how it is answered, and when it may be seen (C)."""
