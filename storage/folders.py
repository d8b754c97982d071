"""Where the program keeps what is its own: recovery copies, backups, settings."""

import hashlib
import os
from pathlib import Path

import platformdirs

from models.errors import UserError
from storage.refusals import cause_of
from storage.write import resolved

_NAME = "Fundwright"
_MOVED = "FUNDWRIGHT_HOME"


def state_folder() -> Path:
    """Recovery copies, backups and logs; made if it is not there, for this user alone.

    Raises:
        UserError: it cannot be made; the sentence says how to choose another place.
    """
    theirs = platformdirs.user_state_path(_NAME, appauthor=False)
    return _made(_home() / "state" if _is_moved() else theirs)


def settings_folder() -> Path:
    """Settings of the window; made if it is not there, for this user alone.

    Raises:
        UserError: it cannot be made; the sentence says how to choose another place.
    """
    theirs = platformdirs.user_config_path(_NAME, appauthor=False)
    return _made(_home() / "settings" if _is_moved() else theirs)


def inner_folder(*names: str) -> Path:
    """A folder inside the state folder; made if it is not there, for this user alone.

    Raises:
        UserError: it cannot be made; the sentence says how to choose another place.
    """
    return _made(state_folder().joinpath(*names))


def place_digest(path: Path | None) -> str:
    """Twelve characters that stand for where a draft lies; links lead to the same ones.

    A draft that has no file yet has a place too: `None`.
    """
    return hashlib.sha256(os.fsencode(_place(path)) if path else b"").hexdigest()[:12]


def _place(path: Path) -> Path:
    try:
        return resolved(path)
    except OSError:
        return path.absolute()


def _is_moved() -> bool:
    return bool(os.environ.get(_MOVED, "").strip())


def _home() -> Path:
    return Path(os.environ[_MOVED]).expanduser().absolute()


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        cause = cause_of(problem)
        raise UserError(
            f"The program’s own folder cannot be made: {cause}; set {_MOVED} to a folder that can."
        ) from None
    return folder
