"""Sentences and charts say what the numbers say, in both languages, over random years (E.1–E.3)."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from lives import lived, seeds
from samples import TODAY, add, at, told

from leadercoach import content
from leadercoach.content import POINTS
from leadercoach.log.weeks import Week
from leadercoach.measures.shares import ENOUGH, Share, compare
from leadercoach.profile import chart as shapes
from leadercoach.profile.chart import Chart, Mark
from leadercoach.profile.charts.catalogue import OF_ALL, OF_POINT, one_chart
from leadercoach.profile.charts.shared import compared
from leadercoach.profile.indices import Index, indices
from leadercoach.profile.profile import Profile, read_profile
from leadercoach.profile.readings import say
from leadercoach.profile.sentences import row_sentence, sentence
from leadercoach.store.engine import Log
from leadercoach.usecases import weeks

LANGUAGES = ("sv", "en")
PERIODS = some.sampled_from([1, 4, 8, None])
SOME = settings(max_examples=15, deadline=None)


class Said(NamedTuple):
    """One thing said: by a row, an index or a chart, about which point, in both languages."""

    by: str
    point: str
    sv: str
    en: str
    index: Index | None = None


def charts(log: Log, profile: Profile, lang: str) -> list[Chart]:
    found = [one_chart(log, profile, name, p, lang) for p in POINTS for name in OF_POINT[p]]
    found += [one_chart(log, profile, "weeks", point, lang) for point in POINTS]
    return found + [one_chart(log, profile, name, None, lang) for name in OF_ALL]


def everything(log: Log, profile: Profile) -> Iterator[Said]:
    for point in POINTS:
        rows = [row_sentence(profile, point, lang) for lang in LANGUAGES]
        yield Said("row", point, *rows)
        for index in indices(profile, point):
            own = [sentence(profile, point, index, lang) for lang in LANGUAGES]
            yield Said(index.id, point, *own, index)
    both = [charts(log, profile, lang) for lang in LANGUAGES]
    for sv, en in zip(*both, strict=True):
        yield Said(sv.name, sv.point or "", sv.sentence, en.sentence)
        for one, other in zip(sv.notes, en.notes, strict=True):
            yield Said(sv.name, sv.point or "", one, other)


def numbers(text: str) -> list[str]:
    """The numbers in a text, with a decimal point."""
    return re.findall(r"\d+(?:\.\d+)?", re.sub(r"(?<=\d),(?=\d)", ".", text))


def plain(value: Any) -> Iterator[float]:
    """Every number in what an index knows."""
    if isinstance(value, dict):
        for part in value.values():
            yield from plain(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from plain(part)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield value


@SOME
@given(seeds, PERIODS)
def test_every_sentence_is_whole_and_has_the_same_numbers_in_both_languages(seed, count):
    with lived(seed) as life:
        for said in everything(life.log, read_profile(life.log, TODAY, count)):
            for text in (said.sv, said.en):
                assert text
                assert text[-1] == ".", text
                assert not re.search(r"[{}]|None|  |\.\.|\( ", text), text
                assert text[0].isupper() or text[0].isdigit(), text
            assert sorted(numbers(said.sv)) == sorted(numbers(said.en)), said


@SOME
@given(seeds, PERIODS)
def test_every_number_of_a_sentence_is_a_number_of_its_index(seed, count):
    with lived(seed) as life:
        profile = read_profile(life.log, TODAY, count)
        for said in everything(life.log, profile):
            if said.index is None:
                continue
            label = said.by.startswith("QM")
            known = {*plain(said.index.more), *plain(said.index.outside), *_ends(said.index)}
            known |= {14.0, 1.0, *_beside(said.index)}
            text = re.sub(r"Latest: [^.]+\.", "", said.en)
            for number in numbers(text.split(":")[-1] if label else text):
                assert any(round(k, 1) == float(number) for k in known), (said, known)


def _beside(index: Index) -> Iterator[float]:
    """What is told of in sum: all that does not apply, of all; tellings about older failures."""
    left = sum(index.outside.values())
    if index.id == "IB" and index.share is not None:
        yield from (left, index.share.n + left)
    if index.id == "FD":
        yield from range(sum(index.more.values()) + 1)


def _ends(index: Index) -> Iterator[float]:
    """k, n and the ends of the interval in whole percent, also of the shares beside."""
    beside = index.more.get("some")
    for share in (index.share, Share(**beside) if beside else None):
        if share is not None:
            yield from share
            if share.interval is not None:
                yield from (int(100 * end + 0.5) for end in share.interval)


@SOME
@given(seeds, PERIODS)
def test_no_percent_where_n_is_below_five(seed, count):
    with lived(seed) as life:
        profile = read_profile(life.log, TODAY, count)
        for said in everything(life.log, profile):
            for lang in LANGUAGES:
                text = getattr(said, lang)
                between = say("k_of_n", lang, k=r"\d+", n=r"(?:\w+ )?(\d+)")
                found = re.findall(rf"{between}((?:(?!\d+ (?:av|of) )[^.;])*)", text)
                for n, percent in found:
                    assert int(n) >= ENOUGH or "%" not in percent, text
        for lang in LANGUAGES:
            for chart in charts(life.log, profile, lang):
                check_table_percent(chart, lang)


def check_table_percent(chart: Chart, lang: str) -> None:
    heads = chart.table.heads
    if say("w_interval", lang) not in heads:
        return
    for row in chart.table.rows:
        cells = dict(zip(heads, row, strict=True))
        counted = cells.get(say("w_count", lang)) or cells[say("w_share", lang)].split(" ")[-1]
        n = 0 if counted == "–" else int(counted)
        assert (cells[say("w_interval", lang)] != "–") == (n >= ENOUGH), chart


SHARES = some.integers(0, 20).flatmap(
    lambda n: some.builds(Share, some.integers(0, n), some.just(n))
)
HIGHER = {"sv": ("högre", "lägre"), "en": ("higher", "lower")}
CHANGES = {"sv": "(Högre|Lägre|\\d+ av de \\d+ senaste)", "en": "(Higher|Lower|\\d+ of the latest)"}
UNCLEAR = {"sv": "kan inte avgöras med så få", "en": "cannot be told with so few"}


@pytest.mark.parametrize("code", ["DS_latest", "IB_latest"])
@pytest.mark.parametrize("lang", LANGUAGES)
@given(rows=some.lists(SHARES, max_size=5))
def test_higher_and_lower_are_said_only_where_intervals_do_not_overlap(code, lang, rows):
    counted = [share for share in rows if share.n]
    said = compared(code, lang, rows)
    found = compare(counted[-1], counted[0]) if len(counted) > 1 else ""
    assert (HIGHER[lang][0] in said) == (found == "higher")
    assert (HIGHER[lang][1] in said) == (found == "lower")
    assert (UNCLEAR[lang] in said) == (found == "unclear")
    assert bool(said) == bool(counted)


@SOME
@given(seeds, PERIODS)
def test_no_other_sentence_compares(seed, count):
    with lived(seed) as life:
        for said in everything(life.log, read_profile(life.log, TODAY, count)):
            if said.by in ("levels", "heard", "level_trend"):
                continue
            for lang, text in (("sv", said.sv), ("en", said.en)):
                told = text.removeprefix(f"{content.label('change.word', 'higher').in_(lang)}: ")
                told = told.removeprefix(f"{content.label('change.word', 'lower').in_(lang)}: ")
                assert not re.search(r"(?i)\b(högre|lägre|higher|lower)\b", told)
                assert told == text or said.by in ("row", "regularity")


@SOME
@given(seeds, PERIODS)
def test_every_mark_opens_to_events_that_are_there_and_as_many_as_it_says(seed, count):
    with lived(seed) as life:
        known = {i for (i,) in life.log.rows("select id from entries where status = 'saved'")}
        profile = read_profile(life.log, TODAY, count)
        for lang in LANGUAGES:
            for chart in charts(life.log, profile, lang):
                for mark, n in marks(chart.shape):
                    assert known.issuperset(mark.ids), (chart.name, mark)
                    assert len(set(mark.ids)) == len(mark.ids)
                    assert n is None or len(mark.ids) == n, (chart.name, mark)


def marks(shape: Any) -> Iterator[tuple[Mark, int | None]]:
    """Every mark with how many entries it stands for, as far as its figure says so."""
    match shape:
        case shapes.Levels(blocks):
            for block in blocks:
                assert sum(block.counts) == block.n
                yield from zip(block.marks, block.counts, strict=True)
        case shapes.Steps(blocks):
            yield from ((block.mark, len(block.levels)) for block in blocks)
        case shapes.Shares(blocks):
            yield from ((block.mark, block.n) for block in blocks)
        case shapes.Mirror(blocks):
            yield from ((block.up_mark, block.up) for block in blocks)
            yield from ((block.down_mark, block.down) for block in blocks)
        case shapes.Units(rows):
            units = [unit for row in rows for unit in row.units]
            yield from ((unit.mark, _last_number(unit.mark)) for unit in units)
        case shapes.Parts(rows):
            yield from ((part.mark, part.k) for part in rows)
        case shapes.Dumbbells(rows):
            yield from ((row.mark, 1) for row in rows)
        case shapes.Grid(cells):
            yield from ((cell.mark, cell.times) for cell in cells)


def _last_number(mark: Mark) -> int | None:
    """A person's mark says in how many conversations; the others stand for one entry, or none."""
    said = re.fullmatch(r"M\d+: (\d+)", mark.said)
    return int(said[1]) if said else len(mark.ids) if len(mark.ids) <= 1 else -1


