"""Recovery copies as files: which there are, and how those that were not wanted go.

It knows nothing of what they hold, so that a start with nothing to recover reads no draft.
"""

import contextlib
import datetime
from pathlib import Path

from storage.folders import inner_folder
from storage.leftovers import sweep
from storage.moments import moment_in

DAYS = 30
"""How long a copy is kept that was not wanted."""


def copies(*inner: str) -> list[Path]:
    """The files of recovery copies, by name; of an inner folder, if one is named.

    Raises:
        UserError: the program’s own folder cannot be made.
    """
    return sorted(inner_folder("journal", *inner).glob("*.json"))


def kept_until(copy: Path) -> datetime.date | None:
    """The last day of a copy that was not wanted; None where its name does not say."""
    moment = moment_in(copy.name)
    return (moment + datetime.timedelta(days=DAYS)).astimezone().date() if moment else None


def thin(now: datetime.datetime) -> None:
    """Remove the copies that were not wanted and are older than 30 days, and what kills left.

    Raises:
        UserError: the program’s own folder cannot be made.
    """
    for copy in copies("declined"):
        moment = moment_in(copy.name)
        if moment and now - moment > datetime.timedelta(days=DAYS):
            with contextlib.suppress(OSError):
                copy.unlink(missing_ok=True)
    sweep(inner_folder("journal"))
