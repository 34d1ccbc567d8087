"""The settings of a log in a terminal."""

import pytest

USUAL = {
    "country": "SE",
    "team_size": None,
    "half_life": 4,
    "long_view": False,
    "hidden_figures": [],
    "leader_name": "",
    "retention_failure": 6,
    "retention_text": 12,
    "retention_facts": 24,
    "retention_observer": 12,
}
CHANGES = [
    ("country", "NO", "NO"),
    ("team_size", "14", 14),
    ("half_life", "2", 2),
    ("half_life", "8", 8),
    ("long_view", "on", True),
    ("hidden_figures", "told, delegation.markers", ["told", "delegation.markers"]),
    ("leader_name", "Amira", "Amira"),
    ("retention_failure", "3", 3),
    ("retention_text", "60", 60),
    ("retention_facts", "never", 0),
]


def test_a_new_log_has_the_usual_settings(typed, dialogue):
    dialogue()
    assert typed("setting", "--json").data == USUAL
    assert typed("setting").out == (
        "country  SE\nteam_size  none\nhalf_life  4\nlong_view  off\nhidden_figures  none\n"
        "leader_name  none\nretention_failure  6\nretention_text  12\nretention_facts  24\n"
        "retention_observer  12\n"
    )


@pytest.mark.parametrize(("name", "value", "kept"), CHANGES)
def test_a_setting_is_kept_and_the_others_stay(typed, name, value, kept):
    said = typed("setting", name, value)
    assert (said.code, said.out) == (0, "")
    assert typed("setting", "--json").data == USUAL | {name: kept}
    assert typed("setting", name, "--json").data == {name: kept}


@pytest.mark.parametrize("name", ["team_size", "hidden_figures", "leader_name"])
def test_a_setting_can_be_taken_back(typed, name):
    typed("setting", name, "3")
    typed("setting", name, "none")
    assert typed("setting", "--json").data == USUAL


def test_what_is_shown_can_be_typed(typed):
    for name, value, _ in CHANGES:
        typed("setting", name, value)
        shown = typed("setting", name).out.strip().partition("  ")[2]
        assert typed("setting", name, shown).code == 0


def test_a_shorter_half_life_forgets_sooner(typed):
    for day in ("2026-01-12", "2026-01-13", "2026-01-14"):
        typed("add", "dialogue", "--with", "team", "--topic", "mission", today=day)
    typed("week", "close", "2026-W03", today="2026-01-18")
    typed("week", "close", "2026-W04", today="2026-01-25")

    def regularity():
        return typed("profile", "--json").data["points"]["dialogue"]["series"][1]["regularity"]

    assert round(regularity(), 1) == 45.7
    typed("setting", "half_life", "2")
    assert round(regularity(), 1) == 41.4


@pytest.mark.parametrize(
    ("change", "code", "sentence"),
    [
        (("half_life", "1"), 1, "The half-life is between 2 and 8 working weeks, not 1.\n"),
        (
            ("leader_name", " Amira"),
            1,
            "An alias cannot be empty, nor begin or end with a space.\n",
        ),
        (("half_life", "9"), 1, "The half-life is between 2 and 8 working weeks, not 9.\n"),
        (("hidden_figures", "a,a"), 1, "“a” is no name of a figure, or is there twice.\n"),
        (("country", "XX"), 1, "There are no public holidays for “XX”.\n"),
        (("half_life", "4.5"), 2, "half_life: “4.5” cannot be used as a number here.\n"),
        (("team_size", "0"), 1, "The team's size is between 1 and 1000.\n"),
    ],
)
def test_what_cannot_be_set_is_said_and_nothing_changes(typed, dialogue, change, code, sentence):
    dialogue()
    said = typed("setting", *change)
    assert (said.code, said.out, said.err) == (code, "", sentence)
    assert typed("setting", "--json").data == USUAL


@pytest.mark.parametrize("wrong", [("colour", "red"), ("long_view", "yes"), ("country", "SE", "x")])
def test_an_unknown_setting_is_wrong_usage_and_leaves_no_log(typed, path, wrong):
    said = typed("setting", *wrong)
    assert (said.code, said.err.count("\n")) == (2, 1)
    assert not path.exists()
