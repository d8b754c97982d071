"""Files to make: a tick and a state for each document, and whether they are drafts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from drafting.draft_mark import draft_name
from drafting.public.remark import public_name
from gui.exporting import ANYWAY, DRAFTS_SAY
from gui.parts import button, clear, label, set_role, tip
from jobs.letters import in_the_way
from jobs.planned import is_draft
from jobs.wanted import Wanted
from models.finding import Finding, Severity
from models.letter import Letter

_LEFT_OUT = (
    "Items, figures and partners marked law-enforcement sensitive are left out, and each document "
    "says so. The preview shows the whole one. Read the public one before it leaves."
)

_NOTHING_LEFT = "All it asks for is marked sensitive"

Key = tuple[str, str]
"""Kind and subject of a document."""

Packet = tuple[tuple[Letter, ...], tuple[Finding, ...]]
"""Documents, and what was found in their draft."""


def key(document: Letter) -> Key:
    """What tells a document from the others of its packet."""
    return document.kind, document.subject


class FilesToMake(QFrame):
    """A tick and a state for each document of the packet."""

    asked = Signal()
    """The ticked documents are to be made."""
    drafts_asked = Signal()
    """The same, although errors are open in them."""
    public_asked = Signal()
    """The public version is to be looked at: `show_public` or `show_public_problem` answers."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[Key, QCheckBox] = {}
        self._names: dict[Key, QLabel] = {}
        self._states: dict[Key, QLabel] = {}
        self._documents: tuple[Letter, ...] = ()
        self._findings: tuple[Finding, ...] = ()
        self._public_packet: Packet | None = None
        """Documents of the public version and what was found in it; None until it is known."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._rows = QVBoxLayout()
        self._empty = label("Nothing to make yet: add an addressee or an item.", "hint")
        self.export = button("", self._asked, "primary")
        self._mark = QCheckBox("Mar&k as DRAFT")
        self._public = QCheckBox("&Public version, without what is law-enforcement sensitive")
        for box in (self._mark, self._public):
            box.setMinimumWidth(1)
            box.toggled.connect(self._refresh)
        self._public.toggled.connect(self._ask_public)
        self._why = label("", "hint")
        layout.addWidget(self._empty)
        layout.addLayout(self._rows)
        self._left_out, self._problem = label(_LEFT_OUT, "hint"), label("", "error")
        for widget in (self._mark, self._why, self._public, self._left_out, self._problem):
            layout.addWidget(widget)
        line = QHBoxLayout()
        line.addWidget(self.export)
        line.addStretch()
        layout.addLayout(line)

    @property
    def wanted(self) -> Wanted:
        """The ticked documents, and in which version."""
        return Wanted(
            documents=self._chosen(),
            mark_draft=self._mark.isChecked(),
            public=self._public.isChecked(),
        )

    def _chosen(self) -> tuple[Key, ...]:
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def show_documents(self, documents: tuple[Letter, ...]) -> None:
        """A row for each document; what was unticked stays so."""
        if [key(each) for each in documents] != list(self._boxes):
            unticked = {key for key, box in self._boxes.items() if not box.isChecked()}
            clear(self._rows)
            self._boxes, self._names, self._states = {}, {}, {}
            for document in documents:
                self._rows.addLayout(self._row(document, ticked=key(document) not in unticked))
        for document in documents:
            box = self._boxes[key(document)]
            box.setText(document.title)
            tip(box, document.title)
        self._documents = documents
        self._empty.setVisible(not documents)
        self._refresh()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """The state of each document: what stands in its own way, or in that of all."""
        self._findings = findings
        self._refresh()

    def show_public(self, packet: Packet) -> None:
        """What the public version comes to: its documents are judged, and not the whole ones."""
        self._public_packet = packet
        self._say_problem("")

    def show_public_problem(self, sentence: str) -> None:
        """Why there can be no public version yet."""
        self._public_packet = (), ()
        self._say_problem(sentence)

    def _say_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._refresh()

    def _ask_public(self) -> None:
        """What was known may be of another draft."""
        self._public_packet = None
        self._say_problem("")
        if self._public.isChecked():
            self.public_asked.emit()

    def _judged(self) -> Packet | None:
        """What will be made, and what is open in it; None while that is worked out."""
        if self._public.isChecked():
            return self._public_packet
        return self._documents, self._findings

    def _row(self, document: Letter, *, ticked: bool) -> QHBoxLayout:
        box, name, state = QCheckBox(), label("", "hint"), label("", "pill_good")
        box.setChecked(ticked)
        box.setMinimumWidth(1)  # a long name is cut; the file’s name below it wraps
        box.toggled.connect(self._refresh)
        state.setWordWrap(False)
        self._boxes[key(document)], self._names[key(document)] = box, name
        self._states[key(document)] = state
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(box)
        name.setContentsMargins(24, 0, 0, 0)
        words.addWidget(name)
        line = QHBoxLayout()
        line.addLayout(words, 1)
        line.addWidget(state)
        return line

    def _asked(self) -> None:
        """Whoever presses “Export drafts anyway” is not asked again."""
        (self.drafts_asked if self._stopped() else self.asked).emit()

    def _stopped(self) -> bool:
        _, findings = self._judged() or ((), ())
        return bool(in_the_way(findings, self._chosen()))

    def _refresh(self) -> None:
        """Which files come out, what they are called, how they stand, and what the button does."""
        documents, findings = self._judged() or ((), ())
        made = {key(document): document for document in documents}
        for document in self._documents:
            here = key(document)
            self._names[here].setText(self._file_name(made.get(here), document, findings))
            text, role = _state(here, findings) if here in made else self._absent()
            state = self._states[here]
            if (state.text(), state.property("role")) != (text, role):
                state.setText(text)  # every key press comes by here, and a look is costly
                set_role(state, role)
        known = self._judged() is not None
        self._say_what_is_made(sum(each in made or not known for each in self._chosen()))

    def _absent(self) -> tuple[str, str]:
        """The state of a document that is not made, or of which it is not known yet."""
        return ("Not made", "pill_review") if self._judged() else ("Checking…", "hint")

    def _file_name(self, made: Letter | None, whole: Letter, findings: tuple[Finding, ...]) -> str:
        """What the file will be called; as far as that is known."""
        if self._public.isChecked() and self._judged() and not made:
            return "" if self._problem.text() else _NOTHING_LEFT
        name = made.file_name if made else public_name(whole.file_name)
        draft = is_draft(key(whole), findings, marked=self._mark.isChecked())
        return f"{draft_name(name) if draft else name}.docx"

    def _say_what_is_made(self, count: int) -> None:
        stopped = self._stopped()
        usual = f"Export {count} document{'' if count == 1 else 's'}"
        self.export.setText((ANYWAY if stopped else usual).replace("Export", "Expor&t"))
        why = "Documents with something to fix are marked as drafts. " if stopped else ""
        self._why.setText(f"{why}{DRAFTS_SAY}")
        self._why.setVisible(stopped or self._mark.isChecked())
        self._left_out.setVisible(self._public.isChecked())
        self._problem.setVisible(self._public.isChecked() and bool(self._problem.text()))


def _state(document: Key, findings: tuple[Finding, ...]) -> tuple[str, str]:
    """How a document stands, in words and as the look of its pill."""
    mine = [f for f in findings if not f.accepted and f.concerns(*document)]
    errors = sum(f.severity is Severity.ERROR for f in mine)
    reviews = sum(f.severity is Severity.WARNING for f in mine)
    if errors:
        return f"{errors} to fix", "pill_fix"
    return (f"{reviews} to review", "pill_review") if reviews else ("Ready", "pill_good")
