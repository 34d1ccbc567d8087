"""Every stored thing, described once: its table, its columns and what each of them holds.

How a row is put in and read, archived, exported, searched for a name, erased and thinned out
follows from this. Where a value lies over several columns or is packed into one, the texts in it
say their role themselves (leadercoach.log.roles).
"""

from leadercoach.coaching.action import Action, CoachNote, ProposedAction, Settled
from leadercoach.coaching.coach import Coach, Terms
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package import Package
from leadercoach.coaching.session import CoachSession
from leadercoach.feedback.reply import LINE
from leadercoach.feedback.request import Observer, Request
from leadercoach.log.delegation import Delegation
from leadercoach.log.dialogue import Dialogue
from leadercoach.log.entries import KINDS
from leadercoach.log.entry import Entry
from leadercoach.log.failure import Failure
from leadercoach.log.roles import Role
from leadercoach.log.texts import ALIAS, NOTE, TITLE
from leadercoach.log.upward import Upward
from leadercoach.store.rows import Column, Is, Packed, Record, over

ID, CODE, CODES, SECRET, DAY, MOMENT, WEEK, NUMBER, FLAG, FOLDED, FORM, SETTING, CHANGES = Is
_MADE: dict[str, Column] = {"created_at": MOMENT, "updated_at": MOMENT}
_RETIRED: dict[str, Column] = {"folded": FOLDED, "retired_on": DAY, **_MADE}
_SAID, _THANKS = Role("note", LINE), Role("note", NOTE)
_NAME, _LEADER = Role("name", ALIAS), Role("name", TITLE)

META = Record("meta", {"key": CODE, "value": CODE}, ("key",))
SETTINGS = Record("settings", {"key": CODE, "value": SETTING}, ("key",))
PEOPLE = Record("people", {"id": ID, "alias": _NAME, **_RETIRED, "team": FLAG})
AREAS = Record("areas", {"id": ID, "name": Role("area", ALIAS), **_RETIRED})
AREA_LEVELS = Record(
    "area_levels", {"id": ID, "area_id": ID, "level": NUMBER, "from_day": DAY, "created_at": MOMENT}
)

COMMON = over(Entry, "principles", "shifts", "needs")  # tags have a table of their own
MARKERS = ("m1", "m2", "m3")
ENTRIES = Record(
    "entries",
    {"position": NUMBER, "id": ID, "point": CODE, "logged_on": DAY, **_MADE, "deleted_at": MOMENT,
     "status": CODE, **COMMON, **dict.fromkeys(MARKERS, FLAG)},
)  # fmt: skip


def _details(table: str, kind: type[Entry], **ids: Column) -> Record:
    """What an entry of one point has beside the common; `ids` in the place of names."""
    own = over(kind, *Entry.__struct_fields__, *(name.removesuffix("_id") for name in ids))
    return Record(table, {"entry_id": ID, **own, **ids}, ("entry_id",))


DETAILS = {
    "dialogue": _details("dialogues", Dialogue),
    "upward": _details("upwards", Upward),
    "delegation": _details("delegations", Delegation, area_id=ID),
    "failure": _details("failures", Failure),
}
SHARES = Record(
    "shares",
    {"entry_id": ID, "nth": NUMBER, "on_day": DAY, "direction": CODE, "format": CODE,
     "logged_on": DAY},
    ("entry_id", "nth"),
)  # fmt: skip
ENTRY_PEOPLE = Record(
    "entry_people",
    {"entry_id": ID, "role": CODE, "nth": NUMBER, "person_id": ID},
    ("entry_id", "role", "nth"),
)
ENTRY_TAGS = Record(
    "entry_tags",
    {"entry_id": ID, "tag_group": CODE, "nth": NUMBER, "code": CODE},
    ("entry_id", "tag_group", "nth"),
)
REVISIONS = Record(
    "revisions",
    {"entry_id": ID, "device": ID, "number": NUMBER, "saved_at": MOMENT,
     "body": Packed(tuple(KINDS.values()))},
    ("device", "number"),
)  # fmt: skip
DRAFTS = Record("drafts", {"key": CODE, "body": FORM, "updated_at": MOMENT}, ("key",))
WEEK_MARKS = Record(
    "week_marks", {"id": ID, "week": WEEK, "closed": FLAG, "on_day": DAY, "created_at": MOMENT}
)
PAUSES = Record(
    "pauses",
    {"id": ID, "first_day": DAY, "last_day": DAY, "created_at": MOMENT, "removed_at": MOMENT},
)
TARGETS = Record(
    "targets",
    {"id": ID, "point": CODE, "from_week": WEEK, "times": NUMBER, "weeks": NUMBER,
     "created_at": MOMENT},
)  # fmt: skip
REFLECTIONS = Record(
    "reflections",
    {"id": ID, "about": CODE, "on_day": DAY, "text": Role("note", NOTE, needed=True),
     "created_at": MOMENT},
)  # fmt: skip
HABIT_EVENTS = Record(
    "habit_events", {"entry_id": ID, "point": CODE, "week": WEEK, "on_day": DAY, "retro": NUMBER}
)
FOLLOW_UPS = Record("follow_ups", {"entry_id": ID, "kind": CODE, "due": DAY}, ("entry_id",))

