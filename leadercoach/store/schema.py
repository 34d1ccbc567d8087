"""The shape of the log file, as SQL, one step per released change. Steps are only ever added.

`entries.position` orders the log: the day it happened in the upper bits, a running number within
that day in the lower ones, so one integer pages, searches and sorts by time.
habit_events, follow_ups and search are indexes over the entries: rebuilt at will, never archived.
week_counts is what is left of a week whose entries have reached their retention limit (F.4).
`pulse_answers` has no rowid and lies in the order of random numbers: nothing tells who came when.
"""

from typing import NamedTuple

APPLICATION_ID = 0x4C434F41  # "LCOA"

LOG = (
    "create table meta (key text primary key, value text not null) strict",
    "create table settings (key text primary key, value text not null) strict",
    """create table people (
        id text primary key, alias text not null, folded text not null unique,
        retired_on text, created_at text not null, updated_at text not null) strict""",
    """create table areas (
        id text primary key, name text not null, folded text not null unique,
        retired_on text, created_at text not null, updated_at text not null) strict""",
    """create table area_levels (
        id text primary key, area_id text not null references areas(id) on delete cascade,
        level integer not null check (level between 1 and 7),
        from_day text not null, created_at text not null) strict""",
    "create index area_levels_area on area_levels(area_id, from_day)",
    """create table entries (
        position integer primary key, id text not null unique,
        point text not null check (point in ('dialogue', 'upward', 'delegation', 'failure')),
        occurred_on text not null, logged_on text not null,
        created_at text not null, updated_at text not null, deleted_at text,
        status text not null check (status in ('saved', 'deleted')),
        origin text not null, title text not null, note text not null,
        m1 integer, m2 integer, m3 integer, coach_visibility text not null) strict""",
    "create index entries_listed on entries(status)",
    "create index entries_of_point on entries(status, point)",
    """create table dialogues (
        entry_id text primary key references entries(id) on delete cascade,
        with_group text not null, topics text not null, minutes text, talk_share text,
        place text, occasion text, insight text, changed integer) strict""",
    """create table upwards (
        entry_id text primary key references entries(id) on delete cascade,
        recipient text not null, content text not null, need_type text, ask text,
        answer_due text, repeat_of text references entries(id) on delete set null
            deferrable initially deferred,
        response text, response_on text, response_reason text, reported_back_on text) strict""",
    "create index upwards_repeat on upwards(repeat_of) where repeat_of is not null",
    """create table delegations (
        entry_id text primary key references entries(id) on delete cascade,
        level integer not null, involved_before text not null, na_reason text, matter text,
        area_id text references areas(id), receiver_group text, mandate text,
        responsibility text, support text, support_note text, check_in text,
        check_in_every integer, initiator text, come_back_if text, accepted text,
        read_back integer, formal integer, outcome text, taken_back_reason text,
        check_in_kept text, reviewed_on text, learned text) strict""",
    "create index delegations_area on delegations(area_id) where area_id is not null",
    """create table failures (
        entry_id text primary key references entries(id) on delete cascade,
        kind text not null, what text, impact text, not_shareable text, reaction text) strict""",
    """create table shares (
        entry_id text not null references entries(id) on delete cascade,
        nth integer not null, on_day text not null, direction text not null, format text,
        logged_on text, primary key (entry_id, nth)) strict, without rowid""",
    """create table entry_people (
        entry_id text not null references entries(id) on delete cascade,
        role text not null check (role in ('people', 'receivers')), nth integer not null,
        person_id text not null references people(id),
        primary key (entry_id, role, nth)) strict, without rowid""",
    "create index entry_people_person on entry_people(person_id)",
    """create table entry_tags (
        entry_id text not null references entries(id) on delete cascade,
        tag_group text not null, nth integer not null, code text not null,
        primary key (entry_id, tag_group, nth)) strict, without rowid""",
    "create index entry_tags_code on entry_tags(code)",
    """create table revisions (
        entry_id text not null references entries(id) on delete cascade,
        device text not null, number integer not null,
        saved_at text not null, body text not null,
        primary key (device, number)) strict, without rowid""",
    "create index revisions_entry on revisions(entry_id)",
    """create table drafts (
        key text primary key, body text not null, updated_at text not null) strict""",
    """create table week_marks (
        id text primary key, week integer not null,
        closed integer not null check (closed in (0, 1)),
        on_day text not null, created_at text not null) strict""",
    "create index week_marks_week on week_marks(week, created_at, id)",
    """create table pauses (
        id text primary key, first_day text not null, last_day text not null,
        created_at text not null, check (first_day <= last_day)) strict""",
    """create table targets (
        id text primary key, point text not null, from_week integer not null,
        times integer not null, weeks integer not null, created_at text not null) strict""",
    """create table reflections (
        id text primary key, about text not null, on_day text not null,
        text text not null, created_at text not null) strict""",
    """create table habit_events (
        entry_id text not null references entries(id) on delete cascade,
        point text not null, week integer not null, on_day text not null,
        retro integer not null) strict""",
    "create index habit_events_week on habit_events(point, week, retro, on_day)",
    "create index habit_events_entry on habit_events(entry_id)",
    """create table follow_ups (
        entry_id text primary key references entries(id) on delete cascade,
        kind text not null, due text not null) strict""",
    "create index follow_ups_due on follow_ups(due, entry_id)",
    # A need that was repeated asks through its latest repeat only: the others have been passed on.
    """create view waiting as select entry_id, kind, due from follow_ups where entry_id not in (
        with repeats as (
          select r.entry_id, r.repeat_of as first, e.position from upwards r
          cross join entries e on e.id = r.entry_id
          where r.repeat_of is not null and e.status = 'saved'),
        latest as (select first, max(position) as last from repeats group by first)
        select first from latest union all
        select entry_id from repeats join latest using (first) where position < last)""",
    """create virtual table search using fts5(
        text, content='', contentless_delete=1, prefix='1 2 3',
        tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co So'")""",
    "insert into search(search, rank) values ('secure-delete', 1)",
)

