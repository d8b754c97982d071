"""Counts of the agency’s own, and counts that somebody else made, each a sentence with its note."""

import datetime
import re
from decimal import Decimal
from itertools import pairwise

from drafting.case import Case
from drafting.guards import Change, Direction, change
from drafting.phrases import Words, answer, cited, say, words
from drafting.wording import are_people, date, number, spelled, whole
from models.base import path_text
from models.evidence import LocalFigure
from models.letter import Run

_WHOLE_FROM = 10
"""Pounds or kilograms from which a published weight is told without its decimals."""

_WEIGHT = re.compile(r"(pounds|kilograms) of ")
"""A measure whose unit alone still says what was counted: `pounds`, of what was just named."""

UNFINISHED = ", in an unfinished fiscal year"
"""What an imported measure ends with and the months of its period say already."""


def own_figures(case: Case) -> list[Words]:
    """A sentence for each of the agency’s own counts."""
    figures = case.request.evidence.figures
    return [_figure(case, figure) for figure in figures if not figure.counted_by]


def counts_of_others(case: Case) -> list[Words]:
    """A sentence for each count that somebody else made, named in it; of one thing oldest first.

    Counts of a published series stand in the sentence on that series.
    """
    figures = case.request.evidence.figures
    told = [f for f in figures if f.counted_by and not f.series and _told(f)]
    things = list(dict.fromkeys(_thing(figure) for figure in told))
    told.sort(key=lambda f: (things.index(_thing(f)), f.end or datetime.date.min))
    return [_figure(case, figure, before) for before, figure in pairwise((None, *told)) if figure]


def _thing(figure: LocalFigure) -> tuple[str, str]:
    """Who counted what."""
    return figure.counted_by, figure.measure.removesuffix(UNFINISHED)


def _told(figure: LocalFigure) -> tuple[Decimal, datetime.date, datetime.date] | None:
    """Value, first and last day; None while one of them or the measure is missing, or is secret."""
    value, start, end = figure.value, figure.start, figure.end
    if value is None or not (figure.measure and start and end) or figure.sensitive:
        return None
    return value, start, end


def _figure(case: Case, figure: LocalFigure, before: LocalFigure | None = None) -> Words:
    """One count, noted; silent while value, measure or period is missing.

    Where the sentence before told of the same thing, neither it nor who counted is named again;
    `in_full` names them where the sentence stands alone.
    """
    told = _told(figure)
    if not told:
        return ()
    value, start, end = told
    again = before is not None and _thing(before) == _thing(figure)
    who, measure = _thing(figure)
    when = _opening(period_of(figure, start, end))
    pronoun = "they" if are_people(who) else "it"
    counter = answer(pronoun if again else who, _path(figure, "counted_by"))
    sentence = say(
        "{period}{comma} {who} recorded {value} {measure}{against}.",
        period=answer(when, _path(figure, "start")),
        comma="," if (who and not again) or "," in when else "",
        who=counter if who else "we",
        value=_count(figure, value, "value"),
        measure=answer(_again(measure) if again else measure, _path(figure, "measure")),
        against=_against(case, figure),
    )
    return cited(sentence, f"figure.{figure.id}")


def _again(measure: str) -> str:
    """The measure a second time: of a weight its unit, anything else in full."""
    weight = _WEIGHT.match(measure)
    return weight[1] if weight else measure


def in_full(run: Run, case: Case) -> Run:
    """The run, with who counted and what in full where a letter had named them before."""
    for figure in case.request.evidence.figures:
        for field, text in zip(("counted_by", "measure"), _thing(figure), strict=True):
            if run.origin.ref == path_text(_path(figure, field)) and text:
                return Run(text=text, origin=run.origin, note=run.note, emphasis=run.emphasis)
    return run


def _against(case: Case, figure: LocalFigure) -> Words:
    if figure.before is None or figure.value is None or figure.start is None or not figure.end:
        return ()
    found = change(figure.value, figure.before, case.facts.thresholds)
    return say(
        ", {direction}{before} in {period}",
        direction=_direction(found),
        before=_count(figure, figure.before, "before"),
        period=_period_before(figure),
    )


def _direction(found: Change) -> Words:
    if found.direction in (Direction.MORE, Direction.FEWER):
        comparison = "up" if found.direction is Direction.MORE else "down"
        return words(f"{comparison} ", found.percent_words(), " from ")
    return words("about the same as " if found.direction is Direction.LEVEL else "against ")


def _count(figure: LocalFigure, value: Decimal, field: str) -> Run:
    """In whole numbers where somebody else weighed it: the exact weight stays in the draft."""
    weighed = "pound" in figure.measure or "kilogram" in figure.measure
    if weighed and figure.counted_by and value >= _WHOLE_FROM:
        value = Decimal(whole(value))
    small = value == int(value) and value < 10 and not weighed
    text = spelled(int(value)) if small else number(value)
    return answer(text if value else "none", _path(figure, field))


def _opening(told: str) -> str:
    """`In fiscal year 2025`, `From May 4, 2026, to June 3, 2026`: a period opens its sentence."""
    return told[:1].upper() + told[1:] if told.startswith("from ") else f"In {told}"


def period_of(figure: LocalFigure, start: datetime.date, end: datetime.date) -> str:
    """`fiscal year 2025`: a Federal agency’s year runs from October to September."""
    year = _fiscal_year(figure)
    return f"fiscal year {year}" if year else period(start, end)


def _fiscal_year(figure: LocalFigure) -> int | None:
    start, end = figure.start, figure.end
    if not (figure.counted_by and start and end and end.year == start.year + 1):
        return None
    return end.year if (start.month, start.day, end.month, end.day) == (10, 1, 9, 30) else None


def period(start: datetime.date, end: datetime.date) -> str:
    """A period in words: a calendar year by its number, anything else by its days."""
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return f"calendar year {start.year}"
    return f"from {date(start)}, to {date(end)}"


def _period_before(figure: LocalFigure) -> str:
    if year := _fiscal_year(figure):
        return f"fiscal year {year - 1}"
    start, end = figure.start, figure.end
    if start and end and not period(start, end).startswith("from "):
        return f"calendar year {start.year - 1}"
    return "the period before"


def _path(figure: LocalFigure, field: str) -> tuple[str | int, ...]:
    return ("evidence", "figures", figure.id, field)
