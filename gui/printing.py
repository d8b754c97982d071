"""Printing the document in sight: made beside the window, a printer asked for, then on paper."""

import datetime
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from gui.dialogs import Files
from gui.parts import PROGRAM, tell
from gui.printout import print_pages
from gui.session import Session
from gui.work import Worker
from jobs.letters import letter_date
from jobs.printing import Printout, printout
from models.errors import UserError
from models.letter import Letter

WORDS_ALONE = "Preview shows the words. Page breaks may differ in Word."


class Printing(QObject):
    """Prints one document at a time; the window can be used meanwhile."""

    def __init__(
        self, window: QWidget, session: Session, files: Files, say: Callable[[str], object]
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._files, self._say = window, session, files, say
        self._worker = Worker(self)
        self._worker.done.connect(self._made)
        self._worker.failed.connect(self._refused)

    def start(self, shown: Letter | None) -> None:
        """Print a document of the draft as it is now."""
        if shown is None:
            more = "Add an addressee, or open the sample, and there is a letter."
            tell(self._window, PROGRAM, "There is nothing to print", more)
            return
        request = self._session.request
        date = letter_date(request, datetime.date.today())
        self._worker.ask(partial(printout, request, date, shown.kind, shown.subject))

    def stop(self) -> None:
        """Let what runs come to its end, and ask nothing more: the window goes."""
        self._worker.wait()

    def _made(self, made: Printout | None) -> None:
        """It is made: say what the pages are, and ask for a printer."""
        if made is None:
            return  # its addressee was removed meanwhile
        self._say(WORDS_ALONE)  # first: a dialog may answer at once
        self._files.printer(self._window, partial(self._print, made))

    def _print(self, made: Printout, printer: QPrinter) -> None:
        try:
            pages = print_pages(made, printer)
        except UserError as problem:
            self._refused(problem)
            return
        count = "1 page" if pages == 1 else f"{pages} pages"
        self._say(f"Printed “{made.name}”, {count}. {WORDS_ALONE}")

    def _refused(self, problem: UserError) -> None:
        tell(self._window, PROGRAM, "The letter was not printed", str(problem))
