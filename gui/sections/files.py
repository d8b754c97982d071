"""Files to make: a tick and a state for each document, and whether they are drafts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from drafting.draft_mark import draft_name
from drafting.public.remark import public_name
from gui.exporting import ANYWAY, DRAFTS_SAY
from gui.parts import button, clear, label, set_role, tip
from jobs.letters import in_the_way
from jobs.planned import Wanted, is_draft
from models.finding import Finding, Severity
from models.letter import Letter

_LEFT_OUT = (
    "Items, figures and partners marked law-enforcement sensitive are left out, and each document "
    "says so. The preview shows the whole one. Read the public one before it leaves."
)

Key = tuple[str, str]
"""Kind and subject of a document."""


def key(document: Letter) -> Key:
    """What tells a document from the others of its packet."""
    return document.kind, document.subject


class FilesToMake(QFrame):
    """A tick and a state for each document of the packet."""

    asked = Signal()
    """The ticked documents are to be made."""
    drafts_asked = Signal()
    """The same, although errors are open in them."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[Key, QCheckBox] = {}
        self._names: dict[Key, QLabel] = {}
        self._states: dict[Key, QLabel] = {}
        self._documents: tuple[Letter, ...] = ()
        self._findings: tuple[Finding, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._rows = QVBoxLayout()
        self._empty = label("Nothing to make yet: add an addressee or an item.", "hint")
        self.export = button("", self._asked, "primary")
        self._mark = QCheckBox("Mark as &DRAFT")
        self._public = QCheckBox("&Public version, without what is law-enforcement sensitive")
        for box in (self._mark, self._public):
            box.setMinimumWidth(1)
            box.toggled.connect(self._refresh)
        self._why = label("", "hint")
        layout.addWidget(self._empty)
        layout.addLayout(self._rows)
        self._left_out = label(_LEFT_OUT, "hint")
        for widget in (self._mark, self._why, self._public, self._left_out):
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
        for document, shown in self._states.items():
            mine = [f for f in findings if not f.accepted and f.concerns(*document)]
            errors = sum(f.severity is Severity.ERROR for f in mine)
            reviews = sum(f.severity is Severity.WARNING for f in mine)
            text, role = f"{reviews} to review", "pill_review"
            if errors:
                text, role = f"{errors} to fix", "pill_fix"
            elif not reviews:
                text, role = "Ready", "pill_good"
            shown.setText(text)
            set_role(shown, role)
        self._refresh()

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
        return bool(in_the_way(self._findings, self._chosen()))

    def _refresh(self) -> None:
        """Which files come out, what they are called, and what the button does."""
        for document in self._documents:
            draft = is_draft(key(document), self._findings, marked=self._mark.isChecked())
            name = document.file_name
            name = public_name(name) if self._public.isChecked() else name
            name = draft_name(name) if draft else name
            self._names[key(document)].setText(f"{name}.docx")
        count = len(self._chosen())
        usual = f"&Export {count} document{'' if count == 1 else 's'}"
        self.export.setText(f"&{ANYWAY}" if self._stopped() else usual)
        stopped = "Documents with something to fix are marked as drafts. "
        self._why.setText(f"{stopped if self._stopped() else ''}{DRAFTS_SAY}")
        self._why.setVisible(self._stopped() or self._mark.isChecked())
        self._left_out.setVisible(self._public.isChecked())
