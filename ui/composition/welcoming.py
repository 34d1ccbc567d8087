"""The first start, before there is a log: what each way on from its screens leads to."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from ui.backup.restoring import offer
from ui.composition.roles import to_coach
from ui.protection.beginning import begin_protected
from ui.welcome import Welcome

if TYPE_CHECKING:
    from ui.composition.leader import Session


def welcome(
    session: "Session",
    lang: str,
    day: date,
    *,
    speak: Callable[[str], None],
    begin: Callable[[], None],
) -> None:
    """Show the welcome. `speak` shows it in another language, `begin` makes the log."""
    assert session.window is not None
    page = Welcome(session.window, lang, session.path, day)
    page.protected.connect(partial(begin_protected, session))
    page.language_chosen.connect(speak)
    page.began.connect(begin)
    page.demo.connect(session.start_demo)
    page.coach.connect(partial(to_coach, session))
    offer(session, page, None)
    page.open()
