"""What the program remembers between sessions; none of it belongs to a draft."""

from typing import Annotated

from pydantic import Field

from models.base import Model
from models.values import Choice, Line

MOST_RECENT = 12
"""Recent drafts that are listed; pinned ones stay whatever their number."""


class Theme(Choice):
    """Which look is on."""

    SYSTEM = "system", "System"
    LIGHT = "light", "Light"
    DARK = "dark", "Dark"


class Recent(Model):
    """A draft that was opened or saved here."""

    path: Annotated[Line, Field(title="File")]
    name: Annotated[Line, Field(title="Name of the request")] = ""
    pinned: Annotated[bool, Field(title="Pinned")] = False


class Place(Model):
    """Where the window stood on one set of screens. Device-independent pixels."""

    screens: Annotated[Line, Field(title="Screens", description="Their sizes and scales")]
    frame: Annotated[
        tuple[int, int, int, int], Field(title="Window", description="x, y, width, height")
    ]
    maximized: Annotated[bool, Field(title="Fills the screen")] = False
    split: Annotated[tuple[int, ...], Field(title="Form and letter")] = ()
    section: Annotated[Line, Field(title="Section", description="Its title")] = ""


class Settings(Model):
    """Recent drafts, places, and the look."""

    recent: Annotated[tuple[Recent, ...], Field(title="Recent drafts")] = ()
    places: Annotated[tuple[Place, ...], Field(title="Window places")] = ()
    theme: Annotated[Theme, Field(title="Theme")] = Theme.SYSTEM
    text_scale: Annotated[int, Field(title="Size of text, percent", ge=90, le=200)] = 100
    tints: Annotated[bool, Field(title="Text sources shown in the letter")] = True


def with_recent(settings: Settings, path: str, name: str) -> Settings:
    """The settings with a draft at the head of the list."""
    pinned = any(each.pinned for each in settings.recent if each.path == path)
    others = [each for each in settings.recent if each.path != path]
    first = Recent(path=path, name=name, pinned=pinned)
    kept = [each for n, each in enumerate((first, *others)) if n < MOST_RECENT or each.pinned]
    return Settings.model_validate({**dict(settings), "recent": tuple(kept)})


def without_recent(settings: Settings, path: str) -> Settings:
    """The settings without a draft in the list; the file stays."""
    kept = tuple(each for each in settings.recent if each.path != path)
    return Settings.model_validate({**dict(settings), "recent": kept})


def with_place(settings: Settings, place: Place) -> Settings:
    """The settings with the window’s place on its set of screens."""
    others = [each for each in settings.places if each.screens != place.screens]
    places = (place, *others[: MOST_RECENT - 1])
    return Settings.model_validate({**dict(settings), "places": places})
