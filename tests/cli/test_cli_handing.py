"""A package on its way to a coach and what comes back, both sides in a terminal."""

import stat
from pathlib import Path

import pytest

from leadercoach.places import own_practice

PERIOD = ("--from", "2026-01-12", "--to", "2026-02-08")


@pytest.fixture
def eva(typed, dialogue):
    """Eva may see the facts of dialogue; there is one."""
    typed("coach", "add", "Eva")
    typed("coach", "consent", "Eva", "--points", "dialogue", *PERIOD)
    return dialogue("--date", "2026-02-05").id


@pytest.fixture
def card(typed, eva, tmp_path):
    """Eva's card, taken in."""
    file = tmp_path / "eva.card.json"
    typed("coach", "card", "Eva", str(file))
    typed("coach", "add", "Eva", "--card", str(file))
    return file


@pytest.fixture
def file(typed, card, tmp_path):
    """A package for Eva."""
    out = tmp_path / "for_eva.age"
    assert typed("coach", "share", "Eva", str(out), "--as", "Amira", "--yes").code == 0
    assert card.exists()
    return out


def test_a_package_is_shown_and_not_written_unless_somebody_says_yes(typed, card, tmp_path):
    out = tmp_path / "for_eva.age"
    said = typed("coach", "share", "Eva", str(out), "--as", "Amira")
    assert "CONSENT" in said.out
    assert "Nothing was written." in said.out
    assert not out.exists()
    assert not typed("coach", "share", "Eva", str(out), "--json").data["written"]
    assert card.exists()


def test_a_package_goes_to_the_coach_and_notes_come_back(typed, file, tmp_path):
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    package = typed("coach", "open", str(file), "--json").data
    assert (package["new"], package["package"]["leader"]) == (True, "Amira")
    again = typed("coach", "open", str(file))
    assert "Amira shows Eva" in again.out
    assert "already" in again.err

    back = tmp_path / "back.age"
    wrote = ("--note", "What did the team say?", "--action", "Ask them on Monday")
    typed("coach", "return", str(back), "--client", "amira", *wrote)
    counts = typed("coach", "take", str(back), "--json").data
    assert (counts["coach"], counts["new"], counts["known"]) == ("Eva", 2, 0)
    assert typed("coach", "take", str(back), "--json").data["known"] == 2

    found = {known["kind"]: known for known in typed("coach", "proposals", "--json").data}
    agreed = typed("coach", "accept", found["action"]["id"][-8:], "--json").data["action"]
    assert typed("action", "list", "--json").data[0]["id"] == agreed
    typed("coach", "decline", found["note"]["id"])
    assert typed("coach", "proposals").out == "Nothing to show.\n"
    lines = typed("coach", "proposals", "--all").out
    assert ("declined" in lines, "accepted" in lines) == (True, True)


def test_without_a_card_a_package_is_locked_with_words(typed, eva, tmp_path):
    out, words = tmp_path / "for_eva.age", tmp_path / "words.txt"
    share = ("coach", "share", "Eva", str(out), "--as", "Amira")
    assert "has no coach card here yet" in typed(*share, "--yes").err
    passphrase = typed(*share, "--passphrase", "--yes", "--json").data["passphrase"]
    assert len(passphrase.split("-")) == 7
    assert "passphrase" in typed("coach", "open", str(out)).err
    words.write_text(passphrase.replace("-", " ").upper() + "\n")
    opened = typed("coach", "open", str(out), "--passphrase-file", str(words), "--json").data
    assert len(opened["package"]["entries"]) == 1
    assert eva not in str(opened)


def test_a_page_for_a_browser_is_locked_in_the_same_way(typed, eva, tmp_path):
    out = tmp_path / "for_eva.html"
    said = typed("coach", "share", "Eva", str(out), "--as", "Amira", "--viewer", "--yes")
    assert "Passphrase, shown only now" in said.out
    page = out.read_text(encoding="utf-8")
    assert page.lower().startswith("<!doctype html")
    assert "Amira" not in page
    assert eva not in page


def test_the_card_says_whose_it_is(typed, card):
    assert typed("coach", "card").out.startswith("Eva · fingerprint ")
    assert typed("coach", "card", "--json").data["name"] == "Eva"
    refused = typed("coach", "card", "Eva", str(card))
    assert (refused.code, refused.out) == (1, "")
    assert "no coach card here yet" in typed("coach", "card", "--practice", f"{card}.lcp").err


def test_another_key_is_taken_only_when_somebody_is_sure(typed, card, tmp_path):
    other = tmp_path / "other.card.json"
    typed("coach", "card", "Eva", str(other), "--practice", str(tmp_path / "other.lcp"))
    before = typed("coach", "list", "--json").data[0]["public"]
    assert typed("coach", "add", "Eva", "--card", str(other)).code == 1
    assert typed("coach", "list", "--json").data[0]["public"] == before
    typed("coach", "add", "Eva", "--card", str(other), "--yes")
    assert typed("coach", "list", "--json").data[0]["public"] != before
    assert card.exists()


@pytest.mark.parametrize("ending", ["", "-wal", "-shm"])
def test_nothing_is_written_over_the_coachs_own_file(typed, file, tmp_path, ending):
    own = str(tmp_path / "own.lcp")
    said = typed("coach", "card", "Eva", f"{own}{ending}", "--practice", own)
    assert (said.code, "coach’s own file" in said.err) == (1, True)
    typed("coach", "card", "Eva", str(tmp_path / "own.card.json"), "--practice", own)
    typed("coach", "open", str(file))
    practice = str(file.with_name(own_practice().name))
    if ending:
        back = (f"{practice}{ending}", "--client", "Amira", "--note", "x")
        assert "coach’s own file" in typed("coach", "return", *back).err
    assert typed("coach", "card", "--practice", own).code == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("share", "Eva", "OUT", "--passphrase", "--viewer"), 2),
        (("share", "Nobody", "OUT"), 1),
        (("share", "Eva", "LOG", "--yes"), 1),
        (("take", "nowhere.age"), 1),
        (("take", "LOG"), 1),
        (("open", "LOG"), 1),
        (("open", "nowhere.age"), 1),
        (("open", "LOG", "--passphrase-file", "nowhere.txt"), 1),
        (("return", "OUT", "--client", "Nobody", "--note", "x"), 1),
        (("card", "Eva"), 2),
        (("accept", "beef"), 1),
        (("decline", "x"), 1),
    ],
)
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_what_cannot_be_done_is_said_in_one_sentence(
    typed, eva, path: Path, tmp_path: Path, words, code, lang
):
    places = {"OUT": str(tmp_path / "out.age"), "LOG": str(path)}
    said = typed("coach", *(places.get(word, word) for word in words), lang=lang)
    assert (said.code, said.out, said.err.count("\n")) == (code, "", 1)
    assert "{" not in said.err
    assert not (tmp_path / "out.age").exists()
    assert typed("show", eva).code == 0
