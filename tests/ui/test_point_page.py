"""The page of an advice point: its figures, the way to their events, and those that are hidden."""

import time
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from leadercoach.content import POINTS
from leadercoach.log.entries import build, plain
from leadercoach.log.weeks import Week
from leadercoach.profile.chart import Mark
from leadercoach.profile.charts.catalogue import OF_POINT, one_chart
from leadercoach.profile.profile import read_profile
from leadercoach.store import notes
from leadercoach.store.entries import get
from leadercoach.usecases import figures, weeks
from tests.replies import OWN, WORDS, taken
from tests.samples import add, at, told
from tests.ui.conftest import TODAY, named, said, shown
from tests.ui.test_accessible import nameless
from ui.feedback.all_replies import AllReplies
from ui.log.model import ITEM_ROLE
from ui.profile.drill_down import open_mark


@pytest.fixture
def log_of_weeks(session):
    """Fourteen weeks with an entry of each kind every Tuesday, and closed."""
    log = session.workspace.log
    first = Week.of(TODAY).before(14)
    for nth in range(14):
        week = Week(first.ordinal + nth)
        day = week.monday + timedelta(days=1)
        for point in POINTS:
            more = {"shares": [told(day.isoformat())]} if point == "failure" else {}
            add(log, point, on=day, title=f"{point} {nth}", **more)
        weeks.close(log, week, at(week.monday + timedelta(days=7)))
    session.workspace.changed.emit("entries")
    return session


def open_point(session, point: str = "failure"):
    session.routes.point.emit(point)
    return session.window.page(f"point_{point}")


def titles(session) -> list[str]:
    model = session.window.page("log")._list.entries
    items = [model.index(row, 0).data(ITEM_ROLE) for row in range(model.rowCount())]
    return [item.title for item in items if item]


def drawn(page, name: str, qtbot):
    """The picture of a figure once it has been drawn."""
    picture = page.cards[name].picture
    qtbot.waitUntil(lambda: len(picture.spots) > 0, timeout=20_000)
    return picture


@pytest.mark.parametrize("point", POINTS)
def test_a_page_has_the_figures_of_its_point_in_order(log_of_weeks, point):
    page = open_point(log_of_weeks, point)
    charts = [card.chart for card in page._columns._cards]
    assert [chart.name for chart in charts] == list(OF_POINT[point])
    profile = read_profile(log_of_weeks.workspace.log, TODAY, 8)
    log = log_of_weeks.workspace.log
    assert charts == [one_chart(log, profile, name, point, "en") for name in OF_POINT[point]]
    assert "8 working weeks, " in shown(page)


def test_the_page_belongs_to_the_profile_and_leads_back_there(log_of_weeks, click):
    log_of_weeks.window.show_page("profile")
    page = open_point(log_of_weeks)
    header = log_of_weeks.window.header
    assert "Share own failures" in shown(header)
    assert page.place == "profile"
    assert header.search.isVisible()
    click(named(header, "Back"))
    assert log_of_weeks.window.current == "profile"


def test_a_click_on_a_mark_lists_exactly_its_events(log_of_weeks, qtbot):
    page = open_point(log_of_weeks)
    picture = drawn(page, "told", qtbot)
    spot = picture.spots[2]
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.place_of(2).center().toPoint())
    model = log_of_weeks.window.page("log")._list.entries
    listed = [model.index(row, 0).data(ITEM_ROLE) for row in range(model.rowCount())]
    assert [item.id for item in listed if item] == list(spot.mark.ids)
    assert spot.mark.said in shown(log_of_weeks.window.page("log"))


def test_a_week_of_the_line_lists_that_week_of_that_point(log_of_weeks, qtbot):
    page = open_point(log_of_weeks)
    picture = drawn(page, "regularity", qtbot)
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(picture, Qt.Key.Key_Left)  # the latest is the running week
    QTest.keyClick(picture, Qt.Key.Key_Return)
    assert titles(log_of_weeks) == ["failure 13"]
    assert "Week 6" in shown(log_of_weeks.window.page("log"))


