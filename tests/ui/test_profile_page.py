"""The profile page: four rows that are buttons, a period, and an empty log."""

import re
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QToolTip

from leadercoach.content import POINTS
from leadercoach.log.weeks import Week
from leadercoach.usecases import weeks
from tests.samples import add, at
from tests.ui.conftest import named, said, shown
from ui.charts.chart_card import ChartCard
from ui.composition.leader import leader_places
from ui.profile.part_bars import PartBar
from ui.profile.row import ProfileRow
from ui.profile.sparkline import Sparkline
from ui.shell.help import Help

LAST = Week.parse("2026-W06")


def live(log, count: int, closed: int | None = None) -> None:
    """A conversation in each of the last `count` weeks, the first `closed` of them closed."""
    for nth in range(count):
        week = Week(LAST.ordinal - count + 1 + nth)
        add(log, "dialogue", on=week.friday, markers={"m1": True, "m2": True, "m3": False})
        if closed is None or nth < closed:
            weeks.close(log, week, at(week.sunday))


def upward(session, log, lived: str) -> ProfileRow:
    """The row of a week for each letter up to the last: met, zero or open."""
    for nth, state in enumerate(lived):
        week = LAST.before(len(lived) - 1 - nth)
        if state == "m":
            add(log, "upward", on=week.friday)
        if state != "o":
            weeks.close(log, week, at(week.sunday))
    session.window.show_page("profile")
    return rows(session.window.page("profile"))["upward"]


@pytest.fixture
def page(session, log):
    """The page of a log in which five weeks are closed."""
    live(log, 5)
    session.window.show_page("profile")
    return session.window.page("profile")


def rows(page) -> dict[str, ProfileRow]:
    return {row.point: row for row in page.findChildren(ProfileRow)}


def heading(session) -> str:
    return shown(session.window.header)


class TestRows:
    def test_stand_in_the_order_of_the_method(self, page):
        tops = [rows(page)[point].geometry().top() for point in POINTS]
        assert tops == sorted(tops)
        assert len(set(tops)) == 4

    def test_say_value_state_and_what_was_counted(self, page):
        said_by_row = shown(rows(page)["dialogue"])
        facts = ("4 of 12 conversations", "33%", "5 closed weeks")
        for words in ("Mission dialogue", *facts, "5 of 5", "0 of 5"):
            assert words in said_by_row

    def test_are_read_out_whole(self, page):
        spoken = rows(page)["dialogue"].accessibleName()
        assert spoken.startswith("Mission dialogue: 4 of 12 conversations, 33%, 5 closed weeks. ")
        assert spoken.endswith(rows(page)["dialogue"]._sentence.plain)

    def test_open_the_page_of_their_point_by_mouse(self, page, session, click, qtbot):
        with qtbot.waitSignal(session.routes.point) as opened:
            click(rows(page)["delegation"])
        assert opened.args == ["delegation"]

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
    def test_open_it_by_key(self, page, session, qtbot, key):
        rows(page)["failure"].setFocus()
        with qtbot.waitSignal(session.routes.point) as opened:
            qtbot.keyClick(session.frame.focusWidget(), key)
        assert opened.args == ["failure"]

    def test_follow_each_other_when_one_tabs(self, page, session, qtbot):
        session.window.take_focus()
        passed = []
        for _ in range(6):
            qtbot.keyClick(session.frame.focusWidget(), Qt.Key.Key_Tab)
            passed.append(getattr(session.frame.focusWidget(), "point", ""))
        assert passed == ["", "", *POINTS]

    def test_stay_with_the_focus_when_the_log_changes(self, page, session, log):
        rows(page)["upward"].setFocus()
        add(log, "upward", on="2026-02-05")
        session.workspace.changed.emit("entries")
        assert session.frame.focusWidget() is rows(page)["upward"]

    def test_stand_below_each_other_in_a_narrow_window(self, page, session):
        row = rows(page)["dialogue"]
        assert row._line.x() > row._head.x()
        row.resize(500, 300)
        row._grid.activate()
        assert row._line.x() == row._head.x()
        assert row._line.y() > row._head.y()

    def test_name_the_week_under_the_pointer(self, page, monkeypatch):
        said_there: list[str] = []
        monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _of: said_there.append(text))
        line = rows(page)["dialogue"].findChild(Sparkline)
        for place in (0, 1, 20):
            at_week = QPoint(round(line._x(place)), 20)
            event = QHelpEvent(QHelpEvent.Type.ToolTip, at_week, line.mapToGlobal(at_week))
            QApplication.sendEvent(line, event)
        assert said_there == ["Week 2, 2026: Partly", "Week 3, 2026: Partly, 33%", ""]


