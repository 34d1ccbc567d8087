"""The one stylesheet. Widgets ask for a look with the dynamic property `class`."""

from collections.abc import Callable

_SHEET = """
* {{ outline: none; }}
QWidget {{ color: {ink}; font-size: {t14}px; }}
QWidget[class="page"], QWidget[class="shell"] {{ background: {paper}; }}
QFrame[class="card"] {{ background: {surface}; border: 1px solid {line}; border-radius: 8px; }}
QWidget[class="surface"] {{ background: {surface}; }}
QFrame[class="rail"] {{ background: {paper}; border: none; border-right: 1px solid {line}; }}
QFrame[class="divider"] {{ background: {line}; border: none; max-height: 1px; min-height: 1px; }}
QLabel {{ background: transparent; }}
QLabel[class="title"] {{ font-size: {t28}px; font-weight: 600; }}
QLabel[class="count"] {{ font-size: {t12}px; }}
QLabel[class="state"] {{ font-size: {t12}px; font-weight: 500; }}
QLabel[class="heading"] {{ font-size: {t20}px; font-weight: 600; }}
QLabel[class="head"] {{ font-size: {t16}px; font-weight: 600; }}
QLabel[class="number"] {{ font-size: {t20}px; font-weight: 600; }}
QLabel[class="strong"] {{ font-weight: 600; }}
QLabel[class="medium"] {{ font-weight: 500; }}
QLabel[class="reading"] {{ font-size: {t16}px; }}
QLabel[class="muted"] {{ color: {muted}; }}
QLabel[class="muted_reading"] {{ color: {muted}; font-size: {t16}px; }}
QLabel[class="caption"] {{ color: {muted}; font-size: {t12}px; }}
QLabel[class="label"] {{ color: {muted}; font-size: {t12}px; font-weight: 500; }}
QLabel[class="key"] {{ color: {muted}; font-size: {t12}px; border: 1px solid {button_line};
  border-radius: 4px; padding: 1px 5px; background: {surface}; }}
QLabel[class="stop"] {{ background: {selection}; border-radius: 8px; padding: 8px 12px; }}
QLabel[class="step"] {{ background: {selection}; color: {accent}; font-size: {t12}px;
  font-weight: 600; border-radius: 12px; min-width: 24px; max-width: 24px; min-height: 24px;
  max-height: 24px; qproperty-alignment: AlignCenter; }}
QFrame[class="note"] {{ background: {selection}; border: none; border-radius: 8px; }}
QFrame[class="demo"] {{ background: {hit}; border: none; }}
QPushButton, QToolButton {{ background: {surface}; border: 1px solid {button_line};
  border-radius: 8px; padding: 0 14px; min-height: {h34}px; font-weight: 500; }}
QPushButton:hover, QToolButton:hover {{ background: {hover}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {pressed}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {accent}; padding: 0 13px;
  min-height: {h32}px; }}
QPushButton[tall="true"] {{ min-height: {h42}px; padding: 0 20px; }}
QPushButton[tall="true"]:focus {{ min-height: {h40}px; padding: 0 19px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {disabled}; }}
QPushButton[class="primary"] {{ background: {accent}; color: {on_accent};
  border: 1px solid {accent}; }}
QPushButton[class="primary"]:hover {{ background: {accent_hover}; }}
QPushButton[class="primary"]:pressed {{ background: {accent_pressed}; }}
QPushButton[class="primary"]:focus {{ border: 2px solid {ink}; }}
QPushButton[class="primary"]:disabled {{ background: {pressed}; color: {disabled};
  border: 1px solid {line}; }}
QPushButton[class="link"], QToolButton[class="link"] {{ background: transparent;
  border: 2px solid transparent; color: {accent}; padding: 0 6px; min-height: {h32}px; }}
QPushButton[class="link"]:hover, QToolButton[class="link"]:hover {{ background: {hover}; }}
QPushButton[class="link"]:focus, QToolButton[class="link"]:focus {{ border: 2px solid {accent};
  padding: 0 6px; }}
QPushButton[short="true"], QPushButton[short="true"]:focus {{ min-height: {h20}px; }}
QToolButton[class="icon"] {{ background: transparent; border: 2px solid transparent;
  padding: 0; min-width: {h32}px; min-height: {h32}px; }}
QToolButton[class="icon"]:hover {{ background: {hover}; }}
QToolButton[class="icon"]:focus {{ border: 2px solid {accent}; padding: 0; }}
QToolButton::menu-indicator, QPushButton::menu-indicator {{ image: none; width: 0; }}
QPushButton[class="quiet"] {{ background: transparent; border: 2px solid transparent;
  color: {muted}; font-size: {t12}px; font-weight: 400; padding: 0 6px; min-height: {h32}px; }}
QPushButton[class="quiet"]:hover {{ background: {hover}; }}
QPushButton[class="quiet"]:checked {{ background: {selection}; color: {accent}; }}
QPushButton[class="quiet"]:focus {{ border: 2px solid {accent}; padding: 0 6px; }}
QPushButton[class="nav"] {{ background: transparent; border: 2px solid transparent;
  padding: 0 10px; min-height: {h34}px; text-align: left; }}
QPushButton[class="nav"]:hover {{ background: {hover}; }}
QPushButton[class="nav"]:checked {{ background: {selection}; color: {accent}; font-weight: 600; }}
QPushButton[class="nav"]:focus {{ border: 2px solid {accent}; padding: 0 10px;
  min-height: {h34}px; }}
QPushButton[class="chip"] {{ border-radius: {h17}px; padding: 0 14px; }}
QPushButton[class="chip"]:checked {{ background: {selection}; color: {accent};
  border: 1px solid {accent}; font-weight: 600; }}
QPushButton[class="chip"]:focus {{ border: 2px solid {accent}; padding: 0 13px; }}
QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit, QComboBox, QSpinBox {{ background: {surface};
  border: 1px solid {field_line}; border-radius: 8px; padding: 0 11px; min-height: {h34}px;
  selection-background-color: {accent}; selection-color: {on_accent}; }}
QPlainTextEdit, QTextEdit {{ padding: 6px 8px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QDateEdit:focus, QComboBox:focus,
QSpinBox:focus {{ border: 2px solid {accent}; padding: 0 10px; min-height: {h32}px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: 5px 7px; }}
QLineEdit[tall="true"] {{ font-size: {t16}px; min-height: {h42}px; padding: 0 12px; }}
QLineEdit[tall="true"]:focus {{ min-height: {h40}px; padding: 0 11px; }}
QLineEdit[mono="true"], QLabel[class="code"] {{
  font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; }}
QLabel[class="code"] {{ background: {hover}; border-radius: 8px; font-size: {t16}px;
  min-height: {h40}px; max-height: {h40}px; }}
QPlainTextEdit[class="path"] {{ background: {paper}; border: 1px solid {line}; }}
QPlainTextEdit[class="path"]:focus {{ border: 2px solid {accent}; }}
QCheckBox {{ spacing: 10px; }}
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled {{ color: {disabled}; }}
QSpinBox {{ padding: 0 4px; }}
QSpinBox:focus {{ padding: 0 3px; }}
QSpinBox QLineEdit, QSpinBox QLineEdit:focus {{ border: none; padding: 0; min-height: 0;
  background: transparent; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 28px; }}
QComboBox QAbstractItemView {{ background: {surface}; border: 1px solid {line};
  selection-background-color: {selection}; selection-color: {ink}; padding: 4px; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: 0; }}
QMenu {{ background: {surface}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 8px 20px 8px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selection}; }}
QMenu::separator {{ background: {line}; height: 1px; margin: 4px 8px; }}
QScrollArea, QScrollArea > QWidget > QWidget[class="page"] {{ background: transparent;
  border: none; }}
QTableView, QListView {{ background: {surface}; border: none; }}
QTableView {{ selection-background-color: transparent; }}
QTableView[class="figures"] {{ border: 2px solid transparent; border-radius: 8px;
  selection-background-color: {selection}; selection-color: {ink}; }}
QTableView[class="figures"]:focus {{ border: 2px solid {accent}; }}
QTableView[class="figures"]::item {{ padding: 0 8px; border-bottom: 1px solid {line}; }}
QTableView[class="figures"] QHeaderView, QTableView[class="figures"] QHeaderView::section {{
  background: {surface}; color: {muted}; border: none; font-size: {t12}px; }}
QTableView[class="figures"] QHeaderView::section {{ padding: 0 11px;
  border-bottom: 1px solid {button_line}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {button_line}; border-radius: 3px; min-height: 28px; }}
QScrollBar::handle:vertical:hover {{ background: {field_line}; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
QScrollBar::handle:horizontal {{ background: {button_line}; border-radius: 3px; min-width: 28px; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{ background: {surface}; color: {ink}; border: 1px solid {line}; padding: 4px 8px; }}
QCalendarWidget QWidget {{ background: {surface}; alternate-background-color: {surface}; }}
QCalendarWidget QHeaderView::section {{ background: {surface}; color: {muted}; border: none; }}
QCalendarWidget QAbstractItemView:disabled {{ color: {disabled}; }}
QCalendarWidget QToolButton {{ border: none; padding: 0 8px; }}
QCalendarWidget QAbstractItemView {{ selection-background-color: {accent};
  selection-color: {on_accent}; }}
"""


def stylesheet(colours: dict[str, str], px: Callable[[float], int]) -> str:
    """The sheet with colours and sizes filled in."""
    sizes = {f"t{n}": px(n) for n in (12, 14, 16, 20, 28)}
    heights = {f"h{n}": px(n) for n in (17, 20, 32, 34, 36, 40, 42)}
    return _SHEET.format(**colours, **sizes, **heights)
