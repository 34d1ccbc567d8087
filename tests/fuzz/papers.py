"""Files that come from somebody else, and the one that remembers the window."""

import base64
import json
import random
from contextlib import suppress
from pathlib import Path

from hostile import World as Replies
from hostile import filled, plain
from replies import OWN, asked, free_tokens, observer, pulse, pulse_reply, reply, withdrawal
from samples import TODAY, at
from whole_package import whole_package

from leadercoach.coaching.action import Action, CoachNote, ProposedAction
from leadercoach.coaching.coach import Coach
from leadercoach.coaching.package import Card, Return, encode
from leadercoach.errors import StoreError
from leadercoach.exchange import archive, forms
from leadercoach.exchange.cards import card_text, read_card, take_card
from leadercoach.exchange.keys import keys
from leadercoach.exchange.packages import open_package, prepare_package, write_prepared
from leadercoach.exchange.replies import read as read_reply
from leadercoach.exchange.returns import preview_return, take_return
from leadercoach.exchange.sealed import new_identity, seal
from leadercoach.sharing import opened
from leadercoach.store.engine import create_log
from leadercoach.store.header import check_file
from leadercoach.store.notes import setting
from leadercoach.store.schema import LOG_FILE
from leadercoach.usecases import coaching
from leadercoach.usecases.notes import set_leader_name
from tests.fuzz.kinds import Kind, Spoil
from tests.fuzz.reading import read_log, undone
from tests.fuzz.spoil import bitten, either


def sealed_spoil(bodies: list[bytes], to: list[str]) -> Spoil:
    """Spoilt inside and sealed anew, mostly; else the file itself, as text or as bytes."""
    armored = [seal(body, to).encode() for body in bodies]

    def spoil(chance: random.Random) -> bytes:
        nth = chance.randrange(len(bodies))
        if chance.random() < 0.75:
            return seal(either(bodies[nth], chance), to).encode()
        if chance.random() < 0.5:
            return bitten(armored[nth], chance)
        lines = armored[nth].strip().split(b"\n")[1:-1]
        return bitten(base64.b64decode(b"".join(lines)), chance)

    return spoil


def archives(folder: Path) -> Kind:
    from histories import fill

    with create_log(folder / "log.lc") as log:
        fill(log)
        archive.archive(log, folder / "good.json")
    body = (folder / "good.json").read_bytes()
    bad, made = folder / "bad.json", folder / "made.lc"

    def read(data: bytes) -> str:
        bad.write_bytes(data)
        found = archive.read(bad, TODAY)
        try:
            archive.load_new(made, found, at())
            return read_log(made, folder)
        finally:
            made.unlink(missing_ok=True)

    return Kind(lambda chance: either(body, chance), read)


def _waiting(folder: Path) -> Replies:
    """A log that waits for an answer in each way, and what honest ones look like."""
    log = create_log(folder / "log.lc")
    observer(log)
    publics = [key.public for key in keys(log, at())]
    set_leader_name(log, "Amira")
    round_ = pulse(log)
    answer = pulse_reply(round_, free_tokens(log, round_)[0], idea="Mer tid")
    text = forms.questions(log, asked(log, OWN, way="text"))
    to = asked(log, OWN)
    gone = plain(withdrawal(to, to.token))
    return Replies(log, publics, plain(reply(to)), plain(answer), text, {"withdrawn": gone})


def sealed_replies(folder: Path) -> Kind:
    world = _waiting(folder)
    said = (world.honest, world.pulse, *world.settled.values())
    bodies = [json.dumps(each).encode() for each in said]
    return Kind(sealed_spoil(bodies, world.publics), lambda data: _taken(world, data))


def text_replies(folder: Path) -> Kind:
    world = _waiting(folder)
    body = filled(world).encode()
    return Kind(lambda chance: _worded(body, chance), lambda data: _taken(world, data))


