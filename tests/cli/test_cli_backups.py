"""Backups from the terminal: made, listed, restored, checked."""

import pytest

WORDS = "lugn tvätt under åtta lindar"


@pytest.fixture
def backed(typed, dialogue, path):
    """A log with one entry and a backup of it, and then one entry more."""
    dialogue("--title", "Rota")
    assert typed("backup").code == 0
    dialogue("--title", "Later")
    return path


def test_a_backup_is_made_and_listed(typed, dialogue, path):
    dialogue()
    made = typed("backup")
    assert "made and checked" in made.out
    (copy,) = typed("backup", "list", "--json").data
    assert (copy["kind"], copy["state"], copy["entries"]) == ("made", "opens", 1)
    assert copy["name"] in typed("backup", "list").out


def test_without_a_backup_the_list_says_so(typed, dialogue):
    dialogue()
    assert typed("backup", "list", lang="sv").out == "Det finns ingen säkerhetskopia än.\n"
    assert "no backup yet" in typed("restore", "latest").err


@pytest.mark.parametrize("how", ["latest", "name"])
def test_a_backup_is_restored_and_the_log_is_kept(typed, backed, how):
    (copy,) = typed("backup", "list", "--json").data
    said = typed("restore", "latest" if how == "latest" else copy["name"])
    assert "is restored" in said.out
    assert len(typed("list", "--json").data) == 1
    assert [c["kind"] for c in typed("backup", "list", "--json").data] == ["kept", "made"]


def test_an_entry_still_comes_back_from_the_bin(typed, dialogue):
    made = dialogue().id
    typed("delete", made)
    assert typed("restore", made).id == made


def test_a_name_no_backup_has_is_refused(typed, backed):
    said = typed("restore", "log.2020-01-01T1200.lc")
    assert said.code == 1
    assert "backup list" in said.err


def test_a_log_or_a_copy_is_verified(typed, backed):
    (copy,) = typed("backup", "list", "--json").data
    assert typed("verify", "--json").data["entries"] == 2
    assert typed("verify", copy["path"], "--json").data["entries"] == 1
    assert "is whole" in typed("verify", copy["name"]).out


def test_a_damaged_copy_is_told(typed, backed):
    copy = next((backed.parent / "backups").glob("log.2*.lc"))
    copy.write_bytes(copy.read_bytes()[:-4096])
    said = typed("verify", str(copy))
    assert (said.code, "damaged" in said.err) == (1, True)
    assert typed("restore", "latest").code == 1
    assert len(typed("list", "--json").data) == 2


def test_a_damaged_log_gives_way_to_its_backup(typed, backed):
    backed.write_bytes(b"")
    assert typed("restore", "latest").code == 0
    assert len(typed("list", "--json").data) == 1


def test_a_second_folder_gets_a_copy_and_a_missing_one_is_no_reason_to_fail(
    typed, dialogue, tmp_path
):
    dialogue()
    stick = tmp_path / "stick"
    stick.mkdir()
    assert str(stick) in typed("backup", "folder", str(stick)).out
    assert typed("backup").code == 0
    assert len(list(stick.iterdir())) == 1
    for copy in stick.iterdir():
        copy.unlink()
    stick.rmdir()
    said = typed("backup")
    assert (said.code, "second folder" in said.err) == (0, True)
    assert "no second folder" in typed("backup", "folder", "--none").out


def test_a_log_in_a_synced_folder_is_warned_about(typed, dialogue, tmp_path):
    place = tmp_path / "Dropbox" / "log.lc"
    words = ("add", "dialogue", "--with", "team", "--topic", "mission")
    typed(*words, log=place)
    assert "Dropbox" in typed("backup", log=place).err


def test_a_protected_log_is_backed_up_and_restored_by_its_passphrase(typed, dialogue, tmp_path):
    dialogue("--title", "Rota")
    words = tmp_path / "words.txt"
    words.write_text(WORDS)
    words.chmod(0o600)
    made = ("--new-passphrase-file", str(words), "--code-file", str(tmp_path / "code.txt"))
    assert typed("protect", *made).code == 0
    opened = ("--passphrase-file", str(words))
    assert typed(*opened, "backup").code == 0
    assert typed(*opened, "restore", "latest").code == 0
    assert len(typed(*opened, "list", "--json").data) == 1
    assert {c["protected"] for c in typed(*opened, "backup", "list", "--json").data} == {True}
