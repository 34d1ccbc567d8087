"""Random histories of a log: what a leader may do to it over some weeks, in any order."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from coachings import coach as new_coach
from coachings import consent, fill_coaching, session
from hypothesis import strategies as some
from replies import CODE, OWN, answered, asked, pulse, reply, taken, talk
from replies import observer as new_observer
from samples import NEEDED, TODAY, add, at, entry, told

from leadercoach.coaching.action import Action
from leadercoach.errors import Refused
from leadercoach.exchange.keys import keys
from leadercoach.log.targets import Target, TargetChange
from leadercoach.log.weeks import Pause, Week
from leadercoach.store import actions as stored_actions
from leadercoach.store import coaching as stored_coaching
from leadercoach.store import entries as stored
from leadercoach.store import feedback as stored_feedback
from leadercoach.store import people, removed
from leadercoach.store import pulses as stored_pulses
from leadercoach.store import retention as stored_retention
from leadercoach.store.engine import Log, create_log
from leadercoach.store.retention import Item
from leadercoach.usecases import (
    actions,
    coaching,
    drafts,
    entries,
    feedback,
    figures,
    notes,
    pulses,
    retention,
    sent_files,
    weeks,
    withdrawals,
)
from leadercoach.usecases import people as use_people

W06 = Week.parse("2026-W06")
Step = tuple[str, int, int, str]  # what, which or which day, which kind, and a word

WORDS = ["möte", "Ålder", "idé 😀", "plan – b", "M1", "", "rota AND week", "a\u030a"]
NAMES = ["M1", "M2", "M10", "Åsa", "élise"]
STEPS = (
    *("add", "add", "add", "edit", "edit", "delete", "restore", "purge"),
    *("rename", "area", "close", "pause", "target", "reflect", "draft", "half_life", "hide"),
    *("coach", "consent", "session", "close session", "agree", "agree", "link", "settle"),
)


def _steps(whats: tuple[str, ...], least: int, most: int) -> some.SearchStrategy[list[Step]]:
    step = some.tuples(
        some.sampled_from(whats),
        some.integers(0, 40),
        some.sampled_from(list(NEEDED)),
        some.sampled_from(WORDS),
    )
    return some.lists(step, min_size=least, max_size=most)


histories = some.builds(list.__add__, _steps(("add",), 4, 8), _steps(STEPS, 0, 25))


@contextmanager
def lived(history: list[Step]) -> Iterator[Log]:
    """A log with all of a history in it."""
    with tempfile.TemporaryDirectory() as folder, create_log(Path(folder) / "log.lc") as log:
        live(log, history)
        yield log


def live(log: Log, history: list[Step]) -> None:
    """Do everything of a history; what the log refuses is left out."""
    for what, number, point, word in history:
        with suppress(Refused):
            _DO[what](log, number, point, word)


def fill(log: Log) -> None:
    """Something of everything a log can hold."""
    first = add(log, "upward", title="Need", ask="One more post")
    add(log, "upward", repeat_of=first.id, content="both")
    use_people.agree_level(log, use_people.add_area(log, "Rota", at()), 3, at("2026-01-01"))
    decided = add(log, "delegation", area="Rota", receivers=["M1", "Åsa"], markers={"m2": False})
    changed = entry("delegation", area="Rota", title="Again", support=["time"])
    entries.edit(log, decided.id, changed, at())
    entries.edit(log, decided.id, entry("delegation", title="Third"), at())
    add(log, "failure", shares=[told("2026-02-09", "up", format="meeting")], people=["M1"])
    binned = add(log, title="In the bin", principles=["trust"], note="😀\nå")
    entries.delete(log, binned.id, at())
    (area,) = people.areas(log, TODAY)
    use_people.agree_level(log, area.id, 5, at())
    use_people.rename_area(log, area.id, "Schedule", at())
    use_people.retire_area(log, area.id, at())
    use_people.retire_person(log, people.people(log)[0].id, at())
    use_people.mark_team(log, people.people(log)[1].id, at())
    drafts.keep(log, "dialogue", {"title": "half a thou", "people": ["M3"], "n": 1.5}, at())
    weeks.close(log, W06, at(), reflection="A good week")
    weeks.reopen(log, W06, at())
    weeks.close(log, W06, at())
    weeks.pause(log, Pause(TODAY, TODAY), at())
    weeks.remove_pause(log, weeks.pause(log, Pause(TODAY - timedelta(days=1), TODAY), at()), at())
    weeks.set_target(log, TargetChange("dialogue", W06, Target(4, 2)), at(W06.monday))
    weeks.set_country(log, "NO")
    weeks.set_team_size(log, 14)
    weeks.set_half_life(log, 6)
    figures.set_hidden(log, ["told", "delegation.markers"])
    notes.show_long_view(log, on=True)
    fill_feedback(log)
    fill_coaching(log)
    sent_files.note(log, "archive", "", "/home/amira/log.json", at())
    retention.set_months(log, "retention_text", 9)
    retention.set_months(log, "retention_facts", 0)
    retention.choose(log, "ask")
    _fill_removed(log, first.id)
    with log.transaction():
        week = Week.parse("2023-W06").ordinal
        log.write("insert into week_counts values (?, 'dialogue', 2, 3)", (week,))


def _fill_removed(log: Log, kept: str) -> None:
    """What was removed when it had passed its limit: texts that another form has taken the place
    of, a row that went, an entry whose counts were kept; and what is to stay."""
    old = TODAY - timedelta(days=400)
    spoken = add(log, title="Long ago", note="And far away", on=old)
    whole = add(log, title="Longer ago", on=old, occurred_on="2023-02-06")
    said = notes.reflect(log, "principle:whole", "I never asked", at(old))
    with log.transaction():
        for kind, table, row_id in (
            ("entries_text", "entries", spoken.id),
            ("entries", "entries", whole.id),
            ("reflections_text", "reflections", said),
        ):
            removed.take(log, Item(kind, table, row_id, old), at())
        stored_retention.keep(log, "entries", kept, TODAY)


def fill_feedback(log: Log) -> None:
    """Something of every kind of feedback, in every state."""
    keys(log, at())
    notes.set_leader_name(log, "Amira")
    new_observer(log, "Johan", calibrated_on=at("2026-01-30").today)
    done = taken(log, OWN, coach=True)
    feedback.thank(log, done.id, "Thank you – I take with me to wait.", at())
    taken(log, saw="Not to be read yet", ratings={"D1": 5, "D4": 5})
    taken(log, ratings={"D1": 1, "D4": None}, withdraw="a" * 64)
    feedback.take(log, talk(asked(log, title="Träff", minutes=60)), at(), sealed=False)
    gone = asked(log, lang="en", way="text", occurred_on=TODAY - timedelta(days=3))
    feedback.withdraw_unread(log, gone.rid, gone.token, at())
    feedback.cancel(log, asked(log, way="here").id, at())
    asked(log, OWN, focus=("D1", "D4"))
    asked(log, focus=("D1", "F1", "U2"), occurred_on=TODAY + timedelta(days=9))
    feedback.retire_observer(log, new_observer(log, "Åsa", signed=False), at())
    closed, silent, running = pulse(log), pulse(log), pulse(log, 9)
    answered(log, closed, -1, 0, None, 2, 2, followed_up="several", idea="Zebrafinken")
    answered(log, silent, 3, 3, idea="Zebrafinken")
    answered(log, running, 1, 1, 1, 1, 1, 1, idea="Zebrafinken")
    pulses.close(log, closed.id, at())
    pulses.close(log, silent.id, at())


def fields(number: int, point: str, word: str) -> dict[str, Any]:
    day = TODAY - timedelta(days=number)
    found: dict[str, Any] = {"occurred_on": day.isoformat(), "title": word}
    found["people"] = [NAMES[number % 5]]
    found["markers"] = {"m1": number % 2 == 0}
    if point == "failure":
        shares = [told(str(TODAY - timedelta(days=n)), "down") for n in range(number % 3)]
        found["shares"] = [share for share in shares if share["on"] >= found["occurred_on"]]
    if point == "delegation":
        found |= {"area": f"Area {number % 3}", "receivers": [NAMES[number % 4]]}
    return found


def _add(log: Log, number: int, point: str, word: str) -> None:
    add(log, point, **fields(number, point, word))


def _one(log: Log, number: int) -> stored.Record:
    records = stored.all_records(log)
    if not records:
        raise Refused("entry_not_found")
    return records[number % len(records)]


def _edit(log: Log, number: int, point: str, word: str) -> None:
    old = _one(log, number)
    kind = old.entry.point
    after = entry(kind, **fields(max(0, number - 3), kind, word))
    entries.edit(log, old.id, after, at(), sure=True)


def _purge(log: Log, number: int, point: str, word: str) -> None:
    with log.transaction():
        stored.purge(log, _one(log, number).id)


def _rename(log: Log, number: int, point: str, word: str) -> None:
    everybody = people.people(log)
    if everybody:
        use_people.rename_person(log, everybody[number % len(everybody)].id, f"M{number}", at())


def _area(log: Log, number: int, point: str, word: str) -> None:
    area = use_people.add_area(log, f"Area {number % 3}", at())
    use_people.agree_level(log, area, number % 7 + 1, at())
    use_people.rename_area(log, area, f"Area {number}", at())


def _close(log: Log, number: int, point: str, word: str) -> None:
    week = Week.of(TODAY - timedelta(days=number))
    (weeks.reopen if number % 3 == 0 else weeks.close)(log, week, at())


def _pause(log: Log, number: int, point: str, word: str) -> None:
    first: date = TODAY - timedelta(days=number)
    weeks.pause(log, Pause(first, first + timedelta(days=number % 9)), at())


def _target(log: Log, number: int, point: str, word: str) -> None:
    week = Week.of(TODAY).before(number % 5)
    target = Target(number % 6 + 1, (1, 2, 4)[number % 3])
    weeks.set_target(log, TargetChange(point, week, target), at(week.monday))


def _asked(log: Log, number: int) -> stored_feedback.SavedRequest:
    known = stored_feedback.requests(log)
    if not known:
        raise Refused("request_not_found")
    return known[number % len(known)]


def _round(log: Log, number: int) -> stored_pulses.SavedRound:
    known = stored_pulses.rounds(log)
    if not known:
        raise Refused("pulse_not_found")
    return known[number % len(known)]


def _observer(log: Log, number: int, point: str, word: str) -> None:
    new = new_observer(log, NAMES[number % 5], signed=number % 4 > 0)
    feedback.retire_observer(log, new, at(), retired=number % 7 == 0)


def _ask(log: Log, number: int, point: str, word: str) -> None:
    day = TODAY - timedelta(days=number - 5)
    asked(log, OWN if number % 3 == 0 else None, title=word, occurred_on=day)


def _answer(log: Log, number: int, point: str, word: str) -> None:
    to = _asked(log, number)
    ratings = {item: (number + n) % 5 + 1 for n, item in enumerate(to.request.focus)}
    said = talk(to) if number % 5 == 0 else reply(to, saw=word, ratings=ratings, coach=True)
    feedback.take(log, said, at(), sealed=number % 2 == 0)


def _pulse_answers(log: Log, number: int, point: str, word: str) -> None:
    answered(log, _round(log, number), *[number % 7 - 3] * (number % 7), idea=word)


def _eva(log: Log) -> str:
    known = stored_coaching.coaches(log)
    return known[0].id if known else new_coach(log)


def _last_session(log: Log) -> str | None:
    known = stored_coaching.sessions(log)
    return known[0].id if known else None


def _action(log: Log, number: int) -> str:
    known = stored_actions.actions(log)
    if not known:
        raise Refused("action_not_found")
    return known[number % len(known)].id


def _coach(log: Log, number: int, point: str, word: str) -> None:
    new = new_coach(log, NAMES[number % 5])
    coaching.retire_coach(log, new, at(), retired=number % 4 == 0)


def _session(log: Log, number: int, point: str, word: str) -> None:
    pinned = (_one(log, number).id,)
    new = coaching.prepare(log, _eva(log), session(goal=word, pinned=pinned), at())
    if number % 2:
        coaching.hold(log, new, at())


def _close_session(log: Log, number: int, point: str, word: str) -> None:
    coaching.close(log, _last_session(log) or "", at(), sure=True)


def _agree(log: Log, number: int, point: str, word: str) -> None:
    to = {"promised_to": "staff", "person": NAMES[number % 5]} if number % 2 else {}
    action = Action(
        what=f"Nr {number}", obstacle=word, due=TODAY - timedelta(days=number - 9), **to
    )
    actions.agree(log, action, at(), session_id=_last_session(log) if number % 3 else None)


def _settle(log: Log, number: int, point: str, word: str) -> None:
    status = ("open", "done", "missed", "renegotiated")[number % 4]
    day = TODAY + timedelta(days=number) if status == "renegotiated" else None
    actions.settle(log, _action(log, number), status, at(), why=word, moved_to=day)


_DO: dict[str, Callable[[Log, int, str, str], Any]] = {
    "add": _add,
    "edit": _edit,
    "delete": lambda log, number, point, word: entries.delete(log, _one(log, number).id, at()),
    "restore": lambda log, number, point, word: entries.restore(log, _one(log, number).id, at()),
    "purge": _purge,
    "rename": _rename,
    "area": _area,
    "close": _close,
    "pause": _pause,
    "target": _target,
    "reflect": lambda log, number, point, word: notes.reflect(log, "week:2026-W07", word, at()),
    "half_life": lambda log, number, point, word: weeks.set_half_life(log, number),
    "hide": lambda log, number, point, word: figures.set_hidden(log, [word, point]),
    "draft": lambda log, number, point, word: drafts.keep(log, point, {"title": word}, at()),
    "observer": _observer,
    "ask": _ask,
    "answer": _answer,
    "rate": lambda log, number, point, word: feedback.rate_self(
        log, _asked(log, number).id, OWN, at()
    ),
    "thank": lambda log, number, point, word: feedback.thank(
        log, _asked(log, number).id, word, at()
    ),
    "take back": lambda log, number, point, word: withdrawals.by_code(log, CODE, at()),
    "cancel": lambda log, number, point, word: feedback.cancel(log, _asked(log, number).id, at()),
    "pulse": lambda log, number, point, word: pulse(log, number),
    "pulse answers": _pulse_answers,
    "pulse end": lambda log, number, point, word: pulses.end(log, _round(log, number).id),
    "pulse close": lambda log, number, point, word: pulses.close(log, _round(log, number).id, at()),
    "coach": _coach,
    "consent": lambda log, number, point, word: coaching.grant(
        log, _eva(log), consent(points=(point,)), at()
    ),
    "session": _session,
    "close session": _close_session,
    "agree": _agree,
    "link": lambda log, number, point, word: actions.link(
        log, _action(log, number), _one(log, number).id, at(), linked=number % 4 > 0
    ),
    "settle": _settle,
    "keys": lambda log, number, point, word: keys(log, at()),
}
