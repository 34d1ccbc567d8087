"""Tells the story in resources/demo/amira.json to an empty log, step by step as it happened.

Each step says when (`at`, local time), what (`do`) and the fields for it. `name` lets later steps
refer to an entry, `of` is such a reference. A text stands there by language: {"sv": …, "en": …}.
"""

import random
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from leadercoach.demo.others import CoachTeller, ObserverTeller, Part
from leadercoach.ids import new_id
from leadercoach.languages import LANGUAGES, SOURCE, texts
from leadercoach.log.delegation import Delegation
from leadercoach.log.entries import KINDS, AnyEntry, build, changed
from leadercoach.log.failure import Share
from leadercoach.log.weeks import Pause, Week
from leadercoach.moment import Moment
from leadercoach.store import entries as stored
from leadercoach.store.building import build_log
from leadercoach.store.engine import Log
from leadercoach.usecases import entries, people, weeks

DEVICE = "de" * 8


def write(path: Path, lang: str) -> None:
    """Make the demo log at `path`; the same language always gives the same log.

    StoreError if something is there already or the place cannot be written.
    """
    story = in_language(texts("demo/amira"), lang)

    def fill(log: Log) -> None:
        teller = Teller(log)
        others = (
            ObserverTeller(log, lang),
            CoachTeller(log, teller.named),
        )
        for week in story["weeks"]:
            for step in week["steps"]:
                next((o for o in others if step["do"] in o.DOES), teller).tell(step)

    build_log(path, fill)


def in_language(data: Any, lang: str) -> Any:
    """`data` with each text in the language, or in English where the story is not told in it."""
    if isinstance(data, list):
        return [in_language(part, lang) for part in data]
    if not isinstance(data, dict):
        return data
    if SOURCE in data and data.keys() <= set(LANGUAGES):
        return data.get(lang, data[SOURCE])
    return {name: in_language(part, lang) for name, part in data.items()}


class Teller(Part):
    """Takes the steps of a story. Ids and device are always the same, so that the log is too.

    `named` are the ids of the entries that have a name in the story.
    """

    def __init__(self, log: Log) -> None:
        self._log = log
        self.named: dict[str, str] = {}
        log.new_id = partial(new_id, bits=random.Random(0).getrandbits)  # noqa: S311
        log.write("update meta set value = ? where key = 'device'", (DEVICE,))

    def act_of(self, do: str) -> Callable[..., None]:
        return partial(self._add, point=do) if do in KINDS else super().act_of(do)

    def _add(self, at: Moment, point: str, name: str | None = None, **fields: Any) -> None:
        if "repeat_of" in fields:
            fields["repeat_of"] = self.named[fields["repeat_of"]]
        fields = {"point": point, "occurred_on": at.today.isoformat()} | fields
        record = entries.add(self._log, build(fields), at)
        if name:
            self.named[name] = record.id

    def _entry(self, name: str) -> AnyEntry:
        return stored.get(self._log, self.named[name]).entry

    def _edit(self, at: Moment, of: str, **fields: Any) -> None:
        entries.edit(self._log, self.named[of], changed(self._entry(of), **fields), at)

    def _review(self, at: Moment, of: str, **said: Any) -> None:
        entries.review(self._log, self.named[of], at, **said)

    def _answer(self, at: Moment, of: str, told: str | None = None, **said: str) -> None:
        day = date.fromisoformat(told) if told else None
        entries.answer(self._log, self.named[of], at, told=day, **said)  # type: ignore[arg-type]

    def _share(self, at: Moment, of: str, **fields: Any) -> None:
        entries.share(self._log, self.named[of], Share(on=at.today, **fields), at)

    def _not_shareable(self, at: Moment, of: str, reason: str) -> None:
        entries.not_shareable(self._log, self.named[of], reason, at)

    def _close(
        self,
        at: Moment,
        week: str,
        sampled: tuple[str, ...] = (),
        new: tuple[dict[str, Any], ...] = (),
        reflection: str = "",
    ) -> None:
        earlier = [(self.named[name], self._entry(name)) for name in sampled]
        added = [(None, build({"point": "delegation"} | fields)) for fields in new]
        sample = [(i, entry) for i, entry in (*earlier, *added) if isinstance(entry, Delegation)]
        weeks.close(self._log, Week.parse(week), at, sample=sample, reflection=reflection)

    def _pause(self, at: Moment, first: str, last: str) -> None:
        weeks.pause(self._log, Pause(date.fromisoformat(first), date.fromisoformat(last)), at)

    def _agree(self, at: Moment, area: str, level: int) -> None:
        people.agree_level(self._log, people.add_area(self._log, area, at), level, at)

    def _team(self, at: Moment, people_of: list[str]) -> None:
        for alias in people_of:
            people.mark_team(self._log, people.add_person(self._log, alias, at), at)

    def _team_size(self, at: Moment, size: int) -> None:
        del at
        weeks.set_team_size(self._log, size)
