"""What a crash left behind, told in words and written to a file of its own."""

import datetime
from pathlib import Path

from jobs.differences import Difference, differences
from models.errors import UserError
from models.request import FundingRequest
from models.text import day_in_words, moment_in_words
from storage.copies import kept_until
from storage.drafts import Draft, create, load
from storage.journal import decline
from storage.recovery import Recovered


def told(copy: Recovered) -> str:
    """What was not saved, and how old the copy is beside the file."""
    if copy.saved_at is None:
        return copy.problem
    said = f"“{copy.name}” was not saved before the program closed. "
    said += f"The recovered copy is from {moment_in_words(copy.saved_at)}"
    if copy.file_time is None:
        return f"{said}; it has no file yet." if _unnamed(copy) else f"{said}; its file is gone."
    if copy.file_changed:
        return f"{said}; the file was changed by somebody else since."
    return f"{said}, {_span(copy.saved_at - copy.file_time)} than the file."


def put_aside(copy: Recovered) -> str:
    """Which draft was put aside, from when, and until when it is kept."""
    if copy.saved_at is None:
        return copy.problem
    until = kept_until(copy.copy)
    kept = f"; kept until {day_in_words(until)}" if until else ""
    return f"“{copy.name}”, as it was on {moment_in_words(copy.saved_at)}{kept}"


def differs(copy: Recovered) -> tuple[Difference, ...]:
    """What a recovery copy says and its file does not; of a draft without a file, all it says."""
    if copy.request is None:
        return ()
    return differences(_on_file(copy), copy.request)


def write_out(copy: Recovered, path: Path) -> Draft:
    """Write a recovery copy to a new file, and offer it no more.

    Raises:
        FileThere: the file exists.
        UserError: the copy cannot be read, or the file not be written.
    """
    if copy.request is None or copy.base is None:
        raise UserError(copy.problem)
    draft = create(path, copy.request)
    decline(copy.base, datetime.datetime.now(datetime.UTC))
    return draft


def _on_file(copy: Recovered) -> FundingRequest:
    path = copy.base.path if copy.base else None
    try:
        return load(path, accept_edited=True).request if path else FundingRequest()
    except UserError:
        return FundingRequest()


def _unnamed(copy: Recovered) -> bool:
    return copy.base is None or copy.base.path is None


def _span(time: datetime.timedelta) -> str:
    """17 minutes newer; a clock may have been set back between the two."""
    minutes = round(abs(time).total_seconds() / 60)
    amount, unit = (minutes, "minute") if minutes < 120 else (minutes // 60, "hour")
    if unit == "hour" and amount >= 48:
        amount, unit = amount // 24, "day"
    word = "newer" if time >= datetime.timedelta() else "older"
    return f"{amount} {unit}{'' if amount == 1 else 's'} {word}"
