"""No screen is needed, and fonts are listed in a folder of the tests' own.

Both are said before anything can load Qt or matplotlib.
"""

import os
import tempfile

if "DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("MPLCONFIGDIR", tempfile.mkdtemp(prefix="fonts"))
