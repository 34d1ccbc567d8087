"""What is behind a mark of a chart: entries in the log, or a colleague's replies."""

from leadercoach.profile.chart import Chart, Mark
from leadercoach.profile.point_page import behind
from leadercoach.store import feedback
from ui.shell.routes import Routes
from ui.shell.workspace import Workspace


def open_mark(workspace: Workspace, routes: Routes, chart: Chart, mark: Mark) -> None:
    """Show it. Of several replies, the list of the observer who gave the first of them."""
    if not mark.requests:
        routes.entries.emit(behind(chart, mark))
        return
    observer_id = feedback.request(workspace.log, mark.requests[0]).request.observer_id
    routes.replies.emit(observer_id, mark.requests[0] if len(mark.requests) == 1 else "")
