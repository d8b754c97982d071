"""Where the program keeps what is its own: recovery copies, backups, settings."""

import os
from pathlib import Path

import platformdirs

from models.errors import UserError

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


def _is_moved() -> bool:
    return bool(os.environ.get(_MOVED, "").strip())


def _home() -> Path:
    return Path(os.environ[_MOVED]).expanduser().absolute()


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        cause = (problem.strerror or "unknown cause").lower()
        raise UserError(
            f"The program’s own folder cannot be made: {cause}; set {_MOVED} to a folder that can."
        ) from None
    return folder
