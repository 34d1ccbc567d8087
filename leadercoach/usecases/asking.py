"""Asking once before something is kept that the leader may not want to have written (F.4)."""

from collections.abc import Iterable

from leadercoach.errors import SoftStop
from leadercoach.log.sensitive import seen_in

SHOWN = 3  # of each kind; what is kept is the leader's to decide, not to count


def ask_first(
    texts: Iterable[str],
    before: Iterable[str] = (),
    *,
    sure: bool,
    also: Iterable[SoftStop] = (),
) -> None:
    """SoftStop, one for everything there is to ask, unless `sure`.

    What stood in the texts `before` has been asked about already. `also` are questions that are
    asked whatever the words.
    """
    if sure:
        return
    sensitive = seen_in(texts, before)
    stops = [*also]
    stops += [SoftStop(code, word=_some(words)) for code, words in sensitive.items()]
    if len(stops) > 1:
        raise SoftStop("several_stops", stops=tuple(stops))
    for stop in stops:
        raise stop


def _some(words: tuple[str, ...]) -> str:
    return ", ".join(words[:SHOWN]) + (" …" if len(words) > SHOWN else "")