def _worded(body: bytes, chance: random.Random) -> bytes:
    """An answer as a mail program, or somebody in a hurry, may leave it."""
    lines = body.decode().split("\n")
    for _ in range(chance.randint(1, 4)):
        at_line = chance.randrange(len(lines))
        match chance.randrange(7):
            case 0:
                lines[at_line] = "> " * chance.choice((1, 5, 3000)) + lines[at_line]
            case 1:
                lines.insert(at_line, chance.choice(lines))
            case 2:
                del lines[at_line]
            case 3:
                lines[at_line] += chance.choice((" 6", " 1–3", "٣", "\0", "\ud800", "x" * 9000))
            case 4:
                lines[at_line] = chance.choice(("SETT:", "D1: -", "KOD:", "\u202e", ":" * 900))
            case 5:
                lines = [lines[at_line]] * chance.choice((2, 300)) + lines
            case 6:
                lines[at_line] = lines[at_line].swapcase()
        lines = lines or [""]
    coded = chance.choice(("utf-8", "utf-8", "utf-16", "latin-1", "utf-8-sig"))
    text = "\n".join(lines).encode(coded, "replace")
    return bitten(text, chance) if chance.random() < 0.4 else text


def _taken(world: Replies, data: bytes) -> str:
    return read_reply(data, world.log, at()).kind


def cards(folder: Path) -> Kind:
    log = create_log(folder / "log.lc")
    public = new_identity()[1]
    coaching.add_coach(log, Coach(name="Eva"), at())
    body = card_text(Card(format="leadercoach-card", v=1, name="Eva", public=public)).encode()

    def spoil(chance: random.Random) -> bytes:
        found = either(body, chance)
        around = chance.choice(
            (b"", b"", b"", b"Hej!\n> ", b"\xff\xfe", "“".encode() * 50, b"{" * 20_000)
        )
        return around + found + around

    def read(data: bytes) -> str:
        card = read_card(data)
        undone(log, lambda: take_card(log, None, card, at(), sure=True))
        return "taken"

    return Kind(spoil, read)


def packages(folder: Path) -> Kind:
    log = create_log(folder / "log.lc")
    secret, public = new_identity()
    spoil = sealed_spoil([encode(whole_package(log))], [public])

    def read(data: bytes) -> str:
        found = open_package(data, TODAY, secret=secret)
        with opened.open_package(found) as shown:
            return read_log(shown, folder)

    return Kind(spoil, read)


def returned(folder: Path) -> Kind:
    log = create_log(folder / "log.lc")
    eva, public = whole_package(log).coach, new_identity()[1]
    set_leader_name(log, "Amira")
    coach = log.rows("select id from coaches")[0][0]
    coaching.change_coach(log, coach, Coach(name=eva, public=public), at())
    prepared = prepare_package(log, coach, at(), "sv")
    write_prepared(log, prepared, folder / "eva.age", at())
    package = prepared.package
    note = CoachNote(id="1" * 32, revision=1, text="Bra", entry=package.entries[0].id)
    action = ProposedAction(id="2" * 32, revision=3, action=Action(what="Fråga först"))
    sent = Return(
        format="leadercoach-return", v=1, package=package.package, token=package.token,
        coach="Eva", notes=(note,), actions=(action,),
    )  # fmt: skip
    assert setting(log, "leader_name") == "Amira"

    def read(data: bytes) -> str:
        preview_return(log, data, at())
        undone(log, lambda: take_return(log, data, at()))
        return "taken"

    return Kind(sealed_spoil([encode(sent)], package.recipients), read)


def preferences(folder: Path) -> Kind:
    from ui.base import preferences as ours

    path = folder / "window.json"
    known = ours.Preferences("sv", "dark", "log", "AAAA", log=str(folder / "log.lc"))
    ours.keep(path, known)
    body = path.read_bytes()

    def read(data: bytes) -> str:
        path.write_bytes(data)
        found = ours.read(path)
        ours.keep(path, found)
        assert ours.read(path) == found
        found.geometry.encode()
        with suppress(StoreError):  # as the window uses it
            check_file(Path(found.log), LOG_FILE)
        return "as it was" if found == known else "partly"

    return Kind(lambda chance: either(body, chance), read)
