"""No command writes over a file of the program's own, nor over another's unless that is said."""

import io
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from leadercoach import cli, places
from leadercoach.errors import StoreError
from leadercoach.store import files
from leadercoach.store.practice import open_practice

WRITERS: dict[str, tuple[str, ...]] = {
    "archive": ("archive", "OUT"),
    "export": ("export", "OUT"),
    "chart": ("chart", "calendar", "OUT.svg"),
    "report": ("report", "OUT.pdf"),
    "everything": ("everything", "OUT.zip"),
    "share": ("coach", "share", "Eva", "OUT", "--passphrase", "--yes"),
    "viewer": ("coach", "share", "Eva", "OUT", "--viewer", "--yes"),
    "card": ("coach", "card", "Eva", "OUT"),
    "return": ("coach", "return", "OUT", "--client", "Amira", "--note", "x"),
    "form": (
        "feedback",
        "ask",
        "Johan",
        "--occasion",
        "other",
        "--focus",
        "L1,D2",
        "--form",
        "OUT",
    ),
    "text": (
        "feedback",
        "ask",
        "Johan",
        "--occasion",
        "other",
        "--focus",
        "L1,D2",
        "--text",
        "OUT",
    ),
}
ONLY_NEW: dict[str, tuple[str, ...]] = {  # what is never written over anything that is there
    "key": ("feedback", "key", "OUT"),
    "code": ("code", "--code-file", "OUT"),
    "salvage": ("salvage", "LOG", "OUT"),
    "demo": ("demo", "OUT"),
}
OWN = (
    *("log.lc", "log.lc-wal", "log.lc-shm", "log.lc.keys", "log.lc.keys.1.earlier"),
    *("practice.lcp", "backups/folders.json", "backups/log.2026-02-08-1200.lc", "window.json"),
    *("backups/log.2026-02-08-1200.lc.keys", "log.lc.reply-0123456789abcdef", ".log.lc.window"),
    *("link to the log", "hard link to the log", "hard link to the wal", "hard link to a backup"),
    *("another log.bin", "another log.bin-wal", "another.keys", "usb/log.2026-02-08-1200.lc"),
)
NOT_YET = ("log.lc-journal", "log.lc.keys.next", ".log.lc.77.new", "practice.lcp")
COPY = "log.2026-02-08-1200.lc"
PASSPHRASE = "frog orbit lantern plum"


@pytest.fixture
def folder(path: Path, typed, dialogue, tmp_path: Path, monkeypatch) -> Path:
    """A folder with everything of the program's in it, and the log protected."""
    monkeypatch.setattr(places, "user_data_path", lambda *_, **__: tmp_path / "data")
    monkeypatch.setattr(places, "user_config_path", lambda *_, **__: tmp_path)
    dialogue()
    typed("observer", "add", "Johan", "--relation", "peer", "--contract")
    words = tmp_path / "words.txt"
    words.write_text(PASSPHRASE)
    words.chmod(0o600)
    code = ("--code-file", str(tmp_path / "code.txt"))
    assert typed("protect", "--new-passphrase-file", str(words), *code).code == 0
    (tmp_path / "usb").mkdir()
    assert typed(*_opened(tmp_path), "backup", "folder", str(tmp_path / "usb")).code == 0
    open_practice(tmp_path / "practice.lcp", None).close()
    for copy in ("backups", "usb"):
        shutil.copy(path, tmp_path / copy / COPY)
        shutil.copy(f"{path}.keys", tmp_path / copy / "log.2026-02-08-1200.lc.keys")
    for name in ("log.lc-wal", "log.lc-shm", "log.lc.reply-0123456789abcdef", ".log.lc.window"):
        (tmp_path / name).write_bytes(b"words")
    (tmp_path / "window.json").write_text("{}")
    shutil.copy(f"{path}.keys", tmp_path / "another.keys")
    shutil.copy(f"{path}.keys", tmp_path / "log.lc.keys.1.earlier")
    typed(
        "add", "dialogue", "--with", "team", "--topic", "mission", log=tmp_path / "another log.bin"
    )
    (tmp_path / "another log.bin-wal").write_bytes(b"")
    (tmp_path / "link to the log").symlink_to(path)
    linked = {"the log": "log.lc", "the wal": "log.lc-wal", "a backup": f"backups/{COPY}"}
    for name, real in linked.items():
        os.link(tmp_path / real, tmp_path / f"hard link to {name}")
    return tmp_path


def _opened(folder: Path) -> tuple[str, ...]:
    return ("--passphrase-file", str(folder / "words.txt"))


