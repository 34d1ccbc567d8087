"""The leader's window and the coach's: one of them made, and one put in the other's place in the
same frame."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from leadercoach.places import own_log, own_practice
from ui.shell.session import Session
from ui.shell.single import SingleWindow


def make_session(role: str, *args: Any, **more: Any) -> Session:
    """The session of a role, with nothing in its frame yet. It gives way when the other is
    wanted."""
    session = _kind(role)(*args, **more)
    session.role_wanted.connect(partial(switch_role, session))
    return session


def _kind(role: str) -> type[Session]:
    if role == "coach":
        from ui.composition.coach import CoachSession

        return CoachSession
    from ui.composition.leader import LeaderSession

    return LeaderSession


def switch_role(before: Session, role: str) -> None:
    """The own file of the other role from now on, also at the next start, once the press that asked
    for it is over. Where another window has that file, that one comes forward and this one stays as
    it is."""

    def switch() -> None:
        path: Path = own_practice() if role == "coach" else own_log()
        single = SingleWindow(path)
        if not single.first():
            return
        before.remember(role=role)
        before.end()
        before.single.give_up()
        after = make_session(
            role,
            *(before.app, before.frame, single, path, before.kept, before.kept_in),
            start_anew=before.start_anew,
        )
        after.make_window()
        after.open()
        single.asked.connect(after.frame.come_forward)
        single.listen()
        before.deleteLater()

    QTimer.singleShot(0, switch)
