"""Archives that are none, or lie: each refused with its own sentence, and no log is touched."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from histories import fill
from samples import TODAY, at

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.exchange import archive

Whole = dict[str, Any]


@pytest.fixture
def whole(log, tmp_path: Path) -> Whole:
    """An archive as plain data, to be spoilt."""
    fill(log)
    archive.archive(log, tmp_path / "good.json")
    return json.loads((tmp_path / "good.json").read_bytes())


def refusal(tmp_path: Path, body: bytes) -> tuple[str, str]:
    """The code and the reason an archive is refused with, said in both languages."""
    path = tmp_path / "bad.json"
    path.write_bytes(body)
    with pytest.raises(Refused) as caught:
        archive.load_new(tmp_path / "bad.lc", archive.read(path, TODAY), at())
    assert not (tmp_path / "bad.lc").exists()
    error = caught.value
    for lang in content.LANGUAGES:
        said = content.sentence(error.code, error.params, lang)
        assert said.startswith(str(path))
        assert said.endswith(".")
    return error.code, getattr(error.params.get("reason"), "code", "")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "archive_not_json"),
        (b"hello", "archive_not_json"),
        (b"\xff\xfe{\0}\0", "archive_not_json"),
        (b'{"format": "leadercoach-archive"', "archive_not_json"),
        (b"[]", "archive_not_json"),
        (b"null", "archive_not_json"),
        (b"{}", "archive_wrong"),
        (b'{"format": "leadercoach-archive"}', "archive_bad"),
        (b'{"format": "other", "version": 1}', "archive_wrong"),
        (b'{"format": "leadercoach-archive", "version": 8}', "archive_newer"),
        (b'{"format": "leadercoach-archive", "version": 1e99}', "archive_wrong"),
        (b'{"format": "leadercoach-archive", "version": "1"}', "archive_wrong"),
        (b'{"format": "leadercoach-archive", "version": ' + b"9" * 5000 + b"}", "archive_wrong"),
        (
            b'{"format": "leadercoach-archive", "version": 1, "x": ' + b"[" * 10**5,
            "archive_wrong",
        ),
    ],
)
def test_what_is_no_archive_is_refused(tmp_path, body, code):
    assert refusal(tmp_path, body)[0] == code


def test_a_missing_archive_and_a_folder_are_named(tmp_path):
    for path, code in ((tmp_path / "none.json", "no_such_place"), (tmp_path, "not_a_file")):
        with pytest.raises(Refused, match=code):
            archive.read(path, TODAY)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such thing here")
def test_what_may_never_end_is_not_read(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(Refused, match="not_a_file"):
            archive.read(path, TODAY)


def test_an_archive_cut_short_anywhere_is_refused(tmp_path, whole):
    body = (tmp_path / "good.json").read_bytes()
    for cut in range(1, len(body) - 2, 97):
        assert refusal(tmp_path, body[:cut])[0] == "archive_not_json"


def spoil(path: str, value: Any) -> Callable[[Whole], None]:
    """Put a value at a path like entries.0.entry.title."""

    def do(whole: Whole) -> None:
        place: Any = whole
        *way, last = path.split(".")
        for step in way:
            place = place[int(step) if step.isdigit() else step]
        if value is None:
            del place[last]
        else:
            place[last] = value

    return do


def double(group: str) -> Callable[[Whole], None]:
    return lambda whole: whole[group].append(whole[group][0])


def changed(name: str, value: Any) -> Callable[[Whole], None]:
    """Another value in the first row that was removed."""

    def do(whole: Whole) -> None:
        rows = next(part["changes"] for part in whole["removed"] if part["changes"])
        rows[0][name] = value

    return do


def find(whole: Whole, point: str) -> dict[str, Any]:
    return next(part["entry"] for part in whole["entries"] if part["entry"]["point"] == point)


DAMAGE: dict[str, tuple[Callable[[Whole], None], str, str]] = {
    "unknown field": (spoil("extra", 1), "archive_bad", "unknown_field"),
    "unknown field inside": (spoil("entries.0.extra", 1), "archive_bad", "unknown_field"),
    "unknown field of an entry": (spoil("entries.0.entry.mood", 1), "archive_bad", "unknown_field"),
    "missing part": (spoil("people", None), "archive_bad", "required"),
    "missing field": (spoil("people.0.alias", None), "archive_bad", "required"),
    "wrong type": (spoil("entries", {}), "archive_bad", "bad_field"),
    "number as text": (spoil("people.0.alias", 7), "archive_bad", "bad_field"),
    "no id": (spoil("people.0.id", "1"), "archive_bad", "bad_field"),
    "id and a line end": (
        lambda w: spoil("people.0.id", w["people"][0]["id"] + "\n")(w), "archive_bad", "bad_field"),
    "no moment": (spoil("people.0.created_at", "today"), "archive_bad", "bad_field"),
    "moment that cannot be": (
        spoil("entries.0.updated_at", "2026-99-99T99:99:99.999Z"), "archive_bad", "bad_field"),
    "moment in other figures": (
        spoil("entries.0.updated_at", "२०२६-02-09T12:00:00.000Z"), "archive_bad", "bad_field"),
    "removed of no kind": (spoil("removed.0.kind", "people"), "archive_bad", "contradicts"),
    "removed row of another table": (
        changed("table", "settings"), "archive_bad", "contradicts"),
    "removed row of no table": (changed("table", "x; drop table"), "archive_bad", "contradicts"),
    "removed row without a key": (changed("key", {}), "archive_bad", "contradicts"),
    "removed column that is none": (changed("was", {"x = 1 --": 1}), "archive_bad", "contradicts"),
    "removed cell that is no cell": (changed("was", {"text": []}), "archive_bad", "contradicts"),
    "removed tomorrow": (spoil("removed.0.on_day", "2026-02-10"), "archive_bad", "date_ahead"),
    "kept twice": (double("kept"), "archive_duplicate", ""),
    "no choice about old things": (
        spoil("settings.retention_mode", "all"), "archive_bad", "bad_field"),
    "limit before the log": (spoil("settings.retention_text", -1), "archive_bad", "bad_field"),
    "half-life of one week": (spoil("settings.half_life", 1), "archive_bad", "bad_half_life"),
    "half-life of nine weeks": (spoil("settings.half_life", 9), "archive_bad", "bad_half_life"),
    "half-life in words": (spoil("settings.half_life", "4"), "archive_bad", "bad_field"),
    "figure without a name": (spoil("settings.hidden_figures", [""]), "archive_bad", "bad_figure"),
    "figure twice": (
        spoil("settings.hidden_figures", ["told", "told"]), "archive_bad", "bad_figure"),
    "figure that is none": (
        spoil("settings.hidden_figures", ["<b>"]), "archive_bad", "bad_figure"),
    "figure as a number": (spoil("settings.hidden_figures", [1]), "archive_bad", "bad_field"),
    "too many figures": (
        spoil("settings.hidden_figures", [f"f{n}" for n in range(201)]),
        "archive_bad", "too_many_figures"),
    "asked tomorrow": (
        spoil("settings.figures_asked_on", "2026-02-10"), "archive_bad", "date_ahead"),
    "no country": (spoil("settings.country", "no"), "archive_bad", "bad_field"),
    "huge number": (spoil("targets.0.times", 10**40), "archive_bad", "bad_target"),
    "telling written down ahead": (
        lambda w: find(w, "failure")["shares"][0].update(logged_on="2026-02-10"),
        "archive_bad", "date_ahead"),
    "week before all logs": (
        spoil("week_marks.0.week", "0001-W01"), "archive_bad", "date_too_early"),
    "target of none": (spoil("targets.0.times", 0), "archive_bad", "bad_target"),
    "week 54": (spoil("week_marks.0.week", "2026-W54"), "archive_bad", "bad_week"),
    "pause backwards": (spoil("pauses.0.last_day", "2020-01-01"), "archive_bad", "pause_backwards"),
    "endless pause": (spoil("pauses.0.first_day", "0001-01-01"), "archive_bad", "pause_too_long"),
    "future day": (spoil("entries.0.entry.occurred_on", "2026-02-10"), "archive_bad", "date_ahead"),
    "future log day": (spoil("entries.0.logged_on", "2026-02-10"), "archive_bad", "date_ahead"),
    "NUL": (spoil("entries.0.entry.title", "a\0"), "archive_bad", "text_control_character"),
    "long text": (spoil("entries.0.entry.title", "a" * 81), "archive_bad", "text_too_long"),
    "blank alias": (spoil("people.0.alias", " "), "archive_bad", "alias_blank"),
    "reflection": (spoil("reflections.0.text", "\x1b"), "archive_bad", "text_control_character"),
    "person twice": (double("people"), "archive_duplicate", ""),
    "entry twice": (double("entries"), "archive_duplicate", ""),
    "area twice": (double("areas"), "archive_duplicate", ""),
    "draft twice": (double("drafts"), "archive_duplicate", ""),
    "pause twice": (double("pauses"), "archive_duplicate", ""),
    "missing person": (lambda w: w["people"].clear(), "archive_missing", ""),
    "missing area": (lambda w: w["areas"].clear(), "archive_missing", ""),
    "repeat of nothing": (
        lambda w: find(w, "upward").update(repeat_of=w["people"][0]["id"]), "archive_missing", ""),
}  # fmt: skip


@pytest.mark.long
@pytest.mark.parametrize("damage", DAMAGE)
def test_an_archive_that_lies_is_refused_with_its_own_sentence(tmp_path, whole, damage):
    spoiling, code, reason = DAMAGE[damage]
    spoiling(whole)
    assert refusal(tmp_path, json.dumps(whole).encode()) == (code, reason)


@pytest.mark.parametrize("literal", [b"NaN", b"Infinity", b"1e999", b'"\\ud800"', b'"\xff"', b"01"])
def test_what_json_cannot_hold_is_refused(tmp_path, whole, literal):
    whole["drafts"][0]["form"]["title"] = "@@"
    body = json.dumps(whole).encode().replace(b'"@@"', literal)
    assert refusal(tmp_path, body)[0] in ("archive_not_json", "archive_bad")


def test_an_entry_and_its_versions_are_of_one_kind(tmp_path, whole):
    part = next(p for p in whole["entries"] if p["revisions"])
    part["revisions"][0]["entry"] = find(whole, "failure")
    assert refusal(tmp_path, json.dumps(whole).encode()) == ("archive_bad", "point_is_fixed")


def test_needs_that_repeat_each_other_in_a_circle_are_refused(tmp_path, whole):
    first, second = [p for p in whole["entries"] if p["entry"]["point"] == "upward"][:2]
    first["entry"]["repeat_of"], second["entry"]["repeat_of"] = second["id"], first["id"]
    assert refusal(tmp_path, json.dumps(whole).encode()) == ("archive_bad", "repeats_itself")


def test_a_field_named_twice_is_refused(tmp_path, whole):
    body = json.dumps(whole)[:-1] + ', "entries": []}'
    assert refusal(tmp_path, body.encode())[0] == "archive_duplicate"


def test_a_country_without_known_holidays_is_refused(tmp_path, whole):
    whole["settings"]["country"] = "ZZ"
    assert refusal(tmp_path, json.dumps(whole).encode()) == ("archive_bad", "bad_country")
