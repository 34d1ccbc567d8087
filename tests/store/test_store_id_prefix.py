"""Four characters of an id are enough, its beginning or its end; three are not."""

import pytest
from coachings import coach, held

from leadercoach.errors import NotFound
from leadercoach.store.id_prefix import find_session


@pytest.fixture
def session(log):
    return held(log, coach(log))


@pytest.mark.parametrize("part", [slice(4), slice(-4, None), slice(None)])
def test_a_session_is_found_by_four_characters_or_more(log, session, part):
    assert find_session(log, session[part]) == session


@pytest.mark.parametrize("typed", ["", "{:.3}", "{0}0", "zzzz"])
def test_less_or_more_or_another_id_is_nothing(log, session, typed):
    with pytest.raises(NotFound, match="session_not_found"):
        find_session(log, typed.format(session))


def test_what_begins_two_ids_tells_neither(log, session):
    held(log, coach(log, "Ola"))
    with pytest.raises(NotFound, match="id_ambiguous"):
        find_session(log, session[:4])
