"""The plain-text way: what comes back is read as it was meant, or a sentence names the line."""

import os
import textwrap
import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadercoach import content
from leadercoach.errors import InvalidEntry, Refused
from leadercoach.feedback.plain_text import (
    NO_CODE,
    TEXTS,
    Asked,
    is_answer,
    parse,
    questions,
    written_code,
)
from leadercoach.moment import Moment

RID, TOKEN = "0123456789abcdef" * 2, "fedcba9876543210" * 3
ASKED = Asked(
    rid=RID,
    token=TOKEN,
    leader="Amira",
    observer="Johan",
    occasion="Arbetsplatsträff · torsdag 5 februari · 60 minuter",
    last_day="19 februari 2026",
    focus=("L1", "D2"),
    contract="Frivilligt – du kan sluta när som helst utan skäl.",
)
AT = Moment.frozen(date(2026, 2, 9))
EMPTY = {lang: questions(ASKED, lang) for lang in content.LANGUAGES}
CODE = f"KOD: {written_code(RID, TOKEN)}"
WORDS = {"saw": "Du frågade laget först.", "led_to": "Tre till: två sa ja.", "next_time": "Vänta."}
FIELDS = {
    "sv": {"SETT": "en del", "L1": "4", "D2": "såg inte", "JAG SÅG": WORDS["saw"],
           "DET LEDDE TILL": WORDS["led_to"], "NÄSTA GÅNG": WORDS["next_time"], "COACH": "ja"},
    "en": {"SEEN": "part", "L1": "4", "D2": "not seen", "I SAW": WORDS["saw"],
           "IT LED TO": WORDS["led_to"], "NEXT TIME": WORDS["next_time"], "COACH": "yes"},
}  # fmt: skip


def filled(lang: str = "sv", **other: str) -> str:
    """The questions with answers behind their colons."""
    answers = FIELDS[lang] | {name.replace("_", " "): value for name, value in other.items()}
    lines = []
    for line in EMPTY[lang].splitlines():
        label = line.partition(" (")[0].partition(":")[0]
        lines.append(
            f"{line} {answers[label]}" if line.endswith(":") and label in answers else line
        )
    return "\n".join(lines)


def said(text: str) -> tuple[object, ...]:
    found = parse(text, AT)
    return found.seen, found.ratings, tuple(getattr(found, name) for name in TEXTS), found.coach


MEANT = ("part", {"L1": 4, "D2": None}, tuple(WORDS.values()), True)


@pytest.mark.parametrize("lang", content.LANGUAGES)
def test_the_questions_name_all_that_an_observer_needs(lang):
    text = EMPTY[lang]
    for part in (*ASKED[2:6], ASKED.contract, written_code(RID, TOKEN)):
        assert part in text
    for item in ASKED.focus:
        known = content.behaviour(item)
        assert known.name.in_(lang) in text
        assert all(anchor.in_(lang) in text for anchor in known.anchors.values())
    assert not {"{", "}"} & set(text)


@pytest.mark.parametrize("lang", content.LANGUAGES)
def test_an_answer_is_read_as_it_was_meant(lang):
    found = parse(filled(lang), AT)
    assert said(filled(lang)) == MEANT
    assert (found.request, found.token, found.withdraw) == (RID, TOKEN, NO_CODE)
    assert (found.talk, found.calibrated) == (False, False)


def below(text: str) -> str:
    """Every answer on the line below its label."""
    return "\n".join(
        line.replace(": ", ":\n", 1) if line.split(" (")[0].split(":")[0] in FIELDS["sv"] else line
        for line in text.splitlines()
    )


def reversed_parts(text: str) -> str:
    return "\n\n".join(reversed(text.split("\n\n")))


def wrapped(text: str, width: int) -> str:
    return "\n".join("\n".join(textwrap.wrap(line, width)) for line in text.splitlines())


HONEST = {
    "windows lines": lambda text: text.replace("\n", "\r\n"),
    "a mark in front": lambda text: "\ufeff" + text,
    "quoted": lambda text: "\n".join(f"> {line}" for line in text.splitlines()),
    "quoted twice": lambda text: "\n".join(f">> > {line}" for line in text.splitlines()),
    "indented": lambda text: "\n".join(f"   {line}" for line in text.splitlines()),
    "hard spaces": lambda text: text.replace(" (", "\u00a0(").replace("såg inte", "såg\u00a0inte"),
    "blank lines between": lambda text: text.replace("\n", "\n\n"),
    "no blank lines": lambda text: "\n".join(line for line in text.splitlines() if line.strip()),
    "other order": reversed_parts,
    "wrapped by a mail program": lambda text: wrapped(text, 60),
    "answers below": below,
    "a greeting and a signature": lambda text: f"Hej Amira!\n\n{text}\n\nHälsningar\nJohan",
    "the questions again below": lambda text: f"{text}\n\nDen 9 feb skrev Amira:\n{EMPTY['sv']}",
    "bold labels": lambda text: text.replace("JAG SÅG:", "**JAG SÅG:**").replace("L1 ", "**L1** "),
    "lists": lambda text: text.replace("L1 (", "- L1 (").replace("JAG", "• JAG"),
    "small letters": lambda text: text.replace("JAG SÅG", "Jag såg").replace("SETT", "sett"),
    "no hints": lambda text: text.replace(" (1–5 eller såg inte)", ""),
    "letters apart from their dots": lambda text: unicodedata.normalize("NFD", text),
    "a code in small letters": lambda text: text.replace(CODE, CODE.lower()),
    "a code without gaps": lambda text: text.replace(CODE, "KOD:" + CODE[4:].replace(" ", "")),
    "a code on lines": lambda text: text.replace(CODE, CODE.replace(" ", "\n> ")),
}


