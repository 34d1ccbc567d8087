"""The plain-text way: questions to paste into a message, and the answer read from what comes back.

An answer in plain text is not sealed and has no withdrawal code: the observer says so, and the
leader removes it (`withdraw_at_word`). Its code line holds what binds it to the request.
"""

import base64
import binascii
import hashlib
import re
import unicodedata
from functools import cache
from typing import Literal, NamedTuple

from leadercoach import content
from leadercoach.content import Text
from leadercoach.errors import Refused
from leadercoach.feedback.pasted import unquoted
from leadercoach.feedback.reply import LINE, FeedbackReply
from leadercoach.languages import LANGUAGES
from leadercoach.log.texts import check_text
from leadercoach.moment import Moment

NO_CODE = "0" * 64  # instead of the hash of a code: no code has it
TEXTS = ("saw", "led_to", "next_time")
_KEYS = ("seen", *TEXTS, "talk", "coach", "code")
_CODE_BYTES, _CODE_LETTERS = 40, 64
_RULE = "-" * 20
_SURE = 12  # characters by which a line of ours is known when it was wrapped
_Seen = Literal["all", "part", "little"]


class Asked(NamedTuple):
    """What the questions are about; `occasion` and `last_day` in words."""

    rid: str
    token: str
    leader: str
    observer: str
    occasion: str
    last_day: str
    focus: tuple[str, ...]
    contract: str


def questions(asked: Asked, lang: str) -> str:
    """A message that can be pasted anywhere, to be answered on its own lines."""
    say = {name: text.in_(lang) for name, text in _words().items()}
    lines = [
        say["hello"].format(observer=f" {asked.observer}" if asked.observer else ""),
        "",
        say["please"].format(leader=asked.leader),
        say["occasion"].format(occasion=asked.occasion),
        say["until"].format(day=asked.last_day),
        *("", say["agreed"], asked.contract, "", say["not_sealed"], "", say["how"]),
        *("", _RULE, "", say["ask_seen"], f"{say['seen']} ({say['give_seen']}):"),
    ]
    for item in asked.focus:
        lines += ["", *_headline(item, lang), f"{item} ({say['give_rating']}):"]
    for name in TEXTS:
        lines += ["", say[f"ask_{name}"], f"{say[name]}:"]
    for name in ("talk", "coach"):
        lines += ["", say[f"ask_{name}"], f"{say[name]} ({say['give_yes']}):"]
    lines += ["", say["ask_code"], f"{say['code']}: {written_code(asked.rid, asked.token)}"]
    return "\n".join(lines) + "\n"


def written_code(rid: str, token: str) -> str:
    """The two secrets of a request as four groups that a mail program does not break."""
    letters = base64.b32encode(bytes.fromhex(rid + token)).decode("ascii")
    return " ".join(letters[start : start + 16] for start in range(0, _CODE_LETTERS, 16))


def is_answer(text: str) -> bool:
    """Whether any line of `text` answers, or could answer, one of the questions."""
    return any(_label(line) for line in unquoted(text))


def parse(text: str, at: Moment) -> FeedbackReply:
    """The answer in a message. Refused with a sentence that names the line where there is doubt.

    A behaviour whose line is empty is not in `ratings`.
    """
    given = _Given()
    for line in unquoted(unicodedata.normalize("NFC", text)):
        given.read(line)
    rid, token = _code(given)
    talk = _yes(given, "talk")
    ratings = {item: _rating(value, item) for item in _items() if (value := given.one(item))}
    texts = {name: _text(given, name) for name in TEXTS}
    whole = repr((rid, talk, sorted(ratings.items()), texts))
    return FeedbackReply(
        v=1,
        request=rid,
        token=token,
        reply=hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()[:32],
        written_at=at.stamp,
        withdraw=NO_CODE,
        contract=True,
        calibrated=False,
        seen="little" if talk and not given.one("seen") else _seen(given),
        ratings=ratings if not talk or any(ratings.values()) else {},
        **texts,
        talk=talk,
        coach=_yes(given, "coach"),
    )


class _Given:
    """The lines of an answer, sorted by the label they stand behind."""

    def __init__(self) -> None:
        self._values: dict[str, list[list[str]]] = {}
        self._open: list[str] | None = None

    def read(self, line: str) -> None:
        """Take the next line: it opens a label, goes on with one, or is one of our own."""
        label = _label(line)
        if label:
            self._open = [label[1]]
            self._values.setdefault(label[0], []).append(self._open)
        elif _is_ours(line):
            self._open = None
        elif self._open is not None:
            self._open.append(line)

    def one(self, key: str, *, letters: bool = False) -> str:
        """What stands behind a label, which may be there again and empty; Refused if it has two
        answers. With `letters`, the letters of a code only."""
        values = ("\n".join(lines).strip() for lines in self._values.get(key, []))
        found = {_letters(value) if letters else value for value in values} - {""}
        if len(found) > 1:
            raise Refused("text_line_twice", line=_named(key))
        return found.pop() if found else ""


