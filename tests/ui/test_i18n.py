"""The window speaks Swedish and English, whole and fresh.

After a change of any English text in ui/: python -m tests.update_texts
"""

import ast
import re
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from leadercoach.content import POINTS
from leadercoach.languages import LANGUAGES
from leadercoach.log.weeks import Week
from tests.ui.conftest import TODAY
from tests.update_texts import FOLDER, ROOT, collect, compile_texts
from ui.base import i18n
from ui.settings.people import PersonRow

SOURCES = sorted((ROOT / "ui").rglob("*.py"))
CATALOGUES = [FOLDER / f"{lang}.ts" for lang in LANGUAGES]
GAPS = re.compile(r"\{\w*\}|%n")
PAGES = ("today", "log", "guidance", "settings")
GROUPS = ("look", "weeks", "people", "observers", "areas", "data", "bin", "about")
SAME_IN_BOTH = {
    *("Alt", "Ctrl", "Ctrl+K", "Esc", "Person", "Period", "Version {version}", "Leader Coach"),
}


def messages(path):
    """Every text as (context, source, plural), and its translations."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            plural = message.get("numerus") == "yes"
            translation = message.find("translation")
            forms = [f.text or "" for f in translation.iter("numerusform")]
            key = (context.findtext("name"), message.findtext("source"), plural)
            found[key] = (forms or [translation.text or ""], translation.get("type"))
    return found


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_the_catalogue_has_every_text_of_the_window_and_no_other(path, tmp_path):
    collect(path.stem, tmp_path / path.name)
    assert set(messages(path)) == set(messages(tmp_path / path.name))


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_the_compiled_catalogue_is_fresh(path, tmp_path):
    compile_texts(path, tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == path.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_nothing_is_left_to_translate(path):
    for key, (forms, kind) in messages(path).items():
        assert kind is None, key
        assert all(form.strip() for form in forms), key


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_translations_have_the_gaps_of_their_source(path):
    for (context, source, plural), (forms, _) in messages(path).items():
        gaps = sorted(GAPS.findall(source))
        for n, form in enumerate(forms):
            said = sorted(GAPS.findall(form))
            one_may_be_a_word = plural and n == 0 and set(said) <= set(gaps)
            assert said == gaps or one_may_be_a_word, (context, source)


def test_swedish_is_not_english():
    for (_, source, _), (forms, _) in messages(FOLDER / "sv.ts").items():
        if re.search(r"[a-z]{3}", GAPS.sub("", source)) and source not in SAME_IN_BOTH:
            assert source not in forms


def calls(path):
    """Every call of tr and translate in a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(called, ast.Attribute) and called.attr in ("tr", "translate"):
            yield node


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_texts_are_literal_so_that_the_catalogue_can_hold_them(path):
    for call in calls(path):
        where = f"{path.name}:{call.lineno}"
        receiver = ast.unparse(call.func.value)
        if call.func.attr == "tr":
            assert receiver == "self", f"{where}: only self.tr is collected"
            texts = call.args[:1]
        elif receiver == "QCoreApplication":
            texts = call.args[:2]
        else:
            continue
        for text in texts:
            assert isinstance(text, ast.Constant), f"{where}: not a literal"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_text_is_asked_for_by_a_name_the_catalogue_does_not_look_for(path):
    body = path.read_text(encoding="utf-8")
    renamed = re.findall(r"(\w+)[^=\n(]*= QCoreApplication\.translate\b(?!\()", body)
    assert set(renamed) <= {"translate"}, "lupdate knows only `translate`"


# What is on the screen


def words(holder: QWidget) -> set[str]:
    """Everything that can be read or heard."""
    found = set()
    for widget in holder.findChildren(QWidget):
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            found.add(widget.text())
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            found.add(widget.placeholderText())
        if isinstance(widget, QComboBox):
            found |= {widget.itemText(n) for n in range(widget.count())}
        found |= {widget.accessibleName(), widget.toolTip()}
    return {word.strip().replace("&&", "&") for word in found}


def english() -> set[str]:
    """Texts that have a Swedish translation of their own."""
    found = messages(FOLDER / "sv.ts").items()
    return {source for (_, source, _), (forms, _) in found if source not in forms}


def visit_all(session) -> None:
    for page in PAGES:
        session.window.show_page(page)
    for group in GROUPS:
        session.window.page("settings").choose(group)
    for point in POINTS:
        session.routes.point.emit(point)
        yield
        session.routes.new_entry.emit(point, None)
        card = session.window.findChild(QWidget, "overlay")
        card.turn()
        yield
        card.leave()
    session.routes.close_week.emit(Week.of(TODAY).before())
    session.routes.page.emit("help")
    yield


@pytest.mark.long
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_page_opens_in_both_languages(session, lang):
    session.remember(language=lang)
    session.rebuild()
    for _ in visit_all(session):
        assert i18n.language() == lang
        if lang == "sv":
            assert words(session.window) & english() == set()


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", ["1 entry", "2 entries", "0 entries"]), ("sv", ["1 post", "2 poster", "0 poster"])],
)
def test_plurals_are_right(dressed, qtbot, lang, said):
    i18n.use(lang)
    row = PersonRow()
    qtbot.addWidget(row)
    assert [row.tr("%n entries", "", n) for n in (1, 2, 0)] == said
