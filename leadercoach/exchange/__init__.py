"""What leaves and enters the log as files."""
