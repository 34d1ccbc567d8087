"""Text as it comes out of a mail or a chat: quoted, indented, marked, of some encoding."""

import codecs
import re

_QUOTING = re.compile(r"\A[\s>|]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(data: bytes) -> str:
    """Bytes as the text they hold, without any mark of their encoding."""
    return data.decode("utf-16" if data.startswith(_UTF16) else "utf-8-sig", "replace")


def unquoted(text: str) -> list[str]:
    """The lines of a text without what mail programs put before and after them."""
    lines = text.translate(_INVISIBLE).splitlines()
    return [_QUOTING.sub("", line).rstrip() for line in lines]
