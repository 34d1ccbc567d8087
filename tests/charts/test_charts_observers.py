"""How observers, the agreement map and pulse rounds are drawn."""

from datetime import timedelta

import pytest
from figures import FIRST, agreement, chart, look, mark, pulses, watches
from matplotlib.collections import LineCollection, PathCollection, PolyCollection
from matplotlib.colors import to_hex
from matplotlib.text import Text

from leadercoach.profile.chart import Glance, Kind, MapPlace, Watches
from ui.charts.agreement import LINE
from ui.charts.draw import draw
from ui.charts.forms import DIAMOND, OF_OBSERVERS, SQUARE, TRIANGLE, of_observer
from ui.charts.sheet import Drawn
from ui.charts.watches import AROUND, RING, Plot

INK = look().colours["ink"].lower()


def drawn(shape, width: int = 600) -> Drawn:
    return draw(chart(shape, None), look(), width)


def read(made: Drawn) -> list[str]:
    return [text.get_text() for text in made.figure.findobj(Text)]


def stamps(made: Drawn, radius: float) -> int:
    """How many marks there are of a radius."""
    found = made.figure.findobj(PathCollection)
    return sum(
        len(c.get_offsets())
        for c in found
        if c.get_sizes()[0] == pytest.approx((radius * 0.75) ** 2)
    )


def one_panel(*pairs: tuple[int | None, int | None]) -> Watches:
    """An observer of one behaviour, with these ratings (own, seen)."""
    shape = watches(1, 1, 1)
    glances = tuple(
        Glance(FIRST + timedelta(days=14 * nth), own, seen, mark(nth))
        for nth, (own, seen) in enumerate(pairs)
    )
    watch = shape.watches[0]
    panel = watch.panels[0]._replace(glances=glances)
    return shape._replace(watches=(watch._replace(panels=(panel,)),))


def test_observers_have_their_own_marks_in_order():
    assert [of_observer(nth) for nth in range(3)] == [TRIANGLE, SQUARE, DIAMOND]
    assert of_observer(len(OF_OBSERVERS)) == TRIANGLE


def test_a_ring_goes_around_the_mark_where_both_rate_alike():
    made = drawn(one_panel((3, 3), (4, 3), (2, 2)))
    assert stamps(made, AROUND) == 2
    assert stamps(made, RING) == 1 + 1  # the key has one


def test_a_rating_of_the_leader_stands_alone_where_nothing_was_seen():
    with_seen, without = drawn(one_panel((3, 4))), drawn(one_panel((3, None)))
    assert stamps(with_seen, RING) == stamps(without, RING) == 2
    muted = look().colours["muted"].lower()
    dashes = [
        c for c in without.figure.findobj(LineCollection) if to_hex(c.get_color()[0]) == muted
    ]
    assert len(dashes) == 1


def test_no_line_joins_what_an_observer_saw():
    made = drawn(one_panel((3, 4), (3, 2), (3, 5)))
    colours = {to_hex(c.get_color()[0]) for c in made.figure.findobj(LineCollection)}
    assert colours == {look().colours["line"].lower()}


def test_occasions_of_one_day_stand_side_by_side():
    plot = Plot(0, 200, 0, FIRST, FIRST + timedelta(days=100))
    xs = plot.xs([FIRST] * 3)
    assert xs[1] - xs[0] == xs[2] - xs[1] > 8
    assert plot.xs([FIRST + timedelta(days=100)] * 3)[-1] < 200


def test_every_observer_and_behaviour_has_a_panel_of_its_own():
    made = drawn(watches(2, 3, 4))
    assert read(made).count("Gör mandatet tydligt") == 6
    assert read(made).count("Johan") == 2


def test_earlier_marks_are_hollow_and_later_ones_filled():
    base = agreement(0)
    both = (Kind(0, False, 1), Kind(0, True, 1))  # noqa: FBT003
    made = drawn(base._replace(places=(MapPlace(3, 4, both, mark(1)),)))
    hollow, filled = made.figure.findobj(PathCollection)
    assert to_hex(hollow.get_facecolor()[0]) == look().colours["surface"].lower()
    assert to_hex(filled.get_facecolor()[0]) == INK
    assert hollow.get_offsets()[0][0] < filled.get_offsets()[0][0]


def test_what_is_often_at_a_place_has_a_larger_mark():
    def size(times: int) -> float:
        place = MapPlace(3, 4, (Kind(0, True, times),), mark(1))  # noqa: FBT003
        made = drawn(agreement(0)._replace(places=(place,)))
        return made.figure.findobj(PathCollection)[0].get_sizes()[0]

    assert size(2) == pytest.approx(2 * size(1))


def test_the_gaps_stand_beside_the_map_where_they_have_room():
    beside, below = drawn(agreement(4), 680), drawn(agreement(4), 424)
    assert below.height - beside.height > 100


def test_behaviours_that_lie_apart_stand_below_their_row():
    base = agreement(2)
    named = ("Hör de berörda före beslutet +2,0", "Gör mandatet tydligt −2,0")
    first, second = base.rows
    apart = base._replace(rows=(first._replace(apart=named), second))
    plain, made = drawn(base, 424), drawn(apart, 424)
    assert set(named) <= set(read(made))
    assert made.height == plain.height + 2 * LINE
    assert "Johan, nov 2025–feb 2026" in read(drawn(apart, 680))


def test_the_map_has_one_band():
    assert len(drawn(agreement(1)).figure.findobj(PolyCollection)) == 1


def test_every_answer_of_a_pulse_is_a_dot():
    shape = pulses(2)
    made = drawn(shape)
    dots = sum(len(c.get_offsets()) for c in made.figure.findobj(PathCollection))
    assert dots == 2 * sum(shape.rounds[0].counts)
    assert len(made.spots) == 14