@SOME
@given(seeds, PERIODS)
def test_every_chart_has_a_table_that_agrees_with_it(seed, count):
    with lived(seed) as life:
        profile = read_profile(life.log, TODAY, count)
        for chart in charts(life.log, profile, "en"):
            heads, rows = chart.table
            assert all(len(row) == len(heads) for row in rows), chart.name
            assert chart.title
            if chart.shape is not None:
                assert rows
                check_table(chart.shape, rows)


def check_table(shape: Any, rows: tuple[tuple[str, ...], ...]) -> None:
    match shape:
        case shapes.Levels(blocks):
            drawn = [(*map(str, b.counts), str(b.n)) for b in blocks]
            assert [row[1:9] for row in rows if row[8] != "0"] == drawn
        case shapes.Steps(blocks):
            assert [row[1] for row in rows if row[1] != "0"] == [str(len(b.levels)) for b in blocks]
        case shapes.Shares(blocks):
            assert [row[1] for row in rows if row[1] != "–"] == [b.caption for b in blocks]
        case shapes.Mirror(blocks):
            assert [row[1:] for row in rows] == [(str(b.up), str(b.down)) for b in blocks]
        case shapes.Units(drawn):
            assert {(row.label, row.caption) for row in drawn} <= {row[:2] for row in rows}
        case shapes.Parts(drawn):
            assert [row[:2] for row in rows] == [(part.label, part.caption) for part in drawn]
        case shapes.Dumbbells(drawn):
            assert [row[:2] for row in rows[: len(drawn)]] == [
                (row.label, row.happened.isoformat()) for row in drawn
            ]
        case shapes.Line(line):
            assert [row[0] for row in rows] == [str(week.mark.week) for week in line]
        case shapes.Grid(cells):
            assert sum(int(row[1]) for row in rows) == sum(cell.times for cell in cells)


