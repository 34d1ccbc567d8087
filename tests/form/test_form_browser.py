"""An observer answers in a browser, and the leader's program reads exactly what was meant."""

import hashlib
import json
import shutil
import subprocess
from datetime import UTC, datetime

import pytest
from filled import FOCUS, LEADER, RECOVERY, RID, TOKEN
from walk import LINES, answer_in, pulse_stations, stations

from leadercoach.exchange.sealed import open_sealed
from leadercoach.feedback.reply import FeedbackReply, PulseReply, Withdrawal

pytestmark = pytest.mark.long


def said(reply: FeedbackReply) -> dict[str, object]:
    """What an observer said, without what is new in every reply."""
    names = ("seen", "ratings", "saw", "led_to", "next_time", "talk", "coach", "calibrated")
    return {name: getattr(reply, name) for name in names}


def code_of(form) -> str:
    return form.page.inner_text("#code")


def test_by_keyboard_alone_a_reply_is_written_sealed_and_downloaded(opened):
    form = opened()
    form.press("Tab", "Space", "Tab", "Space", "Enter")
    for _ in form.data.vignettes:
        form.press("2", "Enter", "Enter")
    form.press("1", "Enter", "4", "Enter", "0", "Enter", "5", "Enter")
    for text in LINES.values():
        form.page.keyboard.type(text)
        form.press("Enter")
    form.press("Enter")
    form.page.wait_for_selector("#code")
    form.press("Tab")
    with form.page.expect_download() as found:
        form.press("Enter")
    assert found.value.suggested_filename == "svar-johan-2026-02-05.age.txt"
    reply = answer_in(found.value.path().read_bytes())
    assert isinstance(reply, FeedbackReply)
    assert (reply.request, reply.token) == (RID, TOKEN)
    assert said(reply) == {
        "seen": "all",
        "ratings": dict(zip(FOCUS, (4, None, 5), strict=True)),
        **LINES,
        "talk": False,
        "coach": True,
        "calibrated": True,
    }


@pytest.mark.skipif(not shutil.which("age"), reason="needs the age program")
@pytest.mark.parametrize("secret", [LEADER[0], RECOVERY[0]], ids=["leader", "recovery"])
def test_anybodys_age_opens_the_file_with_either_key(opened, tmp_path, secret):
    form = opened()
    form.fill()
    form.seal()
    key = tmp_path / "key.txt"
    key.write_text(secret)
    done = subprocess.run(
        ["age", "--decrypt", "-i", key, form.download()], capture_output=True, check=True
    )
    assert json.loads(done.stdout)["saw"] == LINES["saw"]


def test_the_copied_text_is_the_sealed_file(opened):
    form = opened()
    form.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    form.fill()
    sealed = form.seal()
    form.page.click("text=Kopiera som text")
    form.page.wait_for_selector("text=Kopierat.")
    copied = form.page.evaluate("navigator.clipboard.readText()")
    assert copied.encode() == sealed
    assert said(answer_in(sealed))["saw"] == LINES["saw"]


def test_without_a_clipboard_the_text_stands_ready_to_be_copied_by_hand(opened):
    before = "delete Navigator.prototype.clipboard; document.execCommand = () => false;"
    form = opened(before=before)
    form.fill()
    sealed = form.seal()
    form.page.click("text=Kopiera som text")
    form.page.wait_for_selector("text=Texten är markerad")
    assert form.page.evaluate("getSelection().toString()").strip().encode() == sealed.strip()


def test_the_sealed_length_tells_nothing_short_of_two_thousand_bytes(opened):
    lengths = set()
    for text in ("", "kort", "lång " * 60):
        form = opened()
        form.to_last()
        form.press("1")
        form.page.fill("#saw", text)
        lengths.add(len(form.seal()))
    assert len(lengths) == 1


def test_talking_instead_says_nothing_else_at_whatever_step(opened):
    form = opened()
    form.fill()
    form.page.click(".talk")
    reply = answer_in(form.seal())
    assert reply.talk
    assert (reply.ratings, reply.saw, reply.led_to, reply.next_time) == ({}, "", "", "")
    assert not reply.coach
    form.page.click(".back")
    form.page.click(".back")
    assert form.page.input_value("#saw") == LINES["saw"]


