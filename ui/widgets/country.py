"""Choosing a country: the list is slow to load, so it is loaded when somebody opens it."""

from typing import Any

from PySide6.QtCore import QLocale, Signal

from ui.base import theme
from ui.widgets.combo import Combo


class Country(Combo):
    """`chosen` with a two-letter code. Until it is opened it holds the present country only."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Public holidays of"))
        self.setFixedWidth(theme.current().px(220))
        self._whole = False
        self.activated.connect(self._picked)

    def show_code(self, code: str) -> None:
        """Show a country."""
        if self.findData(code) < 0:
            self.addItem(_name(code), code)
        self.setCurrentIndex(self.findData(code))

    def showPopup(self) -> None:
        self._load()
        super().showPopup()

    def keyPressEvent(self, event: Any) -> None:
        self._load()
        super().keyPressEvent(event)

    def wheelEvent(self, event: Any) -> None:
        if self.hasFocus():
            self._load()
        super().wheelEvent(event)

    def _load(self) -> None:
        if self._whole:
            return
        self._whole = True
        from leadercoach.workdays import countries

        present = self.currentData()
        self.clear()
        names = {code: _name(code) or english for code, english in countries().items()}
        for code, name in sorted(names.items(), key=lambda pair: pair[1]):
            self.addItem(name, code)
        self.show_code(present)

    def _picked(self) -> None:
        self.chosen.emit(self.currentData())


def _name(code: str) -> str:
    """The country's name, in the window's language where that is spoken there, else in English.

    Qt knows no others; empty for a country it does not know at all.
    """
    territory = QLocale.codeToTerritory(code)
    if territory == QLocale.Country.AnyCountry:
        return ""
    at_home = QLocale(QLocale().language(), territory)
    if at_home.territory() == territory and QLocale().language() != QLocale.Language.English:
        return at_home.nativeTerritoryName()
    return QLocale.territoryToString(territory)
