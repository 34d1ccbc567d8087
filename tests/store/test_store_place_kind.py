"""Whether a log lies on a disk of this computer."""

import sys
from pathlib import Path

import pytest

from leadercoach.store.place_kind import kind_among, place_kind

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/amira/disk ext4 rw 0 0
//server/share /media/My\\040share cifs rw 0 0
amira@server:/ /mnt/far fuse.sshfs rw 0 0
odd
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/log.lc", "local"),
        ("/home/amira/log.lc", "network"),
        ("/home/amira/disk/log.lc", "local"),
        ("/homestead/log.lc", "local"),
        ("/media/My share/log.lc", "network"),
        ("/mnt/far/deep/er/log.lc", "network"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="other paths")
def test_the_nearest_mount_tells(path, kind):
    assert kind_among(MOUNTS, Path(path)) == kind


@pytest.mark.skipif(sys.platform == "win32", reason="other paths")
def test_without_a_mount_table_nobody_knows():
    assert kind_among("", Path("/home/log.lc")) == "unknown"


def test_a_temporary_folder_is_no_network_drive(tmp_path):
    assert place_kind(tmp_path / "log.lc") in ("local", "unknown")
