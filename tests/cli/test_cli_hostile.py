"""Texts that mean no good: kept as they are, shown so that they do no harm."""

import json
import re

import pytest

from leadercoach.cli.output import one_line, put_json, safe

TURNED = "pay\u202egnp.exe"
HTML = "<img src=x onerror=alert(1)> &amp; <b>bold</b>"
STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("hostile", [TURNED, HTML, "\u2066a", "\x9b31m", "👩‍🚒 é ß", "{0} %s \\n"])
def test_a_hostile_title_is_kept_and_shown_harmlessly(dialogue, typed, hostile):
    entry = dialogue("--title", hostile, "--note", hostile).id
    assert typed("show", entry, "--json").data["title"] == hostile
    for command in (["list"], ["show", entry], ["search", "a"]):
        said = typed(*command)
        assert said.code == 0
        assert not STEERING.search(said.out)


def test_html_and_emoji_are_just_text(dialogue, typed):
    dialogue("--title", HTML)
    dialogue("--title", "👩‍🚒 Åsa")
    assert HTML in typed("list").out
    assert "👩‍🚒 Åsa" in typed("list").out


def test_json_escapes_what_could_steer_a_terminal(capsys):
    hostile = {"text": "\x1b[2J\x9b\u202e\u2028\x7f"}
    put_json(hostile)
    out = capsys.readouterr().out
    assert not STEERING.search(out)
    assert json.loads(out) == hostile


def test_json_is_readable_swedish(dialogue, typed):
    dialogue("--title", "Åtgärd – ö")
    assert '"title": "Åtgärd – ö"' in typed("list", "--json").out


def test_escape_sequences_are_replaced_and_lines_kept():
    assert safe("a\x1b]0;x\x07\nb\tc\u2068d\u2069") == "a\ufffd]0;x\ufffd\nb\tcd"
    assert one_line("a\nb\r") == "a b\ufffd"


@pytest.mark.parametrize("bad", ["\x1b[31m", "a\0", "\udcff", "\x7f"])
@pytest.mark.parametrize("option", ["--title", "--note", "--person", "--insight"])
def test_control_characters_are_refused_in_every_text(dialogue, path, option, bad):
    said = dialogue(option, bad)
    assert (said.code, said.err.count("\n")) == (1, 1)
    assert "control character that cannot be kept" in said.err
    assert not path.exists()


@pytest.mark.parametrize(
    "words",
    [
        ["search", "\udcff"],
        ["show", "\udcff" * 4],
        ["list", "--person", "\udcff"],
        ["area", "\udcff", "3"],
    ],
)
def test_bytes_that_are_not_text_end_in_a_sentence(dialogue, typed, words):
    dialogue()
    said = typed(*words)
    assert said.code == 1
    assert "control character that cannot be kept" in said.err


def test_a_note_of_ten_megabytes_is_too_long(dialogue, path):
    said = dialogue("--note", "x" * 10_000_000)
    sentence = "Note: the text has 10000000 characters, at most 2000 fit.\n"
    assert (said.code, said.err) == (1, sentence)
    assert not path.exists()


def test_a_wrong_value_of_ten_megabytes_is_not_repeated(typed):
    said = typed("list", "--point", "x" * 10_000_000)
    assert said.code == 2
    assert len(said.err) < 250


def test_a_sentence_shows_a_hostile_value_harmlessly(typed):
    said = typed("list", "--point", "\x1b[2J\n\u202eabc")
    assert (said.code, said.err.count("\n")) == (2, 1)
    assert not STEERING.search(said.err[:-1])


@pytest.mark.parametrize("hostile", ["a\0b", "\x1b[2J"])
def test_a_hostile_archive_is_refused_in_one_line(dialogue, typed, tmp_path, hostile):
    dialogue("--title", "harmless")
    out, new = tmp_path / "out.json", tmp_path / "new.lc"
    typed("archive", str(out))
    body = out.read_text(encoding="utf-8").replace('"harmless"', json.dumps(hostile))
    out.write_text(body, encoding="utf-8")
    said = typed("load", str(out), log=new)
    assert (said.code, said.err.count("\n")) == (1, 1)
    assert not STEERING.search(said.err[:-1])
    assert not new.exists()


def test_a_title_of_lines_cannot_forge_a_row_of_the_list(dialogue, typed):
    assert dialogue("--title", "a\n00000000  2026-02-09  forged").code == 1
    dialogue("--note", "a\n00000000  2026-02-09  forged")
    assert len(typed("list").out.splitlines()) == 1
