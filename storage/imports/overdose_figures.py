"""Figures from CDC’s file: a state, the nation beside it, twelve months, with the twelve before."""

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal

from models.errors import UserError
from models.evidence import LocalFigure
from models.text import grouped
from storage.imports.overdoses import SYNTHETIC_OPIOIDS, Deaths, Overdoses
from storage.imports.preview import LeftOut, Preview

PUBLICATION = (
    "Centers for Disease Control and Prevention, VSRR Provisional Drug Overdose Death Counts"
)

NATION = "US"
"""The United States, as CDC writes it among the states."""

_SUBSTANCES = {SYNTHETIC_OPIOIDS: "synthetic opioids other than methadone"}


@dataclass(frozen=True)
class WantedDeaths:
    """Which deaths: the newest count with a number, unless the last month’s last day is named."""

    state: str
    indicator: str = SYNTHETIC_OPIOIDS
    ending: datetime.date | None = None


def overdose_figures(overdoses: Overdoses, wanted: WantedDeaths) -> Preview[LocalFigure]:
    """The figure wanted, with the nation’s of the same months where the file has it.

    Counts that are not shown are left out and named.

    Raises:
        UserError: the file has no such state, substance or period.
    """
    counts = _counts(overdoses, wanted)
    shown = next((count for count in counts if count.value is not None), None)
    not_shown = counts[: counts.index(shown)] if shown else counts[:1]
    left_out = (*overdoses.left_out, *(_left_out(count) for count in not_shown))
    if not shown:
        return Preview(read=(), items=(), left_out=left_out)
    nation = None if shown.state == NATION else _nation(overdoses, shown)
    if nation is None and shown.state != NATION:
        left_out = (*left_out, _without_nation(shown))
    told = [(count, _before(overdoses, count)) for count in (shown, nation) if count]
    return Preview(
        read=tuple(_sentence(*each) for each in told),
        items=tuple(_figure(overdoses, *each) for each in told),
        left_out=left_out,
    )


def _counts(overdoses: Overdoses, wanted: WantedDeaths) -> tuple[Deaths, ...]:
    if wanted.state not in overdoses.states:
        states = ", ".join(overdoses.states)
        raise UserError(f"“{wanted.state}” is none of its states; choose one of: {states}.")
    if wanted.indicator not in overdoses.indicators:
        listed = "; ".join(overdoses.indicators)
        raise UserError(f"It does not count “{wanted.indicator}”; it counts: {listed}.")
    counts = overdoses.of(wanted.state, wanted.indicator)
    if wanted.ending:
        counts = tuple(count for count in counts if count.ending == wanted.ending)
    if not counts:
        raise UserError(f"It has no such count for {wanted.state}.")
    return counts


def _before(overdoses: Overdoses, shown: Deaths) -> Deaths | None:
    """The twelve months before, where the file has them with a number."""
    for count in overdoses.of(shown.state, shown.indicator):
        if count.ending == shown.year_before and count.value is not None:
            return count
    return None


def _nation(overdoses: Overdoses, shown: Deaths) -> Deaths | None:
    """The nation’s count of the same months, which a letter sets beside a State’s."""
    for count in overdoses.of(NATION, shown.indicator):
        if count.ending == shown.ending and count.value is not None:
            return count
    return None


def _without_nation(shown: Deaths) -> LeftOut:
    place = f"The United States, 12 months ending {_month(shown.ending)}"
    return LeftOut(
        place,
        "this file has no such count; where the program has none either, a letter gives the newest "
        "earlier months that have both, or the State’s alone",
    )


def _left_out(count: Deaths) -> LeftOut:
    place = f"Row {count.row}, {count.state_name}, 12 months ending {_month(count.ending)}"
    return LeftOut(place, f"CDC shows no number: {count.note}" if count.note else "no number")


def _sentence(shown: Deaths, before: Deaths | None) -> str:
    """The number first; beside it only a period of the same length."""
    text = (
        f"{grouped(shown.value or 0)} deaths involving {_substance(shown)} in {shown.place} in "
        f"the 12 months ending {_month(shown.ending)}, provisional"
    )
    if before:
        text += f"; {grouped(before.value or 0)} in the 12 months ending {_month(before.ending)}"
    return text


def _figure(overdoses: Overdoses, shown: Deaths, before: Deaths | None) -> LocalFigure:
    return LocalFigure(
        measure=f"overdose deaths involving {_substance(shown)} in {shown.place}, by CDC’s "
        "provisional count",
        value=Decimal(shown.value or 0),
        unit="deaths",
        start=shown.start,
        end=shown.ending,
        before=None if before is None else Decimal(before.value or 0),
        counted_by="the Centers for Disease Control and Prevention",
        source=overdoses.source.cited(PUBLICATION),
        counted="; ".join(_counted(shown, before)),
        series=f"deaths.{shown.state}" if shown.indicator == SYNTHETIC_OPIOIDS else "",
    )


def _counted(shown: Deaths, before: Deaths | None) -> list[str]:
    """How CDC counted, with its own notes; two notes where the two periods differ in them."""
    months = " and ".join(_month(count.ending) for count in (before, shown) if count)
    told = [f"reported values, provisional, 12 months ending {months}"]
    if re.fullmatch(r"\d{1,3}(\.\d+)?", shown.pending):
        told.append(f"{Decimal(shown.pending):.2f} percent of records pending investigation")
    if shown.note:
        told.append(f"CDC’s note: {shown.note.rstrip('.')}")
    if before and before.note != shown.note:
        told.append(f"on the period before: {before.note.rstrip('.') or 'no note'}")
    return told


def _substance(count: Deaths) -> str:
    return _SUBSTANCES.get(count.indicator, count.indicator)


def _month(date: datetime.date) -> str:
    """`June 2026`."""
    return f"{date:%B} {date.year}"
