"""The places in the leader's rail."""

from PySide6.QtCore import QCoreApplication

from ui.shell.rail import Place


def leader_places() -> list[Place]:
    """In the language now chosen."""
    translate = QCoreApplication.translate
    return [
        Place("today", "sun", translate("Session", "Today")),
        Place("log", "notebook-text", translate("Session", "Log")),
        Place("profile", "chart-line", translate("Session", "Profile")),
        Place("feedback", "eye", translate("Session", "Feedback")),
        Place("sessions", "messages-square", translate("Session", "Sessions")),
        Place("guidance", "compass", translate("Session", "Guidance")),
        Place("settings", "settings", translate("Session", "Settings"), below=True),
    ]
