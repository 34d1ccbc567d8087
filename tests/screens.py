"""Pictures of every page: Swedish and English, light and dark, 100 and 200 %, empty and with a log.

    python -m tests.screens OUT [--only today] [--log FILE] [--sizes 1280x860,960x640]

Each combination runs in a process of its own; with a screen (DISPLAY) in real windows.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import product
from pathlib import Path

from tests.screen_coaching import coaching
from tests.screen_figures import figures
from tests.screen_practice import practice
from tests.screen_protection import protecting
from tests.screen_unlock import unlocking

TODAY = date(2026, 2, 9)
LOGS = ("empty", "demo")
GROUPS = (
    "look",
    "weeks",
    "people",
    "observers",
    "areas",
    "lock",
    "privacy",
    "backups",
    "data",
    "bin",
    "about",
)


def main() -> int:
    options = _options()
    if options.one:
        return _one(options)
    options.out.mkdir(parents=True, exist_ok=True)
    failed = 0
    combinations = product(options.langs, options.looks, options.scales, options.logs)
    for lang, look, scale, log in combinations:
        command = [sys.executable, "-m", "tests.screens", str(options.out), "--one"]
        command += ["--langs", lang, "--looks", look, "--scales", scale, "--logs", log]
        command += ["--size", options.size]
        if options.only:
            command += ["--only", options.only]
        environment = os.environ | {"QT_SCALE_FACTOR": str(int(scale) / 100)}
        environment.setdefault("QT_QPA_PLATFORM", "xcb" if "DISPLAY" in os.environ else "offscreen")
        failed |= subprocess.run(command, env=environment, check=False).returncode
    return failed


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--langs", type=_words, default=("sv", "en"))
    parser.add_argument("--looks", type=_words, default=("light", "dark"))
    parser.add_argument("--scales", type=_words, default=("100", "200"))
    parser.add_argument("--logs", type=_words, default=LOGS, help="empty, demo or a log file")
    parser.add_argument("--size", default="1280x860")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split(","))


def _one(options: argparse.Namespace) -> int:
    """All pictures of one combination, in this process."""
    with tempfile.TemporaryDirectory(prefix="screens-") as folder:
        for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
            os.environ[name] = f"{folder}/{name}"
        session = _session(options, Path(folder))
        kinds = (options.looks[0], options.langs[0], Path(options.logs[0]).stem, options.scales[0])
        for scene, prepare in _scenes(session).items():
            if options.only and options.only not in scene:
                continue
            _settle()
            prepare()
            _settle()
            name = "_".join((scene, *kinds, options.size))
            session.frame.grab().save(str(options.out / f"{name}.png"))
            if session.window is not None:
                _clear(session.window)
        session.frame.close()
    return 0


def _session(options: argparse.Namespace, folder: Path) -> object:
    """A window on the log asked for, as it is asked for."""
    from PySide6.QtWidgets import QApplication

    from ui.base import i18n, preferences, theme
    from ui.composition.leader import LeaderSession
    from ui.shell.frame import Frame
    from ui.shell.single import SingleWindow

    lang, look = options.langs[0], options.looks[0]
    app = QApplication([])
    app.setStyle("Fusion")
    theme.choose_font(app)
    i18n.use(lang)
    theme.apply(app, look)
    kept = preferences.Preferences(language=lang, look=look, welcomed=True)
    frame, path = Frame("", look), _log(options.logs[0], lang, folder)
    single, kept_in = SingleWindow(path), folder / "window.json"
    session = LeaderSession(app, frame, single, path, kept, kept_in, today=TODAY)
    session.make_window()
    frame.resize(*(int(side) for side in options.size.split("x")))
    frame.show()
    session.open()
    return session


def _clear(window: object) -> None:
    """Take away what lies over the page."""
    for overlay in window.findChildren(object, "overlay"):
        overlay.setObjectName("")
        overlay.hide()
        overlay.deleteLater()


def _log(name: str, lang: str, folder: Path) -> Path:
    from leadercoach.store.engine import create_log

    path = folder / "log.lc"
    if name == "demo":
        from leadercoach import demo

        demo.write(path, lang)
    elif name == "empty":
        create_log(path).close()
    else:
        shutil.copy(name, path)  # some scenes change it
    return path


def _settle() -> None:
    """Let the window work, and the threads beside it."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(250, loop.quit)
    loop.exec()


