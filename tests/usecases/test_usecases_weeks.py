"""Weeks closed, reopened, paused and given targets; people and areas."""

from datetime import date

import pytest
from samples import ID, TODAY, add, at, entry

from leadercoach.errors import InvalidEntry, NotFound, Refused
from leadercoach.log.settings import HALF_LIVES
from leadercoach.log.targets import Target, TargetChange
from leadercoach.log.weeks import Known, Pause, Week
from leadercoach.measures import regularity
from leadercoach.store import entries as stored
from leadercoach.store import notes, people
from leadercoach.store import weeks as kept
from leadercoach.usecases import drafts, weeks
from leadercoach.usecases import notes as use_notes
from leadercoach.usecases import people as use_people

W06, W07 = Week.parse("2026-W06"), Week.parse("2026-W07")


@pytest.mark.parametrize("day", ["2026-02-06", "2026-02-08", "2026-02-22"])
def test_a_week_is_closed_from_its_friday_for_two_weeks(log, day):
    weeks.close(log, W06, at(day))
    assert kept.closed_weeks(log) == {W06}
    weeks.reopen(log, W06, at(day))
    assert kept.closed_weeks(log) == frozenset()


@pytest.mark.parametrize(
    ("day", "code"), [("2026-02-05", "week_too_early"), ("2026-02-23", "week_too_late")]
)
def test_a_week_is_not_closed_before_or_after_that(log, day, code):
    with pytest.raises(Refused, match=code):
        weeks.close(log, W06, at(day), reflection="lost", sample=[(None, entry("delegation"))])
    assert kept.closed_weeks(log) == frozenset()
    assert stored.all_records(log) == []


def test_a_week_is_not_reopened_after_that_either(log):
    weeks.close(log, W06, at())
    with pytest.raises(Refused, match="week_too_late"):
        weeks.reopen(log, W06, at("2026-02-23"))
    assert kept.closed_weeks(log) == {W06}


def test_closing_again_or_opening_what_is_open_leaves_no_mark(log):
    weeks.reopen(log, W06, at())
    weeks.close(log, W06, at())
    weeks.close(log, W06, at("2026-02-10"))
    assert log.one("select count(*) from week_marks") == (1,)


def test_closing_at_one_instant_and_opening_again_is_open(log):
    for _ in range(3):
        weeks.close(log, W06, at())
        weeks.reopen(log, W06, at())
        assert kept.closed_weeks(log) == frozenset()


def test_a_week_closed_by_mistake_does_not_begin_the_log(log):
    add(log)
    weeks.close(log, W06.before(), at())
    assert kept.first_week(log) == W06.before()
    weeks.reopen(log, W06.before(), at())
    assert kept.first_week(log) == Week.of(TODAY)


def test_the_latest_decisions_become_the_sample(log):
    known = add(log, "delegation", title="known", occurred_on="2026-02-03")
    new = entry("delegation", title="new", level=1, occurred_on="2026-02-04")
    weeks.close(log, W06, at(), sample=[(known.id, known.entry), (None, new)])
    sample = {r.entry.title: r.entry.origin for r in stored.all_records(log)}
    assert sample == {"known": "sample", "new": "sample"}


def test_a_sampled_decision_of_level_three_unheard_is_taken_as_it_is(log):
    unheard = entry("delegation", level=3, involved_before="no")
    weeks.close(log, W06, at(), sample=[(None, unheard)])
    assert len(stored.all_records(log)) == 1


def test_a_sample_that_cannot_be_saved_closes_nothing(log):
    ahead = entry("delegation", occurred_on="2026-02-11")
    sample = [(None, entry("delegation")), (None, ahead)]
    with pytest.raises(InvalidEntry, match="date_ahead"):
        weeks.close(log, W06, at(), sample=sample, reflection="lost")
    assert kept.closed_weeks(log) == frozenset()
    assert stored.all_records(log) == []
    assert notes.reflections(log, "week:2026-W06") == []


