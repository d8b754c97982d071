"""The right half: which letter, what the tints mean, the letter, and where its words come from."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from gui.icon import icon
from gui.parts import button, frame, label
from gui.session import Session
from jobs.origins import origin_in_words
from models.base import Path, parse_path
from models.letter import Letter, Origin, OriginKind

if TYPE_CHECKING:
    from gui.preview import Preview
    from templates.outline import OutlineBlock

_HOW = "Click in the letter, or move the caret through it, to see where its words come from"
_NONE = "No letter yet: add an addressee, or open the sample (Ctrl+Shift+O)"
_LEGEND = (
    ("Your answers", "answer"),
    ("Policy brief and sources", "source"),
    ("Calculated", "sum"),
)


class LetterPane(QWidget):
    """Shows one letter of the packet and leads back to the fields that made it."""

    picked = Signal()
    """Another letter was chosen."""
    field_wanted = Signal(tuple)
    tints_switched = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._origin: Origin | None = None
        self._documents: tuple[Letter, ...] = ()
        self._preview: Preview | None = None
        self._tinted = True
        self._followed = ""
        self._paper = frame("paper")
        self._eye = button("", self.tints_switched.emit)
        self._eye.setAccessibleName("Text sources")
        self._eye.setToolTip("Text sources on and off (Ctrl+Shift+P)")
        self._picker = QComboBox()
        self._picker.setAccessibleName("Document in the preview")
        self._picker.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._picker.activated.connect(lambda _index: self._pick())
        self._where = label(_HOW)
        self._go = button("Go to field", self._go_to_field, "link")
        self._go.hide()
        self._legend = _make_legend()
        self._lay_out()

    @property
    def preview(self) -> "Preview":
        """The letter’s page; the paper is empty until the first letter is there."""
        if self._preview is None:
            from gui.preview import Preview  # noqa: PLC0415  the window paints first

            self._preview = Preview()
            self._preview.set_tinted(tinted=self._tinted)
            self._preview.origin_shown.connect(self.show_origin)
            self._page.addWidget(self._preview)
        return self._preview

    @property
    def document(self) -> Letter | None:
        """The document that is shown."""
        return self._documents[self.index] if self.index < len(self._documents) else None

    @property
    def index(self) -> int:
        """Which letter is shown, from 0."""
        return max(self._picker.currentIndex(), 0)

    def step(self, by: int) -> None:
        """Show the next or the previous letter."""
        if self._picker.count():
            self._picker.setCurrentIndex((self.index + by) % self._picker.count())
            self._pick()

    def follow(self, addressee: str) -> None:
        """Show the letter to an addressee, or as soon as there is one."""
        self._followed = addressee
        self._catch_up()

    def show_letter(self, letters: tuple[Letter, ...], blocks: "tuple[OutlineBlock, ...]") -> int:
        """Show a letter; how many paragraphs were repainted."""
        self._documents = letters
        if not letters:
            self._where.setText(_NONE)
        elif self._where.text() == _NONE:
            self._where.setText(_HOW)
        names = [letter.file_name.removeprefix("Sample - ") for letter in letters]
        shown = [self._picker.itemText(index) for index in range(self._picker.count())]
        if names != shown:
            index = self.index
            self._picker.clear()
            self._picker.addItems(names)
            self._picker.setCurrentIndex(min(index, len(names) - 1))
        written = self.preview.show_blocks(blocks)
        self._catch_up()
        return written

    def show_problem(self, sentence: str) -> None:
        """Say why no letter can be shown."""
        self._where.setText(sentence)

    def show_origin(self, origin: Origin | None) -> None:
        """Say where words come from, and offer the way there."""
        self._origin = origin
        words = origin_in_words(origin, self._session.request) if origin else _HOW
        self._where.setText(words)
        self._go.setVisible(origin is not None and origin.kind is OriginKind.ANSWER)

    def paint_icons(self) -> None:
        """Draw the icons in the colours that are on now."""
        self._eye.setIcon(icon("eye"))

    def show_tints(self, *, tinted: bool) -> None:
        """Show text sources, and what they mean, or neither."""
        self._tinted = tinted
        if self._preview:
            self._preview.set_tinted(tinted=tinted)
        self._legend.setVisible(tinted)

    def _pick(self) -> None:
        """What a person chose stays until another addressee is edited."""
        self._followed = ""
        self.picked.emit()

    def _catch_up(self) -> None:
        """Turn to the letter that is followed; one that is shown already is left as it is."""
        for index, document in enumerate(self._documents):
            if document.kind.startswith("letter-") and document.subject == self._followed:
                self._followed = ""
                if index != self.index:
                    self._picker.setCurrentIndex(index)
                    self.picked.emit()
                return

    def _go_to_field(self) -> None:
        if self._origin:
            path: Path = parse_path(self._origin.ref)
            self.field_wanted.emit(path)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        name = label("&Document", "label")
        name.setBuddy(self._picker)
        name.setWordWrap(False)
        head.addWidget(name)
        head.addWidget(self._picker, 1)
        head.addWidget(self._eye)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._legend)
        layout.addWidget(self._paper, 1)
        self._page = QVBoxLayout(self._paper)
        self._page.setContentsMargins(0, 0, 0, 0)
        bar = frame("card")
        inside = QHBoxLayout(bar)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.addWidget(self._where, 1)
        inside.addWidget(self._go)
        bar.setMinimumHeight(52)
        layout.addWidget(bar)


def _make_legend() -> QWidget:
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    for text, role in _LEGEND:
        swatch = frame(role)
        swatch.setFixedSize(14, 14)
        line.addWidget(swatch)
        line.addWidget(label(text, "hint"), len(text))  # wraps where the text is large
    return whole