def _drawn() -> None:
    """Wait for charts: another thread draws them, and it only runs while a loop waits."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(4000, loop.quit)
    loop.exec()


def _scenes(session: object) -> dict[str, Callable[[], object]]:
    """Name of a picture and what to do before it is taken."""
    return {
        **_pages(session),
        **figures(session, _settle),
        **_forms(session),
        **_asking(session),
        **coaching(session),
        **_overlays(session),
        **protecting(session),
        **unlocking(session),
        **_observing(session),
        **practice(session),
    }


def _pages(session: object) -> dict[str, Callable[[], object]]:
    from PySide6.QtWidgets import QScrollArea

    from leadercoach.log.weeks import Week
    from ui.charts.chart_picture import ChartPicture

    window = session.window

    def settings(group: str) -> None:
        window.header.search.clear()
        window.show_page("settings")
        window.page("settings").choose(group)

    def scrolled(page: str) -> None:
        """The page at its end, where it is longer than the window."""
        window.show_page(page)
        area = window.page(page).findChild(QScrollArea)
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        while any(p.isVisible() and p._image is None for p in area.findChildren(ChartPicture)):
            _settle()
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())

    def feedback(tab: str) -> None:
        window.show_page("feedback")
        window.page("feedback").choose(tab)
        _drawn()

    def replies() -> None:
        from leadercoach.store.feedback import requests

        answered = [r for r in requests(session.workspace.log) if r.state == "answered"]
        for request in answered[1:2]:
            session.routes.replies.emit(request.request.observer_id, request.id)

    def one_session() -> None:
        from leadercoach.store.coaching import sessions

        window.show_page("sessions")
        for known in sessions(session.workspace.log)[:1]:
            session.routes.session.emit(known.id)
        _drawn()

    return {
        "today": lambda: window.show_page("today"),
        "log": lambda: window.show_page("log"),
        "log_search": lambda: window.header.search.setText("kväll"),
        "profile": lambda: window.show_page("profile"),
        "profile_end": lambda: scrolled("profile"),
        **{
            f"feedback_{name}": partial(feedback, name) for name in ("replies", "requests", "pulse")
        },
        "feedback_all": lambda: (feedback("replies"), replies()),
        "feedback_take": lambda: (feedback("requests"), session.routes.take_in.emit([])),
        "feedback_begin": lambda: (feedback("pulse"), session.routes.open_pulse.emit()),
        "sessions": lambda: window.show_page("sessions"),
        "session_open": one_session,
        "guidance": lambda: (window.header.search.clear(), window.show_page("guidance")),
        **{f"settings_{name}": partial(settings, name) for name in GROUPS},
        "week_close": lambda: session.routes.close_week.emit(Week.parse("2026-W06")),
    }


def _forms(session: object) -> dict[str, Callable[[], object]]:
    from leadercoach.content import POINTS
    from ui.forms.quick_entry import QuickEntry

    begun = {
        "upward": {"content": "need", "recipient": "manager"},
        "delegation": {"level": 6, "involved_before": "all", "title": "Semesterplanen för mars"},
    }

    def show(point: str, *, deep: bool) -> None:
        session.window.show_page("today")
        card = QuickEntry.open_new(session.window, session.workspace, point)
        card.form.load({"point": point, "occurred_on": "2026-02-09"} | begun.get(point, {}))
        card.place()
        if deep:
            card.turn()

    return {
        f"{name}_{point}": partial(show, point, deep=name == "deep")
        for name in ("quick", "deep")
        for point in POINTS
    }


def _asking(session: object) -> dict[str, Callable[[], object]]:
    from ui.feedback.ask import AskCard
    from ui.feedback.self_rating import SelfRating

    def ask(**more: object) -> object:
        session.window.show_page("today")
        card = AskCard.open_ask(session.window, session.workspace, session.routes, None)
        begun = {"occasion": "staff_meeting", "minutes": 60, "focus": ["D1", "D4"]}
        card.form.load(card.form.raw() | begun | more)
        card._changed()
        return card

    def rate() -> None:
        new = {"observer": "new", "name": "Johanna", "relation": "peer", "agreed": True}
        card = ask(**new, leader="Amira", way="text")
        card.go_on()
        card.own.show_given({"D1": 4})

    def done() -> None:
        card = ask(observer="new", name="Sara", relation="peer", agreed=True, leader="Amira")
        card.form.fields["way"].write("form")
        card._path = lambda: Path(tempfile.gettempdir()) / "aterkoppling-2026-02-09.html"
        card.ask()

    def self_rating() -> None:
        from leadercoach.store.feedback import requests

        open_now = [r.id for r in requests(session.workspace.log) if r.state == "open"]
        if open_now:
            SelfRating.open_rating(session.window, session.workspace, open_now[0])

    return {
        "ask_known": ask,
        "ask_report": lambda: ask(observer="new", name="M3", relation="report"),
        "ask_rating": rate,
        "ask_done": done,
        "self_rating": self_rating,
    }


def _observing(session: object) -> dict[str, Callable[[], object]]:
    """The last pictures: the window is in other hands from the first of them."""
    from leadercoach.exchange.asking import Asking, ask
    from leadercoach.feedback.request import Observer
    from ui.base.i18n import language
    from ui.observer.hand_over import HandOver
    from ui.observer.kiosk import Kiosk

    own = session.path

    def hand_over(name: str = "Johanna") -> None:
        if session.window is None:  # behind the screen that asks for a passphrase
            session.path = own
            session.make_window()
            session.open()
        about = {"occurred_on": TODAY, "occasion": "staff_meeting", "focus": ("D1", "D4")}
        about |= {"minutes": 60, "lang": language(), "way": "here"}
        who = Observer(name=name, relation="peer")
        asking = Asking(who, agreed=True, leader="Amira", about=about)
        asked = ask(session.workspace.log, asking, session.workspace.at)
        session.window.show_page("today")
        session.routes.observe_in_person.emit(asked.request.id)

    def begin() -> None:
        hand_over("Johan A")
        card = session.window.findChild(HandOver, "overlay")
        card.first.setText("1234")
        card.second.setText("1234")
        size = session.frame.size()
        card.hand_over()
        _settle()
        session.frame.showNormal()
        session.frame.resize(size)

    def place() -> object:
        return session.findChild(Kiosk)

    def show(at: int, **answers: object) -> None:
        stage = place().screen
        for name, value in ({"agreed": True} | answers).items():
            setattr(stage.answers, name, value)
        stage._show(at)

    def told() -> None:
        show(7, saw="Du frågade nattlaget innan du bestämde dig.", led_to="de ritade om passen")

    done = {"seen": "part", "ratings": {"D1": 4, "D4": None}}
    return {
        "observer_handing": hand_over,
        "observer_agree": begin,
        "observer_example": lambda: (show(1), place().screen.step.rating.show_value(2)),
        "observer_key": lambda: show(1, examples={"V1": 3}),
        "observer_seen": lambda: show(4),
        "observer_item": lambda: show(5, **done),
        "observer_refused": lambda: (show(4, seen=""), place().screen.go_on()),
        "observer_lines": told,
        "observer_failed": lambda: (told(), place().screen.show_failure("Disken är full.")),
        "observer_talk": lambda: (show(5), place().screen.talk.click()),
        "observer_thanks": lambda: (
            place().screen.go_back(),
            show(7, **done),
            place().screen.go_on(),
        ),
        "observer_locked": lambda: place().lock_up(),
        "observer_wrong": lambda: [place().screen.onward.click() for _ in range(3)],
    }


def _overlays(session: object) -> dict[str, Callable[[], object]]:
    from leadercoach.errors import StoreError
    from ui.shell.crash_note import CrashNote

    window = session.window

    def overlay() -> object:
        return [w for w in window.findChildren(object, "overlay") if w.isVisible()][-1]

    return {
        "help": lambda: (window.show_page("today"), session.routes.page.emit("help")),
        "welcome": session._welcome,
        "welcome_who": lambda: (session._welcome(), overlay().show_step(2)),
        "fault": lambda: session.show_fault(StoreError("no_log", path=session.path)),
        "crash": lambda: CrashNote(window, "ValueError\nui/today/page.py:1 refresh").open(),
    }


if __name__ == "__main__":
    sys.exit(main())
