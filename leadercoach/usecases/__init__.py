"""What a leader can do to her log: one function per change, all or nothing, at a given moment."""
