"""Draws what a chart of the profile shows: on the screen, in a picture file, in a report.

Only `studio` knows Qt. matplotlib keeps its list of fonts between starts; where, is said here,
before any module of the package can import it.
"""

import logging
import os

from platformdirs import user_cache_path

os.environ.setdefault(
    "MPLCONFIGDIR", str(user_cache_path("leader-coach", appauthor=False) / "matplotlib")
)
logging.getLogger("matplotlib").setLevel(logging.ERROR)  # a list it cannot keep is made anew
