"""The demo tells the story of Amira, number for number."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from leadercoach import demo
from leadercoach.errors import StoreError
from leadercoach.exchange.archive import archive, contents, load_new, read
from leadercoach.log.delegation import Delegation
from leadercoach.log.entries import Record
from leadercoach.log.failure import Failure
from leadercoach.log.upward import Upward
from leadercoach.log.weeks import Week, span
from leadercoach.moment import Moment
from leadercoach.store import notes
from leadercoach.store.engine import Log, open_log
from leadercoach.store.entries import all_records
from leadercoach.store.people import people
from leadercoach.store.weeks import closed_weeks, target_changes
from leadercoach.views.today import today_view
from leadercoach.views.weeks import days_of, late_pauses

FIRST, LAST = Week.parse("2025-W33"), Week.parse("2026-W06")
WEEKS = list(span(FIRST, LAST))
QUALIFYING = {
    "dialogue": "1 2 1 2 1 2 3 3 4 3 3 2 1 1 2 3 3 4 3 0 0 2 3 3 4 3",
    "upward": "0 0 0 0 0 1 0 1 1 1 1 1 1 0 1 1 1 0 1 0 0 0 1 1 1 1",
    "delegation": "0 1 0 1 1 1 2 2 2 3 2 1 0 0 1 2 2 2 2 0 0 1 2 3 2 2",
    "failure": "0 0 0 0 0 0 1 0 0 2 0 0 0 0 1 1 0 1 0 0 0 0 1 1 0 0",
}
GOOD_NEWS = "2 1 1 2 1 1 1 0 1 0 1 0 0 0 0 1 0 1 1 0 0 0 0 1 0 1"


@pytest.fixture(scope="module")
def amira(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Log]:
    path = tmp_path_factory.mktemp("demo") / "amira.lc"
    demo.write(path, "sv")
    with open_log(path) as log:
        yield log


@pytest.fixture(scope="module")
def records(amira: Log) -> list[Record]:
    return all_records(amira)


def numbers(row: str) -> list[int]:
    return [int(n) for n in row.split()]


def period(first: str, last: str) -> tuple[Week, ...]:
    """Weeks *33* to *37* of the story; numbers below 33 are 2026's."""
    ends = [Week.parse(f"{2025 if int(n) > 30 else 2026}-W{n}") for n in (first, last)]
    return tuple(span(*ends))


def sampled(records: list[Record], first: str, last: str) -> list[Delegation]:
    weeks = period(first, last)
    found = (r.entry for r in records if Week.of(r.entry.occurred_on) in weeks)
    return [e for e in found if isinstance(e, Delegation) and e.origin == "sample"]


@pytest.mark.parametrize("point", QUALIFYING)
def test_every_week_has_the_qualifying_events_of_the_story(amira: Log, point: str) -> None:
    rows = amira.rows(
        "select week, count(*) from habit_events where point = ? group by week", (point,)
    )
    found = dict(rows)
    assert [found.get(week.ordinal, 0) for week in WEEKS] == numbers(QUALIFYING[point])


def test_good_news_goes_up_as_in_the_story(records: list[Record]) -> None:
    news = [r.entry for r in records if isinstance(r.entry, Upward) and not r.entry.has_need]
    found = Counter(Week.of(entry.occurred_on) for entry in news)
    assert [found[week] for week in WEEKS] == numbers(GOOD_NEWS)


def test_every_event_counts_for_it_was_logged_within_two_weeks(records: list[Record]) -> None:
    assert max(record.retro_days for record in records) <= 5


def test_two_weeks_are_paused_and_two_are_short(amira: Log) -> None:
    days = {week.number: n for week, n in days_of(amira, FIRST, LAST).items() if n < 5}
    assert days == {44: 3, 52: 0, 1: 0, 2: 3}


def test_no_week_of_the_story_was_changed_afterwards(amira: Log) -> None:
    assert late_pauses(amira, FIRST, LAST) == {}
    assert all(c.set_on <= c.from_week.sunday for c in target_changes(amira))


def test_her_team_are_the_fourteen_of_the_story(amira: Log) -> None:
    marked = [person.alias for person in people(amira) if person.team]
    assert marked == [f"M{n}" for n in range(1, 15)]
    assert len(marked) == notes.setting(amira, "team_size")


