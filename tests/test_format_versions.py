"""A file that leaves the program says by its version what stands in it."""

import json

import msgspec
import pytest
from formats import FORMS, committed, fields

from leadercoach.coaching.package import VERSION, Package, package_of
from leadercoach.coaching.session import CoachSession
from leadercoach.content import sentence
from leadercoach.errors import Refused
from leadercoach.exchange import archive, archive_format
from leadercoach.log.roles import Note
from tests.test_released_formats import AT, DATA


@pytest.mark.parametrize("name", FORMS)
def test_what_stands_in_a_file_changes_only_with_its_version(name):
    """A new version: raise its number, read the one before too, and write its fields down with
    `python -m tests.make_released fields`."""
    assert fields(FORMS[name]) == committed(name).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("field", [("more", int), ("more", int, 0)])
def test_a_field_more_in_a_file_or_in_what_is_in_it_is_seen(field):
    longer = msgspec.defstruct("Package", [field], bases=(Package,), kw_only=True, frozen=True)
    assert set(fields(longer)) - set(fields(Package)) == {
        f"Package.more{'?' * (len(field) - 2)}: {json.dumps(_int(field))}"
    }
    session = msgspec.defstruct("CoachSession", [("harvest", Note, "")], bases=(CoachSession,),
                                kw_only=True, frozen=True)  # fmt: skip
    inside = msgspec.defstruct("Holder", [("session", session)])
    assert 'CoachSession.harvest?: {"type": "string", "default": ""}' in fields(inside)


def _int(field):
    return {"type": "integer", **({"default": field[2]} if len(field) > 2 else {})}


def said(refused: Refused) -> str:
    return sentence(refused.code, refused.params, "en")


def test_an_archive_of_a_newer_version_is_told_so_whatever_stands_in_it(tmp_path):
    body = json.loads((DATA / f"archive_{archive_format.VERSION}.json").read_bytes())
    body |= {"version": archive_format.VERSION + 1, "more": {"than": "is known"}}
    (tmp_path / "all.json").write_text(json.dumps(body))
    with pytest.raises(Refused, match="archive_newer") as caught:
        archive.read(tmp_path / "all.json", AT.today)
    assert said(caught.value).endswith("was written by a newer version. Update the program.")


def test_a_package_of_a_newer_version_is_told_so_whatever_stands_in_it():
    body = json.loads((DATA / f"package_{VERSION}.json").read_bytes())
    body |= {"v": VERSION + 1, "more": {"than": "is known"}}
    with pytest.raises(Refused, match="package_newer") as caught:
        package_of(json.dumps(body).encode())
    assert said(caught.value).startswith("The file comes from a newer version of Leader Coach.")
