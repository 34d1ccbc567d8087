"""Pictures of every page: Swedish and English, light and dark, 100 and 200 %, empty and with a log.

    python -m tests.screens OUT [--only today] [--log FILE] [--sizes 1280x860,960x640]

Each combination runs in a process of its own; with a screen (DISPLAY) in real windows.
"""

import argparse
import os
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
    folder = Path(tempfile.mkdtemp(prefix="screens-"))
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        os.environ[name] = str(folder / name)
    from PySide6.QtWidgets import QApplication

    from ui import i18n, preferences, theme
    from ui.frame import Frame
    from ui.session import Session
    from ui.single import SingleWindow

    lang, look, scale, name = options.langs[0], options.looks[0], options.scales[0], options.logs[0]
    app = QApplication([])
    app.setStyle("Fusion")
    theme.choose_font(app)
    i18n.use(lang)
    theme.apply(app, look)
    kept = preferences.Preferences(language=lang, look=look, welcomed=True)
    frame = Frame("", look)
    path = _log(name, lang, folder)
    session = Session(
        app, frame, SingleWindow(path), path, kept, folder / "window.json", today=TODAY
    )
    session.make_window()
    frame.resize(*(int(side) for side in options.size.split("x")))
    frame.show()
    session.open()
    stem = Path(name).stem
    for scene, prepare in _scenes(session).items():
        if options.only and options.only not in scene:
            continue
        _settle(app)
        prepare()
        _settle(app)
        session.window.grab().save(
            str(options.out / f"{scene}_{look}_{lang}_{stem}_{scale}_{options.size}.png")
        )
        for overlay in session.window.findChildren(object, "overlay"):
            overlay.setObjectName("")
            overlay.hide()
            overlay.deleteLater()
    frame.close()
    return 0


def _log(name: str, lang: str, folder: Path) -> Path:
    from leadercoach.store.engine import create_log

    path = folder / "log.lc"
    if name == "demo":
        from leadercoach import demo

        demo.write(path, lang)
    elif name == "empty":
        create_log(path).close()
    else:
        path = Path(name)
    return path


def _settle(app: object) -> None:
    from PySide6.QtTest import QTest

    QTest.qWait(250)


def _scenes(session: object) -> dict[str, Callable[[], object]]:
    """Name of a picture and what to do before it is taken."""
    from leadercoach.errors import StoreError
    from leadercoach.log.weeks import Week
    from ui.forms.quick_entry import QuickEntry
    from ui.widgets.crash_note import CrashNote

    window, workspace, routes = session.window, session.workspace, session.routes

    def quick(point: str, *, deep: bool = False, raw: dict[str, object] | None = None) -> None:
        window.show_page("today")
        card = QuickEntry.open_new(window, workspace, point)
        if raw:
            card.form.load({"point": point, "occurred_on": "2026-02-09"} | raw)
            card.place()
        if deep:
            card.turn()

    def settings(group: str) -> None:
        window.header.search.clear()
        window.show_page("settings")
        window.page("settings").choose(group)

    def overlay() -> object:
        return [w for w in window.findChildren(object, "overlay") if w.isVisible()][-1]

    chosen = {"level": 6, "involved_before": "all", "title": "Semesterplanen för mars"}
    return {
        "today": lambda: window.show_page("today"),
        "log": lambda: window.show_page("log"),
        "log_search": lambda: window.header.search.setText("kväll"),
        "guidance": lambda: (window.header.search.clear(), window.show_page("guidance")),
        **{f"settings_{name}": partial(settings, name) for name in GROUPS},
        "week_close": lambda: routes.close_week.emit(Week.parse("2026-W06")),
        "quick_dialogue": lambda: quick("dialogue"),
        "quick_upward": lambda: quick("upward", raw={"content": "need", "recipient": "manager"}),
        "quick_delegation": lambda: quick("delegation", raw=chosen),
        "quick_failure": lambda: quick("failure"),
        "deep_dialogue": lambda: quick("dialogue", deep=True),
        "deep_upward": lambda: quick("upward", raw={"content": "need"}, deep=True),
        "deep_delegation": lambda: quick("delegation", raw=chosen, deep=True),
        "deep_failure": lambda: quick("failure", deep=True),
        "help": lambda: (window.show_page("today"), routes.page.emit("help")),
        "welcome": session._welcome,
        "welcome_place": lambda: (session._welcome(), overlay()._show_second()),
        "fault": lambda: session._show_fault(StoreError("no_log", path=session.path)),
        "crash": lambda: CrashNote(window, "ValueError\nui/pages/today.py:1 refresh").open(),
    }


if __name__ == "__main__":
    sys.exit(main())
