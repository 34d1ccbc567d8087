"""The form in the system's Chromium, opened from disk as an observer opens it.

Every page a test opens is watched: nothing but its own file and what it makes itself may be asked
for, no script may fail, and the page's policy may not be broken.
"""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from browsers import WATCH, stays_here
from filled import filled
from walk import WRITTEN, Form

from leadercoach.feedback.form import FormData, form_html

POLICY = "Content-Security-Policy"
LOOK = {"color_scheme", "device_scale_factor"}
Opener = Callable[..., Form]


@pytest.fixture
def opened(browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens a form: `opened(lang, kind, now=…, size=…, before=script, **changes)`.

    One that is `unwatched` may break its policy: a test tries to, or takes it away.
    """
    contexts, asked, watched, number = [], [], [], count()

    def open_form(
        lang="sv", kind="feedback", *, now=WRITTEN, size=(1280, 860), before="", policy=True, **more
    ):
        options = {key: more.pop(key) for key in LOOK & set(more)}
        faults: list[str] = []
        if not more.pop("unwatched", False):
            watched.append(faults)
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce", **options
        )
        contexts.append(context)
        if faults in watched:
            context.on("request", lambda request: asked.append(request.url))
        context.add_init_script(WATCH + before)
        data: FormData = filled(lang, kind, **more)
        path = tmp_path / f"form-{next(number)}.html"
        text = form_html(data) if policy else form_html(data).replace(POLICY, "X-Was")
        path.write_bytes(text.encode())
        page = context.new_page()
        page.clock.set_fixed_time(now)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text))
        page.goto(path.as_uri())
        return Form(page, data, faults)

    yield open_form
    for context in contexts:
        context.close()
    assert stays_here(asked)
    assert [fault for faults in watched for fault in faults] == []
