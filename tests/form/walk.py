"""Walking through a form as an observer does, and reading what comes out of it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from filled import LEADER

from leadercoach.exchange.sealed import open_sealed
from leadercoach.feedback.form import FormData
from leadercoach.feedback.reply import Answer, decode

WRITTEN = datetime(2026, 2, 5, 15, 30, tzinfo=UTC)
LINES = {
    "saw": "Du väntade in svaret, ”tyst” i tio sekunder.",
    "led_to": "Två till vågade säga något. 🦊",
    "next_time": "att fråga en vecka tidigare",
}


def answer_in(sealed: bytes) -> Answer:
    """The answer in a sealed text, by the leader's own way of reading it."""
    return decode(open_sealed(sealed, [LEADER[0]]))


class Form(NamedTuple):
    """An open form. `page` is the browser's page, `faults` what went wrong in it so far."""

    page: Any
    data: FormData
    faults: list[str]

    @property
    def title(self) -> str:
        return self.page.inner_text("h1")

    @property
    def problem(self) -> str:
        return self.page.inner_text("#problem")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def go(self) -> None:
        self.page.click("#go")

    def agree(self) -> None:
        self.page.check("#agreed")
        self.go()

    def pass_examples(self) -> None:
        for _ in self.data.vignettes:
            self.press("3")
            self.go()
            self.go()

    def to_last(self) -> None:
        """To the last behaviour: seen part, the first rated 4, the second not observed."""
        self.agree()
        self.pass_examples()
        for key in ("2", "4", "0"):
            self.press(key)
            self.go()

    def fill(self) -> None:
        """To the last page of a form, all of it answered; the last behaviour is rated 5."""
        self.to_last()
        self.press("5")
        for name, text in LINES.items():
            self.page.fill(f"#{name}", text)

    def seal(self) -> bytes:
        """The sealed text on the last page."""
        self.go()
        self.page.wait_for_selector("textarea.sealed", state="attached")
        return self.page.input_value("textarea.sealed").encode()

    def download(self, button: str = "#go") -> Path:
        with self.page.expect_download() as found:
            self.page.click(button)
        path: Path = found.value.path()
        return path.rename(path.with_name(found.value.suggested_filename))

    def kept(self) -> str:
        """What the browser would keep of this page."""
        return self.page.evaluate(
            "Object.values(localStorage).join() + Object.values(sessionStorage).join()"
            " + document.cookie"
        )

    def open_fold(self, name: str) -> None:
        self.page.click(f"summary:has-text('{name}')")


def stations(form: Form) -> Iterator[str]:
    """Walk through every page there is, in its fullest state, and stop at each."""
    form.go()
    yield "contract with its reminder"
    form.agree()
    yield "example"
    form.press("2")
    form.go()
    yield "example with its key"
    form.go()
    form.page.click(".talk")
    yield "talk instead"
    form.page.click(".back")
    for _ in form.data.vignettes[1:]:
        form.press("3")
        form.go()
        form.go()
    yield "how much was seen"
    for key in ("2", "4", "0"):
        form.press(key)
        form.go()
        yield f"after {key}"
    form.press("5")
    for name, text in LINES.items():
        form.page.fill(f"#{name}", text)
    yield "all filled in"
    form.seal()
    for fold in form.page.query_selector_all("summary"):
        fold.click()
    yield "sealed"
    form.page.click("section:has(#code) button")
    form.page.click(".press button")
    form.page.wait_for_selector(".handed section")
    yield "taken back"


def pulse_stations(form: Form) -> Iterator[str]:
    yield "contract"
    form.go()
    yield "change"
    form.page.check("input[value='-1']")
    form.go()
    yield "follow-up"
    form.press("3")
    form.go()
    yield "idea"
    form.seal()
    yield "sealed"
