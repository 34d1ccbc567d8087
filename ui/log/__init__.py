"""The log: its entries, searched, filtered and read."""
