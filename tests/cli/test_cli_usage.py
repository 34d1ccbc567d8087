"""Wrong usage: one plain sentence and exit code 2, in the language asked for."""

import pytest

from leadercoach.cli import run
from leadercoach.cli.usage import spoken

WRONG = {
    "a command that is not there": (["nope"], "There is no command “nope”.", "Kommandot ”nope”"),
    "no command": ([], "Say what to do. Choose from: add", "Säg vad som ska göras."),
    "half a command": (["week"], "Say what to do. Choose from: show", "Säg vad som ska göras."),
    "an option that is not there": (["list", "--foo"], "There is no option --foo", "Valet --foo"),
    "a short one": (["list", "-x"], "There is no option -x", "Valet -x"),
    "an option too early": (["add", "--x"], "There is no option --x", "Valet --x"),
    "an option without a value": (["list", "--since"], "The option --since", "Valet --since"),
    "a flag with a value": (["list", "--json=1"], "The option --json", "Valet --json"),
    "a missing option": (["add", "failure"], "--kind is missing;", "--kind saknas;"),
    "a missing argument": (["delete"], "ID is missing;", "ID saknas;"),
    "a missing request": (["feedback", "show"], "ID is missing;", "ID saknas;"),
    "half a pause": (["pause", "2026-02-09"], "TO is missing;", "TO saknas;"),
    "a target without a number": (["target", "upward"], "N is missing;", "N saknas;"),
    "an argument too many": (["today", "x"], "“x” does not belong here;", "”x” hör inte hit;"),
    "a bad choice": (["list", "--point", "x"], "--point: “x” is not", "--point: ”x” går inte"),
    "a bad tag": (["list", "--tag", "x"], "--tag: “x” is not", "--tag: ”x” går inte"),
    "a bad number": (["list", "--limit", "ten"], "--limit: “ten”", "--limit: ”ten”"),
    "a level over seven": (["area", "A", "8"], "LEVEL: “8”", "LEVEL: ”8”"),
    "a bad date": (["list", "--since", "9/2"], "“9/2” is not a date.", "”9/2” är inget datum."),
    "a day not in the month": (
        ["list", "--since", "2026-02-30"],
        "“2026-02-30” is not a date.",
        "”2026-02-30” är inget datum.",
    ),
    "a date in short": (["list", "--since", "20260209"], "“20260209” is not", "”20260209” är"),
    "a bad week": (["week", "show", "v7"], "“v7” is not a week.", "”v7” är ingen vecka."),
    "a bad share": (["share", "abcd", "x:down:shout"], "“x:down:shout”", "”x:down:shout”"),
    "a bad marker": (
        ["edit", "abcd", "--marker", "4=yes"],
        "“4=yes” is not a marker.",
        "”4=yes” är ingen markör.",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_wrong_usage_is_one_sentence_in_either_language(typed, path, case):
    words, english, swedish = WRONG[case]
    for lang, sentence in (("en", english), ("sv", swedish)):
        said = typed(*words, lang=lang)
        assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
        assert said.err.startswith(sentence)
    assert not path.exists()


@pytest.mark.parametrize("today", ["", "yesterday", "1969-12-31", "9999-12-31"])
def test_a_clock_that_cannot_be_is_wrong_usage(typed, today):
    said = typed("list", today=today)
    assert (said.code, said.err.count("\n")) == (2, 1)


def test_a_language_that_is_not_there_is_wrong_usage(typed):
    said = typed("list", lang="fi")
    assert (said.code, said.err) == (
        2,
        "--lang: “fi” is not one of the choices. Choose from: sv, en.\n",
    )


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "sv_SE.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "sv_FI"}, "sv"),
        ({"LC_ALL": "", "LANG": "sv"}, "sv"),
        ({"LANG": "C"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_is_the_environments_own(environment, lang):
    assert spoken(["list"], environment) == lang


@pytest.mark.parametrize("chosen", [["--lang", "sv"], ["--lang=sv"]])
def test_the_language_asked_for_wins(chosen):
    assert spoken([*chosen, "list"], {"LANG": "en_GB"}) == "sv"


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["add", "--help"], ["edit", "--help"]])
def test_help_is_an_answer_and_no_error(words, capsys):
    assert run(words) == 0
    said = capsys.readouterr()
    assert said.out.startswith("Usage: leadercoach")
    assert said.err == ""


def test_help_names_the_choices(capsys):
    run(["add", "upward", "--help"])
    assert "manager|leadership|top|political|support" in capsys.readouterr().out


def test_the_version_is_told(capsys):
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("Leader Coach, version 0.")


def test_a_bug_ends_in_a_sentence(typed, monkeypatch):
    from leadercoach.cli.session import Session

    monkeypatch.setattr(Session, "log", lambda _: 1 // 0)
    said = typed("list")
    assert (said.code, said.out, said.err) == (
        1,
        "",
        "Something went wrong inside the program. The log is whole.\n",
    )


def test_being_interrupted_is_quiet(typed, monkeypatch):
    from leadercoach.cli.session import Session

    def interrupted(_: Session) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Session, "log", interrupted)
    assert typed("list") == (1, "", "")


def test_without_a_name_the_log_is_the_users_own(tmp_path, monkeypatch, capsys):
    from leadercoach.places import own_log

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert run(["--lang", "en", "pause", "2026-02-16", "2026-02-20"]) == 0
    assert own_log().exists()
    assert capsys.readouterr().err == ""
