"""F1 in the coach's window: the same card, about the coach's own places."""

from ui.shell.help import Help


class CoachHelp(Help):
    """Nothing is logged here, so the keys that log something are not among the keys."""

    def _about(self, page: str) -> str:
        known = {
            "clients": self.tr(
                "Each leader who shares something with you stands here, by name or by when you "
                "last opened them; nobody is compared. Drop a package anywhere on the window. "
                "Send your card to a leader first: then only you can open what they make for you."
            ),
            "settings": self.tr("Every change applies at once, there is nothing to save."),
            "overview": self.tr(
                "What this client shares with you: which points, since the package before, and "
                "what you have agreed on. What you call them is kept only with you."
            ),
            "log": self.tr(
                "The entries this client shares, week by week, only to be read. Choose one to "
                "read it or to write a note about it. The search finds words in any of them."
            ),
            "profile": self.tr(
                "How regularly this client has kept each habit, from what they share. A row opens "
                "the charts of its advice point. A point that is not shared has no numbers here."
            ),
            "notes": self.tr(
                "Write notes and propose actions here, then make a file and send it to the "
                "leader. Only they can open it, and they decide about each."
            ),
        }
        return known["profile" if page.startswith("point_") else page]

    def _table(self) -> list[tuple[str, str]]:
        control, alt = self.tr("Ctrl"), self.tr("Alt")
        return [
            (f"{alt} 1 … 5", self.tr("Go to a place on the left, from the top")),
            (f"{control} K", self.tr("Search the client’s log")),
            (f"{control} Z", self.tr("Take back the last change")),
            ("↵", self.tr("Open the chosen client; save a form")),
            (self.tr("Esc"), self.tr("Close; go back")),
            ("F1", self.tr("This help")),
        ]
