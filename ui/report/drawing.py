"""What draws for the terminal: pictures without Qt, and the report with a Qt that has no screen."""

from pathlib import Path

from leadercoach.errors import Refused
from leadercoach.profile.chart import Chart
from leadercoach.profile.report import Report
from leadercoach.store.files import write_whole
from ui.base.tokens import DARK, LIGHT

FONT = "Inter"


def save_chart(chart: Chart, path: Path, *, dark: bool) -> None:
    """Write a .png, .svg or .pdf. StoreError if that cannot be done."""
    from ui.charts.look import Look
    from ui.charts.picture import save

    save(chart, Look(DARK if dark else LIGHT, FONT), path)


def save_report(report: Report, path: Path) -> None:
    """Write a PDF. StoreError if that cannot be done; Refused where Qt lacks a library."""
    write_whole(path, report_pdf(report))


def report_pdf(report: Report) -> bytes:
    """The PDF itself. Refused where Qt lacks a library."""
    try:
        from ui.report.write import pdf_bytes
    except ImportError as missing:
        raise Refused("report_needs_library", reason=missing) from None
    return pdf_bytes(report)
