"""Versions that were saved over, kept in the state folder by draft and place.

A file’s name begins with the moment at which its version was saved, and ends with a digest of it.
"""

import contextlib
import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from models.errors import UserError
from storage.envelope import unpack
from storage.folders import inner_folder, place_digest, state_folder
from storage.leftovers import sweep
from storage.moments import moment_in, stamp
from storage.read import digest, read
from storage.refusals import NotWritten
from storage.write import PRIVATE, write

NEWEST = 5
DAYS = 14
WEEKS = 8
"""What is kept: the newest five, one a day of the last 14, one a week of the last 8."""


@dataclass(frozen=True)
class Version:
    """A whole earlier version of a draft; `time` is when it was saved, in UTC."""

    path: Path
    time: datetime.datetime
    generation: int


def versions(path: Path, draft_id: str = "*") -> tuple[Version, ...]:
    """The whole backups of a draft’s file, newest first; without an id, of every draft there.

    Raises:
        UserError: the program’s own folder cannot be made.
    """
    folders = _listed(state_folder() / "backups", f"{draft_id}-{place_digest(path)}")
    copies = [copy for folder in folders for copy in _copies(folder)]
    found = (_version(copy) for copy in sorted(copies, key=lambda copy: copy.name, reverse=True))
    return tuple(version for version in found if version)


def back_up(source: Path, data: bytes, draft_id: str, now: datetime.datetime) -> str:
    """Keep what a file holds before it is replaced, unless it is the newest backup already.

    A draft must be saved even where its backup cannot be: what went wrong is returned, as one
    sentence, and "" where nothing did.
    """
    try:
        folder = inner_folder("backups", f"{draft_id}-{place_digest(source)}")
        mark = f"-{digest(data)[:12]}"
        copies = _copies(folder)
        if copies and copies[-1].stem.endswith(mark):
            return ""
        moment = _moment(source, copies, now)
        write(folder / f"{stamp(moment)}{mark}.fundwright", data, mode=PRIVATE)
    except NotWritten as problem:
        return f"The version before this one could not be kept as a backup: {problem.cause}."
    except UserError as problem:
        return str(problem)
    with contextlib.suppress(OSError):
        _thin(folder, now)
    return ""


def kept(moments: Iterable[datetime.datetime], now: datetime.datetime) -> set[datetime.datetime]:
    """Which of the moments stay: the newest five, the last of each day, the last of each week.

    Days are those of UTC, weeks begin on Monday; the days are the last 14, the weeks the last 8.
    """
    newest_first = sorted(moments, reverse=True)
    days = [moment for moment in newest_first if _days_ago(moment, now) < DAYS]
    weeks = [moment for moment in newest_first if _weeks_ago(moment, now) < WEEKS]
    return {
        *newest_first[:NEWEST],
        *_first_of_each(days, lambda moment: _days_ago(moment, now)),
        *_first_of_each(weeks, lambda moment: _weeks_ago(moment, now)),
    }


def _moment(source: Path, copies: list[Path], now: datetime.datetime) -> datetime.datetime:
    """When the version was saved; now, where the file’s time is older than the last copy’s."""
    newest = moment_in(copies[-1].name) if copies else None
    with contextlib.suppress(OSError, OverflowError, ValueError):
        saved = datetime.datetime.fromtimestamp(source.stat().st_mtime, datetime.UTC)
        return saved if saved <= now and (newest is None or newest < saved) else now
    return now


def _days_ago(moment: datetime.datetime, now: datetime.datetime) -> int:
    """Whole days of the calendar; a moment to come, by a clock that was wrong, is today’s."""
    return max(0, (_day(now) - _day(moment)).days)


def _weeks_ago(moment: datetime.datetime, now: datetime.datetime) -> int:
    monday = _day(now) - datetime.timedelta(days=_day(now).weekday())
    return max(0, -((_day(moment) - monday).days // 7))


def _day(moment: datetime.datetime) -> datetime.date:
    return moment.astimezone(datetime.UTC).date()


def _first_of_each(
    moments: Iterable[datetime.datetime], group: Callable[[datetime.datetime], int]
) -> Iterable[datetime.datetime]:
    seen: dict[int, datetime.datetime] = {}
    for moment in moments:
        seen.setdefault(group(moment), moment)
    return seen.values()


def _thin(folder: Path, now: datetime.datetime) -> None:
    moments = {copy: moment for copy in _copies(folder) if (moment := moment_in(copy.name))}
    stay = kept(moments.values(), now)
    for copy, moment in moments.items():
        if moment not in stay:
            copy.unlink(missing_ok=True)
    sweep(folder)


def _copies(folder: Path) -> list[Path]:
    """Every backup of a folder, oldest first."""
    return sorted(copy for copy in _listed(folder, "*.fundwright") if moment_in(copy.name))


def _listed(folder: Path, pattern: str) -> list[Path]:
    """What a folder holds of a pattern; of one that cannot be read, nothing."""
    with contextlib.suppress(OSError):
        return list(folder.glob(pattern))
    return []


def _version(copy: Path) -> Version | None:
    """What a backup holds, or None where it is not whole."""
    time = moment_in(copy.name)
    with contextlib.suppress(UserError):
        return Version(copy, time, unpack(read(copy)).generation) if time else None
    return None
