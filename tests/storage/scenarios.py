"""Everything the program writes, as one step from a first version to a second one.

A version is its number: 0 is none there, and None is a file that is neither, or torn.
"""

import datetime
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models.errors import UserError
from models.request import FundingRequest, Unread
from models.settings import Recent, Settings
from storage.drafts import create, load, save
from storage.envelope import new_id
from storage.journal import copy_path, keep
from storage.recovery import Base, recovered
from storage.settings import read_settings, write_settings
from storage.write import write

BASE = Base(new_id())
NOW = datetime.datetime(2026, 11, 24, tzinfo=datetime.UTC)
OWN_MOUNTS = ("unshare", "--user", "--map-root-user", "--mount")
"""Before a command: it may mount disks, which nobody else sees and which go with it."""

LINES = 1000
"""So many that a file is written in several pieces."""


@dataclass(frozen=True)
class Scenario:
    """One writer: version 1 made in a folder, version 2 written over it, and which is there."""

    begin: Callable[[Path], object]
    write: Callable[[Path], object]
    """A string that it gives is what the program would say besides."""
    found: Callable[[Path], int | None]
    old: int = 1
    """The version that is there until version 2 is."""


def request_of(version: int) -> FundingRequest:
    """What a draft says in a version."""
    return FundingRequest(
        title="Draft", unread=(Unread(path="title", text=f"Version {version}. " * LINES),)
    )


def _version(request: FundingRequest | None) -> int | None:
    return next((n for n in (1, 2) if request == request_of(n)), None)


def _draft_in(path: Path) -> int | None:
    if not path.exists():
        return 0
    try:
        return _version(load(path).request)
    except UserError:
        return None


def _draft(folder: Path) -> Path:
    return folder / "d.fundwright"


def _new_draft(folder: Path) -> Path:
    return folder / "new.fundwright"


def _save(folder: Path) -> str:
    return save(load(_draft(folder)), request_of(2)).backup_problem


def _copy_in(_folder: Path) -> int | None:
    if not copy_path(BASE).exists():
        return 0
    copy = recovered(copy_path(BASE))
    return _version(copy.request) if copy else None


def _settings_of(version: int) -> Settings:
    return Settings(recent=tuple(Recent(f"{n}", f"Version {version}.") for n in range(LINES)))


def _settings_in(_folder: Path) -> int | None:
    settings, problem = read_settings()
    if settings == Settings() and not problem:
        return 0
    return next((n for n in (1, 2) if settings == _settings_of(n)), None)


def _letter_of(version: int) -> bytes:
    return f"Letter {version}. ".encode() * LINES


def _letter(folder: Path) -> Path:
    return folder / "Letter.docx"


def _letter_in(folder: Path) -> int | None:
    data = _letter(folder).read_bytes() if _letter(folder).exists() else b""
    return next((n for n in (1, 2) if data == _letter_of(n)), None if data else 0)


SCENARIOS = {
    "save": Scenario(
        begin=lambda folder: create(_draft(folder), request_of(1)),
        write=_save,
        found=lambda folder: _draft_in(_draft(folder)),
    ),
    "new draft": Scenario(
        begin=lambda folder: create(_draft(folder), request_of(1)),
        write=lambda folder: create(_new_draft(folder), request_of(2)),
        found=lambda folder: _draft_in(_new_draft(folder)),
        old=0,
    ),
    "recovery copy": Scenario(
        begin=lambda _folder: keep(request_of(1), BASE, NOW),
        write=lambda _folder: keep(request_of(2), BASE, NOW),
        found=_copy_in,
    ),
    "settings": Scenario(
        begin=lambda _folder: write_settings(_settings_of(1)),
        write=lambda _folder: write_settings(_settings_of(2)),
        found=_settings_in,
    ),
    "exported letter": Scenario(
        begin=lambda folder: write(_letter(folder), _letter_of(1)),
        write=lambda folder: write(_letter(folder), _letter_of(2)),
        found=_letter_in,
    ),
}


def prepared(name: str, folder: Path) -> Path:
    """A new folder with version 1 in it, and a home of its own for what the program keeps."""
    folder.mkdir()
    os.environ["FUNDWRIGHT_HOME"] = str(folder / "home")
    SCENARIOS[name].begin(folder)
    return folder
