"""What the program remembers between sessions; none of it belongs to a draft.

Dataclasses, unlike the other models: the start page reads them, and pydantic alone takes as long to
load as a bare window takes to come up.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

MOST_RECENT = 12
"""Recent drafts that are listed; pinned ones stay whatever their number."""

LARGEST_TEXT, SMALLEST_TEXT = 200, 90
"""Percent."""


class Theme(StrEnum):
    """Which look is on."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"

    @property
    def label(self) -> str:
        """As menus name it."""
        return self.value.capitalize()


@dataclass(frozen=True)
class Recent:
    """A draft that was opened or saved here."""

    path: str
    name: str = ""
    pinned: bool = False


@dataclass(frozen=True)
class Place:
    """Where the window stood on one set of screens. Device-independent pixels."""

    screens: str
    """Their sizes and scales."""
    frame: tuple[int, int, int, int]
    """x, y, width, height."""
    maximized: bool = False
    split: tuple[int, ...] = ()
    """Widths of the form and the letter."""
    section: str = ""
    """The title of the section that was open."""


@dataclass(frozen=True)
class Settings:
    """Recent drafts, places, and the look."""

    recent: tuple[Recent, ...] = ()
    places: tuple[Place, ...] = ()
    theme: Theme = Theme.SYSTEM
    text_scale: int = 100
    """Size of text, percent."""
    export_folder: str = ""
    """Where documents were written last; empty, nowhere yet."""
    tints: bool = True
    """Whether text sources are shown in the letter."""


def with_recent(settings: Settings, path: str, name: str) -> Settings:
    """The settings with a draft at the head of the list."""
    pinned = any(each.pinned for each in settings.recent if each.path == path)
    others = [each for each in settings.recent if each.path != path]
    first = Recent(path=path, name=name, pinned=pinned)
    kept = [each for n, each in enumerate((first, *others)) if n < MOST_RECENT or each.pinned]
    return replace(settings, recent=tuple(kept))


def without_recent(settings: Settings, path: str) -> Settings:
    """The settings without a draft in the list; the file stays."""
    return replace(settings, recent=tuple(each for each in settings.recent if each.path != path))


def with_place(settings: Settings, place: Place) -> Settings:
    """The settings with the window’s place on its set of screens."""
    others = [each for each in settings.places if each.screens != place.screens]
    return replace(settings, places=(place, *others[: MOST_RECENT - 1]))
