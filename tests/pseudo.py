"""A third language made of data alone: English in other letters, longer by two fifths and in
brackets, so that what is not translated and what does not fit is found.

    python -m tests.pseudo FOLDER

makes a folder of resources that also speaks it. A bundled program finds its resources where
`sys._MEIPASS` says; `SPEAK` begins a process that reads that folder.
"""

import json
import re
import shutil
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from math import ceil
from pathlib import Path
from typing import Any

from leadercoach.languages import LANGUAGES, SOURCE
from leadercoach.resources import resource
from tests.update_texts import compile_texts

PSEUDO = "qps"
SPEAK = "import sys; sys._MEIPASS = sys.argv.pop(1); "
SPOKEN_IN = (
    *("content/content", "content/counting", "content/labels", "content/messages"),
    *("content/plain_text", "content/readings", "content/written"),
    *("feedback_form/words", "viewer/words"),
)
STORY = "demo/amira"
LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTS = str.maketrans(LATIN, "áßćďéſğĥíĵķľŵńóþøřšťúýŵžýžÁÐĆĎÉŦĞĤÍĴĶĽŴŃÓÞØŘŠŤÚÝŴŽÝŽ")
_LETTERS = str.maketrans(LATIN, "äßčđëſġħïĵĸłŵñöþøŕşţüŷŵżÿżÄÐČĐËŦĠĦÏĴĶŁŴÑÖÞØŔŞŢÜŶŴŻŸŻ")
_GAP = re.compile(r"(\{[^{}]*\}|%n|%L?\d)")

Say = Callable[[str], str]


def told(text: str) -> str:
    """A text of the program in brackets: its gaps stay, and its vowels are doubled until it is
    longer by two fifths."""
    parts = _GAP.split(text)
    more = ceil(0.4 * sum(map(len, parts[::2]))) - len("[]")
    said = ""
    for nth, part in enumerate(parts):
        for letter in [part] if nth % 2 else part:
            twice = not nth % 2 and more > 0 and letter.lower() in "aeiouy"
            more -= twice
            said += letter if nth % 2 else (letter * (2 if twice else 1)).translate(_ACCENTS)
    return f"[{said}{'~' * more}]"


def written(text: str) -> str:
    """What somebody in the story wrote: as long as it is, and small, or it looks like a name."""
    return text.lower().translate(_LETTERS)


def apart(part: Any, say: Say) -> Any:
    """The texts of a file in the new language alone, in the shape of that file."""
    if isinstance(part, list):
        rows = [apart(row, say) for row in part]
        return rows if any(rows) else None
    if not isinstance(part, dict):
        return None
    found = {}
    for key, row in part.items():
        if key == SOURCE or key.endswith(f"_{SOURCE}"):
            found[key.removesuffix(SOURCE) + PSEUDO] = _each(row, say)
        elif not key.endswith(tuple(f"_{lang}" for lang in LANGUAGES)) and key not in LANGUAGES:
            more = apart(row, say)
            found |= {key: more} if more else {}
    return found


def make(folder: Path) -> None:
    """All of the resources below `folder`, and the language beside the others."""
    resources = folder / "resources"
    shutil.copytree(resource(), resources)
    own = resources / "languages" / PSEUDO
    own.mkdir()
    manner = json.loads(resource("languages", SOURCE, "language.json").read_text("utf-8"))
    for name in ("weekdays", "short_weekdays", "months", "short_months", "numbers"):
        manner[name] = [told(word) for word in manner[name]]
    manner |= {"order": 3, "name": told("Pseudo")}
    (own / "language.json").write_text(json.dumps(manner), "utf-8")
    texts = {file: apart(_read(file), told) for file in SPOKEN_IN}
    texts[STORY] = apart(_read(STORY), written)
    (own / "texts.json").write_text(json.dumps(texts), "utf-8")
    catalogue(resources / "i18n" / f"{PSEUDO}.ts")


def catalogue(path: Path) -> None:
    """The window's texts. Any other language's catalogue says which there are."""
    other = next(lang for lang in LANGUAGES if lang != SOURCE)
    tree = ET.parse(resource("i18n", f"{other}.ts"))
    tree.getroot().set("language", "en_GB")
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        for form in list(translation.iter("numerusform")) or [translation]:
            form.text = told(message.findtext("source"))
    tree.write(path, "utf-8", xml_declaration=True)
    compile_texts(path, path.with_suffix(".qm"))


def _read(file: str) -> Any:
    return json.loads(resource(f"{file}.json").read_text("utf-8"))


def _each(row: Any, say: Say) -> Any:
    return {k: _each(v, say) for k, v in row.items()} if isinstance(row, dict) else say(row)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
