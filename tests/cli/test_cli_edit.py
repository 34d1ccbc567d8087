"""Changing what an entry says."""


def test_only_what_is_given_changes(dialogue, typed):
    added = dialogue("--title", "Before", "--person", "M2")
    before = typed("show", added.id, "--json").data
    assert typed("edit", added.id[-8:], "--title", "After").out == f"{added.id}\n"
    after = typed("show", added.id, "--json").data
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"title", "label", "history"}
    assert after["title"] == "After"


def test_a_list_is_replaced_as_a_whole(dialogue, typed):
    added = dialogue("--person", "M2", "--tag", "trust", "--tag", "purpose")
    typed("edit", added.id, "--person", "M3", "--tag", "openness")
    found = typed("show", added.id, "--json").data
    assert (found["people"], found["tags"]) == (["M3"], ["openness"])


def test_an_answered_marker_leaves_the_others_alone(dialogue, typed):
    added = dialogue("--marker", "1=yes")
    typed("edit", added.id, "--marker", "2=no")
    found = typed("show", added.id, "--json").data
    assert found["markers"] == {"m1": True, "m2": False, "m3": None}


def test_fields_markers_and_tags_can_be_emptied(dialogue, typed):
    added = dialogue("--title", "T", "--marker", "1=yes", "--marker", "2=no", "--tag", "trust")
    said = typed("edit", added.id, "--clear", "title", "--clear", "m1", "--clear", "tag")
    assert said.code == 0
    found = typed("show", added.id, "--json").data
    assert (found["title"], found["tags"]) == ("", [])
    assert found["markers"] == {"m1": None, "m2": False, "m3": None}


def test_a_field_emptied_and_given_is_given(decision, typed):
    added = decision("--support", "time")
    typed("edit", added.id, "--clear", "support", "--support", "money")
    assert typed("show", added.id, "--json").data["support"] == ["money"]


def test_what_an_entry_needs_cannot_be_emptied(dialogue, typed):
    said = typed("edit", dialogue().id, "--clear", "with")
    assert (said.code, said.err) == (1, "With is missing.\n")


def test_a_field_that_is_not_there_cannot_be_emptied(dialogue, typed):
    said = typed("edit", dialogue().id, "--clear", "level")
    assert said.code == 2
    assert said.err.startswith("--clear: “level” is not one of the choices.")


def test_a_dialogue_has_no_level(dialogue, typed):
    said = typed("edit", dialogue().id, "--level", "3")
    assert (said.code, said.err) == (2, "Entries of the kind dialogue have no --level.\n")


def test_editing_nothing_is_refused(dialogue, typed):
    assert typed("edit", dialogue().id).err == "Say what to change.\n"


def test_an_edit_to_level_three_unheard_needs_a_yes(decision, typed):
    added = decision()
    change = ("edit", added.id, "--level", "3", "--involved", "no")
    assert typed(*change).code == 1
    assert typed(*change, "--yes").code == 0


def test_an_unknown_id_and_one_of_two_are_told_apart(dialogue, typed):
    first = dialogue().id
    dialogue()
    assert typed("edit", "zzzz", "--title", "T").err == "There is no entry “zzzz”.\n"
    said = typed("edit", first[:8], "--title", "T")
    assert said.err == f"Several entries match “{first[:8]}”. Type more characters.\n"


def test_the_history_tells_what_was_edited(decision, typed):
    added = decision()
    typed("edit", added.id, "--level", "5")
    history = typed("show", added.id, "--json").data["history"]
    assert [change["text"] for change in history] == [
        "Level changed from 6 · You decide, tell me after to 5 · You decide, hear me first",
        "Saved",
    ]


def test_a_decision_can_leave_the_sample(decision, typed):
    added = decision("--sample")
    typed("edit", added.id, "--no-sample")
    assert typed("show", added.id, "--json").data["origin"] == "adhoc"
