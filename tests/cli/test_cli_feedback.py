"""Feedback in a terminal: asked for, taken in, thanked for and taken back."""

import io
import json
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest
from replies import CODE, FOCUS, reply, talk, withdrawal

from leadercoach.exchange.sealed import seal
from leadercoach.feedback.reply import Answer
from leadercoach.store import feedback as stored
from leadercoach.store.engine import open_log
from leadercoach.store.keys import keys

ASK = ("--occasion", "staff_meeting", "--focus", ",".join(FOCUS), "--as", "Amira")


@pytest.fixture
def johan(typed):
    return typed("observer", "add", "Johan", "--relation", "peer", "--contract").id


@pytest.fixture
def form(typed, johan, tmp_path) -> str:
    """The id of a question that went out as a form."""
    return typed("feedback", "ask", "Johan", *ASK, "--form", str(tmp_path / "form.html")).id


@pytest.fixture
def came(path: Path, tmp_path: Path) -> Callable[..., str]:
    """A sealed file with an answer to the latest question."""

    def seal_it(make: Callable[..., Answer] = reply, **more: object) -> str:
        with open_log(path) as log:
            to, own = stored.requests(log)[0], keys(log)
        answer = make(to, to.token, **more) if make is withdrawal else make(to, **more)
        file = tmp_path / f"{answer.reply}.age"
        publics = [key.public for key in own]
        file.write_text(seal(msgspec.json.encode(answer), publics), encoding="ascii")
        return str(file)

    return seal_it


def test_observers_are_added_agreed_with_and_retired(typed):
    assert typed("observer", "add", "Johan", "--relation", "peer").code == 0
    assert "Voluntary" in typed("observer", "contract", "johan").out
    typed("observer", "retire", "Johan")
    only = typed("observer", "list", "--json").data[0]
    assert (only["name"], only["relation"], only["contract_leader_on"], only["retired"]) == (
        *("Johan", "peer", "2026-02-09"), True,
    )  # fmt: skip
    assert typed("observer", "list").out.split() == (
        ["Johan", "Fellow", "manager", "agreed:", "1", "of", "2", "observes", "no", "more"]
    )
    typed("observer", "retire", "Johan", "--back")
    assert not typed("observer", "list", "--json").data[0]["retired"]


def test_who_reports_to_the_leader_is_warned_about(typed):
    said = typed("observer", "add", "Rut", "--relation", "report")
    assert said.out.strip() == said.id
    assert "A pulse suits better" in said.err


def test_a_form_is_written_for_its_owner_only(typed, form, tmp_path):
    made = tmp_path / "form.html"
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert "Amira" in made.read_text(encoding="utf-8")
    assert typed("setting", "leader_name").out == "leader_name  Amira\n"
    asked = typed("feedback", "list", "--json").data[0]
    assert (asked["id"], asked["state"], asked["way"]) == (form, "open", "form")


def test_the_leader_is_asked_for_a_name_once(typed, johan, tmp_path):
    words = ("feedback", "ask", "Johan", *ASK[:4], "--text")
    assert "your name is missing" in typed(*words, "-").err.lower()
    assert typed("feedback", "list", "--json").data == []
    typed("setting", "leader_name", "Amira")
    assert typed(*words, str(tmp_path / "q.txt"), "--json").data["text"].startswith("Hello Johan!")
    assert (tmp_path / "q.txt").read_text(encoding="utf-8").startswith("Hello Johan!")


@pytest.mark.parametrize("ways", [(), ("--form", "a.html", "--text", "-")])
def test_one_way_to_answer_is_chosen(typed, johan, ways):
    assert typed("feedback", "ask", "Johan", *ASK, *ways).code == 2


def test_a_question_that_cannot_be_written_was_not_asked(typed, johan, tmp_path):
    said = typed("feedback", "ask", "Johan", *ASK, "--form", str(tmp_path / "no" / "a.html"))
    assert said.code == 1
    assert typed("feedback", "list", "--json").data == []


def test_a_sealed_reply_shows_no_words_until_the_leader_has_rated(typed, form, came):
    file = came()
    said = typed("feedback", "take", file)
    assert "Du frågade först." not in said.out
    assert "once you have rated yourself" in said.out
    assert typed("feedback", "take", file, "--json").data["reply"] is None
    assert typed("feedback", "take", file, "--yes").code == 0
    assert typed("feedback", "list", "--json").data[0]["state"] == "locked"
    assert "Du frågade först." not in typed("feedback", "show", form).out
    assert typed("feedback", "rate", form, "D1=4", "D4=-").code == 0
    shown = typed("feedback", "show", form[-8:]).out
    assert shown.index("Du frågade först.") < shown.index("4  2  D1")


