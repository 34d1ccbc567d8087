"""The demo's observers and pulse rounds tell the story of Amira."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median

import pytest

from leadercoach import demo
from leadercoach.log.weeks import Week
from leadercoach.measures.gap import Gap
from leadercoach.profile.observed import Observed, row_dots
from leadercoach.profile.profile import Profile, read_profile
from leadercoach.store import feedback, pulses
from leadercoach.store.engine import Log, open_log
from leadercoach.store.keys import keys
from leadercoach.store.notes import setting


@pytest.fixture(scope="module")
def amira(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Log]:
    path = tmp_path_factory.mktemp("demo") / "amira.lc"
    demo.write(path, "sv")
    with open_log(path) as log:
        yield log


@pytest.fixture(scope="module")
def half_year(amira: Log) -> Profile:
    return read_profile(amira, demo.DEMO_TODAY, None)


def observer(profile: Profile, name: str) -> Observed:
    return {each.name: each for each in profile.observed}[name]


def halves(profile: Profile, name: str) -> tuple[Gap, Gap]:
    """The gap to an observer in the first and in the second half of the period."""
    first, last = profile.period.days
    turn = first + (last - first) / 2
    found = observer(profile, name)
    return found.only(first, turn).gap(), found.only(turn + timedelta(days=1), last).gap()


def rounded(gap: Gap) -> tuple[str, float, float, float]:
    assert gap.mean is not None
    assert gap.low is not None
    assert gap.high is not None
    return gap.category, round(gap.mean, 2), round(gap.low, 1), round(gap.high, 1)


def delegation(profile: Profile, name: str) -> tuple[float, ...]:
    lines = row_dots(profile.observed, "delegation", "")
    return next(line.values for line in lines if line.name == name)


def test_johan_saw_nine_occasions_and_leila_seven(half_year: Profile) -> None:
    seen = {each.name: len(each.sightings) for each in half_year.observed}
    assert seen == {"Johan": 9, "Leila": 7}


def test_johan_sees_a_rise(half_year: Profile) -> None:
    values = delegation(half_year, "Johan")
    assert (values[0], values[-1]) == (2.5, 4.5)
    assert (median(values[:5]), median(values[5:])) == (2.5, 4.5)
    johan = observer(half_year, "Johan")
    assert [johan.picture(item).label for item in ("L1", "L2")] == ["rising", "rising"]
    assert johan.picture("L2").seen == (8, 9)


def test_the_gap_to_johan_closes(half_year: Profile) -> None:
    before, now = halves(half_year, "Johan")
    assert rounded(before) == ("self_higher", 1.0, 0.5, 1.5)
    assert now.category == "in_agreement"
    assert now.mean == pytest.approx(-0.1, abs=0.05)


def test_leila_sees_little_change(half_year: Profile) -> None:
    leila = observer(half_year, "Leila")
    pictures = [leila.picture(item) for item in ("D2", "D4")]
    assert [found.median for found in pictures] == [3, 3]
    assert {leila.picture(item).label for item in leila.items()} == {"unclear", "too_few"}


def test_the_gap_to_leila_is_first_too_few_and_then_clear(half_year: Profile) -> None:
    before, now = halves(half_year, "Leila")
    assert (before.category, before.pairs, before.mean) == ("too_few", 4, None)
    assert rounded(now) == ("self_higher", 0.75, 0.2, 1.3)


def test_each_asked_for_two_or_three_behaviours_and_both_agreed_first(amira: Log) -> None:
    asked = [saved.request.focus for saved in feedback.requests(amira)]
    assert {len(focus) for focus in asked} == {2, 3}
    for saved in feedback.observers(amira):
        assert saved.observer.contract_leader_on is not None
        assert saved.observer.contract_observer_on is not None
        assert saved.observer.calibrated_on is not None


def test_those_who_are_asked_read_amiras_name(amira: Log) -> None:
    assert setting(amira, "leader_name") == "Amira"


def test_one_reply_of_the_last_days_waits_for_amira(amira: Log, half_year: Profile) -> None:
    (waiting,) = (saved for saved in feedback.requests(amira) if not saved.self_rated)
    reply = feedback.reply(amira, waiting.id)
    assert reply is not None
    assert reply.received_on == date(2026, 2, 6)
    johan = observer(half_year, "Johan")
    assert waiting.id not in {sighting.id for sighting in johan.sightings}


def test_every_reply_that_could_be_read_has_been_thanked_for(amira: Log) -> None:
    rated = [saved for saved in feedback.requests(amira) if saved.self_rated]
    replies = [feedback.reply(amira, saved.id) for saved in rated]
    assert all(reply is not None and reply.thanks for reply in replies)


def test_the_pulse_rounds_are_those_of_the_story(half_year: Profile) -> None:
    autumn, winter = half_year.pulses
    assert [Week.of(each.closed_on).number for each in (autumn, winter)] == [43, 6]
    assert (autumn.pulse.answers, autumn.pulse.median, autumn.pulse.improved) == (8, 0, (3, 8))
    assert (winter.pulse.answers, winter.pulse.median, winter.pulse.improved) == (9, 1, (6, 9))
    low, high = winter.pulse.improved.interval or (0, 0)
    assert (round(100 * low), round(100 * high)) == (40, 86)
    assert winter.pulse.counts[:3] == (0, 0, 1)


def test_of_the_pulse_rounds_only_counts_are_left(amira: Log) -> None:
    assert [pulses.received(amira, each.id) for each in pulses.rounds(amira)] == [0, 0]
    assert amira.rows("select * from pulse_tokens") == []


def test_eight_weeks_hold_what_was_seen_in_them(amira: Log) -> None:
    found = read_profile(amira, demo.DEMO_TODAY)
    first = found.period.days.first
    seen = [sighting.on for each in found.observed for sighting in each.sightings]
    assert seen
    assert min(seen) >= first


def test_the_keys_and_secrets_are_the_same_in_every_demo(amira: Log, tmp_path: Path) -> None:
    tables = ("requests", "replies", "ratings", "pulse_rounds", "pulse_counts", "observers")
    demo.write(tmp_path / "again.lc", "sv")
    with open_log(tmp_path / "again.lc") as again:
        assert keys(again) == keys(amira) is not None
        for table in tables:
            assert again.rows(f"select * from {table}") == amira.rows(f"select * from {table}")


def test_what_observers_wrote_is_in_the_language_of_the_demo(amira: Log, tmp_path: Path) -> None:
    demo.write(tmp_path / "en.lc", "en")
    words = "select saw, led_to, thanks from replies"
    with open_log(tmp_path / "en.lc") as english:
        swedish = {text for row in amira.rows(words) for text in row if text}
        assert not swedish & {text for row in english.rows(words) for text in row}
        assert len(swedish) == 3 * 17 - 1
