"""What each figure of the profile shows (E.2): one module per advice point."""
