"""A log out to a file, in from a file, and one to look around in."""

import importlib.util
import json
import os

import pytest


def test_an_archive_loads_into_a_new_log_as_it_was(dialogue, need, typed, tmp_path):
    dialogue("--person", "M2", "--tag", "trust")
    need()
    typed("pause", "2026-02-16", "2026-02-20")
    out, copy = tmp_path / "out.json", tmp_path / "copy.lc"
    assert typed("archive", str(out)).out == f"Entries in the archive {out}: 2\n"
    assert typed("load", str(out), log=copy).out == f"Entries loaded into {copy}: 2\n"
    assert typed("list", "--json", log=copy).data == typed("list", "--json").data
    assert typed("pause", "--json", log=copy).data == typed("pause", "--json").data


def test_an_archive_loads_into_an_empty_log_only(dialogue, typed, tmp_path, path):
    dialogue()
    out, empty = tmp_path / "out.json", tmp_path / "empty.lc"
    typed("archive", str(out))
    said = typed("load", str(out))
    assert (said.code, said.err.count("\n")) == (1, 1)
    typed("pause", "2026-02-16", "2026-02-20", log=empty)
    typed("pause", "2026-02-16", "2026-02-20", "--remove", log=empty)
    assert typed("load", str(out), log=empty).code == 0


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff\xfe", b'{"format": "other"}', b"1"])
def test_what_is_no_archive_makes_no_log(typed, tmp_path, body):
    wrong, new = tmp_path / "wrong.json", tmp_path / "new.lc"
    wrong.write_bytes(body)
    said = typed("load", str(wrong), log=new)
    assert (said.code, said.err.count("\n")) == (1, 1)
    assert [file.name for file in tmp_path.iterdir()] == ["wrong.json"]


def test_a_load_that_fails_halfway_leaves_no_file(dialogue, typed, tmp_path, monkeypatch):
    from leadercoach.errors import StoreError
    from leadercoach.exchange import archive

    def full(*_):
        raise StoreError("disk_full", path="draft")

    dialogue()
    out, new = tmp_path / "out.json", tmp_path / "new" / "new.lc"
    typed("archive", str(out))
    monkeypatch.setattr(archive, "_load_rest", full)
    assert typed("load", str(out), log=new).err.startswith("The disk is full.")
    assert list(new.parent.iterdir()) == []


def test_an_archive_of_tomorrow_is_refused(dialogue, typed, tmp_path):
    dialogue()
    out = tmp_path / "out.json"
    typed("archive", str(out))
    said = typed("load", str(out), log=tmp_path / "new.lc", today="2026-02-08")
    assert said.code == 1
    assert "future" in said.err


def test_an_archive_is_not_written_over_its_log(dialogue, typed, path):
    dialogue()
    said = typed("archive", str(path))
    assert (said.code, len(typed("list", "--json").data)) == (1, 1)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_an_archive_never_takes_the_place_of_a_pipe(dialogue, typed, tmp_path):
    dialogue()
    os.mkfifo(tmp_path / "pipe")
    said = typed("archive", str(tmp_path / "pipe"))
    assert (said.code, said.err) == (1, f"{tmp_path / 'pipe'} is not a file.\n")
    assert (tmp_path / "pipe").is_fifo()


def test_an_archive_follows_a_link(dialogue, typed, tmp_path):
    dialogue()
    link, real = tmp_path / "link.json", tmp_path / "real.json"
    link.symlink_to(real)
    assert typed("archive", str(link)).code == 0
    assert link.is_symlink()
    assert json.loads(real.read_text(encoding="utf-8"))["format"] == "leadercoach-archive"


@pytest.mark.parametrize("place", ["missing/out.json", "."])
def test_a_place_that_cannot_hold_an_archive_is_named(dialogue, typed, tmp_path, place):
    dialogue()
    said = typed("archive", str(tmp_path / place))
    assert (said.code, said.err.count("\n")) == (1, 1)


@pytest.mark.skipif(not importlib.util.find_spec("leadercoach.demo"), reason="no demo yet")
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_demo_is_a_log_to_look_around_in(typed, tmp_path, lang):
    demo = tmp_path / "demo.lc"
    assert typed("demo", str(demo), lang=lang).code == 0
    assert typed("list", "--json", log=demo).data
    assert typed("demo", str(demo)).code == 1


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("file/out.json", "There is no such place: {}.\n"),
        ("x" * 255, "{} cannot be used (File name too long).\n"),
    ],
)
def test_a_place_no_archive_fits_into_is_named(dialogue, typed, tmp_path, place, sentence):
    dialogue()
    (tmp_path / "file").touch()
    before = sorted(tmp_path.iterdir())
    said = typed("archive", str(tmp_path / place))
    assert (said.code, said.err) == (1, sentence.format(tmp_path / place))
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("place", ["file/demo.lc", "x" * 250])
def test_a_place_no_demo_fits_into_is_named(typed, tmp_path, place):
    (tmp_path / "file").touch()
    said = typed("demo", str(tmp_path / place))
    assert (said.code, said.err.count("\n")) == (1, 1)
    assert str(tmp_path / place) in said.err
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def test_tables_for_a_spreadsheet_are_written(dialogue, need, typed, tmp_path):
    dialogue()
    need()
    said = typed("export", str(tmp_path / "out.zip"))
    assert (said.code, said.out) == (0, f"Rows in the tables of {tmp_path / 'out.zip'}: 2\n")
    assert (tmp_path / "out.zip").read_bytes().startswith(b"PK")
