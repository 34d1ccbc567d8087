"""Passphrases: random words, typed as they were heard, and files locked with them."""

import base64
import os
import pty
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pyrage
import pytest
from light_seal import light_seal
from pyrage import passphrase as scrypt

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.exchange import passphrase as phrases
from leadercoach.exchange import sealed
from leadercoach.exchange.envelope import MOST_WORK
from leadercoach.exchange.passphrase import (
    WORDS,
    check_passphrase,
    new_passphrase,
    read_passphrase,
    unknown_word,
    words,
)
from leadercoach.exchange.sealed import lock, new_identity, open_locked, open_sealed, seal

SAID = "abandon-zebra-winter-river-garden-lunar-zoo"
BODY = b"what Eva may see"
LARGE = 1 << 20


@pytest.fixture(scope="module")
def locked() -> bytes:
    return lock(BODY, SAID).encode()


@pytest.fixture(scope="module")
def binary(locked: bytes) -> bytes:
    return base64.b64decode(b"".join(locked.strip().split(b"\n")[1:-1]))


def refusal(data: bytes, said: str = SAID) -> str:
    with pytest.raises(Refused) as caught:
        open_locked(data, said, LARGE)
    return caught.value.code


def said_of(data: bytes) -> str:
    with pytest.raises(Refused) as caught:
        open_locked(data, SAID, LARGE)
    return content.sentence(caught.value.code, caught.value.params, "en")


def opened_in_a_process_of_its_own(path: Path, words: str, largest: int) -> int:
    """The most memory that opening a file takes beyond what the program has before, in bytes."""
    script = (
        "import sys; from pathlib import Path; from leadercoach.errors import Refused\n"
        "from leadercoach.exchange.sealed import open_locked, lock\n"
        "def peak(): return int(next(row.split()[1] for row in Path('/proc/self/status')"
        ".read_text().splitlines() if row.startswith('VmHWM')))\n"
        "data, before = Path(sys.argv[1]).read_bytes(), peak()\n"
        "try: open_locked(data, sys.argv[2], int(sys.argv[3]))\n"
        "except Refused as refusal: print(refusal.code, file=sys.stderr)\n"
        "print((peak() - before) * 1024)"
    )
    words = [sys.executable, "-c", script, str(path), words, str(largest)]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=120)
    return int(done.stdout)


@pytest.mark.long
@pytest.mark.parametrize("size", [0, 1, 65535, 65536, 65537, 131072, 200_000])
def test_the_library_and_age_itself_open_what_is_locked(size):
    body = os.urandom(size)
    made = lock(body, SAID)
    assert scrypt.decrypt(made.encode(), SAID) == body
    assert open_locked(made.encode(), SAID, LARGE) == body


def test_what_is_locked_costs_the_same_wherever_it_is_made(binary):
    assert re.search(rb"-> scrypt \S{22} (\d+)\n", binary)[1] == b"16"


def test_a_moment_too_busy_to_open_a_file_is_waited_out(locked, monkeypatch):
    real, busy = scrypt.decrypt, iter(["Excessive work parameter"] * 3)

    def sometimes(data, passphrase):
        if said := next(busy, ""):
            raise pyrage.DecryptError(said)
        return real(data, passphrase)

    monkeypatch.setattr(sealed.scrypt, "decrypt", sometimes, raising=True)
    assert open_locked(locked, SAID, LARGE) == BODY


@pytest.mark.long
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
@pytest.mark.parametrize("work", [16, MOST_WORK])
def test_opening_takes_no_more_memory_than_is_promised(tmp_path, work):
    path = tmp_path / "file.age"
    path.write_text(light_seal(BODY, SAID, work))
    took = opened_in_a_process_of_its_own(path, SAID, LARGE)
    assert took < 2 ** (work + 10) * 1.1 + (16 << 20)


def test_a_dear_file_takes_no_memory_at_all(tmp_path):
    path = tmp_path / "file.age"
    path.write_text(light_seal(BODY, SAID, 10))
    made = base64.b64decode(b"".join(path.read_bytes().strip().split(b"\n")[1:-1]))
    path.write_bytes(made.replace(b" 10\n", b" 20\n", 1))
    assert opened_in_a_process_of_its_own(path, SAID, LARGE) < 8 << 20


def test_the_list_has_its_words_once_each_and_in_order():
    assert len(words()) == 2048
    assert list(words()) == sorted(set(words()))
    assert len({word[:4] for word in words()}) == 2048


def test_a_passphrase_is_seven_random_words():
    made = [new_passphrase().split("-") for _ in range(300)]
    assert {len(each) for each in made} == {WORDS}
    common = Counter(word for each in made for word in each).most_common(1)
    assert common[0][1] < 12
    assert all(set(each) <= set(words()) for each in made)


@pytest.mark.parametrize(
    "typed",
    [
        SAID.upper(),
        SAID.replace("-", " "),
        f"  {SAID.replace('-', '   ')}\n",
        "Abandon - zebra-winter  river\tgarden–lunar‑zoo.",
        SAID.replace("-", "\u00a0"),
        f"\ufeff{SAID}\u200b",
    ],
)
def test_it_is_read_however_it_is_typed(typed):
    assert read_passphrase(typed) == SAID


