"""Pure functions over counts: no clock, no file, no database (METHOD.md cites each section)."""
