"""The sections of SF-424A as one table: summary, categories, local sources, cash, charges."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from drafting.blocks import row, table
from drafting.budget import Budget, BudgetLine, category_name
from drafting.case import Case
from drafting.phrases import Words, answer, calculated, sourced, strong, words
from drafting.schedule import Shares, schedule
from drafting.wording import number, usd
from models.funding import IndirectRate, MatchSource
from models.letter import Block, Row, RowKind

_COLUMNS = (
    ("category", "SF-424A"),
    ("federal", "Federal share"),
    ("local", "Local share"),
    ("total", "Total"),
)
_QUARTERS = ("First quarter", "Second quarter", "Third quarter", "Fourth quarter")
_YEARS = ("Second year", "Third year", "Fourth year", "Fifth year")
_SOURCES = {MatchSource.LOCAL_BUDGET: "Applicant", MatchSource.STATE: "State"}


def sf424a(case: Case, found: Budget) -> Iterator[Block]:
    """Sections A to F; C only with a local share, D and E only when each item has its quarter.

    F, whose two sums stand in B already, only where a rate of indirect charges is to be named.
    """
    yield from table("budget", _COLUMNS, _rows(case, found))


def _rows(case: Case, found: Budget) -> Iterator[Row]:
    yield _heading("Section A: budget summary")
    yield _shares(_program(case), found.federal, found.local)
    yield _heading("Section B: budget categories")
    yield from _categories(found)
    if found.local:
        yield _heading("Section C: non-federal resources")
        source = _SOURCES.get(case.request.funding.match_source, "Other sources")
        yield _shares(words(source), None, found.local)
    yield from _cash(schedule(found, case.listed_needs))
    if found.indirect:
        yield _heading("Section F: other budget information")
        yield row(words("Direct charges"), (), (), _sum(line.total for line in found.direct))
        yield row(_charges(case, found), (), (), _sum([found.indirect.total]))


def _program(case: Case) -> Words:
    program = case.addressee.avenues[0].program
    if not program:
        return words("This request")
    name = case.facts.program(program).title
    return words(sourced(name, f"{program}.name", note=""))


def _categories(found: Budget) -> Iterator[Row]:
    for line in found.direct:
        yield _line(line)
    if found.indirect:
        federal = sum((line.federal for line in found.direct), Decimal(0))
        local = sum((line.local for line in found.direct), Decimal(0))
        yield _shares(words("Total direct charges"), federal, local)
        yield _line(found.indirect)
    total = _shares(strong(words("Total")), found.federal, found.local)
    yield Row(kind=RowKind.TOTAL, cells=total.cells)


def _line(line: BudgetLine) -> Row:
    return row(
        words(category_name(line.object_class)),
        _cell(line.federal, line.federal_change, f"{usd(line.total)} less {usd(line.local)}"),
        _cell(line.local, line.local_change, f"{usd(line.total)} less {usd(line.federal)}"),
        words(calculated(usd(line.total), f"{usd(line.federal)} + {usd(line.local)}")),
    )


def _cell(amount: Decimal, change: str, sum_in_words: str) -> Words:
    if change:
        return words(answer(usd(amount), ("funding", "budget_changes", change, "amount")))
    return words(calculated(usd(amount), sum_in_words))


def _cash(by_quarter: dict[int, Shares]) -> Iterator[Row]:
    """Sections D and E: the first year by quarter, later years whole and Federal alone."""
    if not by_quarter:
        return
    yield _heading("Section D: forecasted cash needs, first year")
    nothing = (Decimal(0), Decimal(0))
    for place, name in enumerate(_QUARTERS, 1):
        yield _shares(words(name), *by_quarter.get(place, nothing))
    first = [shares for quarter, shares in by_quarter.items() if quarter <= len(_QUARTERS)]
    federal, local = (sum((each[side] for each in first), Decimal(0)) for side in (0, 1))
    yield _shares(words("First year"), federal, local)
    later = [quarter for quarter in by_quarter if quarter > len(_QUARTERS)]
    if later:
        yield _heading("Section E: federal money for the rest of the project")
    for year in sorted({(quarter - 1) // 4 for quarter in later}):
        of_year = [by_quarter[quarter][0] for quarter in later if (quarter - 1) // 4 == year]
        name = _YEARS[year - 1] if year <= len(_YEARS) else f"Year {year + 1}"
        yield _shares(words(name), sum(of_year, Decimal(0)), None)


def _charges(case: Case, found: Budget) -> Words:
    """`Indirect charges: de minimis rate, 15 percent of $228,792`."""
    funding = case.request.funding
    if funding.indirect_type is IndirectRate.NONE or not (funding.indirect_rate and found.base):
        return words("Indirect charges")
    return words(
        "Indirect charges: ",
        answer(funding.indirect_type.label.lower(), ("funding", "indirect_type")),
        ", ",
        answer(f"{number(funding.indirect_rate)} percent", ("funding", "indirect_rate")),
        " of ",
        calculated(usd(found.base), "the direct costs that carry indirect charges"),
    )


def _heading(text: str) -> Row:
    return row(words(text), kind=RowKind.HEADING)


def _sum(amounts: Iterable[Decimal]) -> Words:
    """The amounts together, with the sum where there are several."""
    given = list(amounts)
    return words(calculated(usd(sum(given, Decimal(0))), " + ".join(usd(each) for each in given)))


def _shares(name: Words, federal: Decimal | None, local: Decimal | None) -> Row:
    """Two shares and their sum; a share that the section does not have stays empty."""
    given = [share for share in (federal, local) if share is not None]
    shares = [_sum([share]) if share is not None else () for share in (federal, local)]
    return row(name, *shares, _sum(given))
