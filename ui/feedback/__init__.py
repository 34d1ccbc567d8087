"""Feedback: observers asked, their replies, rating oneself."""
