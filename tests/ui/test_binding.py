"""A guard on the Qt binding itself."""

import subprocess
import sys

PROGRAM = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel()
for n in range(50_000):
    label.setText("x")
print("alive")
"""


def test_fifty_thousand_calls_that_return_none_do_not_wear_none_out():
    """PySide6 6.12.0 loses a reference to None with each such call on Python 3.11, and dies."""
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, check=False)
    assert done.stdout.strip() == b"alive", done.stderr
