"""The coach: whom the leader works with, what she lets them see, sessions, actions (F)."""
