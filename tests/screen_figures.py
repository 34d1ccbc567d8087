"""Pictures of the pages of charts, for `tests.screens`."""

from collections.abc import Callable
from functools import partial


def _undrawn(page: object) -> list[object]:
    """The pictures of a page that are still being drawn."""
    from ui.charts.chart_picture import ChartPicture

    pictures = page.findChildren(ChartPicture)
    return [picture for picture in pictures if picture.isVisible() and picture._image is None]


def _show_point(
    session: object, settle: Callable[[], None], point: str, weeks: int | None
) -> object:
    """The page of an advice point with all its pictures drawn."""
    session.pages.periods.choose(weeks)
    session.routes.point.emit(point)
    settle()
    page = session.window.page(f"point_{point}")
    while session.window.busy.running or _undrawn(page):
        settle()
    settle()
    return page


def figures(session: object, settle: Callable[[], None]) -> dict[str, Callable[[], object]]:
    """The pages of charts, over 26 weeks and the whole log."""
    from leadercoach.content import POINTS

    show = partial(_show_point, session, settle)

    def focus() -> None:
        picture = show("failure", 26).cards["told"].picture
        picture.setFocus()
        if picture.spots:
            picture.move_to(0)

    def behind() -> None:
        picture = show("delegation", 26).cards["levels"].picture
        if picture.spots:
            picture.opened.emit(picture.spots[-1].mark)

    def hidden() -> None:
        page = show("delegation", 26)
        page.cards["regularity"]._turn.setChecked(False)
        for name in ("levels", "heard", "handover", "check_ins"):
            page._hide(page.cards[name])

    return {
        **{f"point_{point}": partial(show, point, 26) for point in POINTS},
        **{f"point_{point}_all": partial(show, point, None) for point in POINTS},
        "point_with_focus": focus,
        "point_as_table": lambda: show("delegation", 26).cards["regularity"]._turn.setChecked(True),
        "point_behind": behind,
        "point_hidden": hidden,
    }
