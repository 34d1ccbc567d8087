"""The method's texts: complete in both languages, and the same codes as the code knows."""

import ast
import re
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest

from leadercoach import content
from leadercoach.errors import InvalidEntry
from leadercoach.log.entries import KINDS
from leadercoach.log.entry import Markers
from leadercoach.log.failure import Share
from leadercoach.measures.decisions import Deciders
from leadercoach.views.reading import ENUMS

ROOT = Path(__file__).resolve().parents[1]
CODE = [ROOT / "main.py", *ROOT.glob("leadercoach/**/*.py"), *ROOT.glob("ui/**/*.py")]
FILES = ("content", "counting", "labels", "messages", "readings", "plain_text", "written")
REFUSALS = {"Refused", "InvalidEntry", "NotFound", "SoftStop", "StoreError", "Wrong"}


def texts(part: Any, path: str = "") -> Iterator[tuple[str, str, str]]:
    """Every text of a file: where it stands, its Swedish and its English."""
    if isinstance(part, list):
        for nth, row in enumerate(part):
            yield from texts(row, f"{path}[{nth}]")
    elif isinstance(part, dict):
        ends = {key[:-2] for key in part if key in ("sv", "en") or key[-3:] in ("_sv", "_en")}
        for end in ends:
            yield from pairs(f"{path}.{end}", part.get(f"{end}sv"), part.get(f"{end}en"))
        for key, row in part.items():
            yield from texts(row, f"{path}.{key}")


def pairs(path: str, sv: Any, en: Any) -> Iterator[tuple[str, str, str]]:
    """A text, or the texts of a behaviour's anchors at 1, 3 and 5."""
    if isinstance(sv, dict) and isinstance(en, dict):
        assert set(sv) == set(en), path
        yield from ((f"{path}{key}", sv[key], en[key]) for key in sv)
    else:
        yield path, sv, en


ALL = [(f"{name}{path}", sv, en) for name in FILES for path, sv, en in texts(content.raw(name))]


def test_every_text_is_there_in_both_languages():
    assert len(ALL) > 300
    bad = [path for path, sv, en in ALL if not (isinstance(sv, str) and isinstance(en, str))]
    assert bad == []
    assert [path for path, sv, en in ALL if not (sv.strip() and en.strip())] == []


def test_both_languages_have_the_same_gaps():
    gaps = re.compile(r"\{\w*\}")
    assert [p for p, sv, en in ALL if sorted(gaps.findall(sv)) != sorted(gaps.findall(en))] == []


def test_no_text_is_written_carelessly():
    careless = re.compile(r"  |\s$|^\s|TODO|\.\.\.| ,")
    begun = ("readings.against",)  # goes on after another text
    bad = [p for p, sv, en in ALL if careless.search(sv) or careless.search(en)]
    assert [path for path in bad if not path.startswith(begun)] == []


def strings(node: ast.AST) -> set[str]:
    return {
        n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)
    }


def codes_raised() -> set[str]:
    """The first argument of every refusal in the code, as far as it is written there."""
    found = set()
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            if called and node.func.id in REFUSALS and node.args:
                found |= strings(node.args[0])
    return found


def strings_in_code() -> set[str]:
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in CODE)
    return {text for tree in trees for text in strings(tree)}


def test_every_refusal_has_its_sentence():
    assert codes_raised() - set(content.raw("messages")) == set()


def test_every_sentence_is_said_somewhere():
    waits = {f"waits_{kind}" for kind in ("check_in", "outcome", "response", "told_team", "share")}
    assert set(content.raw("messages")) - strings_in_code() - waits == set()


def test_every_reading_is_said_somewhere():
    """By its code, or by the first or last part of one that is put together."""
    said = strings_in_code()
    known = {row["code"] for row in content.raw("labels")["fields"]} | said
    known |= {f"{window}{state}" for window in (1, 2, 4) for state in ("", "_closed")}
    known |= set(Deciders._fields)
    ends = "none|never|waiting|half|most|few"
    made = re.compile(
        rf"(title|name|w|HC|FD|KS|LT|things|latest|one|TA_weeks)_(\w+)|(\w+)_(?:{ends})"
    )
    missing = []
    for code in content.raw("readings"):
        parts = made.fullmatch(code)
        if code not in said and not (parts and (parts[2] or parts[3]) in known):
            missing.append(code)
    assert missing == []


