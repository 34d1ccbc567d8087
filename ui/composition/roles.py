"""From the leader's window to the coach's and back, in the same frame."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from leadercoach.places import own_log, own_practice
from ui.composition.coach import CoachSession
from ui.composition.leader import Session
from ui.shell.single import SingleWindow

if TYPE_CHECKING:
    from pathlib import Path


def to_coach(session: Session) -> None:
    """The coach's window from now on, also at the next start."""
    _turn(session, CoachSession, "coach", own_practice())


def to_leader(session: CoachSession) -> None:
    """The leader's own log from now on."""
    _turn(session, Session, "leader", own_log())


def _turn(
    before: Session | CoachSession,
    kind: type[Session] | type[CoachSession],
    role: str,
    path: "Path",
) -> None:
    """Once the press that asked for it is over. Where another window has the file, that one comes
    forward and this one stays as it is."""

    def turn() -> None:
        single = SingleWindow(path)
        if not single.first():
            return
        before.remember(role=role)
        before.end()
        before.single.give_up()
        after = kind(
            *(before.app, before.frame, single, path, before.kept, before.kept_in),
            start_anew=before.start_anew,
        )
        after.make_window()
        after.open()
        single.asked.connect(after.frame.come_forward)
        single.listen()
        before.deleteLater()

    QTimer.singleShot(0, turn)
