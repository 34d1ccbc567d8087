"""A folder another program keeps in step is known by its name, its marks or the surroundings."""

from pathlib import Path

import pytest

from leadercoach.backup.synced import synced


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Kommunen", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Dropbox (Privat)", "Dropbox"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("iCloudDrive", "iCloud Drive"),
        ("Library/CloudStorage/GoogleDrive-a@b.se", "Google Drive"),
        ("Google Drive", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
    ],
)
def test_a_folder_is_known_by_its_name(tmp_path, place, name):
    assert synced(tmp_path / place / "deep" / "log.lc", {}) == name


@pytest.mark.parametrize(
    ("mark", "name"),
    [(".dropbox", "Dropbox"), (".stfolder", "Syncthing"), (".nextcloudsync.log", "Nextcloud")],
)
def test_a_folder_is_known_by_its_mark(tmp_path, mark, name):
    (tmp_path / mark).touch()
    assert synced(tmp_path / "deep" / "log.lc", {}) == name


def test_a_folder_is_known_by_the_surroundings(tmp_path):
    where = {"OneDriveCommercial": str(tmp_path / "Jobbet")}
    assert synced(tmp_path / "Jobbet" / "log.lc", where) == "OneDrive"
    assert synced(tmp_path / "Hemma" / "log.lc", where) is None


def test_a_link_is_followed(tmp_path):
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "mine").symlink_to(tmp_path / "Dropbox")
    assert synced(tmp_path / "mine" / "log.lc", {}) == "Dropbox"


@pytest.mark.parametrize("place", ["Dokument", "dropboxes", "onedriver", "OneDriven"])
def test_other_folders_are_not(tmp_path, place):
    assert synced(tmp_path / place / "log.lc", {}) is None


def test_the_settings_of_a_program_make_no_home_folder_a_synced_one(tmp_path, monkeypatch):
    (tmp_path / ".dropbox").mkdir()
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert synced(tmp_path / "log.lc", {}) is None
