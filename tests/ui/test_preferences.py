"""What the window remembers, whatever stands in its file."""

import pytest

from ui import preferences


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 100_000,
        b'{"log": "a\\u0000b"}',
        b'{"geometry": "\\ud800"}',
        b'"\xff"',
        b'{"look": NaN}',
    ],
)
def test_preferences_nobody_can_have_kept_are_left_out(tmp_path, body):
    (tmp_path / "window.json").write_bytes(body)
    assert preferences.read(tmp_path / "window.json") == preferences.Preferences()
