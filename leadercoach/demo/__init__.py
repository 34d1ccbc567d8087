"""The demo log: half a year of an invented leader, written by the same use cases as a real one."""

from datetime import date

from leadercoach.demo.story import write

DEMO_TODAY = date(2026, 2, 9)

__all__ = ["DEMO_TODAY", "write"]
