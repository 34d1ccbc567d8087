"""Wrong usage, said in one plain sentence in the language asked for."""

import os
from collections.abc import Mapping
from itertools import pairwise

import click

from leadercoach import content
from leadercoach.languages import LANGUAGES, spoken_in

_SHOWN = 60  # characters of what was typed that are repeated
_TYPED = ("value", "option", "name", "date", "week")


class Wrong(click.UsageError):
    """The command is not written right. `code` and `params` as in errors.Refused."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params | {
            name: _short(str(params[name])) for name in _TYPED if name in params
        }


class Commands(click.Group):
    """A group of commands that says in one sentence which ones there are."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """In the order of a day's work, not of the alphabet."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0].startswith("-"):
            raise Wrong("no_such_option", option=args[0])
        if self.get_command(ctx, args[0]) is None:
            raise Wrong("no_such_command", name=args[0], choices=_listed(self))
        return super().resolve_command(ctx, args)


def need_command(ctx: click.Context) -> None:
    """Wrong if a group was called without a command of its own."""
    if ctx.invoked_subcommand is None and isinstance(ctx.command, Commands):
        raise Wrong("missing_command", choices=_listed(ctx.command))


def group(name: str, about: str) -> click.Group:
    """A group that does nothing without a command of its own."""

    @click.group(name, cls=Commands, invoke_without_command=True, help=about)
    @click.pass_context
    def begin(context: click.Context) -> None:
        need_command(context)

    return begin


def spoken(arguments: list[str], environment: Mapping[str, str] = os.environ) -> str:
    """The language: --lang, or the environment's own. Read early: wrong usage needs it too."""
    for argument, following in pairwise([*arguments, ""]):
        chosen = following if argument == "--lang" else argument.removeprefix("--lang=")
        if argument.startswith("--lang") and chosen in LANGUAGES:
            return chosen
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    return spoken_in(locale)


def sentence(error: click.ClickException, lang: str) -> str:
    """What is wrong with the command."""
    wrong = _wrong(error)
    return content.sentence(wrong.code, wrong.params, lang)


def _wrong(error: click.ClickException) -> Wrong:
    match error:
        case Wrong():
            return error
        case click.NoSuchOption():
            return Wrong("no_such_option", option=error.option_name)
        case click.BadOptionUsage():
            return Wrong("bad_option_usage", option=error.option_name)
        case click.MissingParameter():
            return Wrong("missing_parameter", name=_name(error.param))
    if error.message.startswith("Got unexpected extra argument"):
        return Wrong("extra_argument", value=error.message.partition("(")[2].removesuffix(")"))
    return Wrong("bad_usage", reason=error.format_message())


def _name(param: click.Parameter | None) -> str:
    if isinstance(param, click.Option):
        return param.opts[0]
    return str(param.metavar or param.name or "").upper().strip("[]") if param else ""


def _listed(group: click.Group) -> str:
    return ", ".join(group.commands)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


yes = click.option("--yes", "sure", is_flag=True, help="Save it whatever it makes one think of.")
