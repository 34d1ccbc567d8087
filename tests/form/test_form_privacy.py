"""Nothing leaves the form but by the observer's own hand, whatever is tried within its page."""

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest
from walk import pulse_stations, stations

HOSTILE = "</script><img src=x onerror=alert(1)>\u202e🦊{{script}}"
TRIES = {
    "fetch": "fetch('ADDRESS').catch(() => {})",
    "request": "{ const x = new XMLHttpRequest(); x.open('GET', 'ADDRESS'); x.send() }",
    "picture": "new Image().src = 'ADDRESS'",
    "beacon": "navigator.sendBeacon('ADDRESS', 'x')",
    "socket": "new WebSocket('ADDRESS'.replace('http', 'ws'))",
    "events": "new EventSource('ADDRESS')",
    "frame": "put('iframe', { src: 'ADDRESS' })",
    "form": "put('form', { action: 'ADDRESS', method: 'post' }).submit()",
    "style": "put('link', { rel: 'stylesheet', href: 'ADDRESS' })",
    "prefetch": "put('link', { rel: 'prefetch', href: 'ADDRESS' })",
    "sound": "new Audio('ADDRESS').play().catch(() => {})",
    "font": "new FontFace('x', 'url(ADDRESS)').load().catch(() => {})",
    "worker": "new Worker('ADDRESS')",
    "module": "import('ADDRESS').catch(() => {})",
    "script": "put('script', {}).text = \"new Image().src = 'ADDRESS'\"",
    "markup": "document.body.innerHTML = \"<img src='ADDRESS'>\"",
    "handler": "put('div', { onclick: \"new Image().src = 'ADDRESS'\" }).click()",
    "base": "put('base', { href: 'ADDRESS' })",
}
NEVER_ARRIVE = {"base", "worker"}  # asks for nothing itself; is not allowed in a file anyhow
PUT = (
    "const put = (tag, more) => { const node = document.createElement(tag);"
    " for (const [k, v] of Object.entries(more)) node.setAttribute(k, v);"
    " document.body.append(node); return node };"
)


@pytest.fixture
def listener() -> Iterator[tuple[str, list[bytes]]]:
    """An address on this machine and whatever reaches it."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        ended = threading.Event()

        def listen() -> None:
            while not ended.is_set():
                try:
                    caller, _ = server.accept()
                except TimeoutError:
                    continue
                with caller:
                    caller.settimeout(0.3)
                    with suppress(TimeoutError):
                        heard.append(caller.recv(4096))

        thread = threading.Thread(target=listen)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/x", heard
        ended.set()
        thread.join()


def attempt(form, script: str, address: str) -> None:
    """Try a script in the page as an intruder would; what it throws is as good as refused."""
    tried = script.replace("ADDRESS", address)
    form.page.evaluate(f"() => {{ {PUT} try {{ {tried} }} catch (error) {{}} }}")
    form.page.wait_for_timeout(200)


@pytest.mark.parametrize("name", TRIES)
def test_nothing_put_into_the_page_reaches_another_address(browser, opened, listener, name):
    address, heard = listener
    form = opened(unwatched=True)
    attempt(form, TRIES[name], address)
    assert heard == []
    assert form.faults, "the attempt was not even made"


@pytest.mark.parametrize("name", sorted(set(TRIES) - NEVER_ARRIVE))
def test_without_the_policy_the_same_attempt_arrives(opened, listener, name):
    address, heard = listener
    form = opened(unwatched=True, policy=False)
    attempt(form, TRIES[name], address)
    for _ in range(50):
        if not heard:
            form.page.wait_for_timeout(100)
    assert heard


def test_a_whole_answer_asks_the_network_for_nothing(opened, listener):
    _, heard = listener
    form = opened()
    assert list(stations(form))[-1] == "taken back"
    assert list(pulse_stations(opened(kind="pulse")))[-1] == "sealed"
    assert heard == []  # and `opened` holds every address the pages asked for against its list


def test_a_hostile_name_is_only_ever_text(opened):
    form = opened("en", leader=HOSTILE, observer=HOSTILE, occasion=HOSTILE)
    for _ in stations(form):
        assert form.page.query_selector_all("img, #form script, #form style, iframe") == []
        assert HOSTILE in form.page.text_content("header")
    assert HOSTILE in form.page.title()
    form.page.click(".back")
    assert HOSTILE in form.page.text_content("h1")
    path = form.download()
    assert path.name == "reply-script-img-src-x-onerro-2026-02-05.age.txt"


def test_a_name_written_from_right_to_left_leaves_the_sentence_in_order(opened):
    form = opened("en", leader="\u202eخالد")
    assert form.page.eval_on_selector("h1 bdi", "node => node.textContent") == "\u202eخالد"


def test_what_the_observer_writes_is_only_ever_text(opened):
    form = opened()
    form.fill()
    form.page.fill("#saw", HOSTILE)
    form.seal()
    form.open_fold("Det här får Amira läsa")
    assert HOSTILE in form.page.text_content("dl")
    assert form.page.query_selector_all("img") == []


def test_the_page_has_no_link_and_no_form_to_leave_by(opened):
    form = opened()
    for _ in stations(form):
        assert form.page.query_selector_all("a, form, iframe, object, embed") == []


def test_the_policy_says_when_it_stopped_something_and_the_form_goes_on(opened, listener):
    address, _ = listener
    form = opened(unwatched=True)
    attempt(form, TRIES["fetch"], address)
    assert any("policy broken: connect-src" in fault for fault in form.faults)
    form.agree()
    assert form.title == "Exempel 1 av 3"