OBSERVERS = Record(
    "observers", {"id": ID, **over(Observer), **_RETIRED}, values={"observer": Observer}
)
REQUESTS = Record(
    "requests",
    {"id": ID, "rid": SECRET, "token": SECRET, **over(Request), "state": CODE, "asked_on": DAY,
     "expires_on": DAY, "self_rated_at": MOMENT, **_MADE},
    values={"request": Request},
)  # fmt: skip
RATINGS = Record(
    "ratings",
    {"request_id": ID, "who": CODE, "item": CODE, "value": NUMBER},
    ("request_id", "who", "item"),
)
REPLIES = Record(
    "replies",
    {
        "request_id": ID,
        "reply_id": SECRET,
        "received_at": MOMENT,
        "received_on": DAY,
        "written_at": CODE,  # as the observer's clock has it
        "sealed": FLAG,
        "calibrated": FLAG,
        "seen": CODE,
        "saw": _SAID,
        "led_to": _SAID,
        "next_time": _SAID,
        "withdraw": SECRET,
        "coach": FLAG,
        "thanks": _THANKS,
        "thanked_on": DAY,
    },
    ("request_id",),
)  # fmt: skip
WITHDRAWALS = Record("withdrawals", {"request_id": ID, "on_day": DAY}, ("request_id",))
PULSE_ROUNDS = Record(
    "pulse_rounds",
    {"id": ID, "rid": SECRET, "focus": CODE, "lang": CODE, "opened_on": DAY, "closes_on": DAY,
     "closed_on": DAY, "asked": NUMBER, "created_at": MOMENT},
)  # fmt: skip
PULSE_TOKENS = Record(
    "pulse_tokens", {"round_id": ID, "token": SECRET, "used": FLAG}, ("round_id", "token")
)
PULSE_ANSWERS = Record(
    "pulse_answers",
    {"reply_id": SECRET, "round_id": ID, "change": NUMBER, "followed_up": CODE, "idea": _SAID,
     "withdraw": SECRET},
    ("reply_id",),
)  # fmt: skip
PULSE_COUNTS = Record(
    "pulse_counts",
    {"round_id": ID, "question": CODE, "step": CODE, "times": NUMBER},
    ("round_id", "question", "step"),
)
KEYS = Record(
    "keys", {"kind": CODE, "secret": SECRET, "public": SECRET, "created_at": MOMENT}, ("kind",)
)

COACHES = Record(
    "coaches",
    {"id": ID, **over(Coach), "engagement": SECRET, "salt": SECRET, "terms": Packed((Terms,)),
     "agreed_on": DAY, **_RETIRED},
    values={"coach": Coach},
)  # fmt: skip
CONSENTS = Record(
    "consents",
    {"id": ID, "coach_id": ID, "body": Packed((Consent,)), "text_version": NUMBER,
     "granted_on": DAY, "granted_at": MOMENT, "revoked_on": DAY, "revoked_at": MOMENT},
)  # fmt: skip
SESSIONS = Record(
    "sessions",
    {"id": ID, "coach_id": ID, "held_on": DAY, "state": CODE, "body": Packed((CoachSession,)),
     **_MADE},
)  # fmt: skip
SESSION_PINS = Record(
    "session_pins", {"session_id": ID, "nth": NUMBER, "entry_id": ID}, ("session_id", "nth")
)
# An action is packed without its person and observer, who stand beside it by id.
ACTIONS = Record(
    "actions",
    {"id": ID, "session_id": ID, "coach_id": ID, "agreed_on": DAY, "due": DAY,
     "body": Packed((Action,)), "settled": Packed((Settled,)), "status": CODE, "person_id": ID,
     "observer_id": ID, **_MADE},
)  # fmt: skip
ACTION_ENTRIES = Record(
    "action_entries", {"action_id": ID, "entry_id": ID}, ("action_id", "entry_id")
)
HANDED_OVER = Record(
    "handed_over",
    {"package": ID, "coach_id": ID, "token": SECRET, "way": CODE, "consent": Packed((Consent,)),
     "text_version": NUMBER, "entries": NUMBER, "hash": SECRET, "made_on": DAY, "made_at": MOMENT,
     "expires_on": DAY},
    ("package",),
)  # fmt: skip
PROPOSALS = Record(
    "proposals",
    {"id": ID, "package": ID, "kind": CODE, "revision": NUMBER,
     "body": Packed((CoachNote, ProposedAction)), "entry_id": ID, "changed_since": FLAG,
     "state": CODE, "action_id": ID, "received_on": DAY, "received_at": MOMENT, "decided_on": DAY},
)  # fmt: skip

