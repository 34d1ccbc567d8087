"""What came out of a damaged log, in plain sentences."""

from pathlib import Path

from leadercoach import content
from leadercoach.backup.salvage import Part, Salvaged
from leadercoach.errors import Refused

# What a leader has names for; the first table of each is the one that is counted.
_GROUPS = {
    "part_entries": ("entries",),
    "part_marks": ("entry_people", "entry_tags", "shares"),
    "part_revisions": ("revisions",),
    "part_people": ("people",),
    "part_areas": ("areas", "area_levels"),
    "part_weeks": ("week_marks", "pauses", "targets", "week_counts"),
    "part_reflections": ("reflections",),
    "part_drafts": ("drafts",),
    "part_removed": ("removed", "kept", "announced", "bin_days"),
    "part_settings": ("settings",),
    "part_observers": ("observers",),
    "part_feedback": ("requests", "replies", "ratings", "withdrawals"),
    "part_pulse": ("pulse_rounds", "pulse_answers", "pulse_tokens", "pulse_counts"),
    "part_keys": ("keys",),
    "part_coaches": ("coaches", "consents"),
    "part_sessions": ("sessions", "session_pins"),
    "part_actions": ("actions", "action_entries"),
    "part_handed": ("handed_over", "proposals", "sent_out"),
}


def head_line(found: Salvaged, path: Path, new: Path, lang: str) -> str:
    """Whether all is there, and where."""
    whole = all(part.lost == 0 for part in found.parts.values())
    code = "salvaged_whole" if whole else "salvaged"
    return content.sentence(code, {"path": path, "new": new}, lang)


def part_lines(found: Salvaged, lang: str) -> list[str]:
    """What is kept and missing, group by group; one that was and is empty is left out."""
    rows = {name: _added([found.parts[t] for t in group]) for name, group in _GROUPS.items()}
    return [_line(name, part, lang) for name, part in rows.items() if part != Part(0, 0)]


def _added(parts: list[Part]) -> Part:
    losses = [part.lost for part in parts if part.lost is not None]
    lost = sum(losses) if len(losses) == len(parts) else None
    return Part(sum(part.kept for part in parts), lost)


def _line(name: str, part: Part, lang: str) -> str:
    code = "salvaged_part" if part.lost else "salvaged_part_whole"
    if part.lost is None:
        code = "salvaged_part_unknown"
    params = {"name": Refused(name), "kept": part.kept, "lost": part.lost}
    return content.sentence(code, params, lang)
