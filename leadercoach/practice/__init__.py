"""The coach's own side: clients, what they have shared, and what is sent back to them."""
