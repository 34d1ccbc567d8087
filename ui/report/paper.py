"""Puts charts into pages and says what the paper is; the same pages always give the same bytes.

A chart becomes a form of its own, so that its fonts and states meet nothing of the page's.
"""

import re
from collections.abc import Sequence
from io import BytesIO
from string import ascii_uppercase
from typing import Any

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    TextStringObject,
)

from ui.report.canvas import Placed

MAKER = "Leader Coach"
TAB, SPACE = b"<0009>", b"<0020>"
LISTED = re.compile(rb"\[[^]]*\]")
ALONE = re.compile(rb"(<\w{4}> <\w{4}> )" + TAB)


def paper(pages: bytes, placed: Sequence[Placed], title: str, language: str) -> bytes:
    """The whole PDF."""
    writer = PdfWriter()
    for page in PdfReader(BytesIO(pages)).pages:
        writer.add_page(page)
    _mend_fonts(writer)
    for number, page in enumerate(writer.pages):
        _put(writer, page, [chart for chart in placed if chart.page == number])
    writer.metadata = {"/Title": title, "/Creator": MAKER, "/Producer": MAKER}
    writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    preferences: Any = writer.create_viewer_preferences()
    preferences.display_doctitle = True
    body = BytesIO()
    writer.write(body)
    return body.getvalue()


def _mend_fonts(writer: PdfWriter) -> None:
    """Let a space be found and copied as one: Qt names its glyph after the tab, which shares it.

    The mark of a part of a font depends on which fonts were asked for before; it gets a fixed one.
    """
    seen: dict[int, DictionaryObject] = {}
    for page in writer.pages:
        for font in _behind(page, "/Resources").get("/Font", {}).values():
            seen[font.idnum] = font.get_object()
    for nth, font in enumerate(seen.values()):
        named = _behind(font, "/ToUnicode").get_data()
        mended = LISTED.sub(lambda found: found[0].replace(TAB, SPACE), named)
        font[NameObject("/ToUnicode")] = _stream(writer, ALONE.sub(rb"\1" + SPACE, mended))
        inner = _behind(font, "/DescendantFonts")[0].get_object()
        described = _behind(inner, "/FontDescriptor")
        for part, key in ((font, "/BaseFont"), (inner, "/BaseFont"), (described, "/FontName")):
            bare = str(part[key]).rpartition("+")[2].removeprefix("/")
            part[NameObject(key)] = NameObject(f"/{ascii_uppercase[nth % 26] * 6}+{bare}")


def _put(writer: PdfWriter, page: PageObject, charts: Sequence[Placed]) -> None:
    """Draw charts after what is on the page, whatever that has left of scales and clips."""
    if not charts:
        return
    forms = DictionaryObject()
    drawn = ["Q"]
    for nth, chart in enumerate(charts):
        forms[NameObject(f"/Chart{nth}")] = _form(writer, chart)
        drawn.append(
            f"q {chart.scale:.6f} 0 0 {chart.scale:.6f} {chart.left:.3f} {chart.bottom:.3f} cm"
            f" /Chart{nth} Do Q"
        )
    resources = DictionaryObject(_behind(page, "/Resources"))
    resources[NameObject("/XObject")] = forms
    page[NameObject("/Resources")] = resources
    before = _behind(page, "/Contents").get_data()
    whole = b"q\n" + before + b"\n" + "\n".join(drawn).encode("ascii") + b"\n"
    page[NameObject("/Contents")] = _stream(writer, whole)


def _form(writer: PdfWriter, chart: Placed) -> IndirectObject:
    page = PdfReader(BytesIO(chart.pdf)).pages[0]
    return _stream(
        writer,
        _behind(page, "/Contents").get_data(),
        {
            "/Type": NameObject("/XObject"),
            "/Subtype": NameObject("/Form"),
            "/BBox": ArrayObject(page.mediabox),
            "/Resources": page["/Resources"].clone(writer),
        },
    )


def _behind(holder: DictionaryObject, key: str) -> Any:
    """What an entry refers to; of which kind that is only the file says."""
    return holder[key].get_object()


def _stream(
    writer: PdfWriter, data: bytes, about: dict[str, object] | None = None
) -> IndirectObject:
    plain = DecodedStreamObject()
    plain.set_data(data)
    packed = plain.flate_encode()
    packed.update({NameObject(key): value for key, value in (about or {}).items()})
    return writer._add_object(packed)  # noqa: SLF001
