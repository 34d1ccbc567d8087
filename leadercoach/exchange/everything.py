"""All there is in one file: the archive, the tables, a report and a page that says what is what."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import msgspec

from leadercoach import content
from leadercoach.backup.own_files import refuse_own
from leadercoach.exchange.archive import contents, nothing
from leadercoach.exchange.tables import as_csv, tables
from leadercoach.store import outputs
from leadercoach.store.engine import Log

_DATED = (1980, 1, 1, 0, 0, 0)  # the same log gives the same bytes


def everything(
    log: Log, path: Path, lang: str, report: bytes | None, step: Callable[[], None] = nothing
) -> int:
    """Write it to `path`, in one piece; how many entries that were. `report` is the PDF, None where
    none can be drawn."""
    refuse_own(path, log.path, code="file_over_log")
    whole = contents(log, step)
    parts = {"archive.json": msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"}
    parts |= {f"tables/{name}.csv": as_csv(rows, lang) for name, rows in tables(whole).items()}
    if report is not None:
        parts["report.pdf"] = report
    codes = ["everything_archive", "everything_tables"]
    codes += ["everything_report"] if report is not None else []
    lines = [content.sentence(code, {}, lang) for code in (*codes, "everything_open")]
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, part in {"README.txt": "\r\n".join([*lines, ""]).encode(), **parts}.items():
            pack.writestr(zipfile.ZipInfo(name, _DATED), part, zipfile.ZIP_DEFLATED)
    outputs.write(log, path, body.getvalue())
    return len(whole["entries"])
