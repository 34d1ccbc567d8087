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


@pytest.mark.parametrize("name", ["log (1).lc", "dagbok", "Kopia av log", "log.old"])
def test_any_file_is_restored_once_both_have_been_told(typed, backed, tmp_path, name):
    away = tmp_path / "away" / name
    assert typed("add", "failure", "--kind", "judgement", log=away).code == 0
    done = typed("restore", str(away))
    assert done.code == 0
    assert "The log now: entries 2, the latest 2026-02-09" in done.out
    assert f"{name}: entries 1, the latest 2026-02-09" in done.out
    assert len(typed("list", "--json").data) == 1
    assert [c["entries"] for c in typed("backup", "list", "--json").data] == [2, 1]


def test_a_protected_file_is_restored_by_a_key_file_of_another_name(typed, dialogue, tmp_path):
    away = tmp_path / "away" / "log (1).lc"
    words = tmp_path / "words.txt"
    words.write_text(WORDS)
    words.chmod(0o600)
    typed("add", "failure", "--kind", "judgement", log=away)
    made = ("--new-passphrase-file", str(words), "--code-file", str(tmp_path / "code.txt"))
    assert typed("protect", *made, log=away).code == 0
    away.with_name("log (1).lc.keys").rename(away.with_name("log.lc (1).keys"))
    dialogue()
    told = ("--passphrase-file", str(words))
    assert typed(*told, "verify", str(away)).code == 0
    assert typed(*told, "restore", str(away)).code == 0
    assert [e["point"] for e in typed(*told, "list", "--json").data] == ["failure"]


def test_a_passphrase_for_a_copy_that_needs_none_is_told(typed, backed, tmp_path):
    words = tmp_path / "words.txt"
    words.write_text(WORDS)
    words.chmod(0o600)
    said = typed("--passphrase-file", str(words), "restore", "latest")
    assert (said.code, "is not protected" in said.err) == (1, True)
    assert len(typed("list", "--json").data) == 2


def test_the_log_itself_and_what_is_no_log_are_refused(typed, backed, tmp_path):
    letter = tmp_path / "letter.lc"
    letter.write_text("Dear diary")
    assert "the log itself" in typed("restore", str(backed)).err
    assert "not a Leader Coach log" in typed("restore", str(letter)).err
    assert "no entry" in typed("restore", "cafe").err
    assert len(typed("list", "--json").data) == 2


def test_what_cannot_be_used_is_listed_with_its_reason(typed, backed):
    folder = backed.parent / "backups"
    (folder / "log (1).lc").write_text("Dear diary")
    (folder / "log.2026-02-01T1200.lc").write_bytes(b"?" * 5000)
    said = typed("backup", "list", lang="sv").out
    assert "log (1).lc: kan inte användas. Ingen logg." in said
    assert "log.2026-02-01T1200.lc: kan inte användas. Skadad" in said
    found = {c["name"]: c for c in typed("backup", "list", "--json").data}
    assert found["log (1).lc"]["reason"] == "not_a_log"
    assert found["log (1).lc"]["why"] == "Not a log."
    assert found["log.2026-02-01T1200.lc"]["state"] == "damaged"


def test_one_from_days_to_come_is_passed_over_and_that_is_said(typed, backed, dialogue):
    assert typed("backup", today="2026-02-10").code == 0
    typed("add", "dialogue", "--with", "team", "--topic", "mission", today="2031-01-01")
    assert typed("backup", today="2031-01-01").code == 0
    done = typed("restore", "latest", today="2026-02-10")
    assert done.code == 0
    assert "log.2031-01-01T" in done.err
    assert len(typed("list", "--json").data) == 2
    ahead = next((backed.parent / "backups").glob("log.2031*.lc"))
    assert "days to come" in typed("backup", "list").out
    assert typed("restore", ahead.name).code == 0
    assert len(typed("list", "--json", today="2031-01-01").data) == 3


def test_an_open_copy_for_a_protected_log_that_is_lost_leaves_it_open_and_says_so(
    typed, backed, tmp_path
):
    copy = next((backed.parent / "backups").glob("log.2*.lc"))
    plain = tmp_path / "plain.lc"
    plain.write_bytes(copy.read_bytes())
    words = tmp_path / "words.txt"
    words.write_text(WORDS)
    words.chmod(0o600)
    made = ("--new-passphrase-file", str(words), "--code-file", str(tmp_path / "code.txt"))
    assert typed("protect", *made).code == 0
    backed.unlink()
    assert typed("restore", "latest", lang="en").code == 1
    done = typed("restore", str(plain))
    assert (done.code, "no longer protected" in done.err) == (0, True)
    assert len(typed("list", "--json").data) == 1