def test_a_reply_is_shown_as_it_was_written_and_taken_in_once(typed, form, came):
    typed("feedback", "rate", form, "D1=4", "D4=3")
    file = came(coach=True)
    said = typed("feedback", "take", file).out
    for part in ("Johan · Staff meeting", "Du frågade först.", "  2  D1", "A coach may see"):
        assert part in said
    assert "Nothing was taken in" in said
    taken = typed("feedback", "take", file, "--yes", "--json").data
    assert (taken["taken"], taken["reply"]["ratings"]) == (True, {"D1": 2, "D4": None})
    again = typed("feedback", "take", file, "--yes")
    assert (again.code, "taken in once" in again.err) == (1, True)


@pytest.mark.parametrize(
    ("typing", "state"), [("yes\n", "locked"), ("ja\n", "locked"), ("\n", "open")]
)
def test_at_a_terminal_the_leader_is_asked(typed, form, came, monkeypatch, typing, state):
    stdin = io.StringIO(typing)
    stdin.isatty = lambda: True
    monkeypatch.setattr(sys, "stdin", stdin)
    assert "Take the reply in?" in typed("feedback", "take", came()).out
    assert typed("feedback", "list", "--json").data[0]["state"] == state


def test_an_answer_in_plain_text_is_pasted_and_removed_at_a_word(typed, johan, monkeypatch):
    asked = typed("feedback", "ask", "Johan", *ASK, "--rate", "D1=4,D4=-", "--text", "-", "--json")
    answer = asked.data["text"].replace("little):", "little): all").replace("SAW:", "SAW: Ett.")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(answer.encode())))
    taken = typed("feedback", "take", "-", "--yes", "--json").data
    assert (taken["sealed"], taken["reply"]["saw"]) == (False, "Ett.")
    assert taken["warnings"] == ["reply_not_sealed", "reply_left_blank"]
    assert "plain text, not sealed" in typed("feedback", "show", asked.data["id"]).out
    assert typed("feedback", "withdraw", asked.data["id"]).code == 0
    assert typed("feedback", "list", "--json").data[0]["state"] == "withdrawn"


def test_a_reply_is_thanked_for_and_nothing_else(typed, form, came):
    typed("feedback", "rate", form, "D1=4", "D4=3")
    typed("feedback", "take", came(), "--yes")
    assert typed("feedback", "thanks", form, "Jag väntar längre.").code == 0
    assert typed("feedback", "list", "--json").data[0]["reply"]["thanks"] == "Jag väntar längre."
    assert typed("feedback", "thanks", form, "Fast egentligen").code == 1


def test_a_reply_is_taken_back_by_its_code_only(typed, form, came):
    typed("feedback", "take", came(), "--yes")
    assert "has a code" in typed("feedback", "withdraw", form).err
    assert "No reply here" in typed("feedback", "withdraw", "22222-22222").err
    assert typed("feedback", "withdraw", CODE.lower()).code == 0
    assert typed("feedback", "list", "--json").data[0]["state"] == "withdrawn"


def test_a_withdrawal_comes_as_a_file_too(typed, form, came):
    typed("feedback", "take", came(), "--yes")
    file = came(withdrawal)
    assert "All of it is deleted" in typed("feedback", "take", file).out
    typed("feedback", "take", file, "--yes")
    assert typed("feedback", "list", "--json").data[0]["state"] == "withdrawn"
    assert typed("feedback", "take", file, "--yes").code == 1


def test_who_would_rather_talk_is_shown_and_leaves_nothing(typed, form, came):
    assert "Would rather talk." in typed("feedback", "take", came(talk), "--yes").out
    assert typed("feedback", "list", "--json").data[0]["state"] == "talked"


def test_a_cancelled_question_takes_no_answer(typed, form, came):
    typed("feedback", "cancel", form)
    assert typed("feedback", "take", came(), "--yes").code == 1
    assert "cancelled" in typed("feedback", "list").out


def test_the_recovery_key_is_written_once(typed, form, tmp_path):
    out = tmp_path / "key.txt"
    assert typed("feedback", "key", str(out)).code == 0
    assert "AGE-SECRET-KEY-1" in out.read_text(encoding="utf-8")
    assert typed("feedback", "key", str(out)).code == 1


@pytest.mark.parametrize(
    "rating", ["D1", "D1=6", "D1=0", "X9=3", "D1=4,D1=4", "D1=4;D4=3", "=", "D1="]
)
def test_a_rating_is_written_right_or_not_at_all(typed, johan, rating):
    said = typed("feedback", "ask", "Johan", *ASK, "--rate", rating, "--text", "-")
    assert (said.code, said.err.count("\n")) == (2, 1)


def test_a_colleague_cannot_steer_the_terminal(typed, form, came):
    typed("feedback", "rate", form, "D1=4", "D4=3")
    said = typed("feedback", "take", came(saw="a\u202eb <b>\u2066c", led_to="", next_time=""))
    assert "a\ufffdb <b>c" in said.out