class TestWithoutANumber:
    def test_a_new_log_says_what_is_missing(self, session, log):
        live(log, 2)
        session.window.show_page("profile")
        words = shown(rows(session.window.page("profile"))["dialogue"])
        assert "Building up" in words
        assert "2 closed weeks" in words
        assert "No number yet: 2 more weeks need closing." in words

    def test_open_weeks_take_the_number_away(self, session, log):
        live(log, 9, closed=4)
        session.window.show_page("profile")
        assert "Too sparse" in shown(rows(session.window.page("profile"))["dialogue"])

    def test_closing_a_week_brings_the_number(self, session, log):
        live(log, 4, closed=3)
        session.window.show_page("profile")
        weeks.close(log, LAST, at("2026-02-09"))
        session.workspace.changed.emit("weeks")
        row = rows(session.window.page("profile"))["dialogue"]
        assert "3 of 9 conversations\n33%\n4 closed weeks" in shown(row)


class TestTheNumber:
    def test_is_large_with_its_range_beside_it_and_the_weeks_below(self, session, log):
        row = upward(session, log, "mmmmmmmmmo")
        words = r"Upward feedback\n100%\nrange \d\d–100\n9 closed weeks, 1 open\n"
        assert re.match(words, shown(row))
        assert row._number.property("class") == "title"

    def test_stands_alone_where_the_ends_are_the_same(self, session, log):
        row = upward(session, log, "mmmmmmmm")
        assert row._number.text() == "100%"
        assert not row._beside.isVisible()

    def test_stands_second_while_the_facts_are_few(self, session, log):
        row = upward(session, log, "mmzmm")
        assert not row._number.isVisible()
        assert (row._words.text(), row._beside.text()) == ("4 of 5 needs", "80%")

    def test_has_a_word_before_the_means_it_compares(self, session, log):
        row = upward(session, log, "zzzzmmmm")
        assert row._sentence.text().startswith('<span style="font-weight: 600">Higher:</span> 100%')
        assert row._sentence.plain.startswith("Higher: 100% of the target in the latest 4 weeks")
        assert row.accessibleName().endswith(row._sentence.plain)

    def test_has_none_where_nothing_is_sure(self, session, log):
        row = upward(session, log, "mmmmmmmm")
        assert row._sentence.text().startswith("4 of the latest 4 weeks on target")

    @pytest.mark.parametrize("lead", ["", "Higher:"])
    def test_and_its_sentence_are_never_markup(self, session, log, lead):
        sentence = upward(session, log, "mmmmmmmm")._sentence
        sentence.show_words("Higher: <b>Kim</b> &amp; 2", lead)
        plain = QTextDocumentFragment.fromHtml(sentence.text()).toPlainText()
        assert (plain if lead else sentence.text()) == "Higher: <b>Kim</b> &amp; 2"


class TestTheRangeAlone:
    def test_is_said_in_words_and_how_many_weeks_are_open(self, session, log):
        row = upward(session, log, "mmmmmmoo")
        words = r"Upward feedback\nbetween \d\d and 100%\n2 of 8 weeks are open\n"
        assert re.match(words, shown(row))
        assert not row._number.isVisible()

    def test_is_read_out_with_what_it_depends_on(self, session, log):
        spoken = upward(session, log, "mmmmmmoo").accessibleName()
        assert re.match(r"Upward feedback: between \d\d and 100%, 2 of 8 weeks are open\. ", spoken)
        assert "Week 5, 2026 can be closed" in spoken

    def test_offers_to_close_the_first_week_that_can_be(self, session, log, click):
        click(named(upward(session, log, "mmmmmmoo"), "Close week 5"))
        assert session.window.current == "week"
        assert session.window.page("week").week == LAST.before(1)

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
    def test_is_closed_by_keys_right_after_its_row(self, session, log, qtbot, key):
        row = upward(session, log, "mmmmmmoo")
        row.setFocus()
        qtbot.keyClick(row, Qt.Key.Key_Tab)
        link = session.frame.focusWidget()
        assert link.accessibleName() == "Close week 5"
        with qtbot.waitSignal(session.routes.close_week) as asked:
            qtbot.keyClick(link, key)
        assert asked.args == [LAST.before(1)]

    def test_does_not_open_the_charts_by_its_link(self, session, log, click, qtbot):
        row = upward(session, log, "mmmmmmoo")
        opened: list[str] = []
        session.routes.point.connect(opened.append)
        click(named(row, "Close week 5"))
        assert opened == []

    def test_has_no_link_once_no_week_can_be_closed(self, session, log):
        row = upward(session, log, "mmmmmoommm")
        assert "Close week 6" not in said(row)
        assert not row._close.isVisible()


class TestHeads:
    def test_say_once_what_the_glyphs_mean(self, page):
        words = shown(page)
        for word in ("on target", "partly", "zero, closed week", "open week", "pause"):
            assert words.split("\n").count(word) == 1

    def test_stand_over_the_strip(self, page):
        heads = page._heads
        strip = rows(page)["dialogue"].findChild(Sparkline)
        left = heads._legend.mapTo(page, QPoint(0, 0)).x()
        assert left == strip.mapTo(page, QPoint(0, 0)).x()

    def test_of_a_narrow_window_still_say_it(self, page):
        page._heads.resize(500, 80)
        page._heads.layout().activate()
        assert page._heads._legend.isVisible()
        assert page._heads._legend.x() < 40


