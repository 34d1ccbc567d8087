"""The group of language and look, which both windows have."""

from ui.settings.look import LookGroup
from ui.shell.session import Session
from ui.shell.workspace import Workspace


def look_group(session: Session, workspace: Workspace) -> LookGroup:
    """Language and look, in either window."""

    def change(name: str, value: str) -> None:
        session.remember(**{name: value})
        session.routes.appearance.emit()

    return LookGroup(workspace, lambda: session.kept.look, change)