FEEDBACK = (
    """create table observers (
        id text primary key, name text not null, folded text not null unique,
        relation text not null, contract_leader_on text, contract_observer_on text,
        calibrated_on text, retired_on text,
        created_at text not null, updated_at text not null) strict""",
    """create table requests (
        id text primary key, rid text not null unique, token text not null,
        observer_id text not null references observers(id),
        occurred_on text not null, occasion text not null, title text not null, minutes integer,
        lang text not null, way text not null, focus text not null,
        state text not null
            check (state in ('open', 'answered', 'talked', 'withdrawn', 'cancelled')),
        asked_on text not null, expires_on text not null, self_rated_at text,
        created_at text not null, updated_at text not null) strict""",
    "create index requests_observer on requests(observer_id, occurred_on)",
    "create index requests_open on requests(expires_on) where state = 'open'",
    """create table ratings (
        request_id text not null references requests(id) on delete cascade,
        who text not null check (who in ('self', 'observer')),
        item text not null, value integer check (value between 1 and 5),
        primary key (request_id, who, item)) strict, without rowid""",
    """create table replies (
        request_id text primary key references requests(id) on delete cascade,
        reply_id text not null unique, received_at text not null, received_on text not null,
        written_at text not null, sealed integer not null, calibrated integer not null,
        seen text not null, saw text not null, led_to text not null, next_time text not null,
        withdraw text not null, coach integer not null, thanks text, thanked_on text) strict""",
    "create index replies_to_thank on replies(received_on) where thanks is null",
    """create table withdrawals (
        request_id text primary key references requests(id) on delete cascade,
        on_day text not null) strict""",
    """create table pulse_rounds (
        id text primary key, rid text not null unique, focus text not null, lang text not null,
        opened_on text not null, closes_on text not null, closed_on text, asked integer not null,
        created_at text not null) strict""",
    """create table pulse_tokens (
        round_id text not null references pulse_rounds(id) on delete cascade,
        token text not null, used integer not null check (used in (0, 1)),
        primary key (round_id, token)) strict, without rowid""",
    """create table pulse_answers (
        reply_id text primary key, round_id text not null references pulse_rounds(id)
            on delete cascade,
        change integer, followed_up text not null, idea text not null, withdraw text not null)
        strict, without rowid""",
    """create table pulse_counts (
        round_id text not null references pulse_rounds(id) on delete cascade,
        question text not null, step text not null, times integer not null,
        primary key (round_id, question, step)) strict, without rowid""",
    """create table keys (
        kind text primary key check (kind in ('leader', 'recovery')),
        secret text not null, public text not null, created_at text not null) strict""",
)

