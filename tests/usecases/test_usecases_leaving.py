"""What leaves the machine is noted, and shown together with the packages a coach was given."""

from coachings import coach, given
from samples import TODAY, at

from leadercoach.store.sent_files import Left, left
from leadercoach.usecases import sent_files


def test_of_a_file_that_left_only_its_name_is_noted(log):
    sent_files.note(log, "archive", "", "/home/amira/log.json", at())
    assert left(log) == [Left("archive", "", "log.json", TODAY, at().stamp)]


def test_what_left_and_packages_are_shown_together_the_latest_first(log):
    given(log, coach(log, "Eva", on="2026-01-12"), on="2026-01-13")
    sent_files.note(log, "report", "", "profile.pdf", at())
    assert [(each.what, each.whom) for each in left(log)] == [("report", ""), ("package", "Eva")]
