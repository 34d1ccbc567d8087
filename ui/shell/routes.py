"""Ways from one place to another: pages ask here, the window goes."""

from PySide6.QtCore import QObject, Signal

from ui.widgets.standing import Way


class Routes(QObject):
    """What a page can ask the window for.

    new_entry: an advice point, and a day to begin with or None. edit_entry: an id. page: a name.
    entries: a log_list.Filter to show in the log. close_week: a Week. point: the charts of an
    advice point. ask_feedback: the id of an observer, or None. observe_in_person and rate_self: the
    id of a request. feedback: a tab of that page, `replies`, `requests` or `pulse`; settings: a
    group of that one. take_in: files and pasted texts that may be replies. replies: an observer's
    id and a request's, empty for all replies. close_pulse: the id of a round. session: the id of
    one to open; prepare: a coach to begin one with. add_coach; consent, terms, share and
    coach_card: the id of a coach. agree: a session's id, empty for an action outside one; action:
    the id of one to settle, and word_anew of one to word anew. change_proposal: the id of one to
    word before it is agreed on. proposals: what coaches sent. comment: the id of an entry a coach
    writes about; note and propose: the id of what the coach has written, empty for something new.
    protect: give the log a passphrase. erase: the id of an entry to erase for good. limits: the
    list of what has passed its limit. appearance: language or look has changed and everything is to
    be made anew.
    """

    new_entry = Signal(str, object)
    edit_entry = Signal(str)
    page = Signal(str)
    entries = Signal(object)
    entry = Signal(str)
    close_week = Signal(object)
    point = Signal(str)
    ask_feedback = Signal(object)
    observe_in_person = Signal(str)
    rate_self = Signal(str)
    feedback = Signal(str)
    take_in = Signal(object)
    replies = Signal(str, str)
    open_pulse = Signal()
    close_pulse = Signal(str)
    session = Signal(str)
    prepare = Signal(str)
    add_coach = Signal()
    consent = Signal(str)
    terms = Signal(str)
    share = Signal(str)
    coach_card = Signal(str)
    agree = Signal(str)
    action = Signal(str)
    word_anew = Signal(str)
    change_proposal = Signal(str)
    proposals = Signal()
    settings = Signal(str)
    comment = Signal(str)
    note = Signal(str)
    propose = Signal(str)
    protect = Signal()
    erase = Signal(str)
    limits = Signal()
    appearance = Signal()
    demo = Signal()

    def follow(self, way: Way) -> None:
        """Go a way again that is known by its name and what it is called with."""
        name, *about = way
        if name == "close_week":
            from leadercoach.log.weeks import Week

            self.close_week.emit(Week(int(about[0] or 0)))
        else:
            getattr(self, str(name)).emit(*about)
