"""The groups of the leader's settings, each made when it is first chosen."""

from functools import partial

from ui.backup.group import BackupsGroup
from ui.backup.restoring import RestorableLog
from ui.composition.look import look_group
from ui.privacy.group import PrivacyGroup
from ui.protection.lock_group import LockGroup
from ui.settings.about import AboutGroup
from ui.settings.areas import AreasGroup
from ui.settings.bin import BinGroup
from ui.settings.data import DataGroup
from ui.settings.observers import ObserversGroup
from ui.settings.page import MakeGroup
from ui.settings.people import PeopleGroup
from ui.settings.weeks import WeeksGroup
from ui.shell.kept_file import KeptFile
from ui.shell.session import Session


def groups(session: Session) -> dict[str, MakeGroup]:
    """By the names the page knows them by."""
    return {
        "look": partial(look_group, session),
        "weeks": WeeksGroup,
        "people": PeopleGroup,
        "observers": ObserversGroup,
        "areas": AreasGroup,
        "lock": lambda workspace: LockGroup(workspace, KeptFile(session)),
        "privacy": lambda workspace: PrivacyGroup(workspace, session.open_window),
        "backups": lambda workspace: BackupsGroup(workspace, RestorableLog(session)),
        "data": lambda workspace: DataGroup(workspace, KeptFile(session), session.routes),
        "bin": BinGroup,
        "about": AboutGroup,
    }
