"""In a terminal: copies that could not be cleaned, and what killed programs have left."""

import shutil
from pathlib import Path

import pytest
from samples import at

from leadercoach.backup import backups
from leadercoach.protection import encryption
from leadercoach.protection.code import new_code
from leadercoach.store import erasures
from leadercoach.store.engine import open_log

OTHER = "en annan lösenfras om havet"


@pytest.fixture
def with_m3(typed):
    words = ("--with", "team", "--person", "M3", "--topic", "mission", "--note", "M3 var tveksam")
    return typed("add", "dialogue", *words).id


@pytest.fixture
def locked(typed, with_m3, path) -> Path:
    """A backup with another key than the log, and another that opens."""
    typed("backup", today="2026-02-01")
    [made] = (path.parent / "backups").glob("*.lc")
    copy = made.with_name("log.2026-01-20T0900.lc")
    shutil.copy(made, copy)
    encryption.protect(copy, OTHER, new_code())
    return copy


@pytest.fixture
def words(tmp_path) -> str:
    file = tmp_path / "words"
    file.write_text(OTHER, encoding="utf-8")
    file.chmod(0o600)
    return str(file)


def left(typed) -> list[tuple[str, str]]:
    return [
        (Path(each["path"]).name, each["why"])
        for each in typed("erase", "left", "--json").data["left"]
    ]


def test_the_preview_and_the_result_name_what_cannot_be_cleaned_and_how_to_go_on(typed, locked):
    said = typed("erase", "person", "M3")
    assert f"erase copy {locked}" in said.out
    said = typed("erase", "person", "M3", "--yes")
    assert "Copies cleaned: 1" in said.out
    assert f"erase copy {locked} --remove" in said.out
    assert "the log remembers M3" in said.out
    assert "Folders searched" in said.out
    assert "hold nothing of it any more" not in said.out
    assert left(typed) == [(locked.name, "asks")]


@pytest.mark.parametrize("command", [["left"], ["backup", "list"], ["left", "--json"]])
def test_what_is_left_is_told_each_time_beside_the_answer(typed, locked, command):
    assert typed(*command).err == ""
    typed("erase", "all", "--yes")
    assert locked.name in typed(*command).err


def test_a_copy_is_cleaned_by_its_own_passphrase(typed, locked, words):
    typed("erase", "all", "--yes")
    said = typed("erase", "copy", locked.name, "--copy-passphrase-file", words)
    assert "Copies cleaned: 1" in said.out
    assert "hold nothing of it any more" in said.out
    assert left(typed) == []


def test_a_wrong_passphrase_changes_nothing(typed, locked, tmp_path):
    typed("erase", "all", "--yes")
    before = locked.read_bytes()
    wrong = tmp_path / "wrong"
    wrong.write_text("helt andra ord", encoding="utf-8")
    said = typed("erase", "copy", str(locked), "--copy-passphrase-file", str(wrong))
    assert (said.code != 0, "passphrase" in said.err) == (True, True)
    assert locked.read_bytes() == before


def test_a_copy_is_removed_only_with_yes(typed, locked):
    typed("erase", "all", "--yes")
    assert "--yes" in typed("erase", "copy", locked.name, "--remove").out
    assert locked.exists()
    typed("erase", "copy", locked.name, "--remove", "--yes")
    assert (locked.exists(), left(typed)) == (False, [])


def test_a_copy_that_is_clean_cannot_be_removed_this_way(typed, locked, path):
    typed("erase", "all", "--yes")
    said = typed("erase", "copy", "log.2026-02-01T1200.lc", "--remove", "--yes")
    assert said.code
    assert "erase left" in said.err


def test_a_folder_that_is_lost_is_given_up(typed, with_m3, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    typed("backup", "folder", str(stick))
    typed("backup", today="2026-02-01")
    shutil.rmtree(stick)
    typed("erase", "all", "--yes")
    assert left(typed) == [("stick", "away")]
    assert "--yes" in typed("erase", "gone", str(stick)).out
    assert typed("erase", "gone", str(tmp_path), "--yes").code
    typed("erase", "gone", str(stick), "--yes")
    assert left(typed) == []
    assert "no second folder" in typed("backup", "folder").out


def test_an_erasing_that_was_cut_short_is_finished_by_the_next_command(typed, with_m3, path):
    typed("backup", today="2026-02-01")
    with open_log(path) as log, log.transaction():
        erasures.begin(log, "all", {}, at())
    assert typed("list").code == 0
    [copy] = backups.found(path, None)
    assert copy.inside.entries == 0
    with open_log(path) as log:
        assert not erasures.unfinished(log)


def test_finished_files_are_named_and_stay(typed, with_m3, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    typed("archive", str(out / "all.json"))
    typed("export", str(out / "all.zip"))
    draft = out / ".all.json.999999999.new"
    draft.write_text("M3")
    said = typed("erase", "all", "--yes").out
    assert f"still there. Delete it yourself if it should not be: {out / 'all.json'}" in said
    assert str(out / "all.zip") in said
    assert str(draft) in said
    assert sorted(each.name for each in out.iterdir()) == ["all.json", "all.zip"]
    assert "all.json" not in typed("erase", "all", "--yes").out


def test_copies_of_one_name_in_two_folders_are_told_apart(typed, with_m3, path, tmp_path):
    second = tmp_path / "second"
    second.mkdir()
    typed("backup", "folder", str(second))
    typed("backup", today="2026-02-01")
    copies = sorted(tmp_path.rglob("log.2026-02-01*.lc"))
    for copy in copies:
        copy.write_bytes(b"not a log any more")
    typed("erase", "person", "M3", "--yes")
    said = typed("erase", "copy", copies[0].name, "--remove", "--yes").err
    assert said.startswith("There are several copies")
    assert typed("erase", "copy", str(second / copies[0].name), "--remove", "--yes").code == 0
    assert [copy.exists() for copy in copies] == [copy.parent != second for copy in copies]
