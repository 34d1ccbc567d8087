"""What can be done about how a file is kept while it is closed: encrypt, open for good, anew."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from leadercoach.store.data_key import DataKey
from leadercoach.usecases import protection
from ui.shell.changing import Change, Changing
from ui.shell.kept_file import KeptFile

Then = Callable[[], object]


def protect(kept: KeptFile, passphrase: str, code: str, then: Then) -> None:
    """Encrypt an open file."""

    def work(path: Path, _key: DataKey | None) -> DataKey:
        return protection.protect(path, passphrase, code, kept.kind)

    title = QCoreApplication.translate("Ways", "The file is being encrypted")
    Changing(kept, Change(title, work, then)).start()


def unprotect(kept: KeptFile, then: Then) -> None:
    """Make a protected file an open one."""

    def work(path: Path, key: DataKey | None) -> None:
        assert key is not None
        protection.unprotect(path, key, kept.kind)

    title = QCoreApplication.translate("Ways", "The protection is being removed")
    Changing(kept, Change(title, work, then)).start()


def rekey(kept: KeptFile, passphrase: str, code: str, then: Then) -> None:
    """Encrypt a protected file with a new key."""

    def work(path: Path, key: DataKey | None) -> DataKey:
        assert key is not None
        return protection.rekey(path, key, passphrase, code)

    title = QCoreApplication.translate("Ways", "The file is being encrypted anew")
    Changing(kept, Change(title, work, then)).start()
