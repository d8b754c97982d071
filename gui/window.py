"""The main window: sections, the form of one, the letter beside it, what is open below."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from gui.arrangement import LOW, Arrangement
from gui.banner import FileBanner
from gui.commands import commands
from gui.dialogs import Files, show_text
from gui.export_desk import ExportDesk
from gui.header import Header
from gui.help import help_text
from gui.letter_pane import LetterPane
from gui.live import Live, Picture
from gui.locks import Lock
from gui.menus import fill_menus
from gui.opens import Opens
from gui.panes import next_pane, step_focus
from gui.parts import copy
from gui.placing import SMALLEST, place_of, put
from gui.problems import Problems
from gui.sections.order import AGENCY, NEEDS, Sections
from gui.sections.section import Section
from gui.session import Session
from gui.standing import Standing
from gui.storing import Storing
from gui.tools import Tools
from jobs.plain_text import plain_text
from models.base import Path

if TYPE_CHECKING:
    from gui.sections.evidence import EvidencePage
    from gui.sections.letter import LetterPage
    from gui.sections.needs import NeedsPage
    from gui.sections.review import ReviewPage

_ITEM = 2
"""Steps to an item of a list; what is deeper is one of its fields."""


class Window(QMainWindow):
    """One window for one draft."""

    def __init__(
        self, session: Session, opens: Opens, files: Files, lock: Lock | None = None
    ) -> None:
        super().__init__()
        self.session, self.opens = session, opens
        self.storing = Storing(self, session, files, opens.memory, lock)
        self._edited = ""
        self._painted = False
        self._sections = Sections(session, files)
        self.sections = self._sections.in_order
        self.problems = Problems(self, session, files, self.sections)
        self.pane, self.issues = LetterPane(session), self.problems.bar
        self.tools = Tools(self, session, opens, files, partial(self.issues.toast, undo=False))
        self._header = Header(session, self.check, self.export)
        self._banner = FileBanner(session, self.storing.save_as)
        self._desk = ExportDesk(
            self.storing, self._sections.review, self.issues, self._header.export
        )
        self.arrangement = Arrangement(self.sections, self.pane)
        self._live = Live(self)
        self._build()
        self._actions = fill_menus(self, commands(self))
        self._standing = Standing(self, session, self.sections, self.arrangement, self._actions)
        self._connect()
        self._paint()
        self._banner.refresh()
        self._take_place()

    @property
    def settled(self) -> bool:
        """Whether letter, findings and files show the draft as it is."""
        storing = self.storing
        asked = self._painted and self._live.settled
        filling = any(section.busy for section in self.sections)
        return asked and not (filling or storing.exporting.busy or storing.saving.busy)

    @property
    def section(self) -> Section[Any]:
        """The section that is open."""
        return self.sections[max(self.arrangement.list.currentRow(), 0)]

    @property
    def needs(self) -> "NeedsPage":
        return self._sections.needs.page

    @property
    def evidence(self) -> "EvidencePage":
        return self._sections.evidence.page

    @property
    def letter(self) -> "LetterPage":
        return self._sections.letter.page

    @property
    def review(self) -> "ReviewPage":
        return self._sections.review.page

    def go_to(self, path: Path) -> None:
        """Open the section of a field and give the field the focus."""
        section = self._sections.with_field(path)
        if section:
            self._open_section(section)
            section.page.go_to(path)

    def show_section(self, number: int) -> None:
        """Open a section by its place in the list, with the focus in its first field."""
        self.arrangement.show_section(number)
        self.section.page.enter()

    def _open_section(self, section: Section[Any]) -> None:
        self.arrangement.show_section(self._sections.place(section))

    def step_section(self, by: int) -> None:
        """Open the next or the previous section."""
        self.show_section((self._sections.place(self.section) + by) % len(self.sections))

    def check(self) -> None:
        """Show every message at its field from now on, and the list of them."""
        self.problems.check()
        self._open_section(self._sections.review)
        self.review.focus_summary()

    def open(self) -> None:
        """Open a draft in a window of its own; an untouched empty one makes room for it."""
        opened = self.opens.ask_to_open(self)
        if (
            opened
            and opened is not self
            and self.session.draft is None
            and not self.session.unsaved
        ):
            self.close()

    def export(self) -> None:
        """Ask for a folder and write the documents that are ticked."""
        self._desk.export()

    def insert(self, what: str) -> None:
        """Add an item of a kind, in its section."""
        section = self._sections.adding(what)
        if section:
            self._open_section(section)
            section.page.add()
        elif what == "Argument from the brief":
            self._open_section(self._sections.evidence)
            self.evidence.arguments.setFocus()

    def switch_tints(self) -> None:
        """Text sources in the letter, on or off."""
        memory = self.opens.memory
        memory.change(tints=not memory.settings.tints)
        self.pane.show_tints(tinted=memory.settings.tints)

    def next_pane(self, by: int = 1) -> None:
        """F6: sections, form, letter, issues, and round again."""
        next_pane((*self.arrangement.panes, self.problems.list, self.issues), by)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  Qt’s own signature
        panes = (self._header, *self.arrangement.panes, self.problems.list, self.issues)
        return step_focus(panes, self.focusWidget(), forward=forward)

    def edit_paragraph(self) -> None:
        """The words of the paragraph at the caret of the preview."""
        self._open_section(self._sections.letter)
        self.letter.paragraphs.edit(self.pane.preview.key_at_caret())

    def reset_paragraph(self) -> None:
        """The program’s words back in place of the chosen paragraph’s change."""
        self.letter.paragraphs.reset()

    def print_letter(self) -> None:
        """The document that is shown, on paper."""
        self.tools.print_letter(self.pane.document)

    def copy_text(self) -> None:
        """The document that is shown, as plain text on the clipboard."""
        if self.pane.document:
            copy(plain_text(self.pane.document))
            self.issues.toast("The text is on the clipboard.", undo=False)

    def help(self, about: str) -> None:
        show_text(self, about, help_text(about, self.section, self._actions))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.storing.may_close():
            here = place_of(self, self.arrangement.split, self.section.title)
            self.opens.memory.remember(here)
            self.storing.exporting.wait()
            self._live.stop()
            self.tools.stop()
            event.accept()
        else:
            event.ignore()

    def showEvent(self, event: QShowEvent) -> None:
        """Typing can begin at once, in the section the window comes up with."""
        super().showEvent(event)
        if not event.spontaneous():
            self.section.page.enter()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The letter is drawn once the window is there: its work would only delay it."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrangement.fit(event.size())
        low = event.size().height() < LOW
        self.issues.set_low(low=low)
        self._header.setFixedHeight(40 if low else 48)
        super().resizeEvent(event)

    def _remember(self) -> None:
        """The file that was just saved is among the recent ones, and its banner is true."""
        if self.session.draft:
            self.opens.memory.opened(self.session.draft.path, self.session.name)
        self._banner.refresh()

    def _build(self) -> None:
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._banner)
        layout.addWidget(self.arrangement, 1)
        layout.addWidget(self.problems.list)
        layout.addWidget(self.issues)
        self.setCentralWidget(whole)
        self.setMinimumSize(SMALLEST)
        self.pane.show_tints(tinted=self.opens.memory.settings.tints)

    def _connect(self) -> None:
        session, issues, live = self.session, self.issues, self._live
        problems = self.problems
        session.changed.connect(self._changed)
        session.changed.connect(lambda _path: issues.withdraw_undo())
        for section in self.sections:
            section.continued.connect(lambda: self.step_section(1))
            section.removed.connect(lambda name: issues.toast(f"Removed {name}.", undo=True))
            section.turned_to.connect(self._follow)
        self.pane.picked.connect(self._draw)
        self.pane.field_wanted.connect(self.go_to)
        self.pane.tints_switched.connect(self.switch_tints)
        self._sections.review.wanted.connect(self.go_to)
        self._sections.review.acceptance_asked.connect(problems.accept)
        problems.wanted.connect(self.go_to)
        problems.shown.connect(self._standing.show_sections)
        issues.undo_asked.connect(session.undo.undo)
        live.drawn.connect(self._drawn)
        live.found.connect(problems.found)
        live.failed.connect(self.pane.show_problem)
        self.storing.keeper.failed.connect(self._banner.warn)
        self.storing.saving.done.connect(self._remember)
        self._desk.errors_found.connect(self.check)
        self._desk.delivered.connect(self._show_delivered)
        self.opens.look.painted.connect(self._paint)

    def _changed(self, path: Path) -> None:
        self._edited = ".".join(str(step) for step in path)
        if len(path) > _ITEM:
            self._follow(path)
        if self._painted:
            self._live.ask(self.session.request, self.pane.index)

    def _follow(self, path: Path) -> None:
        """Show the letter to the addressee who is edited."""
        if path[0] == "addressees":
            self.pane.follow(str(path[1]))

    def _paint(self) -> None:
        self._header.paint_icons()
        self.pane.paint_icons()

    def _draw(self) -> None:
        self._live.ask(self.session.request, self.pane.index, at_once=True)

    def _drawn(self, made: Picture) -> None:
        self.pane.show_letter(made.letters, made.blocks)
        for section in self.sections:
            section.show_documents(made.letters, self.pane.document)
        if self._edited:
            self.pane.preview.reveal(self._edited)
            self._edited = ""

    def _show_delivered(self) -> None:
        self._standing.show_sections()
        self._open_section(self._sections.review)

    def _take_place(self) -> None:
        """Where the window was on these screens, and its section; else at Needs.

        A request of an agency without a name begins with that.
        """
        place = self.opens.memory.place()
        put(self, self.arrangement.split, place)
        titles = [section.title for section in self.sections]
        known = place is not None and place.section in titles
        remembered = titles.index(place.section) if place and known else NEEDS
        named = self.session.request.agency.legal_name
        self.arrangement.show_section(remembered if named else AGENCY)
