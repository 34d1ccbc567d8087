"""A backup in words: when it was made, what is in it, what sort of copy it is."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject

from leadercoach import content
from leadercoach.usecases.backups import Backup, Inside, reason_of
from leadercoach.views import words
from ui.base.i18n import language


class Wording(QObject):
    """Days are told from `today`."""

    def __init__(self, parent: QObject, today: date) -> None:
        super().__init__(parent)
        self._today = today

    def look_on(self, today: date) -> None:
        self._today = today

    def when(self, at: datetime) -> str:
        """Day and time of day."""
        day = words.long_day(at.date(), language())
        if at.date() == self._today:
            day = self.tr("Today")
        elif at.date() == self._today - timedelta(days=1):
            day = self.tr("Yesterday")
        return f"{day} {at:%H:%M}"

    def entries(self, inside: Inside) -> str:
        return self.tr("%n entries", "", inside.entries)

    def counted(self, inside: Inside) -> str:
        """Everything that is counted, in one line."""
        people = self.tr("%n people", "", inside.people)
        sessions = self.tr("%n sessions", "", inside.sessions)
        return " · ".join((self.entries(inside), people, sessions))

    def line(self, copy: Backup) -> str:
        """A copy among others."""
        sort = {
            "made": "",
            "before": self.tr("before an upgrade"),
            "kept": self.tr("kept aside"),
            "other": copy.path.name,
        }[copy.sort]
        state = {
            "opens": self.counted(copy.inside),
            "asks": self.tr("has a passphrase of its own"),
            "damaged": self.tr("damaged, cannot be opened"),
            "unusable": self.tr("cannot be used"),
        }[copy.state]
        ahead = self.tr("holds days to come") if copy.to_come(self._today) else ""
        return " · ".join(part for part in (self.when(copy.at), state, sort, ahead) if part)

    def why(self, copy: Backup) -> str:
        """What keeps a copy from being used, or what it lacks; nothing for most."""
        if not copy.reason or copy.state == "damaged":
            return ""
        return content.sentence(reason_of(copy), {}, language())

    def newest(self, copy: Backup) -> str:
        """The latest one, which was checked when it was made."""
        if not copy.opens:
            return self.line(copy)
        return " · ".join((self.when(copy.at), self.entries(copy.inside), self.tr("checked")))

    def last(self, inside: Inside) -> str:
        """The day of the newest entry."""
        return words.long_day(inside.last, language()) if inside.last else "–"
