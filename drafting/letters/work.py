"""What the agency already does, and with whom: its own acts and counts first."""

import datetime
from collections.abc import Callable, Iterator
from decimal import Decimal

from drafting.arguments import sentences
from drafting.blocks import body, section
from drafting.case import Case, need_path
from drafting.guards import Change, Direction, change
from drafting.phrases import Words, answer, cited, fixed, listed, say, words
from drafting.wording import date, in_sentence, lowered, number, paragraphs, spelled, stopped
from models.evidence import LocalFigure
from models.letter import Block, Run
from models.partner import Partner

MOST_NAMED = 4
"""Partners named one by one; of more, three are named and the others, two at least, counted."""


_UNFINISHED = ", in an unfinished fiscal year"
"""What an imported measure ends with and the months of its period say already."""


def work(case: Case) -> Iterator[Block]:
    """The section on what the agency already does; one page has room for its partners alone.

    Where nothing of its own is told, the brief’s words stand under a heading that claims nothing.
    """
    if case.short:
        yield from body("work", _partners(case))
        return
    told = activity(case)
    own = told or any(own_figures(case)) or named_partners(case) or any(shared(case))
    yield from section(
        "work",
        words("What we already do" if own else "Working together"),
        *(body(f"work.own.{i}", text) for i, text in enumerate(told[:-1], 1)),
        body("work", *told[-1:], *own_figures(case), _partners(case), *sentences(case, "work")),
        body("work.shared", *shared(case)),
    )


def activity(case: Case) -> list[Words]:
    """What the agency says it does already, by paragraph."""
    own = paragraphs(case.request.evidence.activity)
    return [words(answer(text, ("evidence", "activity"))) for text in own]


def own_figures(case: Case) -> list[Words]:
    """A sentence for each of the agency’s own counts."""
    figures = case.request.evidence.figures
    return [_figure(case, figure) for figure in figures if not figure.counted_by]


def counts_of_others(case: Case) -> list[Words]:
    """A sentence for each count that somebody else made, named in it.

    Counts of a published series stand in the sentence on that series.
    """
    figures = case.request.evidence.figures
    return [_figure(case, f) for f in figures if f.counted_by and not f.series]


def shared(case: Case) -> Iterator[Words]:
    """How neighbors would share what is bought, in the agency’s words."""
    for need in case.listed_needs:
        if need.shared_with:
            yield words(answer(stopped(need.shared_with), need_path(need, "shared_with")))


def named_partners(case: Case) -> list[Partner]:
    """Partners whom a letter may name."""
    partners = case.request.partners
    return [p for p in partners if p.may_be_named and p.name and not p.sensitive]


def _partners(case: Case) -> Words:
    """Whom the agency works with, and at what: only what it answered of each."""
    named = named_partners(case)
    if not named:
        return ()
    told = named if len(named) <= MOST_NAMED else named[: MOST_NAMED - 1]
    others = _others(case, len(named) - len(told))
    return say("We work with {partners}.", partners=listed([*map(_with_role(case), told), *others]))


def _with_role(case: Case) -> Callable[[Partner], Words]:
    """`the State Police (highway interdiction)`; one page has room for the names alone."""

    def told(partner: Partner) -> Words:
        name = answer(in_sentence(partner.name), ("partners", partner.id, "name"))
        if case.short or not partner.role:
            return words(name)
        role = lowered(partner.role.rstrip("."))
        return words(name, " (", answer(role, ("partners", partner.id, "role")), ")")

    return told


def _others(case: Case, count: int) -> list[Run]:
    """Partners that are not named here; a full letter lists them below its signature."""
    listed_below = ", listed in the enclosure" if case.full else ""
    return [fixed(f"{spelled(count)} other agencies{listed_below}")] if count else []


def _figure(case: Case, figure: LocalFigure) -> Words:
    """One count of the agency’s own, noted; silent while value, measure or period is missing."""
    if figure.value is None or not (figure.measure and figure.start and figure.end):
        return ()
    if figure.sensitive:
        return ()
    when = _period(figure, figure.start, figure.end)
    told = say(
        "{period}{comma} {who} recorded {value} {measure}{against}.",
        period=answer(when, _path(figure, "start")),
        comma="," if figure.counted_by or "," in when else "",
        who=answer(figure.counted_by, _path(figure, "counted_by")) if figure.counted_by else "we",
        value=_count(figure, figure.value, "value"),
        measure=answer(figure.measure.removesuffix(_UNFINISHED), _path(figure, "measure")),
        against=_against(case, figure),
    )
    return cited(told, f"figure.{figure.id}")


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
    weighed = "pound" in figure.measure or "kilogram" in figure.measure
    small = value == int(value) and value < 10 and not weighed
    text = spelled(int(value)) if small else number(value)
    return answer(text if value else "none", _path(figure, field))


def _period(figure: LocalFigure, start: datetime.date, end: datetime.date) -> str:
    """`In fiscal year 2025`: a Federal agency’s year runs from October to September."""
    if year := _fiscal_year(figure):
        return f"In fiscal year {year}"
    told = period(start, end)
    return told[:1].upper() + told[1:] if told.startswith("from ") else f"In {told}"


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