@pytest.mark.parametrize("typed", ["", "zoo", "-".join(["zoo"] * 7), SAID[:-4], "hemligt " * 9])
def test_what_is_easy_to_guess_locks_nothing(typed):
    with pytest.raises(Refused, match="passphrase_weak"):
        lock(BODY, typed)


def test_our_own_are_never_easy_to_guess(monkeypatch):
    assert all(check_passphrase(new_passphrase()) for _ in range(200))
    monkeypatch.setattr(phrases.secrets, "choice", lambda known: known[0])
    with pytest.raises(Refused, match="passphrase_weak"):
        check_passphrase(new_passphrase())


def test_a_slip_is_shown():
    assert unknown_word(SAID.replace("river", "rivver")) == "rivver"
    assert unknown_word(SAID) is None


def test_a_locked_file_is_opened_however_it_arrives(locked, binary):
    mailed = "\r\n".join(f"> {line}" for line in locked.decode().splitlines())
    assert open_locked(locked, SAID.upper().replace("-", " "), LARGE) == BODY
    assert open_locked(binary, SAID, LARGE) == BODY
    assert open_locked(f"Hej!\n{mailed}".encode(), SAID, LARGE) == BODY


def test_a_wrong_passphrase_is_told_from_a_misspelt_one(locked):
    assert refusal(locked, SAID.replace("zoo", "zone")) == "sealed_wrong_passphrase"
    assert refusal(locked, SAID.replace("zoo", "zooo")) == "passphrase_word"
    assert refusal(locked, "") == "sealed_wrong_passphrase"


def test_what_is_wrong_with_a_locked_file_is_told(locked, binary):
    head = binary.index(b"\n---")
    assert refusal(b"hello") == "sealed_none"
    assert refusal(binary[: head - 3]) == "sealed_cut"
    assert refusal(binary[: head + 48]) == "sealed_cut"
    assert refusal(locked[:-40]) == "sealed_cut"
    assert refusal(binary[:-1]) == "sealed_damaged"
    assert refusal(binary + b"x") == "sealed_damaged"
    assert refusal(b"-" * (LARGE + 1)) == "sealed_too_large"
    assert refusal(locked * 2) == "sealed_two"


def test_a_file_that_costs_too_much_to_try_is_not_tried(binary):
    salt = b"-> scrypt c2FsdHNhbHRzYWx0c2FsdA "
    dear = b"age-encryption.org/v1\n" + salt + b"%d\n" + b"A" * 43 + b"\n--- " + b"A" * 43 + b"\n"
    for work in (MOST_WORK + 1, 30, 64, 255):
        assert refusal(dear % work + b"A" * 40) == "sealed_costly"
    assert refusal(dear.replace(b"%d", b"1e9") + b"A" * 40) == "sealed_damaged"
    assert "wants 1 GB of memory" in said_of(dear % 20 + b"A" * 40)
    assert "limit of 256 MB" in said_of(dear % 20 + b"A" * 40)
    assert "wants > 1000 GB" in said_of(dear % 255 + b"A" * 40)
    twice = binary.replace(b"\n--- ", b"\n" + salt + b"1\n" + b"A" * 43 + b"\n--- ")
    assert refusal(twice) == "sealed_damaged"


def test_a_key_does_not_stand_for_a_passphrase_nor_the_reverse(locked):
    secret, public = new_identity()
    sealed = seal(BODY, [public]).encode()
    assert refusal(sealed) == "sealed_key"
    with pytest.raises(Refused, match="sealed_passphrase"):
        open_sealed(locked, [secret])


def test_nothing_is_sealed_to_a_key_with_a_slip():
    _, public = new_identity()
    with pytest.raises(Refused, match="public_key_wrong"):
        seal(BODY, [public[:-1] + ("q" if public[-1] != "q" else "p")])


def age_at_a_terminal(*arguments: str, typed: list[str]) -> bytes:
    """What the program age writes, told a passphrase as people tell it one."""
    leader, follower = pty.openpty()

    def own_terminal() -> None:
        os.setsid()
        os.close(os.open(os.ttyname(follower), os.O_RDWR))

    with subprocess.Popen(
        ["age", *arguments],
        stdin=follower, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        preexec_fn=own_terminal,  # noqa: PLW1509
    ) as running:  # fmt: skip
        for line in typed:
            asked = b""
            while b":" not in asked:
                asked += os.read(leader, 1024)
            os.write(leader, f"{line}\n".encode())
        written, _ = running.communicate(timeout=60)
    os.close(leader)
    os.close(follower)
    assert running.returncode == 0
    return written


age = pytest.mark.skipif(shutil.which("age") is None, reason="the program age is not installed")


@age
def test_what_is_locked_here_the_program_age_opens(locked, tmp_path):
    (tmp_path / "a.age").write_bytes(locked)
    assert age_at_a_terminal("-d", str(tmp_path / "a.age"), typed=[SAID]) == BODY


@pytest.mark.long
@age
def test_what_the_program_age_locks_is_opened_here(tmp_path):
    (tmp_path / "a.txt").write_bytes(BODY)
    made = age_at_a_terminal("-p", "-a", str(tmp_path / "a.txt"), typed=[SAID, SAID])
    assert open_locked(made, SAID, LARGE) == BODY
