"""A log that was exchanged for an open one is never read or written by a command."""

import shutil
from pathlib import Path

import pytest

from leadercoach.store.header import HEADER, keys_of

WORDS, OTHER = "lugn tvätt under åtta lindar", "helt andra ord om morgonen"
ADD = ("add", "dialogue", "--with", "team", "--topic", "mission", "--title", "Zebrafink")


@pytest.fixture
def said(tmp_path: Path):
    def write(words: str) -> tuple[str, str]:
        place = tmp_path / f"{abs(hash(words))}.txt"
        place.write_text(words)
        place.chmod(0o600)
        return ("--passphrase-file", str(place))

    return write


@pytest.fixture
def code(tmp_path) -> Path:
    return tmp_path / "code.txt"


@pytest.fixture
def protected(typed, dialogue, said, path, code):
    """A protected log with one entry, and a backup of it."""
    dialogue("--title", "Rota")
    _, words = said(WORDS)
    assert typed("protect", "--new-passphrase-file", words, "--code-file", str(code)).code == 0
    assert typed(*said(WORDS), "backup").code == 0
    return path


@pytest.fixture
def exchanged(typed, protected, path, tmp_path):
    """An open log of somebody else's in its place; its bytes."""
    theirs = tmp_path / "theirs" / "log.lc"
    assert typed(*ADD, log=theirs).code == 0
    shutil.move(theirs, path)
    return path.read_bytes()


@pytest.mark.parametrize(
    "words",
    [ADD, *((word,) for word in ("list", "backup", "verify", "rekey", "protect", "recover"))],
)
def test_no_command_reads_or_writes_it_with_the_passphrase_or_without(
    typed, said, path, exchanged, words
):
    for given in (said(WORDS), said(OTHER), ()):
        refused = typed(*given, *words)
        assert (refused.code, refused.out) == (1, "")
        assert "should be protected" in refused.err
        assert "Zebrafink" not in refused.err
    assert path.read_bytes() == exchanged


def test_its_owner_lets_it_be_open_by_the_passphrase(typed, said, path, exchanged):
    assert typed(*said(OTHER), "unprotect").code == 1
    assert path.read_bytes() == exchanged
    done = typed(*said(WORDS), "unprotect")
    assert done.code == 0
    assert "Look through it" in done.err
    assert [e["title"] for e in typed("list", "--json").data] == ["Zebrafink"]


def test_its_owner_lets_it_be_open_by_the_code(typed, path, exchanged, code):
    done = typed("unprotect", "--code-file", str(code))
    assert (done.code, typed("list").code) == (0, 0)


def test_a_backup_takes_its_place(typed, said, path, exchanged):
    assert typed(*said(WORDS), "restore", "latest").code == 0
    assert [e["title"] for e in typed(*said(WORDS), "list", "--json").data] == ["Rota"]
    assert not path.read_bytes().startswith(HEADER)
    listed = typed(*said(WORDS), "backup", "list", "--json").data
    assert {copy.get("reason") for copy in listed} == {None, "found_open"}


def test_a_passphrase_for_a_log_without_one_is_not_just_left_out(typed, said, path, exchanged):
    keys_of(path).unlink()
    refused = typed(*said(WORDS), *ADD)
    assert (refused.code, refused.out) == (1, "")
    assert "is not protected" in refused.err
    assert path.read_bytes() == exchanged
    assert typed(*ADD).code == 0


def test_a_log_that_is_gone_is_not_begun_anew_by_a_command(typed, said, path, protected):
    path.unlink()
    for given in (said(WORDS), ()):
        refused = typed(*given, *ADD)
        assert refused.code == 1
        assert "may have been moved" in refused.err
    keys_of(path).unlink()
    assert typed(*said(WORDS), *ADD).code == 1
    assert not path.exists()


def test_a_log_may_be_opened_for_good_by_its_code(typed, protected, code):
    assert typed("unprotect", "--code-file", str(code)).code == 0
    assert typed("list").code == 0


def test_an_open_copy_put_among_the_backups_is_never_the_latest(typed, said, path, exchanged):
    planted = path.parent / "backups" / "log.2026-02-09T2359.lc"
    planted.write_bytes(exchanged)
    keys_of(path).unlink()
    path.unlink()
    real = next(copy for copy in planted.parent.glob("log.2*.lc") if copy != planted)
    shutil.copy(real, path)
    shutil.copy(keys_of(real), keys_of(path))
    for _ in range(2):  # once as it lies there, once encrypted on the way
        assert typed(*said(WORDS), "restore", "latest").code == 0
        listed = typed(*said(WORDS), "list", "--json").data
        assert [entry["title"] for entry in listed] == ["Rota"]
    assert not planted.read_bytes().startswith(HEADER)
    assert typed(*said(WORDS), "restore", planted.name).code == 0
    assert [e["title"] for e in typed(*said(WORDS), "list", "--json").data] == ["Zebrafink"]


def test_it_is_not_salvaged_nor_archived_either(typed, said, path, exchanged, tmp_path):
    for words in (("salvage", str(path), str(tmp_path / "new.lc")), ("archive", "out.json")):
        for given in (said(WORDS), ()):
            assert "should be protected" in typed(*given, *words).err
    assert not (tmp_path / "new.lc").exists()


def test_an_archive_is_not_loaded_into_an_open_log_where_a_protected_one_was(
    typed, said, path, protected, tmp_path
):
    out = tmp_path / "out.json"
    assert typed(*said(WORDS), "archive", str(out)).code == 0
    path.unlink()
    for given in (said(WORDS), ()):
        assert "may have been moved" in typed(*given, "load", str(out)).err
    keys_of(path).unlink()
    assert typed(*said(WORDS), "load", str(out)).code == 1
    assert not path.exists()
    assert typed("load", str(out)).code == 0
