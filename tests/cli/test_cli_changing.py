"""What happens to an entry afterwards."""


def test_a_need_gets_its_answer_today(need, typed):
    added = need()
    assert typed("answer", added.id, "--response", "met", "--reason", "Money came").code == 0
    found = typed("show", added.id, "--json").data
    assert (found["response"], found["response_on"]) == ("met", "2026-02-09")
    assert found["response_reason"] == "Money came"
    assert found["waits_for"] == "told_team"


def test_the_team_hears_the_answer(need, typed):
    added = need("--date", "2026-02-02")
    said = ("--response", "declined", "--on", "2026-02-05", "--told", "2026-02-06")
    assert typed("answer", added.id, *said).code == 0
    found = typed("show", added.id, "--json").data
    assert (found["response_on"], found["reported_back_on"]) == ("2026-02-05", "2026-02-06")
    assert found["waits_for"] is None


def test_an_answer_cannot_come_before_the_question(need, typed):
    said = typed("answer", need().id, "--response", "met", "--on", "2026-02-08")
    assert (said.code, said.err) == (1, "Answered on: the day cannot be before 2026-02-09.\n")


def test_good_news_waits_for_no_answer(typed):
    added = typed("add", "upward", "--to", "manager", "--content", "good")
    said = typed("answer", added.id, "--response", "met")
    assert (said.code, said.err) == (1, "Good news does not wait for an answer.\n")


def test_a_dialogue_cannot_be_answered_reviewed_or_told(dialogue, typed):
    entry = dialogue().id
    assert typed("answer", entry, "--response", "met").err == (
        "Only upward feedback can get an answer.\n"
    )
    assert typed("review", entry, "--outcome", "done").err == (
        "Only decisions are reviewed like that.\n"
    )
    assert typed("share", entry, "2026-02-09:down").err == (
        "Only a failure can be told like that.\n"
    )


def test_nothing_to_say_is_a_plain_refusal(typed, need, decision, failure):
    entries = {"answer": need().id, "review": decision().id, "share": failure().id}
    for command, entry in entries.items():
        said = typed(command, entry)
        assert (said.code, said.err) == (1, "Say what to change.\n")


def test_a_decision_is_reviewed(decision, typed):
    added = decision("--check-in", "2026-02-09")
    words = ("--outcome", "done", "--kept", "late", "--learned", "Ask sooner")
    assert typed("review", added.id, *words).code == 0
    found = typed("show", added.id, "--json").data
    assert (found["outcome"], found["check_in_kept"]) == ("done", "late")
    assert (found["learned"], found["reviewed_on"]) == ("Ask sooner", "2026-02-09")


def test_taking_back_needs_a_reason(decision, typed):
    added = decision()
    taken = ("review", added.id, "--outcome", "taken_back")
    assert typed(*taken).err == "Choose the reason why you took it back.\n"
    assert typed(*taken, "--reason", "own_worry").code == 0


def test_a_failure_told_counts(failure, typed):
    added = failure()
    assert typed("show", added.id, "--json").data["qualifies"] is False
    assert typed("share", added.id, "2026-02-09:down:meeting").code == 0
    found = typed("show", added.id, "--json").data
    assert found["qualifies"] is True
    assert found["shares"] == [
        {"on": "2026-02-09", "direction": "down", "format": "meeting", "logged_on": "2026-02-09"}
    ]


def test_a_failure_that_cannot_be_told_waits_for_nothing(failure, typed):
    added = failure()
    assert typed("share", added.id, "--not-shareable", "safety").code == 0
    assert typed("show", added.id, "--json").data["waits_for"] is None


def test_told_and_not_shareable_at_once_is_wrong_usage(failure, typed):
    said = typed("share", failure().id, "2026-02-09:down", "--not-shareable", "safety")
    assert (said.code, said.err) == (
        2,
        "Give when it was told or why it cannot be, not both.\n",
    )


def test_a_failure_cannot_be_told_tomorrow(failure, typed):
    said = typed("share", failure().id, "2026-02-10:down")
    assert said.code == 1
    assert "future" in said.err


def test_a_deleted_entry_lies_in_the_bin_until_it_is_restored(dialogue, typed):
    entry = dialogue().id
    assert typed("delete", entry[-8:]).code == 0
    assert typed("list", "--json").data == []
    binned = typed("list", "--bin", "--json").data
    assert [found["deleted_at"] for found in binned] == ["2026-02-09T12:00:00.000Z"]
    assert typed("restore", entry).code == 0
    assert [found["id"] for found in typed("list", "--json").data] == [entry]


def test_an_entry_in_the_bin_is_not_changed(decision, typed):
    entry = decision().id
    typed("delete", entry)
    said = typed("review", entry, "--outcome", "done")
    assert (said.code, said.err) == (1, "The entry is in the bin. Restore it first.\n")


def test_the_bin_waits_for_nothing(need, typed):
    entry = need().id
    typed("delete", entry)
    assert typed("show", entry, "--json").data["waits_for"] is None
    assert "In the bin since 2026-02-09" in typed("show", entry).out


def test_an_id_far_too_long_is_not_repeated_in_full(dialogue, typed):
    dialogue()
    said = typed("show", "x" * 5000)
    assert (said.code, said.err) == (1, f"There is no entry “{'x' * 36}”.\n")
