"""The composition root: the only place where the window, the log and the pages are put together."""

import gc
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from leadercoach.languages import LANGUAGES
from leadercoach.places import own_log, own_practice
from ui.base import preferences
from ui.shell import successor
from ui.shell.frame import Frame
from ui.shell.single import STARTING, SingleWindow

if TYPE_CHECKING:
    from ui.shell.handed import Handed
    from ui.shell.session import Session

LISTEN_AFTER = 500  # milliseconds; nothing the first second needs
FLAGS = {
    "--demo": "demo",
    "--coach": "coach",
    "--demo-coach": "demo_coach",
    successor.OPTION: "locked",
}
USAGE = (
    f"The options are --log FILE, --today DATE, --lang {'|'.join(LANGUAGES)}, --demo,"
    " --coach [FILE] and --demo-coach."
)


def run_window(arguments: list[str]) -> int:
    """Show the window until it is closed; the exit code."""
    options = _options(arguments)
    app = QApplication(sys.argv[:1])
    kept_in = preferences.preferences_file()
    kept = preferences.read(kept_in)
    left = _left() if options.locked else None
    if left is not None:
        options = options.after(left)
    elif kept.role == "coach" and not (options.log or options.demo or options.demo_coach):
        options = options._replace(coach=True)
    path = _file(options, kept)
    single = SingleWindow(path)
    if not options.is_demo and not (single.still_first() if left else single.first(STARTING)):
        return 0
    frame = Frame(left.geometry if left else kept.geometry, kept.look)
    start = Start(app, frame, single, options, path, kept, kept_in, left)
    frame.painted.connect(start.fill)
    app.aboutToQuit.connect(single.give_up)
    _show(frame, start)
    return app.exec()


def _show(frame: Frame, start: "Start") -> None:
    """As the user wants it; after a lock as it stood, taking no key from another program."""
    left = start.left
    if left is None:
        frame.show()
    elif left.form is not None:
        frame.enter_kiosk(frame.windowTitle())
    elif left.minimised:
        frame.painted.disconnect(start.fill)  # nothing is painted before it is wanted
        frame.showMinimized()
        QTimer.singleShot(0, start.fill)
    else:
        frame.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not left.in_front)
        frame.show()


def _left() -> "Handed | None":
    """What the process before this one handed over."""
    from ui.shell.handed import decoded

    return decoded(successor.handed())


class Start(NamedTuple):
    """What is known when the empty window is on the screen, and what comes next."""

    app: QApplication
    frame: Frame
    single: SingleWindow
    options: "Options"
    path: Path
    kept: preferences.Preferences
    kept_in: Path
    left: "Handed | None" = None

    def fill(self) -> None:
        """Dress the program, open the log and show it."""
        from ui.base import i18n, theme
        from ui.shell import crash

        crash.install()
        self.app.setApplicationName("Leader Coach")
        self.app.setDesktopFileName("leader-coach")
        self.app.setStyle("Fusion")
        theme.choose_font(self.app)
        i18n.use(self.options.lang or self.kept.language or i18n.system_language())
        theme.apply(self.app, self.kept.look)
        session = self._session()
        try:
            if self.left is not None:
                session.begin_locked(self.left)
            else:
                session.make_window()
                session.open()
        finally:
            gc.freeze()
            gc.enable()
        self.single.asked.connect(self.frame.come_forward)
        if (
            not self.options.is_demo
        ):  # the demo does not hold the own log, and must not answer for it
            QTimer.singleShot(LISTEN_AFTER, self.single.listen)

    def _session(self) -> "Session":
        from leadercoach.store.header import followed
        from ui.composition.roles import make_session

        options = self.options
        return make_session(
            "coach" if options.coach or options.demo_coach else "leader",
            self.app,
            self.frame,
            self.single,
            followed(self.path),
            self.kept,
            self.kept_in,
            today=options.today,
            lang=options.lang,
            demo=options.is_demo,
            start_anew=successor.replace,
        )


class Options(NamedTuple):
    """What can be said on the command line when no command is."""

    log: Path | None = None
    today: date | None = None
    lang: str | None = None
    demo: bool = False
    coach: bool = False
    practice: Path | None = None
    demo_coach: bool = False
    locked: bool = False

    @property
    def is_demo(self) -> bool:
        return self.demo or self.demo_coach

    def after(self, left: "Handed") -> "Options":
        """What counts for a program that takes the place of one that was locked."""
        log, practice = (None, left.path) if left.coach else (left.path, None)
        return Options(log, left.today, left.lang, coach=left.coach, practice=practice)


def _file(options: Options, kept: preferences.Preferences) -> Path:
    """The log or, for a coach, the practice that the window is on."""
    if options.coach:
        return options.practice or own_practice()
    return options.log or (Path(kept.log) if kept.log else own_log())


def _options(arguments: list[str]) -> Options:
    """Read the options; wrong usage ends the program with one sentence and exit code 2."""
    found, before = Options(), ""
    rest = iter(arguments)
    try:
        for argument in rest:
            match argument:
                case "--log":
                    found = found._replace(log=Path(next(rest)))
                case "--today":
                    found = found._replace(today=date.fromisoformat(next(rest)))
                case "--lang":
                    found = found._replace(lang=LANGUAGES[LANGUAGES.index(next(rest))])
                case flag if flag in FLAGS:
                    found = Options(**{**found._asdict(), FLAGS[flag]: True})
                case path if before == "--coach" and path[:1] != "-":
                    found = found._replace(practice=Path(path))
                case _:
                    raise KeyError(argument)
            before = argument
    except (KeyError, ValueError, StopIteration):
        print(USAGE, file=sys.stderr)
        raise SystemExit(2) from None
    return found
