"""What the window remembers, whatever stands in its file."""

import os

import pytest

from ui.base import preferences


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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_or_a_folder_where_they_should_be_holds_nobody_up(tmp_path):
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "folder.json").mkdir()
    for name in ("pipe.json", "folder.json"):
        assert preferences.read(tmp_path / name) == preferences.Preferences()
        preferences.keep(tmp_path / name, preferences.Preferences(look="dark"))
        assert not (tmp_path / name).is_file()
