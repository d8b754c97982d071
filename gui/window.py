"""The main window: sections, the form of one, the letter beside it, what is open below."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from drafting.wording import usd
from gui.arrangement import LOW, Arrangement
from gui.banner import Banner
from gui.commands import commands
from gui.dialogs import Files, show_text
from gui.header import Header
from gui.help import help_text
from gui.letter_pane import LetterPane
from gui.live import Live, Picture
from gui.locks import Lock
from gui.menus import fill_menus
from gui.opens import Opens
from gui.panes import next_pane, step_focus
from gui.parts import PROGRAM, copy
from gui.placing import SMALLEST, place_of, put
from gui.problems import Problems
from gui.section_list import Entry
from gui.sections.contents import (
    AddresseesSection,
    AgencySection,
    EvidenceSection,
    FundingSection,
    LetterSection,
    NeedsSection,
    PartnersSection,
    PlanSection,
    ReviewSection,
    counted,
)
from gui.sections.section import Section
from gui.sections.years import local_saving
from gui.session import Session
from gui.storing import Storing
from gui.tools import Tools
from jobs.export import Exported
from jobs.plain_text import plain_text
from models.base import Path

if TYPE_CHECKING:
    from gui.sections.evidence import EvidencePage
    from gui.sections.letter import LetterPage
    from gui.sections.needs import NeedsPage
    from gui.sections.review import ReviewPage

_AGENCY, _NEEDS = 0, 1
"""Places of the sections a window begins with: who asks is asked first."""


class Window(QMainWindow):
    """One window for one draft."""

    def __init__(
        self, session: Session, opens: Opens, files: Files, lock: Lock | None = None
    ) -> None:
        super().__init__()
        self.session, self.opens, self._files = session, opens, files
        self.storing = Storing(self, session, files, opens.memory, lock)
        self._banner = Banner()
        self._edited = ""
        self._painted = False
        self._needs, self._review = NeedsSection(session), ReviewSection(session)
        self._evidence, self._letter = EvidenceSection(session), LetterSection(session, files)
        self.sections: tuple[Section[Any], ...] = (
            AgencySection(session, files),
            self._needs,
            self._evidence,
            PartnersSection(session),
            FundingSection(session),
            AddresseesSection(session),
            self._letter,
            PlanSection(session),
            self._review,
        )
        self.problems = Problems(self, session, files, self.sections)
        self.pane, self.issues = LetterPane(session), self.problems.bar
        self.tools = Tools(self, session, opens, files, partial(self.issues.toast, undo=False))
        self._header = Header(session, self.check, self.export)
        self.arrangement = Arrangement(self.sections, self.pane)
        self._live = Live(self)
        self._build()
        self._actions = fill_menus(self, commands(self))
        self._connect()
        self._paint()
        self._changed(())
        self._show_banner()
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
        return self._needs.page

    @property
    def evidence(self) -> "EvidencePage":
        return self._evidence.page

    @property
    def letter(self) -> "LetterPage":
        return self._letter.page

    @property
    def review(self) -> "ReviewPage":
        return self._review.page

    def go_to(self, path: Path) -> None:
        """Open the section of a field and give the field the focus."""
        for number, section in enumerate(self.sections):
            if section.root and path[:1] == (section.root,):
                self.show_section(number)
                section.page.go_to(path)

    def show_section(self, number: int) -> None:
        """Open a section by its place in the list."""
        self.arrangement.show_section(number)

    def step_section(self, by: int) -> None:
        """Open the next or the previous section."""
        self.show_section((self.sections.index(self.section) + by) % len(self.sections))

    def check(self) -> None:
        """Show every message at its field from now on, and the list of them."""
        self.problems.check()
        self.show_section(self.sections.index(self._review))
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
        wanted = self.review.wanted_documents
        stopped = self.storing.stopped(wanted)
        if stopped:
            self.check()
        self.storing.export(wanted, stopped)

    def export_drafts(self) -> None:
        """The same, although errors are open."""
        self.storing.export(replace(self.review.wanted_documents, despite_errors=True))

    def insert(self, what: str) -> None:
        """Add an item of a kind, in its section."""
        for number, section in enumerate(self.sections):
            if section.adds == what:
                self.show_section(number)
                section.page.add()
        if what == "Argument from the brief":
            self.show_section(self.sections.index(self._evidence))
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
        self.show_section(self.sections.index(self._letter))
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
            event.accept()
        else:
            event.ignore()

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
        self._show_banner()

    def _show_banner(self) -> None:
        """What is special about the file: it may only be read, or is of an older version."""
        draft, banner = self.session.draft, self._banner
        banner.hide()
        if self.session.read_only:
            banner.say(self.session.read_only, "Save as…", self.storing.save_as)
        elif draft and draft.backup_problem:
            self._warn(draft.backup_problem)
        elif draft and draft.older:
            old = "Made with an older version. Saving keeps a copy of the old file."
            banner.say(old, "Got it", banner.hide)

    def _warn(self, problem: str) -> None:
        """What nothing else says stays until it was read."""
        self._banner.say(problem, "Got it", self._banner.hide)

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
        for section, following in zip(self.sections, self.sections[1:], strict=False):
            section.next = following.title

    def _connect(self) -> None:
        session, issues, live = self.session, self.issues, self._live
        problems = self.problems
        session.changed.connect(self._changed)
        session.stored.connect(self._name_window)
        for section in self.sections:
            section.continued.connect(lambda: self.step_section(1))
            section.removed.connect(lambda name: issues.toast(f"Removed {name}.", undo=True))
        self.pane.picked.connect(self._draw)
        self.pane.field_wanted.connect(self.go_to)
        self.pane.tints_switched.connect(self.switch_tints)
        self._review.wanted.connect(self.go_to)
        self._review.export_asked.connect(self.export)
        self._review.drafts_asked.connect(self.export_drafts)
        self._review.acceptance_asked.connect(problems.accept)
        problems.wanted.connect(self.go_to)
        problems.shown.connect(self._name_sections)
        issues.undo_asked.connect(session.undo.undo)
        issues.stop_asked.connect(self.storing.exporting.call_off)
        live.drawn.connect(self._drawn)
        live.found.connect(problems.found)
        live.failed.connect(self.pane.show_problem)
        self.storing.keeper.failed.connect(self._warn)
        self.storing.saving.done.connect(self._remember)
        exporting = self.storing.exporting
        exporting.begun.connect(lambda: self._exporting(busy=True))
        exporting.progressed.connect(self._progressed)
        exporting.done.connect(self._exported)
        exporting.failed.connect(lambda _problem: self._exporting(busy=False))
        session.undo.undoTextChanged.connect(self._name_undo)
        session.undo.redoTextChanged.connect(self._name_redo)
        self.opens.look.painted.connect(self._paint)

    def _name_undo(self, what: str) -> None:
        self._actions["Undo"].setText(f"Undo {what}".strip())

    def _name_redo(self, what: str) -> None:
        self._actions["Redo"].setText(f"Redo {what}".strip())

    def _changed(self, path: Path) -> None:
        self._edited = ".".join(str(step) for step in path)
        session = self.session
        self._name_window()
        request = session.request
        asked = f"{counted(request.needs, 'item')} · {counted(request.addressees, 'addressee')}"
        saving = local_saving(session)
        self.arrangement.total.show_total(usd(session.total_cost), asked, *saving)
        self._name_sections()
        if self._painted:
            self._live.ask(request, self.pane.index)

    def _name_window(self) -> None:
        self.setWindowTitle(f"{self.session.name}[*] – {PROGRAM}")
        self.setWindowModified(self.session.unsaved)

    def _name_sections(self) -> None:
        self.arrangement.show_entries(
            [Entry(each.icon, each.title, each.state(), each.headline()) for each in self.sections]
        )

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

    def _exporting(self, *, busy: bool) -> None:
        for made in (self._header.export, self.review.files.export):
            made.setEnabled(not busy)
        if not busy:
            self.issues.end_work()

    def _progressed(self, done: int, of: int, name: str) -> None:
        self.issues.work(f"Exporting {min(done + 1, of)} of {of}: {name}")

    def _exported(self, made: tuple[Exported, ...]) -> None:
        self._exporting(busy=False)
        self._review.show_made(made)
        self._name_sections()
        self.show_section(self.sections.index(self._review))

    def _take_place(self) -> None:
        """Where the window was on these screens, and its section; else at Needs.

        A request of an agency without a name begins with that.
        """
        place = self.opens.memory.place()
        put(self, self.arrangement.split, place)
        titles = [section.title for section in self.sections]
        known = place is not None and place.section in titles
        remembered = titles.index(place.section) if place and known else _NEEDS
        self.show_section(remembered if self.session.request.agency.legal_name else _AGENCY)
        self.section.page.setFocus()
