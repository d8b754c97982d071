"""Files made: what was written, and what can be done with each file."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.parts import button, clear, copy, label
from gui.sections.files import Key, key
from jobs.export import Exported
from jobs.plain_text import plain_text
from models.letter import Letter


class FilesMade(QFrame):
    """The folder first, then a row for each file."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)

    def show_made(
        self, made: tuple[Exported, ...], documents: tuple[Letter, ...], asked: tuple[Key, ...]
    ) -> None:
        """Say what was written, and take the focus.

        Args:
            made: the files.
            documents: all of the packet, which give the text to copy.
            asked: those that were ticked.
        """
        clear(self._rows)
        folder = made[0].path.parent
        texts = {key(each): each for each in documents}
        said, head = label(saved(made), "good"), QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        opens = button("&Open folder", lambda: _open(folder))
        opens.setAccessibleDescription(said.text())
        line.addWidget(said, 1)
        line.addWidget(opens)
        self._rows.addWidget(head)
        for gone in _left_out(made, documents, asked):
            self._rows.addWidget(label(gone, "hint"))
        head.show()  # at once, so that the focus can go there
        for each in made:
            # A public file’s text is another: what the draft says must not be copied in its name.
            text = None if each.public else texts.get((each.kind, each.addressee))
            row = _result(each, text)
            self._rows.addWidget(row)
            row.show()  # as above
        opens.setFocus(Qt.FocusReason.OtherFocusReason)


def _left_out(
    made: tuple[Exported, ...], documents: tuple[Letter, ...], asked: tuple[Key, ...]
) -> Iterator[str]:
    """Documents that were asked for and have nothing to say in a public version."""
    there = {(each.kind, each.addressee) for each in made}
    for document in documents:
        if key(document) in asked and key(document) not in there:
            yield f"Not made, since all it asks for is marked sensitive: {document.title}"


def saved(made: tuple[Exported, ...]) -> str:
    """“5 letters saved to Funding letters FY2027.”, and how many of them are drafts."""
    noun = "letter" if all(each.kind.startswith("letter-") for each in made) else "document"
    count, drafts = len(made), sum(each.draft for each in made)
    said = f"{count} {noun}{'' if count == 1 else 's'} saved to “{made[0].path.parent.name}”."
    if not drafts:
        return said
    which = f"{drafts} of them" if drafts < count else "It" if count == 1 else "All"
    return f"{said} {which} {'says' if drafts == 1 else 'say'} DRAFT on every page."


def _result(made: Exported, document: Letter | None) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    path = made.path
    line.addWidget(label(f"{path.name} · {_size(made.bytes)}"), 1)
    actions = [("Open", lambda: _open(path)), ("Copy path", lambda: copy(str(path)))]
    if document:
        actions.append(("Copy the text", lambda: copy(plain_text(document))))
    for text, pressed in actions:
        made_button = button(text, pressed, "link")
        made_button.setAccessibleName(f"{text}: {path.name}")
        line.addWidget(made_button)
    return row


def _size(count: int) -> str:
    """So many bytes in thousands, never none."""
    return f"{max(round(count / 1000), 1):,} kB"


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