SENT_OUT = Record(
    "sent_out",
    {"id": ID, "what": CODE, "whom": _NAME, "detail": Role("short", NOTE), "on_day": DAY,
     "made_at": MOMENT},
)  # fmt: skip
WEEK_COUNTS = Record(
    "week_counts",
    {"week": WEEK, "point": CODE, "qualified": NUMBER, "logged": NUMBER},
    ("week", "point"),
)
REMOVED = Record(
    "removed",
    {"id": ID, "kind": CODE, "of_id": ID, "on_day": DAY, "body": CHANGES, "removed_at": MOMENT},
)
BIN_DAYS = Record("bin_days", {"id": ID, "since_day": DAY})
KEPT = Record("kept", {"kind": CODE, "id": ID, "on_day": DAY}, ("kind", "id"))
ANNOUNCED = Record("announced", {"kind": CODE, "id": ID, "on_day": DAY}, ("kind", "id", "on_day"))

LOG = {
    record.table: record
    for record in (
        *(META, SETTINGS, PEOPLE, AREAS, AREA_LEVELS, ENTRIES, *DETAILS.values(), SHARES),
        *(ENTRY_PEOPLE, ENTRY_TAGS, REVISIONS, DRAFTS, WEEK_MARKS, PAUSES, TARGETS, REFLECTIONS),
        *(HABIT_EVENTS, FOLLOW_UPS, OBSERVERS, REQUESTS, RATINGS, REPLIES, WITHDRAWALS),
        *(PULSE_ROUNDS, PULSE_TOKENS, PULSE_ANSWERS, PULSE_COUNTS, KEYS, COACHES, CONSENTS),
        *(SESSIONS, SESSION_PINS, ACTIONS, ACTION_ENTRIES, HANDED_OVER, PROPOSALS, SENT_OUT),
        *(WEEK_COUNTS, REMOVED, BIN_DAYS, KEPT, ANNOUNCED),
    )
}

ME = Record(
    "me", {"one": NUMBER, "name": _NAME, "secret": SECRET, "public": SECRET, "created_at": MOMENT},
    ("one",)
)  # fmt: skip
CLIENTS = Record(
    "clients",
    {"engagement": SECRET, "label": _NAME, "folded": FOLDED, "leader": _LEADER, "newest": ID,
     "opened_at": MOMENT, "created_at": MOMENT},
    ("engagement",)
)  # fmt: skip
PACKAGES = Record(
    "packages",
    {"package": ID, "engagement": SECRET, "made_on": DAY, "first_day": DAY, "last_day": DAY,
     "expires_on": DAY, "received_on": DAY, "received_at": MOMENT, "entries": NUMBER,
     "last_session": DAY, "next_session": DAY, "open_actions": NUMBER, "hash": SECRET},
    ("package",)
)  # fmt: skip
BODIES = Record("bodies", {"package": ID, "body": Packed((Package,))}, ("package",))
OWN_PROPOSALS = Record(
    "proposals",
    {"id": ID, "package": ID, "kind": CODE, "revision": NUMBER, "body": PROPOSALS.columns["body"],
     "written_on": DAY, "written_at": MOMENT, "returned": NUMBER, "returned_on": DAY}
)  # fmt: skip

PRACTICE = {
    record.table: record for record in (META, ME, CLIENTS, PACKAGES, BODIES, OWN_PROPOSALS, DRAFTS)
}
