"""What can go wrong, said so that a person understands it.

A :class:`Refused` carries a code and its parameters; the sentence, Swedish or English, stands in
resources/content/messages.json. :class:`StoreError` is for faults of the surroundings (disk full,
damaged file): they are not bugs and not the user's doing.
"""


class Refused(Exception):
    """The program says no. `code` names a sentence in messages.json, `params` fill its gaps."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


class InvalidEntry(Refused, ValueError):
    """A value that cannot be kept as it stands. `field` names where, when that is known."""

    def __init__(self, code: str, field: str = "", **params: object) -> None:
        super().__init__(code, field=field, **params)
        self.field = field


class NotFound(Refused):
    """The thing asked for is not in the log."""


class SoftStop(Refused):
    """Allowed, but only once the leader has said yes to it."""


class StoreError(Refused):
    """The log cannot be opened or written as things are; `path` tells which file."""
