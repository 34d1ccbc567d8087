"""The log's values and rules: frozen, checked when built, without clock, file or database."""
