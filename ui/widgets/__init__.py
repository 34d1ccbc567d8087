"""Small widgets the pages are built of."""
