"""Whether a place is kept in step with other computers by a program that does so."""

import os
from collections.abc import Mapping
from pathlib import Path

PARTS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "min enhet": "Google Drive",
    "nextcloud": "Nextcloud",
    "syncthing": "Syncthing",
}
BEGINNINGS = {"onedrive - ": "OneDrive", "googledrive-": "Google Drive", "dropbox (": "Dropbox"}
MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
}
VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")


def synced(path: Path, environ: Mapping[str, str] = os.environ) -> str | None:
    """The name of the program in whose folder a file lies, as far as can be seen."""
    path = Path(os.path.realpath(path))
    for variable in VARIABLES:
        place = environ.get(variable)
        if place and path.is_relative_to(os.path.realpath(place)):
            return "OneDrive"
    for folder in path.parents:
        program = _by_name(folder.name) or _by_mark(folder)
        if program:
            return program
    return None


def _by_name(name: str) -> str | None:
    folded = name.casefold()
    if folded in PARTS:
        return PARTS[folded]
    starts = (own for start, own in BEGINNINGS.items() if folded.startswith(start))
    return next(starts, None)


def _by_mark(folder: Path) -> str | None:
    for mark, name in MARKS.items():
        try:
            if (folder / mark).exists() and not (mark == ".dropbox" and _settings_of_home(folder)):
                return name
        except OSError:
            continue
    return None


def _settings_of_home(folder: Path) -> bool:
    """The program keeps its own settings under the same name in the home folder."""
    return folder == Path.home()
