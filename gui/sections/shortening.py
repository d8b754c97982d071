"""The exact words of a claim: to copy, to cut down to one stretch, to put into one’s own words."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from drafting.quotations import CLOSE, OPEN, Form, shortened
from gui.fields import LineEditor
from gui.parts import button, copy, label, set_role
from models.facts import Claim

_SAID = {
    Form.EXACT: ("hint", "One unbroken stretch: printed in quotation marks as {words}"),
    Form.PARAPHRASE: (
        "hint",
        "Your own words: printed without quotation marks. They must say what the brief says.",
    ),
    Form.ALTERED: (
        "error",
        "This no longer matches the brief. Restore the exact words or remove the quotation marks.",
    ),
}


class Shortening(QFrame):
    """The quotations of a claim; a link unfolds a field with the first one in it."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, claim: Claim) -> None:
        super().__init__()
        self._claim = claim
        self._editor: LineEditor | None = None
        self._unfold = button("Shorten", self._open, "link")
        self._unfold.setAccessibleName(f"Shorten or reword the quotation: {claim.quotations[0]}")
        self._said = label("", "hint")
        self._said.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addLayout(_quoted(claim.quotations[0], self._unfold))
        for other in claim.quotations[1:]:
            self._layout.addLayout(_quoted(other))
        self._layout.addWidget(self._said)

    def show_words(self, words: str) -> None:
        """Show the agency’s words and what they are; without any, the whole quotation."""
        if words and self._editor is None:
            self._make()
        if self._editor is None:
            return
        if words or self._editor.text() or not self._editor.widget.hasFocus():
            self._editor.set_text(words or self._claim.quotations[0])
        self._say(words)

    def _open(self) -> None:
        if self._editor is None:
            self._make().set_text(self._claim.quotations[0])
            self._say("")
        if self._editor:
            self._editor.widget.setFocus()

    def _make(self) -> LineEditor:
        made = self._editor = LineEditor()
        made.name(f"Words in place of the quotation: {self._claim.quotations[0]}")
        made.typed.connect(self.typed)
        made.left.connect(self._left)
        self._layout.insertWidget(self._layout.indexOf(self._said), made.widget)
        made.widget.show()  # at once, so that the focus can go there
        self._unfold.hide()
        self._said.show()
        return made

    def _left(self) -> None:
        """An empty field means the whole quotation, and shows it."""
        if self._editor and not self._editor.text():
            self._editor.set_text(self._claim.quotations[0])
        self.left.emit()

    def _say(self, words: str) -> None:
        role, text = "hint", "Printed whole. Delete words at either end to shorten it."
        if words.strip():
            own = shortened(words, self._claim.quotations)
            role, text = _SAID[own.form]
            text = text.format(words=own.printed(""))
        set_role(self._said, role)
        self._said.setText(text)
        if self._editor:
            self._editor.widget.setAccessibleDescription(text)


def _quoted(quotation: str, *links: QPushButton) -> QHBoxLayout:
    """Exact words, and what can be done with them."""
    line = QHBoxLayout()
    line.addWidget(label(f"{OPEN}{quotation}{CLOSE}", "hint"), 1)
    copied = button("Copy", partial(copy, quotation), "link")
    copied.setAccessibleName(f"Copy the quotation: {quotation}")
    for link in (*links, copied):
        line.addWidget(link)
    return line
