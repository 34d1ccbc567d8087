"""Protecting a log from the terminal, with files instead of answers to questions."""

import io
import os
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from leadercoach.cli import session as sessions
from leadercoach.protection import key_file
from leadercoach.protection.code import new_code, read_code
from leadercoach.store.header import HEADER, keys_of

OLD, NEW = "lugn tvätt under åtta lindar", "helt andra ord om morgonen"


@pytest.fixture
def said(tmp_path: Path):
    """A file whose first line is what is said, for its owner's eyes only."""

    def write(words: str | bytes, name: str = "words.txt") -> str:
        place = tmp_path / name
        place.write_bytes(words if isinstance(words, bytes) else f"{words}\nrest".encode())
        place.chmod(0o600)
        return str(place)

    return write


@pytest.fixture
def protected(typed, dialogue, said, path, tmp_path):
    """A log with one entry, protected; its recovery code in a file."""
    dialogue("--title", "Rota")
    words = ("--new-passphrase-file", said(OLD), "--code-file", str(tmp_path / "code.txt"))
    assert typed("protect", *words).code == 0
    return path


@pytest.fixture
def opened(typed, said):
    return lambda words, *more: typed("--passphrase-file", said(words), *more)


def titles(said_) -> list[str]:
    return [entry["title"] for entry in said_.data]


def test_a_protected_log_opens_by_its_passphrase_alone(protected, opened):
    assert titles(opened(OLD, "list", "--json")) == ["Rota"]
    wrong = opened(NEW, "list")
    assert (wrong.code, wrong.out) == (1, "")
    assert wrong.err.startswith("The passphrase is not right")
    assert not protected.read_bytes().startswith(HEADER)


def test_what_is_added_to_a_protected_log_is_there_and_nowhere_to_be_read(protected, opened):
    opened(OLD, "add", "dialogue", "--with", "team", "--topic", "mission", "--title", "Zebrafink")
    assert sorted(titles(opened(OLD, "list", "--json"))) == ["Rota", "Zebrafink"]
    for file in protected.parent.rglob("log.lc*"):
        assert b"Zebrafink" not in file.read_bytes()


def test_without_a_terminal_or_a_file_a_locked_log_says_what_to_do(protected, typed):
    ended = typed("list")
    assert (ended.code, ended.out) == (1, "")
    assert "--passphrase-file" in ended.err
    assert "locked" in ended.err
    assert "--passphrase-file" in typed("list", lang="sv").err


def test_the_code_is_written_to_a_new_file_and_opens_the_log(protected, tmp_path):
    file = tmp_path / "code.txt"
    assert file.stat().st_mode & 0o077 == 0
    assert key_file.unlock_by_code(protected, file.read_text()).untouched


def test_a_file_that_is_there_is_never_overwritten_with_a_code(typed, dialogue, said, path):
    dialogue()
    there = said("mine", "mine.txt")
    ended = typed("protect", "--new-passphrase-file", said(OLD), "--code-file", there)
    assert (ended.code, Path(there).read_text()) == (1, "mine\nrest")
    assert path.read_bytes().startswith(HEADER)


@pytest.mark.parametrize("words", ["abc", "password1234"])
def test_a_passphrase_that_is_easy_to_guess_protects_nothing(typed, dialogue, said, path, words):
    dialogue()
    code = path.with_name("code.txt")
    ended = typed("protect", "--new-passphrase-file", said(words), "--code-file", str(code))
    assert ended.code == 1
    assert "passphrase" in ended.err
    assert path.read_bytes().startswith(HEADER)
    assert not code.exists()


def test_protecting_fails_without_leaving_a_code_that_opens_nothing(typed, dialogue, said, path):
    dialogue()
    code = path.with_name("code.txt")
    with dbapi2.connect(str(path)) as other:
        other.execute("select count(*) from entries").fetchone()
        words = ("--new-passphrase-file", said(OLD), "--code-file", str(code))
        ended = typed("protect", *words)
    other.close()
    assert (ended.code, code.exists()) == (1, False)
    assert path.read_bytes().startswith(HEADER)


def test_a_log_without_a_name_or_with_a_lock_is_not_protected_twice(protected, typed, said):
    assert "already" in typed("protect", "--new-passphrase-file", said(OLD)).err
    assert typed("protect", log=protected.with_name("none.lc")).code == 1


def test_unprotecting_opens_the_log_for_good(protected, opened, typed):
    assert opened(OLD, "unprotect").code == 0
    assert titles(typed("list", "--json")) == ["Rota"]
    assert not keys_of(protected).exists()
    for words in ("unprotect", "passphrase", "code", "recover", "rekey"):
        ended = typed(words)
        assert ended.code == 1, words
        assert "is not protected" in ended.err, words


def test_changing_the_passphrase_shuts_the_one_before_out(protected, opened, said):
    new = said(NEW, "new.txt")
    assert opened(OLD, "passphrase", "--new-passphrase-file", new).code == 0
    assert opened(OLD, "list").code == 1
    assert titles(opened(NEW, "list", "--json")) == ["Rota"]


def test_a_new_code_shuts_the_one_before_out(protected, opened, tmp_path):
    before = (tmp_path / "code.txt").read_text()
    after = tmp_path / "next.txt"
    assert opened(OLD, "code", "--code-file", str(after)).code == 0
    assert read_code(before) != read_code(after.read_text())
    assert key_file.unlock_by_code(protected, after.read_text())
    with pytest.raises(key_file.Refused, match="wrong_recovery_code"):
        key_file.unlock_by_code(protected, before)


