"""A chart as a file: the same bytes every time, with words that can be read and found."""

from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from figures import LONG, SENTENCE, SHAPES, chart, dumbbells, levels, look, parts
from PIL import Image
from pypdf import PdfReader

from leadercoach.errors import StoreError
from ui.charts import picture

TITLE = "Vem avgjorde – på åäö"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("kind", picture.KINDS)
def test_the_same_chart_gives_the_same_bytes(kind, tmp_path: Path):
    first, second = tmp_path / f"first{kind}", tmp_path / f"second{kind}"
    picture.save(chart(levels(6)), look(), first)
    picture.save(chart(dumbbells(6)), look(), second)
    assert first.read_bytes() != second.read_bytes()
    picture.save(chart(levels(6)), look(), second)
    assert first.read_bytes() == second.read_bytes()
    assert sorted(tmp_path.iterdir()) == [first, second]


@pytest.mark.parametrize("name", SHAPES)
def test_what_the_screen_shows_is_as_large_as_it_says(name):
    made = picture.dots(chart(SHAPES[name]), look(), 413, 1.25)
    assert made.across == round(413 * 1.25)
    assert len(made.data) == made.across * made.down * 4
    assert len(set(made.data)) > 3


def test_a_failed_save_leaves_what_was_there(tmp_path: Path):
    folder = tmp_path / "who.png"
    folder.mkdir()
    with pytest.raises(StoreError):
        picture.save(chart(levels(6)), look(), folder)
    assert list(tmp_path.iterdir()) == [folder]


def test_a_png_is_twice_as_fine_and_says_what_it_shows():
    image = Image.open(BytesIO(picture.png_bytes(chart(levels(6)), look(), 500)))
    assert image.width == 1000
    assert image.info["Title"] == TITLE
    assert image.info["Description"] == SENTENCE


def test_an_svg_has_real_words_a_title_and_a_description():
    root = ET.fromstring(picture.svg_bytes(chart(levels(6)), look()))
    assert root.get("role") == "img"
    assert root[0].tag == f"{SVG}title"
    assert root[0].text == TITLE
    assert root[1].tag == f"{SVG}desc"
    assert root[1].text == SENTENCE
    words = [text.text for text in root.iter(f"{SVG}text")]
    assert "Du avgör, hör med mig först" in words
    styles = {text.get("style", "") for text in root.iter(f"{SVG}text")}
    assert all("'Inter'" in style and "sans-serif" in style for style in styles)


def test_an_svg_keeps_signs_that_mean_something_to_it():
    odd = chart(levels(6))._replace(title=r"<b> & \1 \x" + "\x00")
    root = ET.fromstring(picture.svg_bytes(odd, look()))
    assert root[0].text == r"<b> & \1 \x"


def test_a_pdf_has_words_to_find():
    reader = PdfReader(BytesIO(picture.pdf_bytes(chart(levels(6)), look())))
    words = reader.pages[0].extract_text()
    assert TITLE in words
    assert "Du avgör, hör med mig först" in words
    assert reader.metadata.title == TITLE
    assert reader.metadata.subject == SENTENCE
    assert reader.metadata.creation_date is None


def test_a_bare_pdf_is_the_chart_alone():
    shape = chart(parts(6))
    reader = PdfReader(BytesIO(picture.pdf_bytes(shape, look(), 600, bare=True)))
    page = reader.pages[0]
    assert float(page.mediabox.width) == pytest.approx(600 * 0.75, abs=0.01)
    high = picture.draw(shape, look(), 600).height
    assert float(page.mediabox.height) == pytest.approx(high * 0.75, abs=0.01)
    assert TITLE not in page.extract_text()
    assert "Befogenhet" in page.extract_text()


def test_long_words_of_a_picture_wrap():
    long = chart(None)._replace(title=LONG, sentence=LONG * 4)
    assert picture.alone(long, look(), 300).height > picture.alone(chart(None), look(), 300).height


def test_dark_is_another_picture():
    light = picture.dots(chart(levels(6)), look(), 400).data
    assert picture.dots(chart(levels(6)), look(dark=True), 400).data[:3] != light[:3]
