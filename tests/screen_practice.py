"""Pictures of the coach's side, in the same frame as the leader's and after all of those."""

from collections.abc import Callable


def practice(session: object) -> dict[str, Callable[[], object]]:
    """All clients, and Amira's profile as Eva sees it."""
    made = []

    def begin() -> None:
        from ui.coach.session import CoachSession

        session.window.end()
        session.window = None
        coach = CoachSession(
            session.app, session.frame, session.single, session.path, session.kept, session.kept_in,
            demo=True,
        )  # fmt: skip
        coach.make_window()
        coach.open()
        made.append(coach)

    def one() -> None:
        from leadercoach.practice.clients import clients

        coach = made[0]
        coach.show_client(clients(coach.desk.log, coach.desk.at.today)[0].engagement)

    def page(name: str) -> None:
        made[0].window.show_page(name)

    return {
        "coach_clients": begin,
        "coach_client": one,
        "coach_client_profile": lambda: page("profile"),
        "coach_client_notes": lambda: page("notes"),
    }
