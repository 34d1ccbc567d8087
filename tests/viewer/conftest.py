"""A package's page in the system's Chromium, opened from disk as a coach without the program does.

Every page is watched: nothing but its own file may be asked for, no script may fail, and the page's
policy may not be broken.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from browsers import WATCH, stays_here
from light_seal import light_seal
from viewed import PASSPHRASE, Viewer, words_of

from leadercoach.coaching.viewer import viewer_html
from leadercoach.sharing.written import payload

NOW = datetime(2026, 2, 10, 9, 0, tzinfo=UTC)
LOOK = {"color_scheme", "device_scale_factor", "java_script_enabled"}
Opener = Callable[..., Viewer]


@pytest.fixture
def opened(browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens a page that is still locked: `opened(lang, now=…, size=…, sealed=armored, **changes)`.

    The changes are made to what is written in the package. With `now` None the clock runs; the
    script `before` runs first.
    """
    contexts, asked, faults, number = [], [], [], count()

    def open_page(
        lang="sv", *, now=NOW, size=(1280, 860), sealed=None, before="", **more
    ) -> Viewer:
        options = {key: more.pop(key) for key in LOOK & set(more)}
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce", **options
        )
        contexts.append(context)
        context.on("request", lambda request: asked.append(request.url))
        context.add_init_script(WATCH + before)
        if sealed is None:
            sealed = light_seal(payload(words_of(lang, **more)), PASSPHRASE)
        path = tmp_path / f"package-{next(number)}.html"
        path.write_bytes(viewer_html(sealed, lang).encode())
        page = context.new_page()
        if now is not None:
            page.clock.set_fixed_time(now)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text))
        page.goto(path.as_uri())
        return Viewer(page, path)

    yield open_page
    for context in contexts:
        context.close()
    assert stays_here(asked)
    assert faults == []