def test_a_mark_of_what_an_observer_saw_opens_the_reply(session, qtbot):
    taken(session.workspace.log, OWN)
    page = open_point(session, "dialogue")
    picture = drawn(page, "observers", qtbot)
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.place_of(0).center().toPoint())
    (card,) = session.window.findChildren(AllReplies, "overlay")
    assert WORDS["saw"] in shown(card)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert session.window.current == "point_dialogue"


def test_a_mark_with_several_replies_behind_it_opens_the_list_of_their_observer(session):
    log = session.workspace.log
    both = [taken(log, OWN), taken(log, OWN, reply="0" * 32, withdraw="0" * 64)]
    page = open_point(session, "dialogue")
    wanted: list[tuple[str, str]] = []
    session.routes.replies.connect(lambda *to: wanted.append(to))
    mark = Mark("", requests=tuple(each.id for each in both))
    open_mark(session.workspace, session.routes, page.cards["observers"].chart, mark)
    assert wanted == [(both[0].request.observer_id, "")]


def test_one_gets_from_the_page_to_an_event_and_back_with_the_keys_alone(log_of_weeks, qtbot):
    page = open_point(log_of_weeks)
    picture = drawn(page, "told", qtbot)
    focused = None
    for _ in range(40):
        focused = QApplication.focusWidget()
        if focused is picture:
            break
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert focused is picture
    QTest.keyClick(picture, Qt.Key.Key_Down)
    QTest.keyClick(picture, Qt.Key.Key_Return)
    assert len(titles(log_of_weeks)) == 1
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert log_of_weeks.window.current == "point_failure"
    assert picture.hasFocus()
    assert picture.now == 1


def test_tab_goes_through_the_figures_in_their_order(log_of_weeks, qtbot):
    page = open_point(log_of_weeks)
    drawn(page, "told", qtbot)
    page._switch.focus_first()
    met = []
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        card = _card_of(page, QApplication.focusWidget())
        if card and card not in met:
            met.append(card)
    assert met == list(OF_POINT["failure"])


def _card_of(page, widget: QWidget) -> str:
    found = [name for name, card in page.cards.items() if card.isAncestorOf(widget)]
    return found[0] if found else ""


def asked(session, monkeypatch) -> list[str]:
    """The figures drawn from now on, by name."""
    studio, found = session.pages.pictures.studio, []
    ask = studio.ask

    def count(asker, chart, *rest):
        found.append(chart.name)
        ask(asker, chart, *rest)

    monkeypatch.setattr(studio, "ask", count)
    return found


def test_nothing_is_drawn_again_where_nothing_changed(log_of_weeks, qtbot, monkeypatch):
    page = open_point(log_of_weeks)
    drawn(page, "regularity", qtbot)
    wait_all(page, qtbot)
    found = asked(log_of_weeks, monkeypatch)
    log_of_weeks.workspace.changed.emit("entries")
    log_of_weeks.window.show_page("today")
    open_point(log_of_weeks)
    qtbot.wait(300)
    assert found == []


def test_a_change_draws_only_what_it_changes(log_of_weeks, qtbot, monkeypatch):
    page = open_point(log_of_weeks)
    wait_all(page, qtbot)
    found = asked(log_of_weeks, monkeypatch)
    (last,) = page.cards["told"].chart.shape.rows[0].mark.ids
    log_of_weeks.workspace.edit(last, _with_marker(log_of_weeks, last))
    qtbot.wait(300)
    assert set(found) == {"markers"}


def _with_marker(session, entry_id):
    raw = plain(get(session.workspace.log, entry_id).entry)
    return build(raw | {"markers": {"m1": True}})


def wait_all(page, qtbot) -> None:
    """Wait until every picture has been drawn, and nothing moves any more."""
    pictures = [card.picture for card in page.cards.values()]
    wanted = [p for p in pictures if p.isVisible()]
    qtbot.waitUntil(lambda: all(p._image is not None for p in wanted), timeout=20_000)
    qtbot.wait(400)


def test_the_period_of_one_page_is_that_of_all(log_of_weeks):
    page = open_point(log_of_weeks)
    log_of_weeks.pages.periods.choose(4)
    assert "4 working weeks, 12 January 2026 to 8 February 2026" in shown(page)
    assert "4 working weeks" in shown(open_point(log_of_weeks, "dialogue"))


