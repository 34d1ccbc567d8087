"""A leader's hands at everything that protects a log."""

from PySide6.QtWidgets import QWidget

from leadercoach.protection import slots
from ui.forms.keys_form import KeysForm

PASSPHRASE = "lugn tork under nio lindar"


def cheaply(monkeypatch) -> None:
    """Passphrases are stretched for a moment only."""
    monkeypatch.setattr(slots, "OPERATIONS", 1)
    monkeypatch.setattr(slots, "MEMORY", 8 * 1024 * 1024)


def overlay(window: QWidget) -> QWidget | None:
    """What lies over the page."""
    found = [w for w in window.findChildren(QWidget, "overlay") if w.isVisible()]
    return found[-1] if found else None


def fill(form: KeysForm, qtbot, *, present: str = "", passphrase: str = PASSPHRASE) -> None:
    """Type what the card asks for, and tick that the code is kept."""
    if form.present is not None:
        qtbot.keyClicks(form.present.line, present)
    if form.new is not None:
        qtbot.keyClicks(form.new.first, passphrase)
        qtbot.keyClicks(form.new.again, passphrase)
    if form.sheet is not None:
        form.sheet.kept.click()