def test_talking_instead_needs_the_contract_first(opened):
    form = opened()
    form.page.click(".talk")
    assert form.problem == "Kryssa först i att du har läst och går med på det."
    form.page.check("#agreed")
    form.page.click(".talk")
    assert form.title == "Ta det muntligt i stället"
    assert not answer_in(form.seal()).calibrated


def test_a_reply_is_taken_back_by_its_code(opened):
    form = opened()
    form.fill()
    reply = answer_in(form.seal())
    code = code_of(form)
    form.page.click("text=Ta tillbaka svaret")
    form.page.click("text=Försegla återtagandet")
    path = form.download(".handed #go")
    assert path.name == "atertagande-johan-2026-02-05.age.txt"
    back = answer_in(path.read_bytes())
    assert isinstance(back, Withdrawal)
    assert (back.request, back.token) == (RID, TOKEN)
    assert back.code == code.replace("-", "")
    assert back.withdraw == reply.withdraw == hashlib.sha256(back.code.encode()).hexdigest()


def test_a_reply_sent_earlier_is_taken_back_by_typing_the_code(opened):
    form = opened()
    form.page.click("text=Redan svarat")
    form.page.fill("#withdraw-code", "nonsense")
    form.page.click("text=Försegla återtagandet")
    assert form.problem.startswith("Koden har tio tecken")
    form.page.fill("#withdraw-code", " k7m2p 9qx4d ")
    form.press("Enter")
    form.page.wait_for_selector(".handed textarea", state="attached")
    back = answer_in(form.page.input_value(".handed textarea").encode())
    assert back.code == "K7M2P9QX4D"


def test_pressing_twice_seals_once(opened):
    form = opened()
    form.fill()
    form.page.dblclick("#go")
    form.page.wait_for_selector("#code")
    first = form.page.input_value("textarea.sealed")
    form.page.go_back()
    assert form.page.input_value("#saw") == LINES["saw"]
    assert form.seal().decode() == first


def test_a_changed_reply_is_sealed_anew_under_the_same_code(opened):
    form = opened()
    form.fill()
    first, code = answer_in(form.seal()), code_of(form)
    form.page.click(".back")
    form.page.fill("#saw", "något annat")
    second = answer_in(form.seal())
    assert (first.saw, second.saw) == (LINES["saw"], "något annat")
    assert first.reply != second.reply
    assert first.withdraw == second.withdraw
    assert code_of(form) == code


def test_a_sealing_that_fails_says_so_and_loses_nothing(opened):
    form = opened()
    form.fill()
    form.page.evaluate("() => { crypto.getRandomValues = () => { throw new Error('no') } }")
    form.go()
    form.page.wait_for_selector("#problem:has-text('kunde inte förseglas')")
    assert form.page.input_value("#saw") == LINES["saw"]


def test_a_step_without_an_answer_is_not_passed(opened):
    form = opened()
    form.go()
    assert form.problem == "Kryssa först i att du har läst och går med på det."
    form.agree()
    form.go()
    assert form.problem == "Välj ett steg från 1 till 5."
    form.pass_examples()
    form.go()
    assert form.problem == "Välj ett av alternativen."
    form.press("1", "Enter", "Enter")
    assert form.problem == "Välj ett steg från 1 till 5, eller Såg inte."
    assert form.page.evaluate("document.activeElement.type") == "radio"


def test_a_vignettes_key_and_reason_come_after_the_rating(opened):
    form = opened()
    form.agree()
    why = form.data.vignettes[0].why
    assert why not in form.page.inner_text("main")
    form.press("2", "Enter")
    assert "Nyckeln är också 2" in form.page.inner_text("main")
    assert why in form.page.inner_text("main")
    form.press("4")
    assert "Du valde 4, nyckeln är 2" in form.page.inner_text("main")


def test_who_has_calibrated_before_meets_no_vignettes(opened):
    form = opened(vignettes=())
    form.agree()
    assert form.title == "Hur mycket såg du?"
    for key in ("3", "1", "1", "1"):
        form.press(key)
        form.go()
    form.page.wait_for_selector("textarea.sealed", state="attached")
    reply = answer_in(form.page.input_value("textarea.sealed").encode())
    assert reply.calibrated
    assert reply.seen == "little"


