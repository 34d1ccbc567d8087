"""What a coach gets to see: one way through, to this screen, the preview and the file (F)."""
