"""What opens windows, as a window sees it."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from gui.memory import Memory
from gui.session import Session
from gui.theme import Look
from storage.recovery import Recovered


class Opens(Protocol):
    """What opens windows, and what they share."""

    memory: Memory
    look: Look

    def open(self, session: Session) -> QWidget: ...
    def start(self) -> QWidget: ...
    def new(self) -> QWidget: ...
    def sample(self) -> QWidget: ...
    def last_year(self, parent: QWidget) -> QWidget | None: ...
    def ask_to_open(self, parent: QWidget) -> QWidget | None: ...
    def recovered(self) -> tuple[Recovered, ...]: ...