class TestPeriod:
    def test_is_named_in_the_head(self, page, session):
        assert "Profile\ntrust habits, week 2 to week 6" in heading(session)

    def test_chosen_anew_it_changes_the_head_and_the_counts(self, page, session, click):
        click(named(page, "4 weeks"))
        assert "trust habits, week 3 to week 6" in heading(session)
        assert "4 of 4" in shown(rows(page)["dialogue"])
        assert "Quality markers, 4 weeks" in shown(page)

    def test_of_the_whole_log_comes_from_beside_the_window(self, page, session, click, qtbot):
        click(named(page, "All"))
        qtbot.waitUntil(lambda: "Quality markers, the whole log" in shown(page))
        assert not session.window.busy.running

    def test_called_off_it_is_as_before(self, page, session, monkeypatch, qtbot):
        monkeypatch.setattr(session.window.busy, "run", lambda *_, reads: None)
        page._periods.choose(None)
        page._reader.given_up.emit()
        assert page._periods.weeks == 8

    def test_chosen_elsewhere_is_read_when_the_page_is_shown(self, page, session):
        session.window.show_page("today")
        page._periods.choose(4)
        assert page._shown_weeks == 8
        session.window.show_page("profile")
        assert page._shown_weeks == 4

    def test_being_read_the_window_closes_all_the_same(self, page, session):
        page._periods.choose(None)
        assert session.window.busy.running
        session.frame.close()
        assert page._shown_weeks == 8

    def test_being_read_the_language_changes_all_the_same(self, page, session, qtbot):
        page._periods.choose(None)
        session.remember(language="sv")
        session.rebuild()
        assert "Profil\ntillitsvanor, vecka 2 till vecka 6" in heading(session)

    def test_of_years_names_them(self, session, log):
        add(log, "dialogue", on=date(2023, 5, 3))
        session.window.show_page("profile")
        page = session.window.page("profile")
        page._show(None, page._shown._replace(first=Week.parse("2023-W18")))
        assert "week 18, 2023 to week 6\n" in heading(session)


class TestEmptyLog:
    def test_says_what_will_stand_here_and_offers_one_way_to_begin(self, session):
        session.window.show_page("profile")
        page = session.window.page("profile")
        assert said(page) == {"Log the first one"}
        assert "how regularly" in shown(page)

    def test_its_button_opens_the_form(self, session, click):
        session.window.show_page("profile")
        click(named(session.window.page("profile"), "Log the first one"))
        assert session.window.findChild(object, "overlay").point == "dialogue"

    def test_the_first_entry_brings_the_rows(self, session, log):
        session.window.show_page("profile")
        add(log, "dialogue", on="2026-02-09")
        session.workspace.changed.emit("entries")
        assert rows(session.window.page("profile"))["dialogue"].isVisible()


class TestBelowTheRows:
    def test_stand_the_charts_of_all_points(self, page):
        titles = [card.chart.title for card in page.findChildren(ChartCard)]
        assert titles == ["All entries", "Agreements kept"]

    def test_open_the_entries_behind_a_mark(self, page, session):
        calendar = page.findChildren(ChartCard)[0]
        mark = next(cell.mark for cell in calendar.chart.shape.cells if cell.times)
        calendar.opened.emit(mark)
        assert session.window.current == "log"
        assert session.window.page("log")._filters.chosen.ids == mark.ids

    def test_stand_below_each_other_in_a_narrow_window(self, page):
        one, other = page.findChildren(ChartCard)
        assert one.y() == other.y()
        one.parentWidget().resize(500, 900)
        one.parentWidget().layout().activate()
        assert one.y() < other.y()


class TestHelp:
    def test_tells_what_a_number_is_and_what_an_interval_does_not_cover(self, page, session, click):
        click(named(page, "How to read the profile"))
        words = shown(session.window.findChild(Help))
        assert "how much of the target you reached, week by week" in words
        assert words.count("the noise of small numbers only") == 1


def test_the_page_stands_after_the_log_and_answers_alt_3(session, qtbot):
    qtbot.keyClick(session.window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert session.window.current == "profile"
    places = [place.name for place in leader_places()]
    assert places == [
        *("today", "log", "profile", "feedback", "sessions", "guidance", "settings"),
    ]


@pytest.mark.parametrize(("k", "n"), [(0, 0), (2, 3), (5, 5), (0, 9)])
def test_a_share_is_drawn_as_marks_below_five_and_as_a_bar_from_there(qtbot, dressed, k, n):
    bar = PartBar("delegation")
    qtbot.addWidget(bar)
    bar.resize(100, 10)
    bar.show_part(k, n)
    image = bar.grab().toImage()
    middle = [image.pixelColor(x, image.height() // 2).name() for x in range(60, 100)]
    ground = bar.palette().window().color().name()
    assert all(colour == ground for colour in middle) == (n < 5)
