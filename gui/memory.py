"""What the program remembers, held once for all windows and written when it changes."""

import contextlib
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from gui.work import Worker
from models.errors import UserError
from models.settings import Place, Recent, Settings, Theme, with_place, with_recent, without_recent
from storage.settings import read_settings, write_settings


class Memory(QObject):
    """The settings; a failure to write them is said once and stops nothing."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.settings, self.problem = read_settings()
        self._writer = Worker(self)
        self._writer.failed.connect(lambda problem: self.failed.emit(str(problem)))

    def wait(self) -> None:
        """Write what is remembered to the end; nothing is remembered after it."""
        self._writer.wait()
        with contextlib.suppress(UserError):
            write_settings(self.settings)

    def opened(self, path: Path, name: str) -> None:
        """A draft was opened or saved."""
        self._set(with_recent(self.settings, str(path.absolute()), name))

    def forget(self, path: str) -> None:
        """Take a draft off the list; its file stays."""
        self._set(without_recent(self.settings, path))

    def restore(self, recent: tuple[Recent, ...]) -> None:
        """Put the list back as it was."""
        self.change(recent=recent)

    def place(self) -> Place | None:
        """Where the window stood on these screens, unless that is off every one of them now."""
        here = screens()
        found = next((each for each in self.settings.places if each.screens == here), None)
        return found if found and _on_a_screen(found) else None

    def remember(self, place: Place) -> None:
        """Keep the window’s place for these screens."""
        self._set(with_place(self.settings, place))

    def change(self, **values: Any) -> None:
        """Change settings by name."""
        self._set(replace(self.settings, **values))

    @property
    def theme(self) -> Theme:
        """Which look is wanted."""
        return self.settings.theme

    def _set(self, settings: Settings) -> None:
        if settings == self.settings:
            return
        self.settings = settings
        self.changed.emit()
        self._writer.ask(partial(write_settings, settings))


def screens() -> str:
    """The set of screens, by size and scale."""
    return "; ".join(
        f"{screen.size().width()}x{screen.size().height()}@{screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    )


def _on_a_screen(place: Place) -> bool:
    """Whether the middle of the title bar can be seen."""
    x, y, width, _ = place.frame
    return any(
        screen.availableGeometry().contains(x + width // 2, y + 8)
        for screen in QGuiApplication.screens()
    )
