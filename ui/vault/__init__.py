"""Protecting a log in the window: its passphrase, its recovery code, and what becomes of both."""
