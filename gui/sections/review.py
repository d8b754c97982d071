"""Review and export: what is open with the way to it, the files to make, and what was made."""

import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal

from gui.parts import card, label
from gui.sections.answers import Answers
from gui.sections.files import FilesToMake
from gui.sections.files_made import FilesMade
from gui.sections.page import Page, scrolled
from gui.sections.summary import Summary
from gui.session import Session
from gui.work import Worker
from jobs.export import Exported
from jobs.letters import letter_date, public_packet
from jobs.wanted import Wanted
from models.base import Path
from models.finding import Finding
from models.letter import Letter


class ReviewPage(Page):
    """The last page before the documents leave."""

    wanted = Signal(tuple)
    """The way to a field was asked for."""
    export_asked = Signal()
    drafts_asked = Signal()
    """The documents are to be made although errors are open."""
    acceptance_asked = Signal(object)
    """A finding is to be accepted, or taken back."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._documents: tuple[Letter, ...] = ()
        self.files, self._results = FilesToMake(), FilesMade()
        self.files.asked.connect(self.export_asked)
        self.files.drafts_asked.connect(self.drafts_asked)
        self._public = Worker(self)
        self._public.done.connect(self.files.show_public)
        self._public.failed.connect(lambda problem: self.files.show_public_problem(str(problem)))
        self.files.public_asked.connect(self._ask_public)
        self._summary = Summary()
        self._summary.wanted.connect(self.wanted)
        self._summary.acceptance_asked.connect(self.acceptance_asked)
        answers = Answers(session)
        answers.wanted.connect(self.wanted)
        self._results_card = card("Files made", self._results)
        self._results_card.hide()
        scrolled(
            self,
            label("Review and export", "title"),
            self._results_card,
            self._summary,
            card("Files to make", self.files),
            card("Check answers", answers),
            label("The preview shows the words. Page breaks may differ in Word.", "hint"),
        )

    @property
    def wanted_documents(self) -> Wanted:
        """The documents to make, and how."""
        return self.files.wanted

    @property
    def busy(self) -> bool:
        return self._public.busy

    def go_to(self, path: Path) -> bool:
        """This page has no fields of its own."""
        return not path

    def focus_summary(self) -> None:
        """After a check the focus is at what is open: its first link, or Export."""
        if not self._summary.take_focus():
            self.files.export.setFocus(Qt.FocusReason.OtherFocusReason)
        self._to_top()

    def show_documents(self, documents: tuple[Letter, ...], _shown: Letter | None) -> None:
        """Keep the files to make up with the draft."""
        self._documents = documents
        self.files.show_documents(documents)

    def show_findings(self, findings: tuple[Finding, ...], *, checked: bool) -> None:
        """What is open, here and at each document."""
        self._summary.show_findings(findings, checked=checked)
        self.files.show_findings(findings)
        if self.wanted_documents.public:
            self._ask_public()

    def show_made(self, made: tuple[Exported, ...]) -> None:
        """The files that were written, in sight, with what can be done with each."""
        self._results_card.show()
        self._results.show_made(made, self._documents, self.files.wanted.documents)
        self._to_top()

    def _ask_public(self) -> None:
        """Compose the public version off the GUI thread: what is made is judged, not the whole."""
        request = self.session.request
        date = letter_date(request, datetime.date.today())
        self._public.ask(partial(public_packet, request, date))

    def _to_top(self) -> None:
        """Now, and again when what has just been filled has its place."""
        if self.scroll_area:
            bar = self.scroll_area.verticalScrollBar()
            bar.setValue(0)
            QTimer.singleShot(0, bar, lambda: bar.setValue(0))
