"""What programs that write files out of a log do while they are killed, in folders of their own."""

from datetime import date
from pathlib import Path

from leadercoach.backup import backups
from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.exchange import archive as archives
from leadercoach.exchange import packages, tables
from leadercoach.exchange.asking import Asking, begin_round
from leadercoach.exchange.asking import ask as ask_observer
from leadercoach.exchange.everything import everything
from leadercoach.exchange.keys import export_recovery
from leadercoach.exchange.passphrase import new_passphrase
from leadercoach.feedback.request import Observer
from leadercoach.store import outputs
from leadercoach.usecases import coaching
from leadercoach.usecases.backups import name_second_folder
from leadercoach.usecases.notes import set_leader_name
from tests.e2e.kill_acts import MARK, Say, log_of, moment, opened


def out(folder: Path) -> Path:
    return folder / "out"


def with_places(folder: Path) -> None:
    """A place to write to, a second folder, and a coach who may see everything."""
    out(folder).mkdir()
    (folder / "stick").mkdir()
    name_second_folder(log_of(folder), folder / "stick")
    with opened(folder) as log:
        set_leader_name(log, "Eva")
        coach = coaching.add_coach(log, Coach(name="Ada"), moment())
        seen = Consent(points=("dialogue",), first_day=date(2026, 1, 1))
        coaching.grant(log, coach, seen, moment())


def back_up_twice(folder: Path, say: Say) -> None:
    with opened(folder) as log:
        say(backups.make_everywhere(log, moment())[0].path.name)


def archive(folder: Path, say: Say) -> None:
    with opened(folder) as log:
        archives.archive(log, out(folder) / "all.json")
        say("written")


def export(folder: Path, say: Say) -> None:
    with opened(folder) as log:
        tables.export(log, out(folder) / "all.zip", "en")
        say("written")


def everything_there_is(folder: Path, say: Say) -> None:
    with opened(folder) as log:
        everything(log, out(folder) / "every.zip", "en", None)
        say("written")


def keys(folder: Path, say: Say) -> None:
    with opened(folder) as log:
        export_recovery(log, out(folder) / "keys.txt", moment())
        say("written")


def text(folder: Path, say: Say) -> None:
    """What there is about somebody, and any other file the window writes from a log."""
    with opened(folder) as log:
        outputs.write(log, out(folder) / "about.txt", MARK.encode())
        say("written")


def ask(folder: Path, say: Say) -> None:
    """A form file for an observer, and forms for a pulse in a folder that is made for them."""
    about = {"occurred_on": moment().today, "occasion": "staff_meeting", "focus": ("L1", "D2")}
    about |= {"title": MARK[:40], "lang": "en", "way": "form"}
    asking = Asking(Observer(name="Johan", relation="peer"), True, "", about)  # noqa: FBT003
    with opened(folder) as log:
        ask_observer(log, asking, moment(), out(folder) / "form.html")
        begin_round(log, "L1", "en", 5, out(folder) / "pulse", moment())
        say("written")


def share(folder: Path, say: Say) -> None:
    """A page for a coach."""
    with opened(folder) as log:
        [(coach,)] = log.rows("select id from coaches")
        shown = packages.prepare_package(log, coach, moment(), "en")
        packages.write_viewer(log, shown, out(folder) / "page.html", moment(), new_passphrase())
        say("written")
