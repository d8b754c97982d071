"""The letterhead picture: chosen, shown, described, removed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.dialogs import Files
from gui.form import Form
from gui.parts import button, label, tell
from gui.pictures import read_picture, shown
from gui.row import Row
from gui.session import Session
from models.base import Path
from models.errors import UserError

PATH: Path = ("agency", "letterhead")
_WIDTH = 420


class LetterheadCard(QFrame):
    """One picture, or none; letters then begin with name and address."""

    def __init__(self, session: Session, files: Files) -> None:
        super().__init__()
        self._session, self._files = session, files
        self._form: Form | None = None
        self._picture = label("")
        self._none = label("No picture: letters begin with name and address.", "hint")
        self._choose = button("Choose a &picture…", self._ask)
        self._remove = button("Remove the picture", lambda: session.edit(PATH, None))
        line = QHBoxLayout()
        line.addWidget(self._choose)
        line.addWidget(self._remove)
        line.addStretch()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._none)
        self._layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addLayout(line)
        self._layout.addWidget(label("PNG or JPEG, at most 5 MB", "hint"))
        session.changed.connect(lambda _path: self._refresh())
        self._refresh()

    def rows(self) -> list[Row]:
        """The picture in words, where there is one."""
        return self._form.rows() if self._form and not self._form.isHidden() else []

    def _ask(self) -> None:
        path = self._files.picture(self)
        if path is None:
            return
        before = self._session.request.agency.letterhead
        try:
            picture = read_picture(path, before.alternative if before else "")
        except UserError as problem:
            tell(self, "Letterhead", str(problem))
            return
        self._session.edit(PATH, picture)

    def _refresh(self) -> None:
        picture = self._session.request.agency.letterhead
        there = picture is not None
        for widget in (self._picture, self._remove):
            widget.setVisible(there)
        self._none.setVisible(not there)
        if picture:
            self._picture.setPixmap(shown(picture, _WIDTH))
            self._picture.setAccessibleName(picture.alternative or "Letterhead picture")
        if picture and self._form is None:
            self._form = Form(self._session, PATH)
            self._form.row("alternative", 4)
            self._form.arrange()
            self._layout.insertWidget(2, self._form)
        if self._form:
            self._form.setVisible(there)
