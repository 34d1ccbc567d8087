"""Every file the program reads, changed at random. The builders of the tests lie one folder up."""

import sys
from pathlib import Path

_TESTS = str(Path(__file__).parents[1])
if _TESTS not in sys.path:
    sys.path.append(_TESTS)
