"""What a window’s menus open beside the draft: find, versions, imports, printing, programs."""

import datetime
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.dialogs import Files
from gui.finding import Finder
from gui.opens import Opens
from gui.session import Session
from gui.versions import show_versions
from jobs.import_kinds import ImportKind
from jobs.letters import letter_date
from models.letter import Letter

if TYPE_CHECKING:
    from gui.printing import Printing


class Tools:
    """Each is a box of its own over the window, and a change it makes is one step to undo."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        opens: Opens,
        files: Files,
        say: Callable[[str], object],
    ) -> None:
        self._window, self._session, self._opens, self._files = window, session, opens, files
        self._say = say
        self.finder = Finder(window, session)
        self._printing: Printing | None = None

    def recent(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """The drafts opened lately that are there, with what opens each."""
        for each in self._opens.memory.settings.recent:
            path = Path(each.path)
            if path.is_file():
                name = f"{each.name or path.stem} ({path.name})"
                yield name, partial(self._opens.open_file, path, self._window)

    def show_versions(self) -> None:
        """Earlier versions of the draft, and what each said."""
        show_versions(self._window, self._session, self._opens)

    def import_file(self, kind: ImportKind) -> None:
        """Show what a file would write into the draft, and write it if that is wanted."""
        from gui.importing import show_import  # noqa: PLC0415  when it is asked for

        path = self._files.to_import(self._window, kind.label.lower())
        if path:
            show_import(self._window, self._session, kind, path)

    def print_letter(self, shown: Letter | None) -> None:
        """The document in sight, on paper."""
        from gui.printing import Printing  # noqa: PLC0415  when it is asked for

        if self._printing is None:
            self._printing = Printing(self._window, self._session, self._files, self._say)
        self._printing.start(shown)

    def stop(self) -> None:
        """Open nothing more: the window goes."""
        if self._printing:
            self._printing.stop()

    def programs(self) -> None:
        """The catalogue of programs, at those the needs name."""
        from gui.catalogue import Catalogue  # noqa: PLC0415  when it is asked for

        request = self._session.request
        day = letter_date(request, datetime.date.today())
        Catalogue(self._window, day, tuple(need.program for need in request.needs)).open()
