"""Figures from CBP’s file: one area, one drug, one fiscal year, with the year before.

A whole year is compared with a whole year. An unfinished year stands alone in a letter; beside it
the preview says what the same months of the year before came to. No percentages here: the letter
makes them, and only where the base is large enough.
"""

from decimal import Decimal

from models.errors import UserError
from models.evidence import LocalFigure
from models.text import grouped
from storage.imports.areas import Area
from storage.imports.fiscal import FiscalYear
from storage.imports.preview import LeftOut, Preview
from storage.imports.seizure_totals import SeizureUnit, Total, Wanted, same_months, totals
from storage.imports.seizures import FENTANYL, Seizures

SERIES = "seized.sw"
"""The series of the program’s own sentence on the southwest border."""

PUBLICATION = "U.S. Customs and Border Protection, Nationwide Drug Seizures"


def seizure_figures(seizures: Seizures, wanted: Wanted) -> Preview[LocalFigure]:
    """The figures wanted, as they would stand in a draft, and every year beside them.

    Raises:
        UserError: the file has no such drug, or no such year for the area.
    """
    if wanted.drug not in seizures.drugs:
        raise UserError(f"“{wanted.drug}” is none of its drugs: {', '.join(seizures.drugs)}.")
    found = totals(seizures, wanted)
    chosen = _chosen(found, wanted)
    refused = [(total, why) for total in chosen if (why := _unusable(total, wanted.unit))]
    usable = [total for total in chosen if not _unusable(total, wanted.unit)]
    return Preview(
        read=tuple(_sentence(total, same_months(total, seizures, wanted)) for total in found),
        items=tuple(_figure(total, found, seizures, wanted) for total in usable),
        left_out=(
            *seizures.repeated,
            *(LeftOut(f"{wanted.area.name}, {total.year.words}", why) for total, why in refused),
        ),
    )


def _is_series(wanted: Wanted) -> bool:
    """Whether these are the totals that letters tell year by year."""
    what = (wanted.area, wanted.drug, wanted.unit)
    return what == (Area.region("Southwest Border"), FENTANYL, SeizureUnit.POUNDS)


def _chosen(found: tuple[Total, ...], wanted: Wanted) -> tuple[Total, ...]:
    if wanted.year is not None:
        named = tuple(total for total in found if total.year.number == wanted.year)
        if not named:
            raise UserError(f"It has no fiscal year {wanted.year} for {wanted.area.name}.")
        return named
    if _is_series(wanted):
        return found
    whole = [position for position, total in enumerate(found) if total.year.whole]
    return found[: whole[0] + 1 if whole else 1]


def _unusable(total: Total, unit: SeizureUnit) -> str:
    """Why a total cannot stand in a letter; empty where it can."""
    amount = total.amount(unit)
    if amount is None:
        return total.why
    if not total.year.unbroken:
        return f"the file has only {total.year.months_in_words}, with months missing between"
    if not amount and total.events:
        return f"less than 0.01 {unit.value}, which a figure of two decimals cannot hold"
    return ""


def _sentence(total: Total, before: Total | None) -> str:
    """The number first; beside it only a period of the same months."""
    text = f"{_amounts(total)}: {total.year.words}"
    if before:
        text += f"; {_amounts(before)} in the same months of {before.year.number}"
    return text


def _amounts(total: Total) -> str:
    pounds, kilograms = total.amount(SeizureUnit.POUNDS), total.amount(SeizureUnit.KILOGRAMS)
    if pounds is None or kilograms is None or total.events is None:
        return f"No sum, because {total.why}"
    return f"{grouped(pounds)} pounds ({grouped(kilograms)} kg) in {grouped(total.events)} events"


def _figure(
    total: Total, found: tuple[Total, ...], seizures: Seizures, wanted: Wanted
) -> LocalFigure:
    drug = wanted.drug.upper() if len(wanted.drug) <= 3 else wanted.drug.lower()
    unit = wanted.unit
    what = f"seizures of {drug}" if unit is SeizureUnit.EVENTS else f"{unit.value} of {drug} seized"
    year, in_series = total.year, _is_series(wanted)
    same = same_months(total, seizures, wanted)
    so_far = same.amount(unit) if same else None
    return LocalFigure(
        measure=f"{what} by {wanted.area.whose}{_part(year)}",
        value=total.amount(unit),
        unit=unit.value,
        start=year.start,
        end=year.end,
        before=so_far if in_series and year.to_date else _before(total, found, unit),
        counted_by="U.S. Customs and Border Protection",
        source=seizures.source.cited(PUBLICATION),
        counted=f"{_COUNTED[unit]}, {year.words}",
        series=SERIES if in_series else "",
    )


_COUNTED = {
    SeizureUnit.POUNDS: "sum of CBP’s monthly weights",
    SeizureUnit.KILOGRAMS: "sum of CBP’s monthly weights in pounds, at 0.45359237 kilograms each",
    SeizureUnit.EVENTS: "sum of CBP’s monthly counts of events",
}


def _part(year: FiscalYear) -> str:
    if year.whole:
        return ""
    return ", in an unfinished fiscal year" if year.to_date else ", in part of a fiscal year"


def _before(total: Total, found: tuple[Total, ...], unit: SeizureUnit) -> Decimal | None:
    """The year before, only where both are whole."""
    for other in found:
        if other.year.number == total.year.number - 1 and total.year.whole and other.year.whole:
            return None if _unusable(other, unit) else other.amount(unit)
    return None