def test_a_closing_holds_an_answer_and_drops_its_draft(log):
    drafts.keep(log, "week:2026-W06", {"step": 2}, at())
    weeks.close(log, W06, at(), reflection="I asked first")
    assert [r.text for r in notes.reflections(log, "week:2026-W06")] == ["I asked first"]
    assert notes.draft_keys(log) == []


def test_a_blank_answer_is_none(log):
    weeks.close(log, W06, at(), reflection=" \n")
    assert notes.reflections(log, "week:2026-W06") == []


def test_the_same_pause_twice_is_one_pause(log):
    days = Pause(TODAY, date(2026, 2, 15))
    assert weeks.pause(log, days, at()) == weeks.pause(log, days, at())
    assert [saved.pause for saved in kept.pauses(log)] == [days]


def test_a_pause_is_no_longer_than_ten_years_and_not_backwards(log):
    for last, code in ((date(2026, 2, 8), "pause_backwards"), (date.max, "pause_too_long")):
        with pytest.raises(InvalidEntry, match=code):
            weeks.pause(log, Pause(TODAY, last), at())
    assert kept.pauses(log) == []


def test_a_pause_is_removed_once(log):
    made = weeks.pause(log, Pause(TODAY, TODAY), at())
    weeks.remove_pause(log, made, at())
    assert kept.pauses(log) == []
    with pytest.raises(NotFound, match="pause_not_found"):
        weeks.remove_pause(log, made, at())


def test_a_pause_brought_back_is_as_old_as_it_was(log):
    made = weeks.pause(log, Pause(TODAY, TODAY), at("2026-02-02"))
    before = kept.pauses(log)
    weeks.remove_pause(log, made, at())
    weeks.restore_pause(log, made)
    assert kept.pauses(log) == before
    assert before[0].known == Known(date(2026, 2, 2), None)


def test_every_target_ever_set_is_kept(log):
    for times in (4, 5):
        weeks.set_target(log, TargetChange("dialogue", W07, Target(times)), at())
    with pytest.raises(InvalidEntry, match="bad_target"):
        weeks.set_target(log, TargetChange("dialogue", W07, Target(0)), at())
    assert [change.target.times for change in kept.target_changes(log)] == [4, 5]


@pytest.mark.parametrize("back", [1, 7, 500])
@pytest.mark.parametrize("day", [TODAY, W07.sunday])
def test_a_target_set_back_in_time_must_be_impossible(log, back, day):
    weeks.set_target(log, TargetChange("dialogue", W07, Target(4)), at())
    before = kept.target_changes(log)
    with pytest.raises(Refused) as refused:
        weeks.set_target(log, TargetChange("dialogue", W07.before(back), Target(1)), at(day))
    assert (refused.value.code, refused.value.params) == ("target_past", {"week": W07})
    assert kept.target_changes(log) == before


@pytest.mark.parametrize("ahead", [0, 1, 40])
def test_a_target_may_hold_from_the_running_week_or_a_later_one(log, ahead):
    weeks.set_target(log, TargetChange("dialogue", W07.after(ahead), Target(4)), at())
    assert [change.from_week for change in kept.target_changes(log)] == [W07.after(ahead)]


@pytest.mark.parametrize("size", [0, -1, 1001])
def test_a_team_has_between_one_and_a_thousand(log, size):
    with pytest.raises(InvalidEntry, match="bad_team_size"):
        weeks.set_team_size(log, size)
    weeks.set_team_size(log, 14)
    assert notes.setting(log, "team_size") == 14


def test_a_country_has_known_holidays(log):
    with pytest.raises(Refused, match="bad_country"):
        weeks.set_country(log, "XX")
    assert notes.setting(log, "country") == "SE"
    weeks.set_country(log, "NO")
    assert notes.setting(log, "country") == "NO"


def test_a_person_is_the_same_in_any_case(log):
    assert use_people.add_person(log, "Åsa", at()) == use_people.add_person(log, "åSA", at())
    assert use_people.add_person(log, "Asa", at()) != use_people.add_person(log, "Åsa", at())