def test_what_the_leader_will_read_is_shown_word_for_word(opened):
    form = opened()
    form.fill()
    form.seal()
    form.open_fold("Det här får Amira läsa")
    shown = form.page.inner_text("dl")
    assert all(text in shown for text in (*LINES.values(), "Såg inte", "En del"))


def test_what_a_paste_brings_along_is_cleaned_and_never_too_long(opened):
    form = opened()
    form.to_last()
    form.press("2")
    form.page.evaluate(
        "() => { const field = document.getElementById('saw');"
        " field.value = 'a\\u0000b\\u000bc\\ud800d\\te\\u202ef' + '🦊'.repeat(700);"
        " field.dispatchEvent(new Event('input')); }"
    )
    reply = answer_in(form.seal())
    assert reply.saw.startswith("a b c d\te\u202ef🦊")
    assert len(reply.saw) == 600


@pytest.mark.parametrize("now", [datetime(1970, 1, 1, tzinfo=UTC), datetime(2026, 2, 19, 12)])
def test_up_to_its_last_day_the_form_is_open(opened, now):
    assert opened(now=now).title == "Amira vill lära av det du såg"


def test_after_its_last_day_the_form_says_so_but_a_wrong_clock_can_go_on(opened):
    form = opened(now=datetime(2031, 1, 1, tzinfo=UTC))
    assert form.title == "Tiden för svaret har gått ut"
    assert not form.page.query_selector("#agreed")
    form.page.click("text=Fortsätt ändå")
    form.fill()
    assert answer_in(form.seal()).written_at.startswith("2031-01-01")


def test_a_form_left_open_past_its_day_says_so_before_sealing_and_keeps_all(opened):
    form = opened()
    form.fill()
    form.page.clock.set_fixed_time(datetime(2026, 2, 20, 9))
    form.go()
    assert form.title == "Tiden för svaret har gått ut"
    form.page.click("text=Fortsätt ändå")
    assert form.page.input_value("#saw") == LINES["saw"]


def test_a_key_changed_on_its_way_stops_the_form(opened):
    form = opened(recipients=(RECOVERY[1], LEADER[1]))
    assert form.title == "Filen är inte som den skickades"
    assert form.page.query_selector_all("main button, main input") == []


def test_the_fingerprints_to_compare_stand_beside_the_seal(opened):
    form = opened()
    form.to_last()
    beside = form.page.inner_text("section:has(#go)")
    assert form.data.fingerprint in beside
    assert form.data.recovery_fingerprint in beside


def test_a_pulse_is_answered_and_names_nobody(opened):
    form = opened(kind="pulse")
    assert list(pulse_stations(form))[-1] == "sealed"
    path = form.download()
    reply = answer_in(path.read_bytes())
    assert isinstance(reply, PulseReply)
    assert (reply.change, reply.followed_up, reply.idea) == (-1, "several", "")
    assert path.name == "svar-2026-02-05.age.txt"
    assert not form.page.query_selector("#code, .talk, dl")


def test_in_a_pulse_one_may_say_that_one_cannot_say(opened):
    form = opened("en", "pulse")
    form.go()
    form.page.check("input[value='null']")
    form.go()
    form.press("1", "Enter")
    form.page.fill("#idea", "More walks")
    reply = answer_in(form.seal())
    assert (reply.change, reply.followed_up, reply.idea) == (None, "no", "More walks")


def test_escape_changes_nothing_anywhere(opened):
    form = opened()
    for _ in stations(form):
        before = form.page.inner_text("#form")
        form.press("Escape")
        assert form.page.inner_text("#form") == before


def test_only_the_two_keys_open_a_reply(opened):
    form = opened()
    form.fill()
    sealed = form.seal()
    assert open_sealed(sealed, [RECOVERY[0]]) == open_sealed(sealed, [LEADER[0]])
    assert sealed.count(b"BEGIN AGE ENCRYPTED FILE") == 1
