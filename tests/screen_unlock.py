"""Pictures of a protected log: how it is asked for, by passphrase and by code."""

from collections.abc import Callable
from pathlib import Path

from leadercoach.protection.code import new_code

PASSPHRASE = "lugn tork under nio lindar"


def unlocking(session: object) -> dict[str, Callable[[], object]]:
    """The screens before a log."""
    from leadercoach.protection.encryption import protect
    from leadercoach.store.data_key import DataKey
    from leadercoach.store.engine import create_log

    held: list[DataKey] = []

    def begin() -> None:
        path: Path = session.path.with_name("dagbok.lc")
        if not path.exists():
            create_log(path).close()
            held.append(protect(path, PASSPHRASE, new_code()))
        session.open_at(path)

    def screen() -> object:
        begin()
        return session.gate.screen

    def wrong() -> None:
        at = screen()
        at._wrong, at._left = 3, 4
        at._refused = "Lösenfrasen stämmer inte."
        at._say_refused()

    def code() -> None:
        at = screen()
        at.turn.click()
        at.code.line.setText("K4TM 9QWX 2HDN")

    def choose() -> None:
        at = screen()
        at._show(at.new)

    return {
        **_exchanged(session),
        "unlock": screen,
        "unlock_wrong": wrong,
        "unlock_code": code,
        "unlock_choose": choose,
    }


def _exchanged(session: object) -> dict[str, Callable[[], object]]:
    """An open log beside the key file of a protected one."""
    from leadercoach.protection.encryption import protect
    from leadercoach.protection.exposed import Owner
    from leadercoach.store.engine import create_log
    from leadercoach.store.header import keys_of
    from ui.protection.exchanged import Exchanged

    path: Path = session.path.with_name("bytt.lc")

    def screen() -> Exchanged:
        if not path.exists():
            create_log(path).close()
            protect(path, PASSPHRASE, new_code())
            keys = keys_of(path).read_bytes()
            path.unlink()
            create_log(path).close()
            keys_of(path).write_bytes(keys)
        if session.window is None:
            session.make_window()
        session.path = path
        session.open_at(path)
        return session.window.findChild(Exchanged)

    def code() -> None:
        screen().turn.click()

    return {
        "unlock_exchanged": screen,
        "unlock_exchanged_code": code,
        "unlock_exchanged_sure": lambda: screen()._proved(Owner("", took_off=False)),
    }
