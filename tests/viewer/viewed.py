"""A package in words to look at, and the page it is looked at in."""

from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from whole_package import whole_package

from leadercoach.sharing.written import Written, written
from leadercoach.store.engine import log_in_memory

PASSPHRASE = "amber-basin-cedar-delta-ember-fjord-grove"


def words_of(lang: str = "sv", **changes: Any) -> Written:
    """Everything a package can hold, in words."""
    log = log_in_memory(Path("log"))
    with log.transaction():
        package = whole_package(log)
    log.close()
    return written(msgspec.structs.replace(package, lang=lang))._replace(**changes)


class Viewer(NamedTuple):
    """An open page; `path` is its file."""

    page: Any
    path: Path

    @property
    def title(self) -> str:
        return self.page.inner_text("h1")

    @property
    def problem(self) -> str:
        return self.page.inner_text("#problem")

    @property
    def text(self) -> str:
        """All that is on the page, without the marks that keep writing directions apart."""
        return self.page.inner_text("#viewer")

    def attempt(self, passphrase: str = PASSPHRASE) -> None:
        self.page.fill("#passphrase", passphrase)
        self.page.keyboard.press("Enter")

    def unlock(self, passphrase: str = PASSPHRASE) -> "Viewer":
        self.attempt(passphrase)
        self.page.wait_for_selector("#title")
        return self

    def complaint(self, passphrase: str = PASSPHRASE) -> str:
        """What the page says to a passphrase that opens nothing."""
        self.attempt(passphrase)
        self.page.wait_for_selector("#problem:not(:empty)")
        return self.problem

    def kept(self) -> str:
        """What the browser would keep of this page."""
        return self.page.evaluate(
            "Object.values(localStorage).join() + Object.values(sessionStorage).join()"
            " + document.cookie + document.title + JSON.stringify(history.state)"
        )

    def shown(self, selector: str) -> list[str]:
        return [n.inner_text() for n in self.page.query_selector_all(selector) if n.is_visible()]
