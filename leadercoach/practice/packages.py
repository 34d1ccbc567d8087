"""Packages as they come in, and as they are opened again."""

import hashlib
from datetime import date

from leadercoach.coaching.action import lasts
from leadercoach.coaching.package import Package, encode, package_of
from leadercoach.errors import Refused
from leadercoach.moment import Moment
from leadercoach.store import practice as stored
from leadercoach.store.engine import Log
from leadercoach.store.practice import Kept


def take_package(practice: Log, package: Package, at: Moment) -> bool:
    """Keep a package; whether it is new. The same one twice changes nothing.

    Refused if it may no longer be opened, or if another came under its name.
    """
    body = encode(package)
    digest = hashlib.sha256(body).hexdigest()
    with practice.transaction():
        known = stored.digest(practice, package.package)
        if known is not None:
            if known != digest:
                raise Refused("package_differs", name=package.leader)
            return False
        if package.expires_on < at.today:
            raise Refused("package_expired", day=package.expires_on)
        stored.put_client(practice, package.engagement, package.leader, package.made_on, at)
        stored.add_package(practice, _facts(package, at.today), body, digest, at)
    return True


def opened(practice: Log, package: str, today: date) -> Package:
    """A package that is kept. Refused once it may no longer be opened."""
    known = stored.kept(practice, package)
    if known.expires_on < today:
        raise Refused("package_expired", day=known.expires_on)
    return package_of(stored.body(practice, package))


def _facts(package: Package, today: date) -> Kept:
    held = [part.session for part in package.sessions if part.state != "prepared"]
    planned = [part.session.held_on for part in package.sessions if part.state == "prepared"]
    last = max(held, key=lambda session: session.held_on, default=None)
    if last is not None and last.next_on is not None:
        planned.append(last.next_on)
    return Kept(
        *(package.package, package.engagement, package.made_on),
        *(package.consent.first_day, package.last_day, package.expires_on, today),
        len(package.entries),
        last.held_on if last else None,
        min(planned, default=None),
        sum(lasts(part.settled) for part in package.actions),
    )
