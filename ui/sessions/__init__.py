"""Sessions with a coach: agreements, consent, what is shared."""
