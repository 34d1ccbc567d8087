"""A form for each kind of entry, on a card above the page."""