COACHING = (
    # `salt` makes the ids a coach sees; it never leaves the log, `engagement` goes with each file
    """create table coaches (
        id text primary key, name text not null, folded text not null unique,
        public text not null, engagement text not null unique, salt text not null,
        terms text, agreed_on text, retired_on text,
        created_at text not null, updated_at text not null) strict""",
    """create table consents (
        id text primary key, coach_id text not null references coaches(id) on delete cascade,
        body text not null, text_version integer not null,
        granted_on text not null, granted_at text not null,
        revoked_on text, revoked_at text) strict""",
    "create unique index consents_in_force on consents(coach_id) where revoked_at is null",
    """create table sessions (
        id text primary key, coach_id text not null references coaches(id) on delete cascade,
        held_on text not null, state text not null check (state in ('prepared', 'held', 'closed')),
        body text not null, created_at text not null, updated_at text not null) strict""",
    "create index sessions_coach on sessions(coach_id, held_on)",
    """create table session_pins (
        session_id text not null references sessions(id) on delete cascade,
        nth integer not null, entry_id text not null references entries(id) on delete cascade,
        primary key (session_id, nth)) strict, without rowid""",
    "create index session_pins_entry on session_pins(entry_id)",
    """create table actions (
        id text primary key, session_id text references sessions(id) on delete set null,
        coach_id text references coaches(id) on delete set null,
        agreed_on text not null, due text, body text not null, settled text not null,
        status text not null check (status in ('open', 'done', 'missed', 'renegotiated')),
        person_id text references people(id) on delete set null,
        observer_id text references observers(id) on delete set null,
        created_at text not null, updated_at text not null) strict""",
    "create index actions_session on actions(session_id)",
    "create index actions_waiting on actions(due) where status in ('open', 'renegotiated')",
    """create table action_entries (
        action_id text not null references actions(id) on delete cascade,
        entry_id text not null references entries(id) on delete cascade,
        primary key (action_id, entry_id)) strict, without rowid""",
    "create index action_entries_entry on action_entries(entry_id)",
    """create table handed_over (
        package text primary key, coach_id text not null references coaches(id) on delete cascade,
        token text not null, way text not null check (way in ('key', 'passphrase', 'viewer')),
        consent text not null, text_version integer not null, entries integer not null,
        hash text not null, made_on text not null, made_at text not null,
        expires_on text not null) strict""",
    """create table proposals (
        id text primary key, package text not null references handed_over(package)
            on delete cascade,
        kind text not null check (kind in ('note', 'action')), revision integer not null,
        body text not null, entry_id text references entries(id) on delete set null,
        changed_since integer not null check (changed_since in (0, 1)),
        state text not null check (state in ('proposed', 'accepted', 'changed', 'declined')),
        action_id text references actions(id) on delete set null,
        received_on text not null, received_at text not null, decided_on text) strict""",
)

PRIVACY = (
    """create table sent_out (
        id text primary key, what text not null, whom text not null, detail text not null,
        on_day text not null, made_at text not null) strict""",
    """create table week_counts (
        week integer not null, point text not null, qualified integer not null,
        logged integer not null, primary key (week, point)) strict, without rowid""",
)

RETENTION = (
    # Rows as they stood before they were removed; one of kind `entries` only marks an entry in the
    # bin whose counts have been kept.
    """create table removed (
        id text primary key, kind text not null, of_id text not null, on_day text not null,
        body text not null, removed_at text not null) strict""",
    "create index removed_of on removed(of_id)",
    # The first believed day that something was seen in the bin on.
    """create table bin_days (
        id text primary key, since_day text not null) strict, without rowid""",
    """create table kept (
        kind text not null, id text not null, on_day text not null,
        primary key (kind, id)) strict, without rowid""",
    """create table announced (
        kind text not null, id text not null, on_day text not null,
        primary key (kind, id, on_day)) strict, without rowid""",
    "delete from settings where key = 'retention_shown_on'",
    # The last day that can be believed is the one it was last written to until now.
    """insert or ignore into meta select 'day', day from (
        select date(max(written), 'localtime') as day from (
            select max(max(created_at, updated_at)) as written from entries
            union all select max(updated_at) from drafts
            union all select max(created_at) from week_marks)) where day is not null""",
)

TEAM = (
    "alter table people add column team integer not null default 0 check (team in (0, 1))",
    # A pause that is taken away stays to be known: the days it has changed back may be settled.
    "alter table pauses add column removed_at text",
)

# A delegation with anything of what may follow the decision: few are, and where none is all of them
# would have to be read to know it. A query uses the index where it has this condition in its words.
FOLLOWED = """(check_in_kept is not null or level >= 4 and (outcome <> 'open' or mandate <> ''
    or responsibility <> '' or support not in ('', '[]') or support_note <> ''
    or check_in is not null or check_in_every is not null or read_back is not null
    or come_back_if <> '' or accepted <> ''))"""
FOLLOWED_UP = (f"create index delegations_followed on delegations(entry_id) where {FOLLOWED}",)

STEPS: dict[str, tuple[str, ...]] = {
    "0001_log": LOG,
    "0002_feedback": FEEDBACK,
    "0003_coaching": COACHING,
    "0004_privacy": PRIVACY,
    "0005_retention": RETENTION,
    "0006_team": TEAM,
    "0007_followed": FOLLOWED_UP,
}


class Kind(NamedTuple):
    """A kind of file: what its header calls it, the steps that build it, and the code that says a
    file is another."""

    application_id: int
    steps: dict[str, tuple[str, ...]]
    other: str


LOG_FILE = Kind(APPLICATION_ID, STEPS, "not_a_log")
