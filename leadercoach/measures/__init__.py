"""Pure functions over counts: no clock, no file, no database (docs/method.md has each section)."""
