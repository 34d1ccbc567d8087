"""What stays where: nothing beyond the page unless the observer says so, and nothing lost in it."""

from walk import LINES, WRITTEN, answer_in

KEEP = "label:has-text('Spara utkastet') input"
NO_STORAGE = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden') } });"
)


def test_without_the_tick_nothing_is_kept_and_a_reload_starts_afresh(opened):
    form = opened()
    form.fill()
    assert form.kept() == ""
    form.page.reload()
    assert form.title == "Amira vill lära av det du såg"
    form.agree()
    assert not form.page.query_selector("input:checked")
    assert form.kept() == ""


def test_with_the_tick_a_reload_loses_nothing(opened):
    form = opened()
    form.page.check(KEEP)
    form.fill()
    form.page.reload()
    assert form.title == "Hör de berörda före beslutet"
    assert form.page.is_checked("input[value='5']")
    reply = answer_in(form.seal())
    assert {name: getattr(reply, name) for name in LINES} == LINES
    assert list(reply.ratings.values()) == [4, None, 5]


def test_with_the_tick_the_form_can_be_closed_and_opened_again(opened):
    form = opened()
    form.page.check(KEEP)
    form.fill()
    address = form.page.url
    form.page.goto("about:blank")
    form.page.goto(address)
    assert form.page.input_value("#saw") == LINES["saw"]


def test_taking_the_tick_away_takes_the_draft_away(opened):
    form = opened()
    form.page.check(KEEP)
    form.agree()
    assert form.kept()
    form.page.click(".back")
    form.page.uncheck(KEEP)
    assert form.kept() == ""


def test_once_sealed_only_what_nobody_here_can_read_is_kept(opened):
    form = opened()
    form.page.check(KEEP)
    form.fill()
    sealed = form.seal()
    kept = form.kept()
    assert not any(text in kept for text in LINES.values())
    assert "ratings" not in kept
    form.page.reload()
    assert form.page.input_value("textarea.sealed").encode() == sealed
    assert not form.page.query_selector(".summary")
    form.page.click("text=Glöm det som sparats")
    assert form.kept() == ""
    assert not form.page.query_selector("text=Glöm det som sparats")


def test_what_is_changed_after_sealing_is_a_draft_again(opened):
    form = opened()
    form.page.check(KEEP)
    form.fill()
    form.seal()
    form.page.click(".back")
    form.page.fill("#saw", "något annat")
    form.page.reload()
    assert form.page.input_value("#saw") == "något annat"


def test_two_forms_never_mix_their_drafts(opened):
    form = opened()
    form.page.check(KEEP)
    form.fill()
    other = form.page.context.new_page()
    other.clock.set_fixed_time(WRITTEN)
    other.goto(opened(token="d4" * 24).page.url)
    assert other.inner_text("h1") == "Amira vill lära av det du såg"
    assert not other.is_checked(KEEP)


def test_where_the_browser_keeps_nothing_the_form_works_and_offers_no_draft(opened):
    form = opened(before=NO_STORAGE)
    assert not form.page.query_selector(KEEP)
    form.fill()
    assert answer_in(form.seal()).saw == LINES["saw"]


def test_the_browsers_back_and_forward_walk_the_steps_and_lose_nothing(opened):
    form = opened()
    form.fill()
    titles = [form.title]
    while form.page.query_selector(".back"):
        form.page.go_back()
        titles.append(form.title)
    assert titles[-1] == "Amira vill lära av det du såg"
    for title in reversed(titles[:-1]):
        form.page.go_forward()
        assert form.title == title
    assert form.page.input_value("#next_time") == LINES["next_time"]


def test_the_buttons_back_walk_the_same_way(opened):
    form = opened()
    form.to_last()
    while form.page.query_selector(".back"):
        before = form.title
        form.page.click(".back")
        form.page.wait_for_function("before => title.innerText !== before", arg=before)
    assert form.page.is_checked("#agreed")


def test_a_step_not_reached_yet_cannot_be_reached_by_the_browsers_history(opened):
    form = opened()
    form.fill()
    form.page.reload()
    form.page.go_back()
    assert form.title == "Amira vill lära av det du såg"


def test_closing_the_page_asks_first_while_something_would_be_lost(opened):
    form = opened()
    asked = []
    form.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    form.page.reload()
    assert asked == []
    form.fill()
    form.page.reload()
    assert asked == ["beforeunload"]
    form.fill()
    form.seal()
    form.download()
    form.page.reload()
    assert asked == ["beforeunload"]