@cache
def _words() -> dict[str, Text]:
    return {name: content.told(row) for name, row in content.raw("plain_text").items()}


@cache
def _items() -> tuple[str, ...]:
    return tuple(each.id for each in content.behaviours())


def _headline(item: str, lang: str) -> list[str]:
    known = content.behaviour(item)
    anchors = [f"{step} = {text.in_(lang)}" for step, text in known.anchors.items()]
    return [known.name.in_(lang), *anchors]


@cache
def _ours() -> tuple[str, ...]:
    """Every line of the questions that is no answer, in every language, as it is compared."""
    told = ("agreed", "not_sealed", "how")
    asked = [t for name, t in _words().items() if name.startswith("ask_") or name in told]
    lines = [text.in_(lang) for text in asked for lang in LANGUAGES]
    for item in _items():
        lines += [line for lang in LANGUAGES for line in _headline(item, lang)]
    return tuple(_bare(line) for line in lines)


def _is_ours(line: str) -> bool:
    if line.startswith(_RULE):
        return True
    line = _bare(line)
    return len(line) >= _SURE and any(
        known.startswith(line) or (known[0].isdigit() and line.startswith(known))
        for known in _ours()
    )


@cache
def _labels() -> tuple[re.Pattern[str], dict[str, str]]:
    names = {_bare(text): key for key in _KEYS for text in _words()[key]}
    names |= {item.lower(): item for item in _items()}
    either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    marks = r"[*_`]*"
    pattern = rf"[-–*•·_`#\s]*({either}){marks}\s*(?:\([^()]*\)\s*)?{marks}\s*:(.*)"
    return re.compile(pattern, re.IGNORECASE | re.DOTALL), names


def _label(line: str) -> tuple[str, str] | None:
    """The key of the label at the beginning of a line, and what follows it."""
    pattern, names = _labels()
    match = pattern.fullmatch(line.replace("\u00a0", " "))
    return (names[match[1].lower()], match[2].strip(" \t*_`")) if match else None


def _named(key: str) -> str:
    """A label as both languages write it."""
    return " / ".join(dict.fromkeys(_words()[key])) if key in _KEYS else key


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(" .!*_`").lower()


def _said(value: str, name: str) -> bool:
    """Whether an answer is one of the words of plain_text.json."""
    return any(_bare(value) in text.split(", ") for text in _words()[name])


def _rating(value: str, item: str) -> int | None:
    bare = value.strip(" .–—-()*_`\n\t")
    if bare in ("1", "2", "3", "4", "5"):
        return int(bare)
    if not bare or _said(value, "unseen"):
        return None
    raise _unclear(item, value)


def _seen(given: _Given) -> _Seen:
    value = given.one("seen")
    if not value:
        raise Refused("text_line_missing", line=_named("seen"))
    codes: tuple[_Seen, ...] = ("all", "part", "little")
    for code in codes:
        if _said(value, f"seen_{code}"):
            return code
    raise _unclear("seen", value)


def _yes(given: _Given, key: str) -> bool:
    value = given.one(key)
    if value and not _said(value, "yes") and not _said(value, "no"):
        raise _unclear(key, value)
    return bool(value) and _said(value, "yes")


def _text(given: _Given, key: str) -> str:
    """Lines that a mail program wrapped are joined again; a blank line stays."""
    parts = re.split(r"\n\s*\n", given.one(key))
    value = "\n".join(" ".join(part.split("\n")) for part in parts)
    check_text(value, _named(key), LINE, lines=True)
    return value


def _code(given: _Given) -> tuple[str, str]:
    letters = given.one("code", letters=True)
    if not letters:
        raise Refused("text_line_missing", line=_named("code"))
    try:
        secrets = base64.b32decode(letters).hex()
    except (binascii.Error, ValueError):
        secrets = ""
    if len(secrets) != 2 * _CODE_BYTES:
        raise Refused("text_code_wrong", line=_named("code"))
    return secrets[:32], secrets[32:]


def _letters(value: str) -> str:
    """A code without the blanks it is written with, and without what follows it."""
    return re.sub(r"[\s-]", "", value).upper()[:_CODE_LETTERS]


def _unclear(key: str, value: str) -> Refused:
    return Refused("text_line_unclear", line=_named(key), value=value.partition("\n")[0][:40])
