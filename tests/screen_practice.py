"""Pictures of the coach's side, in the same frame as the leader's and after all of those."""

from collections.abc import Callable


def practice(session: object) -> dict[str, Callable[[], object]]:
    """A coach without clients, all clients, and Amira's places as Eva sees them."""
    made = []

    def begin(*, demo: bool) -> None:
        from ui.composition.coach import CoachSession

        before = made[-1] if made else session
        if before.window is not None:  # there is none while the computer is in other hands
            before.window.end()
        if made:
            session.frame.closing.disconnect(before.end)  # its window goes now
        session.window = None
        coach = CoachSession(
            session.app, session.frame, session.single, session.path.with_name("practice.lcp"),
            session.kept, session.kept_in, demo=demo,
        )  # fmt: skip
        coach.make_window()
        coach.open()
        made.append(coach)

    def close_help() -> None:
        for overlay in made[-1].window.findChildren(object, "overlay"):
            overlay.leave()

    def one() -> None:
        from leadercoach.practice.clients import clients

        coach = made[-1]
        coach.show_client(clients(coach.workspace.log, coach.workspace.at.today)[0].engagement)

    def page(name: str) -> None:
        made[-1].window.show_page(name)

    return {
        "coach_empty": lambda: begin(demo=False),
        "coach_settings": lambda: page("settings"),
        "coach_clients": lambda: begin(demo=True),
        "coach_help": lambda: made[-1].pages.go("help"),
        "coach_client": lambda: (close_help(), one()),
        "coach_client_log": lambda: page("log"),
        "coach_client_profile": lambda: page("profile"),
        "coach_client_notes": lambda: page("notes"),
    }
