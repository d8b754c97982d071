"""Settings on disk: read strictly, and defaults where they cannot be read."""

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, TypeVar

from models.errors import UserError
from models.settings import LARGEST_TEXT, SMALLEST_TEXT, Place, Recent, Settings, Theme
from models.text import require_clean
from storage.decode import decode
from storage.folders import settings_folder
from storage.write import write

_FILE = "settings.json"

Made = TypeVar("Made")
Reader = Callable[[Any], Any]


def read_settings() -> tuple[Settings, str]:
    """The settings, and one sentence where defaults had to be taken; empty where all is well."""
    try:
        data = (settings_folder() / _FILE).read_bytes()
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, UserError) as problem:
        return Settings(), f"The settings could not be read, so defaults are used: {problem}"
    try:
        return _settings(decode(data)), ""
    except UserError as problem:
        return Settings(), f"The settings are damaged, so defaults are used. {problem}"
    except ValueError:
        return Settings(), "The settings do not fit this version, so defaults are used."


def write_settings(settings: Settings) -> None:
    """Write the settings whole; UserError where they cannot be."""
    text = json.dumps(asdict(settings), ensure_ascii=False, indent=1)
    write(settings_folder() / _FILE, text.encode() + b"\n")


def _settings(said: object) -> Settings:
    """What a file says, or ValueError where it is not what `write_settings` writes."""
    read = {"recent": _list_of(_recent), "places": _list_of(_place), "theme": _theme}
    return _made(
        Settings, said, {**read, "text_scale": _scale, "tints": _flag, "export_folder": _line}
    )


def _recent(said: object) -> Recent:
    return _made(Recent, said, {"path": _line, "name": _line, "pinned": _flag})


def _place(said: object) -> Place:
    place = {"screens": _line, "frame": _frame, "maximized": _flag}
    return _made(Place, said, {**place, "split": _list_of(_number), "section": _line})


def _made(kind: Callable[..., Made], said: object, read: dict[str, Reader]) -> Made:
    """What is said of a thing, each field read by its reader; what is left out has its default."""
    if not isinstance(said, dict) or not said.keys() <= read.keys():
        raise ValueError
    try:
        return kind(**{name: read[name](value) for name, value in said.items()})
    except TypeError:
        raise ValueError from None  # a field without a default was left out


def _list_of(read: Callable[[Any], Made]) -> Callable[[Any], tuple[Made, ...]]:
    def all_of(said: object) -> tuple[Made, ...]:
        if not isinstance(said, list):
            raise ValueError  # noqa: TRY004  what does not fit, in any way
        return tuple(read(each) for each in said)

    return all_of


def _line(said: object) -> str:
    if not isinstance(said, str):
        raise ValueError  # noqa: TRY004  as above
    return require_clean(said)


def _theme(said: object) -> Theme:
    return Theme(_line(said))


def _flag(said: object) -> bool:
    if not isinstance(said, bool):
        raise ValueError  # noqa: TRY004  as above
    return said


def _number(said: object) -> int:
    if type(said) is not int:  # True is none
        raise ValueError
    return said


def _scale(said: object) -> int:
    if not SMALLEST_TEXT <= _number(said) <= LARGEST_TEXT:
        raise ValueError
    return _number(said)


def _frame(said: object) -> tuple[int, int, int, int]:
    x, y, width, height = _list_of(_number)(said)
    return x, y, width, height
