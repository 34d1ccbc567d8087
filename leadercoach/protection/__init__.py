"""How a log is protected: its key, the slots of the key file that give it, and changing them."""
