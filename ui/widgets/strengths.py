"""How strong a habit is, in a few words."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout

from leadercoach import content
from leadercoach.measures.strength import shown
from leadercoach.profile.glance import Move
from leadercoach.profile.profile import Habit
from leadercoach.profile.readings import say
from ui.i18n import language
from ui.widgets.marks import first_line_mark
from ui.widgets.point_card import PointCard
from ui.widgets.text import Paragraph


def show_strength(card: PointCard, habit: Habit) -> None:
    """*Habit strength 93, somewhat up*; nothing where no number may be shown (D.2)."""
    if habit.number is None:
        return
    value = shown(habit.number.value)
    words = QCoreApplication.translate("Strengths", "Habit strength {value}").format(value=value)
    card.show_strength(words, _state(habit))


def _state(habit: Habit) -> str:
    if habit.state == "stale":
        word = content.label("habit.state", "stale").in_(language())
        return f"{word[:1].lower()}{word[1:]}"
    return "" if habit.change is None else say(f"change_{habit.change}", language())


def move_line(point: str, move: Move) -> QHBoxLayout:
    """What a closed week did to a habit, behind the point's marker."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(first_line_mark(point, 10), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Paragraph(_moved(point, move), "caption"), 1)
    return row


def _moved(point: str, move: Move) -> str:
    if move.after > move.before:
        text = QCoreApplication.translate("Strengths", "{name} {value}, up from {before}")
    elif move.after < move.before:
        text = QCoreApplication.translate("Strengths", "{name} {value}, down from {before}")
    else:
        text = QCoreApplication.translate("Strengths", "{name} {value}, as before")
    name = content.point_name(point).in_(language())
    words = text.format(name=name, value=move.after, before=move.before)
    return "\N{NO-BREAK SPACE}".join(words.rsplit(" ", 1))  # the number not alone on a line