@SOME
@given(seeds)
def test_a_hidden_number_is_told_nowhere(seed):
    with lived(seed) as life:
        profile = read_profile(life.log, TODAY)
        for point in POINTS:
            habit = profile.habits[point]
            for lang in LANGUAGES:
                found = one_chart(life.log, profile, "regularity", point, lang)
                if habit.number is None:
                    check_no_number(found, lang)
                if habit.range is None:
                    check_hidden(found, lang)
                    assert re.match(r"Ingen siffra|No number", row_sentence(profile, point, lang))


def check_no_number(chart: Chart, lang: str) -> None:
    assert not re.search(r"Regularity is|Regelbundenheten är|arbetsveckor", chart.sentence)
    assert not re.search(rf"^{CHANGES[lang]}", " ".join(chart.notes))
    cells = [row[chart.table.heads.index(say("w_regularity", lang))] for row in chart.table.rows]
    assert set(cells[-1:]) <= {"–"}  # weeks before may have had one
    values = [week.value is not None for week in chart.shape.weeks]
    assert [cell != "–" for cell in cells] == values or set(cells) == {"–"}


def check_hidden(chart: Chart, lang: str) -> None:
    column = chart.table.heads.index(say("w_range", lang))
    assert {row[column] for row in chart.table.rows} <= {"–"}
    assert isinstance(chart.shape, shapes.Line)
    assert chart.shape.end == ""
    for week in chart.shape.weeks:
        assert not re.search(r"\d", week.mark.said.split(": ")[1])


