"""A word written wherever a log takes text, and every byte searched for it afterwards."""

import json
import struct
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from coachings import agree, coach, consent, given, sent, session
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from replies import OWN, answered, observer, pulse, reply, request
from samples import add, at, entry

from leadercoach.coaching.action import Action
from leadercoach.coaching.coach import Terms
from leadercoach.log.texts import fold
from leadercoach.log.weeks import Week
from leadercoach.store import removed
from leadercoach.store.engine import Log
from leadercoach.store.retention import Item
from leadercoach.usecases import actions, coaching, drafts, entries, feedback, notes, weeks

WORD = "Kråkbär7"
DAY = date(2026, 1, 14)
KINDS_OF_TEXT = {
    "dialogue": ("title", "note", "insight"),
    "upward": ("title", "note", "ask", "response_reason"),
    "delegation": (
        *("title", "note", "support_note", "mandate", "responsibility", "come_back_if", "learned"),
    ),
    "failure": ("title", "note", "what"),
}
PAGE, RESERVE, SALT, IV = 4096, 80, 16, 16
WAL_HEAD, FRAME_HEAD = 32, 24


def write_entries(log: Log, word: str, day: date = DAY) -> str:
    """An entry of every kind with the word in every field, versions, bin and drafts; the first."""
    made = []
    for point, names in KINDS_OF_TEXT.items():
        fields: dict[str, Any] = dict.fromkeys(names, f"Om {word}s sak")
        new = add(log, point, on=day, people=[word, "M9"], **fields)
        for text in (f"{word} igen", f"till sist {word.upper()}"):
            said = dict.fromkeys(names, text) | {"people": ["M9", word]}
            again = entry(point, occurred_on=str(day), **said)
            entries.edit(log, new.id, again, at(day))
        made.append(new.id)
    drafts.keep(log, made[0], {"title": word, "people": ["M9", word], "x": f"– {word}"}, at(day))
    drafts.keep(log, "upward", {"ask": f"{word}?", "people": f"{word}, M9"}, at(day))
    entries.delete(log, add(log, on=day, title=word).id, at(day))
    return made[0]


def write_beside(log: Log, word: str, about: str, day: date = DAY) -> None:
    """The word in all that is dated and is no entry."""
    text = f"Hos {word}:s grupp"
    weeks.close(log, Week.of(day - timedelta(days=7)), at(day), reflection=text)
    notes.reflect(log, "principle:trust", word, at(day))
    said = dict.fromkeys(("saw", "led_to", "next_time"), text)
    who = observer(log, f"Nils {day}")
    done = feedback.ask(log, request(who, title=text, occurred_on=day), at(day), OWN)
    feedback.take(log, reply(done, **said), at(day), sealed=True)
    feedback.thank(log, done.id, text, at())
    feedback.ask(log, request(who, title=word, occurred_on=day), at(day))
    answered(log, pulse(log), 1, 1, 1, idea=text)
    who = coach(log, f"Ada {day}")
    coaching.grant(log, who, consent(first_day=day), at(day))
    written = dict.fromkeys(("frame", "moved", "surprises", "goal", "will", "kept"), text)
    coaching.prepare(log, who, session(day, **written, options=(word, text)), at(day))
    plan = Action(what=word, situation=text, response=text, obstacle=text)
    actions.settle(log, actions.agree(log, plan, at(day)), "missed", at(), why=text, learned=word)
    agree(log, text, day, promised_to="staff", person=word)
    package = given(log, who, on=day).package
    sent(log, package, word, about)
    sent(log, package, text)
    with log.transaction():
        log.write("update proposals set received_on = ? where body like ?", (str(day), f"%{word}%"))
        row = (log.new_id(at(day).now), "archive", word, f"{word}.json", str(day), at(day).stamp)
        log.write("insert into sent_out values (?, ?, ?, ?, ?, ?)", row)


def write_undated(log: Log, word: str) -> None:
    """The word in names and terms."""
    add(log, "delegation", area=f"{word} plan", receivers=[f"{word} två", word])
    add(log, "delegation", area="… plan")
    notes.set_leader_name(log, f"Chef {word}")
    who = coach(log, f"{word} B")
    terms = Terms(**dict.fromkeys(("purpose", "sponsor", "limits", "retention"), word))
    coaching.agree_terms(log, who, terms, at())


def write_removed(log: Log, word: str) -> None:
    """The word in what was removed when it had passed its limit."""
    said = notes.reflect(log, "principle:whole", f"{word} var emot", at(DAY))
    with log.transaction():
        removed.take(log, Item("reflections_text", "reflections", said, DAY), at())


def write_everywhere(log: Log, word: str = WORD) -> str:
    first = write_entries(log, word)
    write_beside(log, word, first)
    write_undated(log, word)
    write_removed(log, word)
    return first


def spellings(word: str) -> set[bytes]:
    """The bytes a word may stand as: in any case, folded for search, escaped in JSON."""
    words = {word, word.lower(), word.upper(), word.casefold(), fold(word)}
    found = {text.encode(code) for text in words for code in ("utf-8", "utf-16-le", "utf-16-be")}
    return found | {json.dumps(text)[1:-1].encode() for text in words}


def traces(folder: Path, word: str, key: bytes = b"") -> set[str]:
    """The files in a folder that hold the word, decrypted where there is a key."""
    wanted = spellings(word)
    found = set()
    for path in folder.rglob("*"):
        body = path.read_bytes() if path.is_file() else b""
        if key:
            body += b"".join(plain_pages(path, body, key))
        if any(spelling in body for spelling in wanted):
            found.add(path.relative_to(folder).as_posix())
    return found


def plain_pages(path: Path, body: bytes, key: bytes) -> Iterator[bytes]:
    """Every page of an encrypted log, of the file beside it or of a copy."""
    if path.name.endswith("-wal"):
        for start in range(WAL_HEAD, len(body), FRAME_HEAD + PAGE):
            (number,) = struct.unpack(">I", body[start : start + 4])
            page = body[start + FRAME_HEAD : start + FRAME_HEAD + PAGE]
            yield _plain(page, number, key)
    elif not len(body) % PAGE:  # drafts of copies too, whatever they are called
        for start in range(0, len(body), PAGE):
            yield _plain(body[start : start + PAGE], start // PAGE + 1, key)


def _plain(page: bytes, number: int, key: bytes) -> bytes:
    salted = page[SALT:] if number == 1 else page
    secret, iv = salted[:-RESERVE], salted[-RESERVE : -RESERVE + IV]
    cipher = Cipher(algorithms.AES256(key), modes.CBC(iv)).decryptor()
    return cipher.update(secret) + cipher.finalize()
