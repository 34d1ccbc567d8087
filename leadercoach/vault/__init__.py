"""The key of a protected log and the slots that keep it: pure, without a file or a database."""
