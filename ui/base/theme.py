"""Colours, sizes and the one stylesheet, all from tokens; light, dark or as the system says."""

import sys
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from leadercoach.resources import resource
from ui.base.stylesheet import stylesheet
from ui.base.tokens import DARK, LIGHT

BARE_FONTS = ("DejaVu Sans", "Bitstream Vera Sans", "Liberation Sans", "Sans Serif", "")
USUAL_POINTS = {"darwin": 13.0, "win32": 9.0}


class Theme(NamedTuple):
    """What painting needs: named colours, and how much larger than usual the system's text is."""

    dark: bool
    colours: dict[str, str]
    scale: float

    def colour(self, name: str) -> QColor:
        """A token as a colour; 8 digits are read as #AARRGGBB."""
        return QColor(self.colours[name])

    def px(self, size: float) -> int:
        """A length or text size, grown with the system's text size."""
        return round(size * self.scale)

    def font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The window's font at a size of the type scale (12, 14, 16, 20, 28)."""
        font = QFont(QApplication.font())
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        if size >= 20:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98)
        return font


_current: list[Theme] = []


def current() -> Theme:
    """The theme in force, for widgets that paint themselves."""
    return _current[0]


def apply(app: QApplication, look: str) -> Theme:
    """Dress the whole application; `look` is light, dark or system."""
    scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(
        look, Qt.ColorScheme.Unknown
    )
    app.styleHints().setColorScheme(scheme)
    dark = look == "dark" or (
        look == "system" and app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    )
    theme = Theme(dark, DARK if dark else LIGHT, _scale(app))
    _current[:] = [theme]
    app.setPalette(_palette(theme))
    app.setStyleSheet(stylesheet(theme.colours, theme.px))
    return theme


def choose_font(app: QApplication) -> None:
    """The system's font; where the system has none made for screens, Inter comes along."""
    points = app.font().pointSizeF()
    if QFontInfo(app.font()).family() in BARE_FONTS:
        for weight in ("Regular", "Medium", "SemiBold"):
            QFontDatabase.addApplicationFont(str(resource("fonts", f"Inter-{weight}.otf")))
        font = QFont("Inter")
        font.setPointSizeF(points)
        app.setFont(font)


def _scale(app: QApplication) -> float:
    """The system's text size as a factor, between 1 and 2."""
    points = app.font().pointSizeF()
    usual = USUAL_POINTS.get(sys.platform, 9.0 if points < 10 else 10.0)
    return min(2.0, max(1.0, points / usual))


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, name in (
        (roles.Window, "paper"),
        (roles.WindowText, "ink"),
        (roles.Base, "surface"),
        (roles.AlternateBase, "paper"),
        (roles.Text, "ink"),
        (roles.PlaceholderText, "muted"),
        (roles.Button, "surface"),
        (roles.ButtonText, "ink"),
        (roles.BrightText, "on_accent"),
        (roles.Highlight, "accent"),
        (roles.HighlightedText, "on_accent"),
        (roles.Link, "accent"),
        (roles.ToolTipBase, "surface"),
        (roles.ToolTipText, "ink"),
        (roles.Light, "surface"),
        (roles.Midlight, "hover"),
        (roles.Mid, "line"),
        (roles.Dark, "button_line"),
        (roles.Shadow, "line"),
        (roles.Accent, "accent"),
    ):
        palette.setColor(role, theme.colour(name))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("disabled"))
    return palette
