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

TODAY = date(2026, 2, 9)
LOGS = ("empty", "demo")
GROUPS = ("look", "weeks", "people", "areas", "data", "bin", "about")


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
            session.window.grab().save(str(options.out / f"{name}.png"))
            _clear(session.window)
        session.frame.close()
    return 0


def _session(options: argparse.Namespace, folder: Path) -> object:
    """A window on the log asked for, as it is asked for."""
    from PySide6.QtWidgets import QApplication

    from ui import i18n, preferences, theme
    from ui.frame import Frame
    from ui.session import Session
    from ui.single import SingleWindow

    lang, look = options.langs[0], options.looks[0]
    app = QApplication([])
    app.setStyle("Fusion")
    theme.choose_font(app)
    i18n.use(lang)
    theme.apply(app, look)
    kept = preferences.Preferences(language=lang, look=look, welcomed=True)
    frame, path = Frame("", look), _log(options.logs[0], lang, folder)
    single, kept_in = SingleWindow(path), folder / "window.json"
    session = Session(app, frame, single, path, kept, kept_in, today=TODAY)
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


def _scenes(session: object) -> dict[str, Callable[[], object]]:
    """Name of a picture and what to do before it is taken."""
    return {**_pages(session), **_figures(session), **_forms(session), **_overlays(session)}


def _pages(session: object) -> dict[str, Callable[[], object]]:
    from PySide6.QtWidgets import QScrollArea

    from leadercoach.log.weeks import Week
    from ui.widgets.chart_picture import ChartPicture

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

    return {
        "today": lambda: window.show_page("today"),
        "log": lambda: window.show_page("log"),
        "log_search": lambda: window.header.search.setText("kväll"),
        "profile": lambda: window.show_page("profile"),
        "profile_end": lambda: scrolled("profile"),
        "guidance": lambda: (window.header.search.clear(), window.show_page("guidance")),
        **{f"settings_{name}": partial(settings, name) for name in GROUPS},
        "week_close": lambda: session.routes.close_week.emit(Week.parse("2026-W06")),
    }


def _undrawn(page: object) -> list[object]:
    """The pictures of a page that are still being drawn."""
    from ui.widgets.chart_picture import ChartPicture

    pictures = page.findChildren(ChartPicture)
    return [picture for picture in pictures if picture.isVisible() and picture._image is None]


def _show_point(session: object, point: str, weeks: int | None) -> object:
    """The page of an advice point with all its pictures drawn."""
    session.furniture.periods.choose(weeks)
    session.routes.point.emit(point)
    _settle()
    page = session.window.page(f"point_{point}")
    while session.window.busy.running or _undrawn(page):
        _settle()
    _settle()
    return page


def _figures(session: object) -> dict[str, Callable[[], object]]:
    """The pages of charts, over 26 weeks and the whole log."""
    from leadercoach.content import POINTS

    show = partial(_show_point, session)

    def focus() -> None:
        picture = show("failure", 26).cards["told"].picture
        picture.setFocus()
        if picture.spots:
            picture.move_to(0)

    def behind() -> None:
        picture = show("delegation", 26).cards["levels"].picture
        if picture.spots:
            picture.opened.emit(picture.spots[-1].mark)

    def hidden() -> None:
        page = show("delegation", 26)
        page.cards["strength"]._turn.setChecked(False)
        for name in ("levels", "heard", "handover", "check_ins"):
            page._hide(page.cards[name])

    return {
        **{f"point_{point}": partial(show, point, 26) for point in POINTS},
        **{f"point_{point}_all": partial(show, point, None) for point in POINTS},
        "point_with_focus": focus,
        "point_as_table": lambda: show("delegation", 26).cards["strength"]._turn.setChecked(True),
        "point_behind": behind,
        "point_hidden": hidden,
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


def _overlays(session: object) -> dict[str, Callable[[], object]]:
    from leadercoach.errors import StoreError
    from ui.widgets.crash_note import CrashNote

    window = session.window

    def overlay() -> object:
        return [w for w in window.findChildren(object, "overlay") if w.isVisible()][-1]

    return {
        "help": lambda: (window.show_page("today"), session.routes.page.emit("help")),
        "welcome": session._welcome,
        "welcome_place": lambda: (session._welcome(), overlay()._show_second()),
        "fault": lambda: session._show_fault(StoreError("no_log", path=session.path)),
        "crash": lambda: CrashNote(window, "ValueError\nui/pages/today.py:1 refresh").open(),
    }


if __name__ == "__main__":
    sys.exit(main())