def test_every_week_but_46_and_the_pause_is_closed(amira: Log) -> None:
    left_open = {week.number for week in WEEKS if week not in closed_weeks(amira)}
    assert left_open == {46, 52, 1}
    assert len(closed_weeks(amira)) == 23


@pytest.mark.parametrize(
    ("first", "last", "delegated", "of"),
    [("33", "37", 1, 15), ("38", "43", 6, 18), ("44", "46", 1, 6), ("47", "51", 6, 15),
     ("02", "06", 8, 15)],
)  # fmt: skip
def test_the_share_of_delegated_decisions_grows(
    records: list[Record], first: str, last: str, delegated: int, of: int
) -> None:
    levels = [entry.level for entry in sampled(records, first, last)]
    assert (sum(level >= 5 for level in levels), len(levels)) == (delegated, of)


def test_at_first_she_keeps_ten_of_fifteen_decisions(records: list[Record]) -> None:
    assert sum(entry.level <= 2 for entry in sampled(records, "33", "37")) == 10


@pytest.mark.parametrize(
    ("first", "last", "heard", "of"),
    [("33", "37", 2, 14), ("38", "43", 9, 17), ("02", "06", 10, 15)],
)
def test_those_concerned_are_heard_more_often(
    records: list[Record], first: str, last: str, heard: int, of: int
) -> None:
    answers = [entry.involved_before for entry in sampled(records, first, last)]
    assert (answers.count("all"), len(answers) - answers.count("na")) == (heard, of)


def test_three_decisions_are_sampled_in_every_closed_week(
    amira: Log, records: list[Record]
) -> None:
    sample = [r.entry for r in records if getattr(r.entry, "origin", "") == "sample"]
    counts = Counter(Week.of(entry.occurred_on) for entry in sample)
    assert counts == dict.fromkeys(closed_weeks(amira), 3)


def test_two_delegations_were_taken_back_in_the_setback(records: list[Record]) -> None:
    back = [r.entry for r in records if getattr(r.entry, "outcome", "") == "taken_back"]
    assert {(Week.of(e.reviewed_on).number, e.taken_back_reason) for e in back} == {
        (45, "urgency"),
        (46, "own_worry"),
    }


def test_four_of_ten_mature_needs_are_answered_and_two_told(records: list[Record]) -> None:
    needs = {r.id: r.entry for r in records if isinstance(r.entry, Upward) and r.entry.has_need}
    chains: dict[str, list[Upward]] = {}
    for entry_id, need in needs.items():
        chains.setdefault(need.repeat_of or entry_id, []).append(need)
    mature = [
        chain
        for chain in chains.values()
        if demo.DEMO_TODAY - chain[0].occurred_on >= timedelta(days=14)
    ]
    answered = [chain for chain in mature if any(need.answered for need in chain)]
    told = [chain for chain in answered if any(need.reported_back_on for need in chain)]
    assert (len(needs), len(mature), len(answered), len(told)) == (15, 10, 4, 2)


def test_eleven_failures_of_which_eight_are_told(records: list[Record]) -> None:
    failures = [r.entry for r in records if isinstance(r.entry, Failure)]
    told = [f for f in failures if f.shares]
    closed = [f for f in failures if f.not_shareable]
    waiting = [f for f in failures if f not in told and f not in closed]
    ages = sorted((demo.DEMO_TODAY - f.occurred_on).days for f in waiting)
    assert (len(failures), len(told), len(closed)) == (11, 8, 1)
    assert ages[0] == 7
    assert ages[1] > 14


def test_failures_are_told_sooner_after_the_turn(records: list[Record]) -> None:
    turn, young = Week.parse("2025-W44").monday, demo.DEMO_TODAY - timedelta(days=14)
    mature = [
        r.entry
        for r in records
        if isinstance(r.entry, Failure)
        and not r.entry.not_shareable
        and r.entry.occurred_on <= young
    ]
    lags = [[(s.on - f.occurred_on).days for s in f.shares] for f in mature]
    before = [lag for f, lag in zip(mature, lags, strict=True) if f.occurred_on < turn]
    after = [lag for f, lag in zip(mature, lags, strict=True) if f.occurred_on >= turn]
    assert sorted(before) == [[], [8], [32], [35]]
    assert len(after) == 5
    assert max(lag[0] for lag in after) <= 14


