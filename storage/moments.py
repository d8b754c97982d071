"""Moments in file names: they sort as they passed."""

import datetime

_FORM = "%Y%m%dT%H%M%S%fZ"


def stamp(moment: datetime.datetime) -> str:
    """A moment, to the microsecond and in UTC, as part of a file name."""
    return moment.astimezone(datetime.UTC).strftime(_FORM)


def moment_in(name: str) -> datetime.datetime | None:
    """The moment, in UTC, that a file name begins with; None where there is none."""
    try:
        found = datetime.datetime.strptime(name[: len("20261124T104200000000Z")], _FORM)
    except ValueError:
        return None
    return found.replace(tzinfo=datetime.UTC)