def test_a_pulse_is_silent_until_five_could_say(typed, path, tmp_path):
    folder = tmp_path / "forms"
    words = ("pulse", "open", "d1", "--count", "5", "--forms", str(folder), "--as", "Amira")
    made = typed(*words, "--json").data
    assert len(made["forms"]) == len({Path(f).read_text("utf-8") for f in made["forms"]}) == 5
    for number, change in enumerate([1, 2, 0, -1, 3]):
        assert typed("pulse", "show", made["id"], "--json").data["counts"] is None
        file = _pulse_answer(path, tmp_path, change, idea=f"Mer {number}")
        said = typed("feedback", "take", file, "--yes")
        assert said.out.split("\n")[0] == "An answer to the pulse."
        assert "Mer" not in said.out
        assert "Mer" not in typed("feedback", "take", file, "--json").out
    closed = typed("pulse", "close", made["id"]).out
    assert "3 of 5 see improvement" in closed
    assert "· Mer 4" in closed
    shown = typed("pulse", "show", made["id"], "--json").data
    assert shown["counts"]["change"] == {"1": 1, "2": 1, "0": 1, "-1": 1, "3": 1}
    assert "Mer" not in json.dumps(shown)


def test_a_pulse_below_five_leaves_nothing(typed, path, tmp_path):
    words = ("pulse", "open", "D1", "--count", "5", "--forms", str(tmp_path), "--as", "Amira")
    new = typed(*words).id
    for change in (1, 2, 3, None, None):
        typed("feedback", "take", _pulse_answer(path, tmp_path, change), "--yes")
    assert "improvement" not in typed("pulse", "show", new).out
    closed = typed("pulse", "close", new).out
    assert "Fewer than 5" in closed
    assert typed("pulse", "list", "--json").data[0]["counts"] is None


def test_forms_that_cannot_be_written_open_no_round(typed, johan, tmp_path):
    (tmp_path / "file").write_text("x")
    words = ("pulse", "open", "D1", "--count", "5", "--as", "Amira", "--forms")
    assert typed(*words, str(tmp_path / "file")).code == 1
    assert typed("pulse", "list", "--json").data == []


def _pulse_answer(path: Path, folder: Path, change: int | None, **more: str) -> str:
    from replies import free_tokens, pulse_reply

    from leadercoach.store import pulses

    with open_log(path) as log:
        round_, own = pulses.rounds(log)[0], keys(log)
        answer = pulse_reply(round_, free_tokens(log, round_)[0], change=change, **more)
    file = folder / f"{answer.reply}.age"
    file.write_text(seal(msgspec.json.encode(answer), [key.public for key in own]), "ascii")
    return str(file)


def test_looking_ahead_opens_no_locked_reply(typed, dialogue, form, came):
    def seen(day: str) -> list[dict]:
        points = typed("profile", "--json", "--as-of", day).data["points"].values()
        return [row for point in points for row in point["indices"]["OT"]["more"]["observers"]]

    dialogue()
    typed("feedback", "take", came(), "--yes")
    assert "Johan: " not in typed("profile", "--as-of", "2026-03-01").out
    assert seen("2026-03-01") == []
    typed("feedback", "rate", form, *(f"{item}=4" for item in FOCUS))
    assert [row["name"] for row in seen("2026-03-01")] == ["Johan"]
    assert "Johan: " in typed("profile", "--as-of", "2026-03-01").out


def test_a_chart_that_looks_ahead_shows_no_locked_reply(typed, dialogue, form, came, monkeypatch):
    drawn = []
    drawing = SimpleNamespace(save_chart=lambda made, *_, **__: drawn.append(made))
    monkeypatch.setattr("leadercoach.cli.session.Session.drawing", lambda _: drawing)
    dialogue()
    typed("feedback", "take", came(), "--yes")
    ahead = ("chart", "agreement", "seen.svg", "--as-of", "2026-03-01")
    assert typed(*ahead).code == 0
    typed("feedback", "rate", form, *(f"{item}=4" for item in FOCUS))
    assert typed(*ahead).code == 0
    assert [made.shape is None for made in drawn] == [True, False]


def test_a_report_that_looks_ahead_shows_no_locked_reply(typed, dialogue, form, came, monkeypatch):
    reports = []
    drawing = SimpleNamespace(save_report=lambda made, _: reports.append(made))
    monkeypatch.setattr("leadercoach.cli.session.Session.drawing", lambda _: drawing)
    dialogue()
    typed("feedback", "take", came(), "--yes")
    ahead = ("report", "ahead.pdf", "--observers", "--as-of", "2026-03-01")
    assert typed(*ahead).code == 0
    typed("feedback", "rate", form, *(f"{item}=4" for item in FOCUS))
    assert typed(*ahead).code == 0
    seen = [[c.name for part in made.sections for c in part.charts] for made in reports]
    assert ["observers" in names for names in seen] == [False, True]
