"""A protected log and the key file beside it."""

import json
import random
import shutil
from pathlib import Path
from typing import Any

from leadercoach.protection import slots
from leadercoach.protection.encryption import protect
from leadercoach.protection.key_file import unlock, unlock_by_code
from leadercoach.store.data_key import DataKey
from tests.fuzz.kinds import Kind
from tests.fuzz.logs import clear, filled_log
from tests.fuzz.reading import read_log
from tests.fuzz.spoil import VALUES, bent, bitten, torn

PASSPHRASE, CODE = "kaffe regn lampa nyckel", "K4TM 9QWX 2345 6789 ABCD EFGH JKLM NPQR"
CHEAP = 1, 8 * 1024 * 1024


def protected(path: Path) -> DataKey:
    """A filled log at `path`, protected by a passphrase that takes no time to turn into a key."""
    filled_log(path)
    slots.OPERATIONS, slots.MEMORY = CHEAP
    return protect(path, PASSPHRASE, CODE)


def logs(folder: Path) -> Kind:
    """Unlocked by its code, then read; each page is spoilt as a plain log's are."""
    key = protected(folder / "good.lc")
    protected(folder / "other.lc")
    body, other = ((folder / name).read_bytes() for name in ("good.lc", "other.lc"))
    path, beside = folder / "log.lc", folder / "good.lc.keys"

    def read(data: bytes) -> str:
        clear(path)
        path.write_bytes(data)
        shutil.copy(beside, folder / "log.lc.keys")
        opened = unlock_by_code(path, CODE)
        assert opened.key.raw == key.raw
        return read_log(path, folder, opened.key)

    return Kind(lambda chance: torn(body, chance, other), read)


def keys(folder: Path) -> Kind:
    """The key file is spoilt, and its sum made right again, so that the slots are looked at."""
    key = protected(folder / "log.lc")
    path = folder / "log.lc"
    own = folder / "log.lc.keys"
    body = own.read_bytes()

    def read(data: bytes) -> str:
        own.write_bytes(data)
        by_code = unlock_by_code(path, CODE)
        assert by_code.key.raw == key.raw
        assert by_code.untouched == (slots.decode(data) == slots.decode(body))
        assert unlock(path, PASSPHRASE).key.raw == key.raw
        return "opened, untouched" if by_code.untouched else "opened, touched"

    def spoil(chance: random.Random) -> bytes:
        if chance.random() < 0.2:
            return bitten(body, chance)
        if chance.random() < 0.3:
            return bent(body, chance)
        return _summed(json.loads(body), chance)

    return Kind(spoil, read)


def _summed(whole: dict[str, Any], chance: random.Random) -> bytes:
    match chance.randrange(9):
        case 0:
            whole["vault"] = chance.randbytes(16).hex()
        case 1:
            whole["slots"].reverse()
        case 2:
            whole["slots"] = whole["slots"][: chance.randrange(2)]
        case 3:
            whole["slots"].append(dict(chance.choice(whole["slots"]), way="computer"))
        case _:
            _change_slot(chance.choice(whole["slots"]), chance)
    if chance.random() < 0.2:
        whole["seal"] = chance.randbytes(32).hex()
    return with_sum(whole)


def _change_slot(one: dict[str, Any], chance: random.Random) -> None:
    match chance.randrange(6):
        case 0:
            one["operations"] = chance.choice((0, 1, 2, 3, 4, 5, 2**40, *VALUES))
        case 1 if chance.random() < 0.3:  # a quarter of a gigabyte takes its time
            one["memory"] = 256 * 1024 * 1024
        case 1:
            one["memory"] = chance.choice((0, 8191, 8 << 20, 9 << 20, 1 << 40, *VALUES))
        case 2:
            one["salt"] = chance.randbytes(16).hex()
        case 3:
            one["wrapped"]["sealed"] = chance.randbytes(48).hex()
        case 4:
            one["wrapped"]["nonce"] = chance.randbytes(24).hex()
        case 5:
            one["way"] = chance.choice(("passphrase", "code", "computer", "other", ""))


def with_sum(whole: dict[str, Any]) -> bytes:
    """A key file whose `total` is right, whatever else it says."""
    try:
        found = slots.Slots(**(whole | {"slots": tuple(map(_slot, whole["slots"]))}))
        whole["total"] = slots._total(found)
    except (TypeError, ValueError, KeyError):
        pass
    return json.dumps(whole).encode()


def _slot(raw: dict[str, Any]) -> slots.Slot:
    return slots.Slot(**(raw | {"wrapped": slots.Wrapped(**raw["wrapped"])}))
