"""Finds the shipped files in a checkout, in an installed package and in a frozen bundle."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a file below resources/."""
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle else Path(__file__).resolve().parent.parent
    return root.joinpath("resources", *parts)