def _all(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture
def write(path: Path, folder: Path, capsys) -> Callable[..., tuple[int, str]]:
    """Runs a command that writes, with `out` as its file."""

    def write_(words: tuple[str, ...], out: Path, *more: str) -> tuple[int, str]:
        gaps = {"LOG": str(path)}
        typed = [str(out) if word.startswith("OUT") else gaps.get(word, word) for word in words]
        known = () if words[:2] == ("coach", "card") else _opened(folder)  # that file is open
        options = ["--log", str(path), "--today", "2026-02-09", "--lang", "en", *known]
        capsys.readouterr()
        code = cli.run([*options, *typed, *more], Paper)
        return code, capsys.readouterr().err

    return write_


def _with_suffix(folder: Path, words: tuple[str, ...], name: str) -> Path:
    """The file itself, or a link to it with the ending that a command wants."""
    (out,) = (word for word in words if word.startswith("OUT"))
    if not Path(out).suffix:
        return folder / name
    link = folder / f"link{Path(out).suffix}"
    link.symlink_to(folder / name)
    return link


def test_no_command_writes_over_what_is_the_programs_own(folder, write):
    before = _all(folder)
    for title, words in (WRITERS | ONLY_NEW).items():
        for name in OWN:
            out = _with_suffix(folder, words, name)
            code, said = write(words, out, *(("--replace",) if title in WRITERS else ()))
            if out.is_symlink() and out.name.startswith("link."):
                out.unlink()
            assert (code, said.count("\n")) == (1, 1), (title, name, said)
            assert "own file" in said or "log itself" in said, (title, name, said)
    assert _all(folder) == before


def test_no_command_makes_what_the_engine_would_take_for_its_own(folder, write):
    (folder / "practice.lcp").unlink()
    before = _all(folder)
    for title, words in (WRITERS | ONLY_NEW).items():
        for name in NOT_YET:
            out = _with_suffix(folder, words, name)
            code, said = write(words, out)
            if out.is_symlink():
                out.unlink()
            assert code == 1, (title, name, said)
            assert "own file" in said or "log itself" in said, (title, name, said)
    assert _all(folder) == before


@pytest.mark.parametrize("name", ["log.lc-journal", "log.lc.keys.next"])
def test_no_log_is_begun_where_another_would_take_it_for_its_own(folder, typed, name):
    for words in (("add", "dialogue", "--with", "team", "--topic", "mission"), ("setting", "area")):
        said = typed(*words, log=folder / name)
        assert said.code != 0
    assert not (folder / name).exists()


@pytest.mark.long
@pytest.mark.parametrize("title", WRITERS)
def test_anothers_file_is_replaced_when_that_is_said(folder, write, title):
    words = WRITERS[title]
    out = folder / Path(next(word for word in words if word.startswith("OUT"))).name
    out.write_bytes(b"of somebody else")
    code, said = write(words, out)
    assert (code, out.read_bytes()) == (1, b"of somebody else")
    assert "--replace" in said
    if title in ("share", "viewer", "return"):
        return  # these need a coach, a consent and a package; they are tried where those are
    code, said = write(words, out, "--replace", *(("--as", "Amira") if "feedback" in words else ()))
    assert code == 0, said
    assert out.read_bytes() != b"of somebody else"


@pytest.mark.parametrize("title", ONLY_NEW)
def test_a_secret_and_a_log_are_put_in_new_files_only(folder, write, title):
    (folder / "OUT").write_bytes(b"of somebody else")
    code, said = write(ONLY_NEW[title], folder / "OUT")
    assert (code, (folder / "OUT").read_bytes()) == (1, b"of somebody else")
    assert said.count("\n") == 1


class Paper:
    """What draws, without the window's libraries: a report would begin an application here."""

    def save_chart(self, _chart: object, path: Path, *, dark: bool) -> None:
        files.write_whole(path, b"<svg/>")

    def save_report(self, _report: object, path: Path) -> None:
        files.write_whole(path, b"%PDF")

    def report_pdf(self, _report: object) -> bytes:
        return b"%PDF"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("answer", "replaced"), [("y", True), ("ja", True), ("n", False), ("", False)]
)
def test_somebody_at_a_terminal_is_asked(folder, write, monkeypatch, answer, replaced):
    (folder / "OUT").write_bytes(b"of somebody else")
    monkeypatch.setattr("sys.stdin", Terminal(f"{answer}\n"))
    code, said = write(("archive", "OUT"), folder / "OUT")
    assert "Write over it? (yes/no)" in said
    assert (code, (folder / "OUT").read_bytes() != b"of somebody else") == (not replaced, replaced)


@pytest.mark.long
@pytest.mark.parametrize("kind", ["pipe", "folder", "device"])
@pytest.mark.parametrize("title", WRITERS)
def test_what_is_no_file_is_never_written_over(folder, write, title, kind):
    out = folder / "thing.pdf"
    if kind == "pipe":
        os.mkfifo(out)
    elif kind == "folder":
        out.mkdir()
    else:
        out = Path("/dev/null")
    words = tuple("OUT" if word.startswith("OUT") else word for word in WRITERS[title])
    if title in ("chart", "report", "everything"):
        out = _with_suffix(folder, WRITERS[title], str(out))
    code, said = write(words, out, "--replace")
    assert (code, said) == (1, f"{out} is not a file.\n")


@pytest.mark.parametrize("title", ["archive", "export", "chart", "report", "everything", "card"])
def test_a_file_that_cannot_be_written_leaves_the_one_before(folder, write, monkeypatch, title):
    def full(*_: object) -> None:
        raise StoreError("disk_full", path="x")

    words = WRITERS[title]
    out = folder / Path(next(word for word in words if word.startswith("OUT"))).name
    out.write_bytes(b"of somebody else")
    before = set(folder.iterdir())
    monkeypatch.setattr(files, "_write", full)
    code, said = write(words, out, "--replace")
    assert (code, said.startswith("The disk is full.")) == (1, True)
    assert out.read_bytes() == b"of somebody else"
    assert set(folder.iterdir()) - {folder / "log.lc-journal"} <= before
