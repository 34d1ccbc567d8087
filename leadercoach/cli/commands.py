"""The program's own options, and all its commands put together."""

from datetime import date
from pathlib import Path

import click

from leadercoach.cli import (
    actions,
    backups,
    changing,
    coaching,
    drawing,
    erasing,
    feedback,
    files,
    handing,
    observers,
    practising,
    privacy,
    profile,
    protection,
    pulse,
    reading,
    sessions,
    setting,
    settling,
    values,
    weeks,
    writing,
)
from leadercoach.cli.session import Session
from leadercoach.cli.usage import Commands, need_command, spoken
from leadercoach.languages import LANGUAGES
from leadercoach.moment import Moment
from leadercoach.places import own_log
from leadercoach.store.header import followed

_COMMANDS = (
    *(writing.add, writing.edit),
    *(changing.answer, changing.review, changing.share, changing.delete, changing.restore),
    *(reading.today, reading.list_, reading.search, reading.show, reading.people),
    *(weeks.week, weeks.pause, settling.target, settling.area, setting.setting),
    *(profile.profile, drawing.chart, drawing.report),
    *(observers.observer, feedback.feedback, pulse.pulse),
    *(coaching.coach, sessions.session, actions.action),
    *(files.archive, files.export, drawing.everything, files.load, files.demo),
    files.salvage,
    *backups.COMMANDS,
    *erasing.COMMANDS,
    *privacy.COMMANDS,
    *protection.COMMANDS,
)


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@values.file_option("--log", "path", "Which log.")
@click.option("--today", type=values.clock, metavar="DATE", help="Another day than today.")
@values.choice("--lang", choices=LANGUAGES, help="The language of what is printed.")
@values.file_option(
    "--passphrase-file",
    "passphrase_file",
    "Its first line opens a protected log; - reads it from what is piped in.",
)
@click.version_option(package_name="leader-coach", prog_name="Leader Coach")
@click.pass_context
def leadercoach(
    context: click.Context,
    path: str | None,
    today: date | None,
    lang: str | None,
    passphrase_file: str | None,
) -> None:
    """A private log for leaders. Without a command, the window opens: on an invented log with
    --demo, as a coach with --coach, as one who has a client with --demo-coach."""
    need_command(context)
    context.obj = session = Session(
        drawing=context.obj,
        path=followed(own_log() if path is None else Path(path)),
        at=Moment.frozen(today) if today else Moment.present(),
        lang=lang or spoken([]),
        passphrase_file=passphrase_file,
        keys={},
    )
    context.call_on_close(session.forget)


for _command in (*handing.COMMANDS, *practising.COMMANDS):
    coaching.coach.add_command(_command)
for _command in _COMMANDS:
    leadercoach.add_command(_command)
