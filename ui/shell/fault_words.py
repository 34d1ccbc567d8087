"""What is safe and what to do, for each reason a log cannot be opened or written."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication


class Words(NamedTuple):
    """The second and third paragraph; whether a backup may help, and a salvage."""

    safe: str
    to_do: str
    restore: bool = False
    salvage: bool = False


_LIKE = {
    "log_fault": "log_damaged",
    "log_key_differs": "log_damaged",
    "nothing_to_salvage": "log_damaged",
    "not_a_log": "another",
    "keys_missing": "another",
    "keys_damaged": "another",
    "protection_gone": "another",
    "log_gone": "no_log",
    "disk_fault": "disk_full",
    "log_read_only": "place_read_only",
    "log_cannot_open": "place_read_only",
    "no_such_place": "place_read_only",
}


def words(code: str) -> Words:
    """For a code of the store; one that is not known here has the words that are always true."""
    known = {
        "log_damaged": Words(_untouched(), _of_damage(), restore=True, salvage=True),
        "log_empty": Words(_untouched(), _of_another_file(), restore=True),
        "another": Words(_untouched(), _of_another_file(), restore=True),
        "no_log": Words(_not_removed(), _of_missing(), restore=True),
        "disk_full": Words(_saved_is_safe(), _of_disk()),
        "place_read_only": Words(_untouched(), _of_place()),
        "log_moved": Words(_in_the_moved(), _of_moved()),
        "log_newer": Words(_untouched(), _of_newer()),
        "log_in_use": Words(_untouched(), _of_use()),
    }
    return known.get(_LIKE.get(code, code), Words(_untouched(), _of_the_rest()))


def _untouched() -> str:
    return QCoreApplication.translate(
        "Fault", "Nothing has been changed or removed. What you have written is as it was."
    )


def _not_removed() -> str:
    return QCoreApplication.translate("Fault", "Nothing has been removed by this program.")


def _saved_is_safe() -> str:
    return QCoreApplication.translate("Fault", "Everything saved before is safe.")


def _in_the_moved() -> str:
    return QCoreApplication.translate(
        "Fault", "Everything saved before is in the file that was moved."
    )


def _of_damage() -> str:
    return QCoreApplication.translate(
        "Fault",
        "Restore the latest backup. If there is none, salvage what can be read into a new log; the "
        "damaged file stays as it is.",
    )


def _of_another_file() -> str:
    return QCoreApplication.translate(
        "Fault", "Open another log, or restore a backup if your log should be here."
    )


def _of_missing() -> str:
    return QCoreApplication.translate(
        "Fault",
        "If you had a log here, it may have been moved or renamed, or its disk is not connected. "
        "Put it back or open it where it is; otherwise begin a new one.",
    )


def _of_disk() -> str:
    return QCoreApplication.translate("Fault", "Make room on the disk, then try again.")


def _of_place() -> str:
    return QCoreApplication.translate(
        "Fault", "See that the folder is there and that you may write in it, then try again."
    )


def _of_moved() -> str:
    return QCoreApplication.translate(
        "Fault", "Put the file back where it was, or open it where it is now. Then try again."
    )


def _of_newer() -> str:
    return QCoreApplication.translate("Fault", "Update the program on this computer.")


def _of_use() -> str:
    return QCoreApplication.translate(
        "Fault", "Close the other program that has the log open, then try again."
    )


def _of_the_rest() -> str:
    return QCoreApplication.translate("Fault", "Try again. If it happens again, open a backup.")
