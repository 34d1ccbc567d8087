"""The card for a passphrase and a code: what it says, shows, refuses and writes."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QLineEdit

from tests.ui.conftest import named, shown
from tests.ui.protecting import PASSPHRASE, fill
from ui.forms.code_sheet import paper
from ui.forms.keys_form import KeysForm
from ui.shell.frame import Frame

DAY = date(2026, 2, 9)


@pytest.fixture
def form(dressed, qtbot, tmp_path):
    made = KeysForm(tmp_path / "log.lc", DAY)
    frame = Frame("", "light")
    qtbot.addWidget(frame)
    frame.hold(made)
    frame.show()
    yield made
    frame.close()


@pytest.mark.parametrize(
    ("typed", "word"),
    [("kort", "Too short"), ("password1", "Weak."), (PASSPHRASE, "Strong.")],
)
def test_how_hard_a_passphrase_is_to_guess_is_said_in_words(form, qtbot, typed, word):
    qtbot.keyClicks(form.new.first, typed)
    qtbot.waitUntil(lambda: word in shown(form))
    assert word in form.new.first.accessibleDescription()


def test_both_are_ticked_only_while_they_are_the_same(form, qtbot):
    fill(form, qtbot)
    assert form.new.again.is_ticked
    qtbot.keyClick(form.new.again, Qt.Key.Key_Backspace)
    assert not form.new.again.is_ticked
    assert not form.go_on()
    assert "The two passphrases are not the same" in shown(form)


def test_the_eye_shows_both_lines_and_covers_them_again(form, click):
    assert form.new.first.echoMode() == QLineEdit.EchoMode.Password
    click(named(form, "Show the passphrase"))
    assert form.new.again.echoMode() == QLineEdit.EchoMode.Normal
    click(named(form, "Hide the passphrase"))
    assert form.new.again.echoMode() == QLineEdit.EchoMode.Password


def test_an_empty_passphrase_is_asked_for_first(form):
    assert not form.go_on()
    assert form._stop.isVisible()
    assert form._stop.y() < form.sheet.y()


def test_a_code_that_is_not_saved_is_not_typed_yet(form, qtbot):
    fill(form, qtbot)
    form.sheet.kept.click()
    assert not form.go_on()
    assert not form.retypes
    assert "Save the code first" in shown(form)


def test_the_code_is_hidden_while_it_is_typed_and_another_is_refused(form, qtbot):
    fill(form, qtbot)
    assert not form.go_on()
    assert form.retypes
    first = form.sheet.code.split()[0]
    assert first not in shown(form)
    qtbot.keyClicks(form.retyping.line, "K4TM")
    assert not form.go_on()
    assert "A recovery code has 32 characters" in shown(form)


def test_the_code_cannot_be_pasted(form, qtbot):
    fill(form, qtbot)
    form.go_on()
    QGuiApplication.clipboard().setText(form.sheet.code)
    line = form.retyping.line
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(line, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    qtbot.mouseClick(line, Qt.MouseButton.MiddleButton)
    assert line.text() == ""
    assert "It does not work to paste it" in shown(form)


def test_the_code_is_saved_with_what_it_belongs_to(form, click, monkeypatch, tmp_path):
    put = tmp_path / "elsewhere" / "code.txt"
    put.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(put), ""))
    click(form.sheet.save)
    text = put.read_text()
    assert all(group in text for group in form.sheet.code.split())
    assert "log.lc" in text
    assert "9 February 2026" in text
    assert "not on the same computer" in text
    assert "Move it to somewhere else" in shown(form)
    assert put.stat().st_mode & 0o077 == 0


def test_a_code_beside_the_log_is_warned_about(form, click, monkeypatch, tmp_path):
    put = (str(tmp_path / "code.txt"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: put)
    click(form.sheet.save)
    assert "lies beside the log" in shown(form)


def test_a_code_that_cannot_be_written_says_so(form, click, monkeypatch, tmp_path):
    put = (str(tmp_path / "nowhere" / "code.txt"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: put)
    click(form.sheet.save)
    assert "nowhere" in form.sheet._said.text()


def test_the_code_is_printed(form, click, monkeypatch, tmp_path):
    def accept(dialog):
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "code.pdf"))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    click(form.sheet.print)
    assert (tmp_path / "code.pdf").read_bytes().startswith(b"%PDF")
    assert "gone to the printer" in shown(form)


def test_the_paper_holds_the_code_in_two_lines(dressed, tmp_path):
    text = paper("AAAA BBBB CCCC DDDD EEEE FFFF GGGG HHHH", tmp_path / "log.lc", DAY)
    assert "AAAA  BBBB  CCCC  DDDD\nEEEE  FFFF  GGGG  HHHH" in text
