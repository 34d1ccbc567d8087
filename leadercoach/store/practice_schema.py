"""The shape of the coach's own file, as SQL, one step per released change. Steps are only added.

What the client list shows of a package stands beside it: the list is read without opening any.
`returned` is the revision of a proposal that stood in the last return file, null before the first.
"""

from leadercoach.store.schema import Kind

PRACTICE = (
    "create table meta (key text primary key, value text not null) strict",
    """create table me (
        one integer primary key check (one = 1), name text not null,
        secret text not null, public text not null, created_at text not null) strict""",
    """create table clients (
        engagement text primary key, leader text not null, label text not null,
        folded text not null, newest text references packages(package)
            deferrable initially deferred,
        opened_at text, created_at text not null) strict""",
    "create index clients_named on clients(folded, engagement)",
    """create table packages (
        package text primary key, engagement text not null references clients(engagement),
        made_on text not null, first_day text not null, last_day text not null,
        expires_on text not null, received_on text not null, received_at text not null,
        entries integer not null, last_session text, next_session text,
        open_actions integer not null, hash text not null) strict""",
    "create index packages_client on packages(engagement, made_on, received_at)",
    """create table bodies (
        package text primary key references packages(package) on delete cascade,
        body blob not null) strict""",
    """create table proposals (
        id text primary key, package text not null references packages(package),
        kind text not null check (kind in ('note', 'action')), revision integer not null,
        body text not null, written_on text not null, written_at text not null,
        returned integer, returned_on text) strict""",
    "create index proposals_package on proposals(package, written_at)",
)

DRAFTS = (
    """create table drafts (
        key text primary key, body text not null, updated_at text not null) strict""",
)

STEPS: dict[str, tuple[str, ...]] = {"0001_practice": PRACTICE, "0002_drafts": DRAFTS}
PRACTICE_FILE = Kind(0x4C435052, STEPS, "not_a_practice")  # "LCPR"