@cache
def texts() -> dict[str, Any]:
    return dict(content.raw("readings"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_singular_is_never_followed_by_a_plural(lang):
    plural = {
        "sv": r"\b1 (veckor|goda nyheter|dagar|personer|svar är berättade)",
        "en": r"\b(1|one) (weeks|needs|pieces|days|answers|entries|times|people|failures)\b",
    }
    for code, row in texts().items():
        if "{count}" in row[lang] or "one" in row:
            gaps = dict.fromkeys(re.findall(r"\{(\w+)\}", str(row)), "x")
            gaps |= {"share": "1 x 1", "count": "1"}
            said = say(code, lang, 1, **{k: v for k, v in gaps.items() if k != "count"})
            assert not re.search(plural[lang], said), code


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("sv", "Du förde 1 behov och 1 god nyhet uppåt."),
        ("en", "You brought 1 need and 1 piece of good news upward."),
    ],
)
def test_one_need_and_one_piece_of_good_news(log, lang, said):
    add(log, "upward", content="both")
    profile = read_profile(log, TODAY)
    (index,) = (i for i in indices(profile, "upward") if i.id == "NB")
    assert sentence(profile, "upward", index, lang) == said


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("sv", "Ingen siffra än: en vecka till behöver stängas."),
        ("en", "No number yet: one more week needs closing."),
    ],
)
def test_one_more_week_is_said_in_the_singular(log, lang, said):
    for back in (3, 2, 1):
        week = Week.of(TODAY).before(back)
        add(log, on=week.friday)
        weeks.close(log, week, at(week.friday))
    assert row_sentence(read_profile(log, TODAY), "dialogue", lang) == said


@pytest.mark.parametrize("old", [False, True])
def test_needs_too_young_to_count_are_told_once(log, old):
    add(log, "upward", on=TODAY)
    if old:
        add(log, "upward", on="2026-01-20")
    profile = read_profile(log, TODAY, None)
    found = {i.id: i for i in indices(profile, "upward")}
    said = sentence(profile, "upward", found["UA"], "en")
    assert said.count("14 days") == 1
    assert said.startswith("0 of 1 need got" if old else "The time for an answer has not run out")


def test_a_failure_that_may_not_be_told_is_never_called_too_young(log):
    add(log, "failure", on="2025-12-01", not_shareable="safety")
    add(log, on="2026-02-02")
    profile = read_profile(log, TODAY, None)
    found = {i.id: i for i in indices(profile, "failure")}
    said = sentence(profile, "failure", found["FS"], "en")
    assert said.startswith("No failure of the period that can be told is 14 days old")
    assert said.endswith("One cannot be told and is not counted.")


def test_a_failure_told_the_same_day_took_no_days(log):
    for _ in range(3):
        add(log, "failure", shares=[told(str(TODAY))])
    profile = read_profile(log, TODAY)
    found = {i.id: i for i in indices(profile, "failure")}
    assert sentence(profile, "failure", found["FL"], "sv") == "Du berättade samma dag (median)."
    assert sentence(profile, "failure", found["FD"], "en") == (
        "In the period you told others 3 times downward."
    )
