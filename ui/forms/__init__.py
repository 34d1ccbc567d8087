"""Forms on cards above the page: one for each kind of entry, and what all forms share."""
