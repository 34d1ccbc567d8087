"""Settings: what this program is."""

from importlib.metadata import PackageNotFoundError, version

from leadercoach import content
from ui.base.i18n import language
from ui.shell.group import Group
from ui.shell.workspace import Workspace
from ui.widgets.text import Paragraph


class AboutGroup(Group):
    """Version, licence, the method in one sentence, and the line to show those who would judge."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        inside = self.add_card("Leader Coach")
        for text in (
            self.tr("Version {version}").format(version=_version()),
            self.tr(
                "Free software under the MIT licence. Icons by Lucide (ISC), letters Inter (OFL)."
            ),
        ):
            inside.addWidget(Paragraph(text))
        inside = self.add_card(self.tr("The method"))
        method = self.tr(
            "Trust grows out of what a leader does again and again: talking about the mission, "
            "telling upward how things are, letting others decide and telling of own failures."
        )
        inside.addWidget(Paragraph(method, "reading"))
        inside.addWidget(Paragraph(content.text("own_learning").in_(language()) + ".", "muted"))
        inside = self.add_card(self.tr("If somebody asks to see it"))
        inside.addWidget(Paragraph(content.text("say_no").in_(language()), "reading"))
        self.column.addStretch()


def _version() -> str:
    try:
        return version("leader-coach")
    except PackageNotFoundError:  # run from a folder that was never installed
        return "–"
