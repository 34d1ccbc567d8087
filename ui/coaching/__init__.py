"""The cards around a coach: who it is, what they see, what has been agreed on."""
