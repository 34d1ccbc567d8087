"""Guidance: the method's cards."""