def test_the_recovery_code_makes_way_for_a_new_passphrase(protected, opened, typed, said, tmp_path):
    words = ("--code-file", str(tmp_path / "code.txt"), "--new-passphrase-file", said(NEW))
    assert typed("recover", *words).code == 0
    assert titles(opened(NEW, "list", "--json")) == ["Rota"]
    assert opened(OLD, "list").code == 1


def test_a_wrong_recovery_code_changes_nothing(protected, opened, typed, said):
    for wrong in (new_code(), "K4TM", "!" * 32):
        words = ("--code-file", said(wrong, "c.txt"), "--new-passphrase-file", said(NEW))
        assert typed("recover", *words).code == 1
    assert opened(OLD, "list").code == 0


def test_encrypting_anew_leaves_only_the_new_ways(protected, opened, said, tmp_path):
    code, before = tmp_path / "next.txt", (tmp_path / "code.txt").read_text()
    body = protected.read_bytes()
    words = ("--new-passphrase-file", said(NEW, "new.txt"), "--code-file", str(code))
    assert opened(OLD, "rekey", *words).code == 0
    assert titles(opened(NEW, "list", "--json")) == ["Rota"]
    assert opened(OLD, "list").code == 1
    assert key_file.unlock_by_code(protected, code.read_text())
    with pytest.raises(key_file.Refused):
        key_file.unlock_by_code(protected, before)
    assert protected.read_bytes()[:16] != body[:16]


def test_a_key_file_somebody_has_changed_is_told_and_the_command_goes_on(protected, opened):
    found = key_file.read_slots(protected)
    altered = key_file.slots.msgspec.structs.replace(found, slots=found.slots[:1])
    altered = key_file.slots.msgspec.structs.replace(altered, total=key_file.slots._total(altered))
    key_file.write_slots(protected, altered)
    ended = opened(OLD, "list", "--json")
    assert titles(ended) == ["Rota"]
    assert "has changed the key file" in ended.err
    assert opened(OLD, "passphrase").code == 1


@pytest.mark.parametrize(
    "body", [b"", b"\n" + OLD.encode(), b"\xff\xfe\xff\n", b"x" * 5000, b" \t\nx", b"a\0b"]
)
def test_a_file_without_a_passphrase_in_its_first_line_is_refused(protected, typed, said, body):
    ended = typed("--passphrase-file", said(body), "list")
    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
    assert "cannot be used" in ended.err


@pytest.mark.parametrize("place", ["nowhere.txt", "."])
def test_a_file_that_cannot_be_read_is_told(protected, typed, tmp_path, place):
    ended = typed("--passphrase-file", str(tmp_path / place), "list")
    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)


@pytest.mark.parametrize("end", ["\r\n", "", "\n\n\nmore\n"])
def test_a_line_may_end_as_other_systems_end_it(protected, typed, said, end):
    body = b"\xef\xbb\xbf" + f"{OLD}{end}".encode()
    assert typed("--passphrase-file", said(body), "list").code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no such rights")
def test_a_passphrase_others_may_read_is_warned_of(protected, typed, said):
    place = said(OLD)
    Path(place).chmod(0o644)
    ended = typed("--passphrase-file", place, "list")
    assert ended.code == 0
    assert "Others" in ended.err


def test_a_passphrase_is_piped_in_line_by_line(protected, typed, opened, monkeypatch):
    class Piped(io.TextIOWrapper):
        pass

    monkeypatch.setattr("sys.stdin", Piped(io.BytesIO(f"{OLD}\n{NEW}\n".encode())))
    words = ("--passphrase-file", "-", "passphrase", "--new-passphrase-file", "-")
    assert typed(*words).code == 0
    assert opened(NEW, "list").code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes")
def test_a_passphrase_may_come_out_of_a_pipe_with_a_name(protected, typed):
    out, into = os.pipe()
    os.write(into, f"{OLD}\n".encode())
    os.close(into)
    assert typed("--passphrase-file", f"/dev/fd/{out}", "list").code == 0
    os.close(out)


def test_the_keys_are_wiped_when_the_command_ends(protected, opened, monkeypatch):
    found = []
    keep = sessions.Session.keep

    def kept(self, path, unlocked):
        found.append(unlocked.key)
        return keep(self, path, unlocked)

    monkeypatch.setattr(sessions.Session, "keep", kept)
    assert opened(OLD, "list").code == 0
    assert opened(OLD, "show", "none").code == 1
    assert len(found) == 2
    for key in found:
        with pytest.raises(key_file.Refused, match="log_locked"):
            key.raw  # noqa: B018


def test_a_coach_protects_their_own_file(typed, opened, said, tmp_path):
    own = tmp_path / "coach.lcp"
    where = ("--practice", str(own))
    assert typed("coach", "card", "Eva", str(tmp_path / "eva.json"), *where).code == 0
    words = ("--new-passphrase-file", said(OLD), "--code-file", str(tmp_path / "code.txt"))
    assert typed("protect", *where, *words).code == 0
    assert b"Eva" not in own.read_bytes()
    assert "Eva" in opened(OLD, "coach", "card", *where).out
    assert typed("coach", "card", *where).code == 1
    assert opened(OLD, "unprotect", *where).code == 0
    assert "Eva" in typed("coach", "card", *where).out