def test_a_name_that_is_taken_is_refused(log):
    first, second = (use_people.add_person(log, name, at()) for name in ("M1", "M2"))
    with pytest.raises(Refused, match="name_taken"):
        use_people.rename_person(log, second, "m1", at())
    use_people.rename_person(log, first, "m1", at())
    assert [p.alias for p in people.people(log)] == ["m1", "M2"]


def test_a_retired_person_stays_in_the_log(log):
    add(log, people=["M1"])
    (person,) = people.people(log)
    use_people.retire_person(log, person.id, at())
    (retired,) = people.people(log)
    assert (retired.retired, retired.uses) == (True, 1)
    use_people.retire_person(log, person.id, at(), retired=False)
    assert people.people(log) == [person]


def test_a_person_nobody_names_can_be_removed(log):
    person = use_people.add_person(log, "M1", at())
    use_people.remove_person(log, person)
    assert people.people(log) == []


def test_an_agreed_level_holds_from_its_day_and_the_earlier_stay(log):
    area = use_people.add_area(log, "Rota", at())
    use_people.agree_level(log, area, 3, at(), date(2026, 1, 1))
    use_people.agree_level(log, area, 5, at())
    use_people.agree_level(log, area, 7, at(), date(2026, 3, 1))
    days = ("2025-12-31", "2026-01-01", "2026-02-09", "2026-03-01")
    held = [people.areas(log, date.fromisoformat(day))[0].level for day in days]
    assert held == [None, 3, 5, 7]
    assert [level.level for level in people.agreed_levels(log, area)] == [3, 5, 7]


def test_of_two_levels_agreed_for_one_day_the_last_holds(log):
    area = use_people.add_area(log, "Rota", at())
    for hour, level in enumerate((3, 6, 4)):
        moment = at()._replace(now=at().now.replace(hour=hour))
        use_people.agree_level(log, area, level, moment, TODAY)
    assert people.areas(log, TODAY)[0].level == 4


@pytest.mark.parametrize("level", [0, 8])
def test_there_are_seven_levels_to_agree_on(log, level):
    area = use_people.add_area(log, "Rota", at())
    with pytest.raises(Refused, match="bad_level"):
        use_people.agree_level(log, area, level, at())


def test_who_or_what_is_not_there_is_not_found(log):
    for change in (
        lambda: use_people.agree_level(log, ID, 3, at()),
        lambda: use_people.rename_area(log, ID, "x", at()),
        lambda: use_people.retire_area(log, ID, at()),
        lambda: use_people.retire_person(log, ID, at()),
        lambda: use_people.rename_person(log, ID, "x", at()),
        lambda: use_notes.forget(log, ID),
    ):
        with pytest.raises(NotFound, match="not_found"):
            change()


def test_an_answer_to_a_prompt_is_kept_and_forgotten(log):
    answer = use_notes.reflect(log, "principle:trust", "Less control", at())
    use_notes.reflect(log, "principle:trust", "Even less", at("2026-02-10"))
    assert [r.text for r in notes.reflections(log, "principle:trust")] == [
        *("Even less", "Less control")
    ]
    use_notes.forget(log, answer)
    assert len(notes.reflections(log, "principle:trust")) == 1
    with pytest.raises(InvalidEntry):
        use_notes.reflect(log, "principle:trust", "x" * 2001, at())


@pytest.mark.parametrize("weeks_long", range(2, 9))
def test_a_half_life_is_two_to_eight_weeks(log, weeks_long):
    weeks.set_half_life(log, weeks_long)
    assert notes.setting(log, "half_life") == weeks_long


@pytest.mark.parametrize("weeks_long", [-1, 0, 1, 9, 10**9])
def test_any_other_half_life_is_refused(log, weeks_long):
    with pytest.raises(InvalidEntry, match="bad_half_life"):
        weeks.set_half_life(log, weeks_long)
    assert notes.setting(log, "half_life") == 4


def test_regularity_knows_the_same_half_lives():
    assert HALF_LIVES == regularity.HALF_LIVES