def test_a_reading_of_one_has_no_other_gaps_than_it_may_fill():
    gaps = re.compile(r"\{(\w+)\}")
    for code, row in content.raw("readings").items():
        for form in ("zero", "one"):
            for lang in content.LANGUAGES:
                own = set(gaps.findall(row.get(form, {}).get(lang, "")))
                assert own <= {*gaps.findall(row[lang]), "count", "week"}, code


def test_the_engines_faults_have_their_sentences():
    from leadercoach.store import faults
    from leadercoach.store.engine import UNSAVED

    codes = {*faults.CODES, *UNSAVED.values()}
    errno_codes = {
        faults.os_fault(OSError(number, "x"), Path("p")).code for number in range(1, 140)
    }
    assert codes | errno_codes <= set(content.raw("messages"))


def choices(kind: Any) -> tuple[Any, ...]:
    """The codes of a Literal, also inside a tuple or an optional."""
    if get_origin(kind) is Literal:
        return get_args(kind)
    return next((found for arg in get_args(kind) if (found := choices(arg))), ())


FIELDS = [
    (point, name, kind)
    for point, struct in KINDS.items()
    for name, kind in typing.get_type_hints(struct).items()
    if name in struct.__struct_fields__
]


@pytest.mark.parametrize(("point", "name", "kind"), FIELDS)
def test_a_field_offers_what_its_enum_holds(point, name, kind):
    codes = choices(kind)
    assert bool(codes) == (name in ENUMS)
    if codes:
        assert set(codes) == set(content.codes(ENUMS[name]))


def test_a_share_offers_what_its_enums_hold():
    hints = typing.get_type_hints(Share)
    assert set(choices(hints["direction"])) == set(content.codes("failure.direction"))
    assert set(choices(hints["format"])) == set(content.codes("share.format"))


def test_every_field_has_a_name():
    named = {name for _, name, _ in FIELDS} - {"markers"} | set(Markers.__struct_fields__)
    assert {row["code"] for row in content.raw("labels")["fields"]} == named


def test_codes_are_named_once():
    for group in ("fields", "texts", "cards"):
        codes = [row["code"] for row in content.raw("labels")[group]]
        assert len(set(codes)) == len(codes)
    tags = [card.code for cards in content.tag_groups().values() for card in cards]
    assert len(set(tags)) == len(tags)


@pytest.mark.parametrize("point", content.POINTS)
def test_each_point_has_its_name_help_markers_and_prompts(point):
    assert content.point_name(point).in_("sv") != content.point_help(point).in_("sv")
    assert [option.code for option in content.markers(point)] == ["m1", "m2", "m3"]
    assert len(content.prompts(point)) >= 3


def test_the_scale_has_seven_levels():
    assert [level.level for level in content.levels()] == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    ("enum", "code", "sv", "en"),
    [
        ("habit.state", "range", "Spann", "Range only"),
        ("change.word", "higher", "Högre", "Higher"),
        ("change.word", "lower", "Lägre", "Lower"),
        ("change.word", "cannot_tell", "Kan inte avgöras med så få", "Cannot be told with so few"),
        ("failure.kind", "experiment", "Försök som inte höll", "Trial that did not work"),
    ],
)
def test_a_state_and_a_verdict_have_their_words(enum, code, sv, en):
    assert content.label(enum, code) == (sv, en)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("sv", "Rubrik: texten är 81 tecken, högst 80 får plats."),
        ("en", "Title: the text has 81 characters, at most 80 fit."),
    ],
)
def test_a_sentence_names_the_field_in_its_own_language(lang, said):
    params = InvalidEntry("text_too_long", "title", length=81, limit=80).params
    assert content.sentence("text_too_long", params, lang) == said


def test_a_sentence_inside_a_sentence_is_said_in_the_same_language():
    inner = InvalidEntry("alias_blank", "people")
    said = content.sentence("archive_bad", {"path": "a.json", "reason": inner}, "sv")
    assert said == f"a.json kan inte läsas in: {content.sentence('alias_blank', {}, 'sv')}"


def test_braces_in_a_value_are_only_text():
    said = content.sentence("bad_week", {"week": "{path} {0} %s"}, "en")
    assert "{path} {0} %s" in said


def test_an_unknown_code_still_ends_in_a_sentence():
    assert content.sentence("no such code", {}, "en") == content.sentence("unexpected", {}, "en")
