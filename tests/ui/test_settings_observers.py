"""Settings of observers: renamed, retired, and the keys."""

import pytest
from PySide6.QtWidgets import QFileDialog
from replies import observer, taken

from leadercoach.exchange.keys import keys
from leadercoach.exchange.sealed import fingerprint
from leadercoach.store import feedback as stored
from tests.ui.conftest import named, shown


@pytest.fixture
def group(session, log):
    observer(log, "Johan")
    session.window.show_page("settings")
    return session.window.page("settings").choose("observers")


def test_an_observer_is_shown_with_relation_and_agreement(group, session, log):
    assert "Fellow manager · you have agreed" in shown(group)
    taken(log)
    group.refresh()
    assert "both have agreed" in shown(group)


def test_a_new_name_is_kept_and_a_taken_one_refused(group, session, log):
    johan = stored.observer_named(log, "Johan")
    observer(log, "Leila")
    group.refresh()
    group.rows.row(johan.id).renamed.emit(johan.id, "Jonas")
    kept = stored.observer(log, johan.id).observer
    assert (kept.name, kept.relation) == ("Jonas", "peer")
    assert kept.contract_leader_on is not None
    for wrong in ("Leila", "", "a,b"):
        group.rows.row(johan.id).renamed.emit(johan.id, wrong)
        assert stored.observer(log, johan.id).observer.name == "Jonas"
        assert session.window.toast.accessibleName()


def test_a_retired_observer_can_come_back(group, log, click):
    click(named(group, "Hide Johan"))
    assert stored.observer_named(log, "Johan").retired
    click(named(group, "Show Johan again"))
    assert not stored.observer_named(log, "Johan").retired


def test_the_key_is_shown_once_it_is_made(group, log, at):
    assert "made when you first ask" in shown(group)
    made = keys(log, at)
    group.refresh()
    assert fingerprint(made.leader.public) in shown(group)


def test_the_recovery_key_is_saved_where_chosen(group, log, at, session, tmp_path, monkeypatch):
    chosen = tmp_path / "key.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    group.save.click()
    assert keys(log, at).recovery.secret in chosen.read_text(encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path), ""))
    group.save.click()
    assert "not a file" in session.window.toast.accessibleName()
