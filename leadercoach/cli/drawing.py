"""Pictures and papers of the profile; what draws them is handed in and loaded only for that."""

from datetime import date
from pathlib import Path
from typing import Protocol

import click

from leadercoach.cli import values
from leadercoach.cli.output import put
from leadercoach.cli.profile import as_of, period
from leadercoach.cli.session import Session
from leadercoach.cli.target import replace, target
from leadercoach.cli.usage import Wrong
from leadercoach.errors import Refused
from leadercoach.profile.chart import Chart
from leadercoach.profile.charts.catalogue import NAMES, check_point, one_chart
from leadercoach.profile.profile import read_profile
from leadercoach.profile.report import Report, read_report
from leadercoach.store import outputs
from leadercoach.store.engine import Log
from leadercoach.usecases import sent_files

KINDS = (".svg", ".png", ".pdf")


class Drawing(Protocol):
    """What can draw; each writes a file whole or not at all, or raises StoreError."""

    def save_chart(self, chart: Chart, path: Path, *, dark: bool) -> None:
        """Write a picture; the suffix says of which kind."""

    def save_report(self, report: Report, path: Path) -> None:
        """Write a PDF."""

    def report_pdf(self, report: Report) -> bytes:
        """The PDF itself; nothing of it is left in a folder for others to find."""


@click.command()
@click.argument("name", type=values.one_of("NAME", NAMES), metavar="NAME")
@click.argument("out", type=values.text("path"), metavar="OUT.svg|png|pdf")
@values.one_point
@period
@as_of
@click.option("--dark", is_flag=True, help="Light on dark.")
@replace
@click.pass_obj
def chart(
    session: Session,
    *,
    name: str,
    out: str,
    point: str | None,
    weeks: int | None,
    day: date | None,
    dark: bool,
    replace: bool,
) -> None:
    """Draw a figure of the profile as a picture."""
    _check_suffix(out, KINDS)
    try:
        check_point(name, point)
    except Refused as refusal:
        raise Wrong(refusal.code, **refusal.params) from None
    path = target(session, out, replace=replace)
    with session.log() as log:
        now = session.at.today
        profile = read_profile(log, day or now, weeks, now=now)
        chart = one_chart(log, profile, name, point, session.lang)
        outputs.note(log, path)
        session.drawing().save_chart(chart, path, dark=dark)
        sent_files.note(log, "chart", "", out, session.at)
    put(session.say("chart_saved" if chart.shape else "chart_saved_empty", path=path))
    if chart.shape is None:
        put(chart.sentence)


@click.command()
@click.argument("out", type=values.text("path"), metavar="OUT.pdf")
@period
@as_of
@click.option("--observers", is_flag=True, help="With what observers saw, never their words.")
@replace
@click.pass_obj
def report(
    session: Session,
    *,
    out: str,
    weeks: int | None,
    day: date | None,
    observers: bool,
    replace: bool,
) -> None:
    """Write the profile as a few pages to bring along."""
    _check_suffix(out, (".pdf",))
    path = target(session, out, replace=replace)
    with session.log() as log:
        now = session.at.today
        pages = read_report(log, day or now, weeks, session.lang, observers=observers, now=now)
        outputs.note(log, path)
        session.drawing().save_report(pages, path)
        sent_files.note(log, "report", "", out, session.at)
    put(session.say("report_saved", path=path))


@click.command()
@click.argument("out", type=values.text("path"), metavar="OUT.zip")
@replace
@click.pass_obj
def everything(session: Session, *, out: str, replace: bool) -> None:
    """Write the archive, the tables and a report in one file."""
    from leadercoach.exchange.everything import everything as write

    _check_suffix(out, (".zip",))
    path = target(session, out, replace=replace)
    with session.log() as log:
        count = write(log, path, session.lang, _report(session, log))
        sent_files.note(log, "everything", "", path.name, session.at)
    put(session.say("everything_written", path=path, entries=count))


def _report(session: Session, log: Log) -> bytes | None:
    """The report as it stands today; None where it cannot be drawn."""
    today = session.at.today
    pages = read_report(log, today, None, session.lang, observers=False, now=today)
    try:
        return session.drawing().report_pdf(pages)
    except Refused as missing:
        if missing.code != "report_needs_library":
            raise
        return None


def _check_suffix(typed: str, kinds: tuple[str, ...]) -> None:
    path = Path(typed)
    if path.suffix.lower() not in kinds:
        raise Wrong("bad_suffix", value=path.name, choices=", ".join(kinds))
