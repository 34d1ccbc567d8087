"""What each observer saw, behaviour by behaviour, beside the leader's own view (OT, C.3)."""

from collections.abc import Iterable, Sequence

from leadercoach import content
from leadercoach.languages import number
from leadercoach.measures.observers import Picture
from leadercoach.profile.before import answered, own, seen
from leadercoach.profile.chart import Chart, Glance, Mark, Panel, Table, Watch, Watches
from leadercoach.profile.charts.shared import chart, heads, month_ends
from leadercoach.profile.observed import Both, DotLine, Observed
from leadercoach.profile.profile import Profile
from leadercoach.profile.readings import say, sentences, year_day
from leadercoach.views.words import in_sentence, short_day

_STAGES = {"nothing": "OT_nothing", "dots": "OT_dots", "first": "OT_first"}


def observers_chart(profile: Profile, point: str, lang: str) -> Chart:
    """Every observer of one advice point: small multiples, never one on top of the other."""
    return _chart(profile, profile.observed, point, lang, observers_sentence(profile, point, lang))


def observer_chart(profile: Profile, observer_id: str, lang: str) -> Chart:
    """One observer with every behaviour they were asked about."""
    found = [each for each in profile.observed if each.id == observer_id]
    last = profile.before.latest(answered, observer=observer_id)
    silent = say("OT_nothing", lang)
    if last is not None:
        silent = say("OT_before_alone", lang, day=year_day(last, lang))
    told = sentences(*(_sentence(profile, each, None, lang) for each in found))
    return _chart(profile, found, None, lang, told or silent)


def observers_sentence(profile: Profile, point: str, lang: str) -> str:
    """*Johan: ”Gör mandatet tydligt” – ser ut att öka.* One sentence for each observer."""
    said = sentences(*(_sentence(profile, each, point, lang) for each in profile.observed))
    return said or _silent(profile, point, lang)


def conclusion(found: Picture, lang: str, *, lapsed: bool = False) -> str:
    """What may be concluded from so many ratings, in the words of C.3. `lapsed`: there were
    ratings before the period."""
    if found.stage == "trend":
        return content.label("trend.label", found.label).in_(lang)
    if found.stage == "nothing" and lapsed:
        return say("OT_lapsed", lang)
    return say(_STAGES[found.stage], lang, found.seen.k)


def seen_words(found: Picture, lang: str) -> str:
    """*median 3,5 (2–4) · såg 8 av 9*; without a median below three ratings."""
    seen = say("OT_seen", lang, k=found.seen.k, n=found.seen.n)
    if found.median is None:
        return seen
    median = number(found.median, lang)
    middle = say("OT_middle", lang, median=median, low=found.lowest, high=found.highest)
    return f"{middle} · {seen}"


def dots_words(profile: Profile, point: str, lines: Iterable[DotLine], lang: str) -> str:
    """*Johan: 2,5; 3, senast 4,5.* What the dots of a row show, each value once."""
    latest = profile.before.latest
    lapsed: dict[int | None, bool] = {None: latest(own, point) is not None}
    lapsed |= {each.form: latest(seen, point, each.id) is not None for each in profile.observed}
    return sentences(*(_dots_line(line, lang, lapsed=lapsed[line.form]) for line in lines))


def _silent(profile: Profile, point: str, lang: str) -> str:
    """Why no observer says anything of a point: not in the period, not yet, or nobody observes."""
    last = profile.before.latest(answered, point)
    if last is not None:
        return say("OT_before", lang, day=year_day(last, lang))
    if profile.observed:
        return say("OT_none_yet", lang)
    return say("OT_no_longer" if profile.before.ever else "OT_nobody", lang)


def _chart(
    profile: Profile, found: Sequence[Observed], point: str | None, lang: str, said: str
) -> Chart:
    asked = [each for each in found if each.items(point)]
    unseen = sum(p.seen.n - p.seen.k for e in asked for p in map(e.picture, e.items(point)))
    left = say("OT_unseen", lang, unseen) if unseen else ""
    each = say("OT_each", lang) if len(asked) > 1 else ""
    shape = None
    if asked:
        days = profile.period.days
        watches = tuple(_watch(profile, each, point, lang) for each in asked)
        shape = Watches(watches, *days, month_ends(*days, lang, profile.today))
    figure = chart("observers", point, lang, shape, _table(asked, point, lang), said, left, each)
    if point is None:
        return figure
    return figure._replace(title=f"{figure.title} · {content.point_name(point).in_(lang)}")


def _sentence(profile: Profile, found: Observed, point: str | None, lang: str) -> str:
    told = [
        say(
            "OT_item",
            lang,
            item=_name(item, lang),
            label=in_sentence(_said(profile, found, item, lang), lang),
        )
        for item in found.items(point)
    ]
    return say("OT", lang, name=found.name, items="; ".join(told)) if told else ""


def _dots_line(line: DotLine, lang: str, *, lapsed: bool) -> str:
    if not line.values:
        return say("OT_row_lapsed" if lapsed else "OT_row_none", lang, name=line.name)
    last = number(line.last, lang)
    if not line.earlier:
        return say("OT_row_once", lang, name=line.name, last=last)
    values = "; ".join(number(value, lang) for value in line.earlier)
    return say("OT_row", lang, name=line.name, values=values, last=last)


def _said(profile: Profile, found: Observed, item: str, lang: str) -> str:
    lapsed = profile.before.rated(item, found.id)
    return conclusion(found.picture(item), lang, lapsed=lapsed)


def _name(item: str, lang: str) -> str:
    return content.behaviour(item).name.in_(lang)


def _watch(profile: Profile, found: Observed, point: str | None, lang: str) -> Watch:
    items = found.items(point)
    if point is None:  # what they were asked about most comes first
        items.sort(key=lambda item: -found.picture(item).seen.n)
    panels = tuple(_panel(profile, found, item, lang) for item in items)
    unseen = any(glance.seen is None for panel in panels for glance in panel.glances)
    key = (say("w_you", lang), found.name, say("w_equal", lang))
    return Watch(found.name, found.form, panels, (*key, say("w_unseen", lang) if unseen else ""))


def _panel(profile: Profile, found: Observed, item: str, lang: str) -> Panel:
    title, more = _name(item, lang), seen_words(found.picture(item), lang)
    glances = []
    for sighting in found.sightings:
        both = sighting.ratings.get(item)
        if both is not None:
            said = f"{short_day(sighting.on, lang, None)}: {_both(both, found.name, lang)}"
            mark = Mark(f"{title}, {said}", requests=(sighting.id,))
            glances.append(Glance(sighting.on, *both, mark))
    return Panel(title, tuple(glances), _said(profile, found, item, lang), more)


def _both(both: Both, name: str, lang: str) -> str:
    seen = say("w_not_seen", lang) if both.seen is None else str(both.seen)
    theirs = f"{name} {seen}"
    return theirs if both.own is None else f"{say('w_you', lang)} {both.own}, {theirs}"


def _table(found: Iterable[Observed], point: str | None, lang: str) -> Table:
    rows = [
        (
            each.name,
            _name(item, lang),
            sighting.on.isoformat(),
            "–" if both.own is None else str(both.own),
            _capital(say("w_not_seen", lang)) if both.seen is None else str(both.seen),
        )
        for each in found
        for item in each.items(point)
        for sighting in each.sightings
        if (both := sighting.ratings.get(item)) is not None
    ]
    return Table(heads(lang, "observer", "behaviour", "date", "own", "seen"), tuple(rows))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