@pytest.mark.parametrize("way", HONEST)
def test_what_a_mail_program_does_to_an_answer_changes_nothing(way):
    assert said(HONEST[way](filled())) == MEANT


@pytest.mark.parametrize("typed", ["4", " 4 ", "4 –", "4.", "(4)", "**4**", "4 -", "4\n"])
def test_a_number_may_be_written_in_many_ways(typed):
    assert parse(filled(L1=typed), AT).ratings["L1"] == 4


@pytest.mark.parametrize(
    "typed",
    ["såg inte", "Såg inte.", "inte sett", "not observed", "Not seen", "didn’t see", "-", "–"],
)
def test_not_observed_may_be_written_in_many_ways(typed):
    assert parse(filled(L1=typed), AT).ratings["L1"] is None


@pytest.mark.parametrize(
    "typed", ["0", "6", "3-4", "4,5", "4.0", "4/5", "fyra", "4 5", "④", "٤", "4 – bra", "ja", "{0}"]
)
def test_a_rating_in_doubt_is_refused_by_its_line(typed):
    with pytest.raises(Refused, match="text_line_unclear") as caught:
        parse(filled(L1=typed), AT)
    assert caught.value.params == {"line": "L1", "value": typed}


@pytest.mark.parametrize(
    ("label", "typed"), [("SETT", "kanske"), ("COACH", "vet inte"), ("MUNTLIGT", "fråga mig")]
)
def test_a_choice_in_doubt_is_refused_by_its_line(label, typed):
    text = "\n".join(
        f"{label}: {typed}" if line.startswith(label) else line for line in filled().splitlines()
    )
    with pytest.raises(Refused, match="text_line_unclear") as caught:
        parse(text, AT)
    assert label in str(caught.value.params["line"])


def test_two_answers_on_one_line_are_refused():
    with pytest.raises(Refused, match="text_line_twice"):
        parse(f"L1: 3\n{filled()}", AT)


@pytest.mark.parametrize("label", ["SETT", "KOD"])
def test_a_line_that_cannot_be_done_without_is_named(label):
    text = "\n".join(line for line in filled().splitlines() if not line.startswith(label))
    with pytest.raises(Refused, match="text_line_missing") as caught:
        parse(text, AT)
    assert label in str(caught.value.params["line"])


@pytest.mark.parametrize("code", ["A", CODE[5:-1], CODE[5:-1] + "1", "0" * 64, "Å" * 64])
def test_a_code_that_is_not_whole_is_refused(code):
    with pytest.raises(Refused, match="text_code_wrong"):
        parse(filled().replace(CODE, f"KOD: {code}"), AT)


def test_lines_left_out_are_left_empty():
    found = parse(f"SETT: lite\nL1: 2\n{CODE}", AT)
    assert (found.ratings, found.saw, found.coach) == ({"L1": 2}, "", False)


def test_a_long_text_keeps_its_paragraphs():
    found = parse(filled(JAG_SÅG="Först\ndet här.\n\nSedan det."), AT)
    assert found.saw == "Först det här.\nSedan det."


def test_a_text_too_long_is_refused_by_its_line():
    with pytest.raises(InvalidEntry, match="text_too_long") as caught:
        parse(filled(JAG_SÅG="a" * 601), AT)
    assert caught.value.field == "JAG SÅG / I SAW"


def test_who_would_rather_talk_says_nothing_else():
    found = parse(f"MUNTLIGT: ja\nL1:\nD2: -\n{CODE}", AT)
    assert (found.talk, found.ratings, found.saw) == (True, {}, "")
    with pytest.raises(Refused, match="talk_and_text"):
        parse(f"MUNTLIGT: ja\nL1: 3\n{CODE}", AT)


def test_the_same_answer_is_the_same_reply():
    assert parse(filled(), AT) == parse(HONEST["quoted"](filled()), AT)
    assert parse(filled(), AT).reply != parse(filled(L1="5"), AT).reply


@pytest.mark.parametrize("text", ["", "Hej!", "a" * 10_000, "\0", "KODEN är 1", "D2 Frågar först"])
def test_other_texts_are_no_answers(text):
    assert not is_answer(text)


@settings(max_examples=int(os.environ.get("HOSTILE", "100")), deadline=None)
@given(st.data())
def test_any_text_is_an_answer_or_refused_in_a_sentence(data):
    lines = filled().splitlines() + EMPTY["en"].splitlines()
    piece = st.sampled_from(lines) | st.text(max_size=60)
    text = "\n".join(data.draw(st.lists(piece, max_size=40)))
    try:
        found = parse(text, AT)
    except Refused as error:
        code = error.code
    else:
        code = ""
        assert set(found.ratings.values()) <= {None, 1, 2, 3, 4, 5}
    assert not code or code in content.raw("messages")