def test_taking_over_was_told_five_days_after_and_others_told_theirs(
    records: list[Record],
) -> None:
    (failure,) = (r.entry for r in records if getattr(r.entry, "kind", "") == "took_over")
    (share,) = failure.shares
    assert (share.on - failure.occurred_on).days == 5
    assert (Week.of(share.on).number, share.direction) == (47, "down")
    assert failure.reaction == "others_told_theirs"


def test_the_monday_of_the_demo_has_a_check_in_a_need_and_a_failure_waiting(amira: Log) -> None:
    found = today_view(amira, demo.DEMO_TODAY, "sv")
    assert [(row.kind, row.title) for row in found.follow_ups[:3]] == [
        ("check_in", "Kvällsschemat"),
        ("response", "Bemanning på kvällarna, igen"),
        ("share", "Otydlig om jourlistan"),
    ]
    assert found.closed == LAST
    assert not found.closable


def test_everything_was_written_down_in_working_hours(records: list[Record]) -> None:
    for record in records:
        written = datetime.fromisoformat(record.created_at)
        assert written.date() == record.logged_on
        assert written.weekday() < 5
        assert 5 <= written.hour <= 17  # UTC


def test_no_text_is_left_in_the_other_language(tmp_path: Path) -> None:
    texts = {}
    for lang in ("sv", "en"):
        demo.write(tmp_path / f"{lang}.lc", lang)
        with open_log(tmp_path / f"{lang}.lc") as log:
            texts[lang] = [r.entry.title for r in all_records(log)]
    assert all(texts["sv"])
    assert not set(texts["sv"]) & set(texts["en"])


def test_the_same_language_gives_the_same_bytes(amira: Log, tmp_path: Path) -> None:
    demo.write(tmp_path / "again.lc", "sv")
    archive(amira, tmp_path / "first.json")
    with open_log(tmp_path / "again.lc") as again:
        archive(again, tmp_path / "second.json")
    assert (tmp_path / "first.json").read_bytes() == (tmp_path / "second.json").read_bytes()


def test_the_demo_comes_back_whole_from_its_archive(amira: Log, tmp_path: Path) -> None:
    archive(amira, tmp_path / "first.json")
    found = read(tmp_path / "first.json", demo.DEMO_TODAY)
    load_new(tmp_path / "loaded.lc", found, Moment.frozen(demo.DEMO_TODAY))
    with open_log(tmp_path / "loaded.lc") as loaded:
        archive(loaded, tmp_path / "second.json")
    assert (tmp_path / "first.json").read_bytes() == (tmp_path / "second.json").read_bytes()


def test_both_languages_give_the_same_numbers(amira: Log, tmp_path: Path) -> None:
    demo.write(tmp_path / "english.lc", "en")
    with open_log(tmp_path / "english.lc") as english:
        assert _shape(contents(english)) == _shape(contents(amira))


def _shape(value: object) -> object:
    """The archive without its free texts: keys, dates, codes and numbers stay."""
    texts = {"title", "note", "ask", "what", "mandate", "responsibility", "learned", "insight"}
    texts |= {"name", "area", "response_reason", "come_back_if", "text"}
    texts |= {"saw", "led_to", "next_time", "thanks", "lang"}
    texts |= {"purpose", "sponsor", "limits", "retention", "why", "will", "kept", "options"}
    texts |= {"frame", "moved", "surprises", "goal", "reality"}
    texts |= {"situation", "response", "obstacle"}
    if isinstance(value, dict):
        covered = {"reply"} if isinstance(value.get("reply"), str) else set()  # texts and all
        return {key: key in texts | covered or _shape(part) for key, part in value.items()}
    return [_shape(part) for part in value] if isinstance(value, list) else value


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    taken = tmp_path / "taken.lc"
    taken.write_text("mine")
    with pytest.raises(StoreError) as refused:
        demo.write(taken, "en")
    assert refused.value.code == "log_exists"
    assert taken.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [taken]


def test_the_demo_speaks_of_aliases_only(records: list[Record]) -> None:
    named = {alias for record in records for alias in record.entry.aliases()}
    assert named == {f"M{n}" for n in range(1, 15)}


def test_the_steps_of_the_story_stand_in_the_order_of_time() -> None:
    from leadercoach.resources import resource

    story = msgspec.json.decode(resource("demo", "amira.json").read_bytes())
    moments = [datetime.fromisoformat(s["at"]) for w in story["weeks"] for s in w["steps"]]
    assert moments == sorted(moments)
    assert moments[-1].date() == date(2026, 2, 9)
