"""The coach in a terminal: who it is, what they may see, and exactly what that is."""

import pytest

from leadercoach.coaching.package import Card, encode
from leadercoach.exchange.sealed import fingerprint, new_identity

PERIOD = ("--from", "2026-01-12", "--to", "2026-02-08")


@pytest.fixture
def eva(typed):
    return typed("coach", "add", "Eva").id


@pytest.fixture
def facts(typed, eva):
    """Eva sees the facts of dialogue and upward feedback."""
    typed("coach", "consent", "eva", "--points", "dialogue,upward", *PERIOD)
    return eva


def known(typed):
    return typed("coach", "list", "--json").data[0]


def test_somebody_new_sees_nothing(typed, eva):
    assert known(typed)["consent"] is None
    assert (known(typed)["id"], known(typed)["name"]) == (eva, "Eva")
    assert typed("coach", "list").out == "Eva sees nothing right now.\n"


def test_a_consent_is_one_sentence_until_it_is_taken_back(typed, eva):
    more = ("--points", "upward,dialogue", "--observers", *PERIOD)
    said = "Eva sees: facts about dialogue and upward feedback, 12 Jan–8 Feb, with observers\n"
    assert typed("coach", "consent", "Eva", *more).out == said
    assert typed("coach", "list").out == said
    given = known(typed)["consent"]
    assert (given["points"], given["depth"]) == (["upward", "dialogue"], "facts")
    assert (given["observers"], given["pulse"]) == (True, False)
    assert typed("coach", "revoke", "Eva", "--json").data["changed"]
    assert known(typed)["consent"] is None
    assert typed("coach", "revoke", "Eva").out == "Eva sees nothing right now.\n"


def test_the_end_of_an_engagement_ends_what_is_seen(typed, facts):
    typed("coach", "retire", "Eva")
    assert typed("coach", "list").out == "Eva  the engagement has ended\n"
    assert known(typed)["consent"] is None
    typed("coach", "retire", "Eva", "--back")
    assert not known(typed)["retired"]
    assert known(typed)["id"] == facts


def test_the_agreement_is_read_and_changed_part_by_part(typed, eva):
    assert typed("coach", "terms", "Eva").err == "Nothing has been agreed on with Eva yet.\n"
    assert typed("coach", "terms", "Eva", "--limits", "The law").code == 2
    typed("coach", "terms", "Eva", "--purpose", "Let go of decisions", "--ends", "2026-06-12")
    typed("coach", "terms", "Eva", "--limits", "What the law requires")
    now = typed("coach", "terms", "Eva", "--json").data
    assert (now["purpose"], now["limits"]) == ("Let go of decisions", "What the law requires")
    assert (now["sponsor"], now["ends_on"]) == ("Only that meetings take place.", "2026-06-12")
    assert "Purpose: Let go of decisions\n" in typed("coach", "terms", "Eva").out
    assert known(typed)["id"] == eva


def test_the_preview_is_what_may_be_seen_and_no_more(typed, facts, dialogue, decision):
    dialogue("--date", "2026-02-05", "--note", "Between the two of us")
    decision("--date", "2026-02-05")
    dialogue("--date", "2026-02-09")
    package = typed("coach", "preview", "Eva", "--json").data
    assert [part["entry"]["occurred_on"] for part in package["entries"]] == ["2026-02-05"]
    out = typed("coach", "preview", "Eva").out
    assert "Between the two of us" not in out + str(package)
    assert "CONSENT" in out
    assert "SAMTYCKE" in typed("coach", "preview", "Eva", lang="sv").out
    assert known(typed)["id"] == facts


def test_a_word_to_hide_is_hidden(typed, eva):
    typed("coach", "consent", "Eva", "--points", "dialogue", "--depth", "all", *PERIOD)
    session = typed("session", "prepare", "Eva").id
    typed("session", "write", session, "--goal", "To lead Rosenlund by trust")
    assert "Rosenlund" in typed("coach", "preview", "Eva").out
    assert "Rosenlund" not in typed("coach", "preview", "Eva", "--hide", "Rosenlund").out
    assert known(typed)["id"] == eva


def test_a_card_is_taken_in_with_its_fingerprint(typed, eva, tmp_path):
    public = new_identity()[1]
    file = tmp_path / "eva.card"
    card = Card(format="leadercoach-card", v=1, name="Eva", public=public)
    file.write_bytes(encode(card))
    out = typed("coach", "add", "Eva", "--card", str(file)).out
    assert (eva in out, fingerprint(public) in out) == (True, True)
    assert known(typed)["public"] == public
    assert typed("coach", "list").out.endswith("has given a coach card\n")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("add", "Eva"), 1),
        (("add", ""), 1),
        (("add", "Bo", "--card", "nowhere.card"), 1),
        (("consent", "Eva", "--points", "other", *PERIOD), 2),
        (("consent", "Eva", "--points", "upward,upward", *PERIOD), 1),
        (("consent", "Eva", "--points", "upward"), 2),
        (("consent", "Eva", "--points", "upward", "--from", "2026-05-01"), 1),
        (("consent", "Nobody", "--points", "upward", *PERIOD), 1),
        (("revoke", "Nobody"), 1),
        (("preview", "Eva"), 1),
        (("terms", "Nobody", "--purpose", "x"), 1),
    ],
)
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_what_cannot_be_done_is_said_in_one_sentence(typed, eva, words, code, lang):
    before = known(typed)
    said = typed("coach", *words, lang=lang)
    assert (said.code, said.out, said.err.count("\n")) == (code, "", 1)
    assert "{" not in said.err
    assert known(typed) == before
    assert before["id"] == eva


def test_a_file_that_is_no_card_is_refused(typed, tmp_path):
    file = tmp_path / "eva.card"
    file.write_text("hello")
    assert typed("coach", "add", "Eva", "--card", str(file)).err == (
        "The file is no coach card, or it has been changed.\n"
    )


def test_a_consent_that_ends_before_it_begins_is_refused_in_words(typed):
    typed("coach", "add", "Eva")
    days = ("--from", "2026-02-15", "--to", "2026-01-01")
    said = typed("coach", "consent", "Eva", "--points", "dialogue", *days)
    assert (said.code, said.err) == (1, "Days: the day cannot be before 2026-02-15.\n")
