"""What is new in a coach's later package of one leader, in plain sentences (F.2)."""

from collections import Counter
from collections.abc import Sequence
from contextlib import closing

from leadercoach import content
from leadercoach.coaching.action import lasts
from leadercoach.coaching.package import ActionPart, EntryPart, Package, SeenPart
from leadercoach.log.upward import Upward
from leadercoach.log.weeks import Week
from leadercoach.profile.readings import say
from leadercoach.profile.series import Laid
from leadercoach.sharing.opened import open_package
from leadercoach.sharing.shown import ShownWeeks, met_words, over, shown_weeks, weeks_met
from leadercoach.views import words


def differences(older: Package, newer: Package, lang: str) -> list[str]:
    """What came since the older package; nothing where all is as it was. Two leaders, or two
    engagements of one, are never compared: ValueError.

    Only what is in both consents can be new: a point or a day that is shown for the first time is
    told as that, not as events.
    """
    if older.engagement != newer.engagement:
        raise ValueError("packages of two engagements are not compared")
    return [
        *_shown_now(older, newer, lang),
        *_entries(older, newer, lang),
        *_answers(older, newer, lang),
        *_settled(older, newer, lang),
        *_weeks(older, newer, lang),
        *_lines(older, newer, lang),
    ]


def _both(older: Package, newer: Package) -> list[str]:
    return [p for p in newer.consent.in_order if p in older.consent.points]


def _names(points: Sequence[str], lang: str) -> str:
    return words.joined([content.point_name(point).in_(lang) for point in points], lang)


def _shown_now(older: Package, newer: Package, lang: str) -> list[str]:
    """Points that only one of the two shows."""
    both = _both(older, newer)
    came = [p for p in newer.consent.in_order if p not in both]
    went = [p for p in older.consent.in_order if p not in both]
    return [
        *([say("new_points", lang, points=_names(came, lang))] if came else []),
        *([say("gone_points", lang, points=_names(went, lang))] if went else []),
    ]


def _entries(older: Package, newer: Package, lang: str) -> list[str]:
    """How many new entries each point has, of the days the older package could have shown or that
    came after it."""
    both = _both(older, newer)
    older_ids = {part.id for part in older.entries}
    new = Counter(
        part.entry.point
        for part in newer.entries
        if part.id not in older_ids and part.entry.occurred_on >= older.consent.first_day
    )
    return [
        say("new_entries", lang, new[point], point=content.point_name(point).in_(lang))
        for point in both
        if new[point]
    ]


def _answers(older: Package, newer: Package, lang: str) -> list[str]:
    """Needs of the older package that have been answered since."""
    waited = {part.id for part in older.entries if _waits(part)}
    answered = sum(part.id in waited and not _waits(part) for part in newer.entries)
    return [say("new_answers", lang, answered)] if answered else []


def _waits(part: EntryPart) -> bool:
    entry = part.entry
    if not isinstance(entry, Upward) or entry.content == "good":
        return False
    return entry.response in (None, "none")


def _settled(older: Package, newer: Package, lang: str) -> list[str]:
    """Each agreed action whose status is another than before, and how many are new."""
    before = {part.id: part for part in older.actions}
    moved = [part for part in newer.actions if _status(part) != _status(before.get(part.id))]
    new = sum(part.id not in before and lasts(part.settled) for part in newer.actions)
    found = [
        say(
            "new_status",
            lang,
            what=words.isolated(part.action.what),
            status=content.label("action.status", part.settled.status).in_(lang),
        )
        for part in moved
        if part.settled.status != "open"
    ]
    return [*found, *([say("new_actions", lang, new)] if new else [])]


def _status(part: ActionPart | None) -> tuple[str, object]:
    return (part.settled.status, part.settled.moved_to) if part else ("open", None)


def _weeks(older: Package, newer: Package, lang: str) -> list[str]:
    """What came of the weeks closed since, point by point, with those left open meanwhile."""
    before, now = _shown(older), _shown(newer)
    first = Week.of(older.consent.first_day)
    lines = []
    for point in _both(older, newer):
        habit = now.habits.get(point)
        if habit is None:
            continue
        earlier = {(each.last, each.stretch.closed) for each in _over(before, point, habit.window)}
        new = [
            each
            for each in _over(now, point, habit.window)
            if (each.last, each.stretch.closed) not in earlier and each.first >= first
        ]
        met, name = weeks_met(new), content.point_name(point).in_(lang)
        if met.closed:
            lines.append(say("new_facts", lang, point=name, facts=met_words(met, habit, lang)))
    return lines


def _shown(package: Package) -> ShownWeeks:
    with closing(open_package(package)) as log:
        return shown_weeks(log, package)


def _over(weeks: ShownWeeks, point: str, window: int) -> list[Laid]:
    return over(weeks.known, point, weeks.series[point], window) if weeks.known else []


def _lines(older: Package, newer: Package, lang: str) -> list[str]:
    """How many new lines each observer has."""
    earlier = {(part.form, line) for part in older.observers for line in map(_line, part.lines)}
    found = []
    for part in newer.observers:
        new = sum((part.form, _line(line)) not in earlier for line in part.lines)
        if new:
            found.append(say("new_lines", lang, new, name=words.isolated(part.name)))
    return found


def _line(line: SeenPart) -> tuple[object, ...]:
    """What tells a line from another of the same observer; a mask in its words may have changed."""
    return line.on, line.received_on, line.occasion