def test_the_whole_log_is_read_beside_the_window(log_of_weeks, qtbot):
    page = open_point(log_of_weeks)
    log_of_weeks.pages.periods.choose(None)
    qtbot.waitUntil(lambda: "14 working weeks" in shown(page), timeout=20_000)


def test_a_page_with_nothing_to_draw_says_how_it_begins(session, click):
    page = open_point(session, "delegation")
    assert "Too little to draw" in shown(page)
    click(named(page, "Log a decision"))
    assert session.window.findChild(object, "overlay").point == "delegation"


# Hidden figures


def hide(page, name: str) -> None:
    page.cards[name].hide_asked.emit()


def test_a_hidden_figure_is_named_at_the_foot_and_comes_back(log_of_weeks, click):
    page = open_point(log_of_weeks)
    hide(page, "directions")
    assert not page.cards["directions"].isVisible()
    assert "Hidden: Who was told" in shown(page.hidden)
    assert notes.setting(log_of_weeks.workspace.log, "hidden_figures") == ["failure:directions"]
    click(named(page, "Show Who was told again"))
    assert page.cards["directions"].isVisible()
    assert not page.hidden.isVisible()


def test_hiding_is_taken_back_by_undo(log_of_weeks, click):
    page = open_point(log_of_weeks)
    hide(page, "told")
    click(named(log_of_weeks.window.toast, "Undo"))
    assert page.cards["told"].isVisible()


def test_a_figure_is_hidden_on_its_own_page_only(log_of_weeks):
    hide(open_point(log_of_weeks, "dialogue"), "markers")
    page = open_point(log_of_weeks, "failure")
    assert page.cards["markers"].isVisible()


def test_all_figures_can_be_hidden(log_of_weeks):
    page = open_point(log_of_weeks)
    for name in OF_POINT["failure"]:
        hide(page, name)
    assert not any(card.isVisible() for card in page.cards.values())
    assert len(page.hidden.buttons) == len(OF_POINT["failure"])
    assert not page.ask.isVisible()


def test_after_twelve_weeks_it_asks_once_which_figure_helps_no_longer(log_of_weeks, click):
    page = open_point(log_of_weeks)
    assert "Which figure no longer helps you? Hide it." in shown(page)
    click(named(page, "Dismiss"))
    assert not page.ask.isVisible()
    assert not open_point(log_of_weeks, "upward").ask.isVisible()
    assert notes.setting(log_of_weeks.workspace.log, "figures_asked_on") == TODAY.isoformat()


def test_hiding_one_is_an_answer(log_of_weeks):
    page = open_point(log_of_weeks)
    hide(page, "told")
    assert not page.ask.isVisible()


@pytest.mark.parametrize(("weeks_ago", "asks"), [(11, False), (12, True)])
def test_it_asks_again_after_twelve_more_weeks(log_of_weeks, weeks_ago, asks):
    on = Week.of(TODAY).before(weeks_ago).monday - timedelta(days=1)
    figures.answered(log_of_weeks.workspace.log, at(on))
    assert open_point(log_of_weeks).ask.isVisible() == asks


def test_a_young_log_is_not_asked(session):
    add(session.workspace.log, "failure", on=date(2026, 1, 13))
    session.workspace.changed.emit("entries")
    assert not open_point(session).ask.isVisible()


# Both languages, and time


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_control_has_a_name(log_of_weeks, lang):
    log_of_weeks.remember(language=lang)
    log_of_weeks.rebuild()
    page = open_point(log_of_weeks, "delegation")
    hide(page, "levels")
    page.cards["regularity"]._turn.setChecked(True)
    assert nameless(log_of_weeks.window) == []
    assert "" not in said(page)


def test_opening_the_page_prints_how_long_the_window_stood_still(log_of_weeks, qtbot, capsys):
    beats, longest = [time.perf_counter()], [0.0]

    def beat() -> None:
        now = time.perf_counter()
        longest[0] = max(longest[0], now - beats[-1])
        beats.append(now)

    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(beat)
    timer.start()
    qtbot.wait(50)
    page = open_point(log_of_weeks, "delegation")
    wait_all(page, qtbot)
    timer.stop()
    with capsys.disabled():
        print(f" longest stall {longest[0] * 1000:.0f} ms ", end="")
    assert len(beats) > 10
