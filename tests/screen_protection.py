"""Pictures of everything that protects a log, which is open again after the last of them."""

from collections.abc import Callable

PASSPHRASE = "lugn tvätt under åtta lindar"


def protecting(session: object) -> dict[str, Callable[[], object]]:
    """Name of a picture and what to do before it is taken; the log is open in the first ones."""
    return {**_first_start(session), **_settings(session)}


def _overlay(session: object) -> object:
    return [w for w in session.window.findChildren(object, "overlay") if w.isVisible()][-1]


def _fill(keys: object, *, shown: bool = True) -> None:
    for line in (keys.new.first, keys.new.again):
        line.show_text(shown=shown)
        line.setText(PASSPHRASE)
    keys.new._judge()
    keys.new._compare()
    keys.sheet.kept.setChecked(True)


def _first_start(session: object) -> dict[str, Callable[[], object]]:
    def third(*, filled: bool = True) -> object:
        session._welcome()
        _overlay(session).show_step(3)
        keys = _overlay(session).keys
        if filled:
            _fill(keys)
        return keys

    return {
        "welcome_protect": third,
        "welcome_bare": lambda: third(filled=False).go_on(),
        "welcome_retype": lambda: third().go_on(),
        "welcome_pasted": lambda: (
            third().go_on(),
            _overlay(session).keys.retyping.line.pasted.emit(),
        ),
    }


def _settings(session: object) -> dict[str, Callable[[], object]]:
    from leadercoach.protection.code import new_code
    from leadercoach.usecases import protection
    from ui.protection import prompts
    from ui.protection.drill import Drill
    from ui.protection.told import Told
    from ui.shell.kept_file import KeptFile
    from ui.shell.progress import Progress

    kept = KeptFile(session)

    def group() -> object:
        session.window.show_page("settings")
        return session.window.page("settings").choose("lock")

    def lock() -> None:
        group()
        kept.release()
        key = protection.protect(kept.path, PASSPHRASE, new_code())
        kept.reopen(key)

    def low() -> None:
        area = group().parentWidget().parentWidget()
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())

    def progress() -> None:
        said = prompts.QCoreApplication.translate("Ways", "The file is being encrypted")
        Progress(session.window, said).open()

    def opened() -> None:
        """What comes after is of an open log again."""
        key = kept.key.copy()
        group()
        kept.release()
        protection.unprotect(kept.path, key)
        kept.reopen(None)

    return {
        "vault_told": lambda: (
            group(),
            Told(
                session.window,
                prompts.QCoreApplication.translate("Asking", "The log is protected"),
            ).open(),
        ),
        "vault_locked": lock,
        "vault_low": low,
        "vault_change": lambda: prompts.ask_passphrase(kept),
        "vault_code": lambda: prompts.ask_code(kept),
        "vault_rekey": lambda: prompts.ask_rekey(kept),
        "vault_unprotect": lambda: prompts.ask_unprotect(kept),
        "vault_drill": lambda: Drill(kept).open(),
        "vault_progress": progress,
        "vault_opened": opened,
    }
