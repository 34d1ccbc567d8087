"""The screens behind the buttons of the settings: what each asks for, and what comes of it."""

from PySide6.QtCore import QCoreApplication

from leadercoach.protection import encryption
from leadercoach.store.data_key import DataKey
from leadercoach.usecases import protection
from ui.forms.keys_form import KeysForm
from ui.protection import commands
from ui.protection.keys_screen import KeysScreen, Words
from ui.protection.told import Told
from ui.shell.kept_file import KeptFile


def ask_protect(kept: KeptFile) -> KeysScreen:
    """A passphrase and a code for an open file."""
    words = Words(
        QCoreApplication.translate("Asking", "Protect your log"),
        QCoreApplication.translate(
            "Asking",
            "The log is on this computer only. With a passphrase it is locked even for "
            "somebody who gets hold of the computer.",
        ),
        QCoreApplication.translate("Asking", "Protect the log"),
    )

    def told() -> None:
        left = protection.still_open(kept.path, kept.kind)
        Told(kept.window, QCoreApplication.translate("Asking", "The log is protected"), left).open()

    screen = KeysScreen(kept, words, KeysForm(kept.path, kept.today))
    screen.asked.connect(lambda new, code: commands.protect(kept, new, code, told))
    return _opened(screen)


def ask_rekey(kept: KeptFile) -> KeysScreen:
    """A new key, passphrase and code for a protected file."""
    words = Words(
        QCoreApplication.translate("Asking", "Encrypt the log anew"),
        QCoreApplication.translate(
            "Asking",
            "For when somebody may know the passphrase or the code. The log gets a new key: what "
            "opened it before opens it no more. Copies and backups made before still open with "
            "what they were made with.",
        ),
        QCoreApplication.translate("Asking", "Encrypt anew"),
    )

    def told() -> None:
        _tell(
            kept,
            QCoreApplication.translate(
                "Asking", "The log is encrypted anew. Only the new passphrase and code open it."
            ),
        )

    screen = KeysScreen(kept, words, KeysForm(kept.path, kept.today, present=True))
    screen.asked.connect(lambda new, code: commands.rekey(kept, new, code, told))
    return _opened(screen)


def ask_unprotect(kept: KeptFile) -> KeysScreen:
    """The present passphrase, for the last time."""
    words = Words(
        QCoreApplication.translate("Asking", "Open the log for good"),
        QCoreApplication.translate(
            "Asking",
            "The log is no longer encrypted, and opens without a passphrase. Whoever can open "
            "this computer, or gets a copy of the file, can read it. Nothing in it is lost.",
        ),
        QCoreApplication.translate("Asking", "Open for good"),
    )

    def told() -> None:
        _tell(
            kept,
            QCoreApplication.translate("Asking", "The log is open. It is no longer protected."),
        )

    form = KeysForm(kept.path, kept.today, present=True, passphrase=False, code=False)
    screen = KeysScreen(kept, words, form)
    screen.asked.connect(lambda *_: commands.unprotect(kept, told))
    return _opened(screen)


def ask_passphrase(kept: KeptFile) -> KeysScreen:
    """Another passphrase; the code stays."""
    words = Words(
        QCoreApplication.translate("Asking", "Change the passphrase"),
        QCoreApplication.translate(
            "Asking", "The recovery code stays as it is. Backups keep the passphrase they have."
        ),
        QCoreApplication.translate("Asking", "Change the passphrase"),
    )
    key = _key(kept)

    def work(new: str, _code: str) -> None:
        encryption.change_passphrase(kept.path, key, new)

    form = KeysForm(kept.path, kept.today, present=True, code=False)
    screen = KeysScreen(kept, words, form, work)
    said = QCoreApplication.translate("Asking", "The passphrase is changed.")
    return _done_beside(kept, screen, key, said)


def ask_code(kept: KeptFile) -> KeysScreen:
    """Another recovery code, once the passphrase has been given."""
    words = Words(
        QCoreApplication.translate("Asking", "A new recovery code"),
        QCoreApplication.translate(
            "Asking", "The code you have now stops working for this log. Backups keep theirs."
        ),
        QCoreApplication.translate("Asking", "Use the new code"),
    )
    key = _key(kept)

    def work(_new: str, code: str) -> None:
        encryption.change_code(kept.path, key, code)

    form = KeysForm(kept.path, kept.today, present=True, passphrase=False)
    screen = KeysScreen(kept, words, form, work)
    said = QCoreApplication.translate("Asking", "The new recovery code is in force.")
    return _done_beside(kept, screen, key, said)


def _done_beside(kept: KeptFile, screen: KeysScreen, key: DataKey, said: str) -> KeysScreen:
    """For what needs only the key file: the log stays open."""

    def told(*_: object) -> None:
        kept.changed()
        _tell(kept, said)

    screen.asked.connect(told)
    screen.closed.connect(key.wipe)
    return _opened(screen)


def _opened(screen: KeysScreen) -> KeysScreen:
    screen.open()
    return screen


def _key(kept: KeptFile) -> DataKey:
    assert kept.key is not None
    return kept.key.copy()


def _tell(kept: KeptFile, sentence: str) -> None:
    if kept.workspace is not None:
        kept.workspace.tell(sentence)
