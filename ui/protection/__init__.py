"""How a file is protected: its keys, locking and unlocking."""
