"""The phone sheet: every figure and quotation of the letters on one page, each with its source.

For the person who gets the call. It speaks of the letters as they are, changes by hand included.
"""

import datetime
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from drafting.blocks import line, row, table
from drafting.case import Case, amount
from drafting.compose import final_blocks, letter_title
from drafting.documents.statements import Statement, Subject, key, statements
from drafting.letters.needs import basis_in_words
from drafting.phrases import Words, answer, sourced, words
from drafting.wording import date, usd
from models.addressee import AvenueKind
from models.facts import Facts
from models.letter import Block, BlockStyle, Letter, Row, RowKind
from models.need import Need
from models.request import FundingRequest

_COLUMNS = (("said", "What the letters say"), ("source", "Where it comes from"))


def phone_sheet(request: FundingRequest, facts: Facts, today: datetime.date) -> Iterator[Letter]:
    """One sheet for all letters; none where there is no letter."""
    cases = [Case(request, facts, addressee, today) for addressee in request.addressees]
    if cases:
        yield Letter(
            kind="phone-sheet",
            subject="",
            date=today,
            title="Phone sheet",
            author=request.agency.legal_name,
            file_name=f"{'Sample - ' if request.example else ''}Phone sheet",
            sample=request.example,
            blocks=tuple(_blocks(cases)),
        )


def _blocks(cases: list[Case]) -> Iterator[Block]:
    yield from line("title", BlockStyle.TITLE, words("Phone sheet"))
    yield from line("detail", BlockStyle.DETAIL, _detail(cases[0]))
    yield from table("phone", _COLUMNS, _rows(cases))


def _detail(case: Case) -> Words:
    name = case.request.title
    about = words(answer(name, ("title",)), " · ") if name else ()
    facts = case.facts.brief
    return words(
        about,
        f"letters of {date(case.date)} · “brief” is the policy brief of the ",
        sourced(f"{facts.publisher}, {date(facts.published)}", "brief", note=""),
        "; its views are one chief’s",
    )


def _rows(cases: list[Case]) -> Iterator[Row]:
    amounts = list(_amounts(cases))
    costs = [_cost(cases[0], need) for need in cases[0].needs]
    told = {key(run) for each in (*amounts, *costs) for cell in each.cells for run in cell.runs}
    yield from _under("What is asked", amounts)
    yield from _under("What one costs", costs)
    found = statements([block for case in cases for block in final_blocks(case)], cases[0], told)
    for subject in Subject:
        yield from _under(subject.value, [_row(each) for each in found if each.about is subject])


def _under(heading: str, rows: list[Row]) -> Iterator[Row]:
    if rows:
        yield row(words(heading), kind=RowKind.HEADING)
        yield from rows


def _amounts(cases: list[Case]) -> Iterator[Row]:
    """The total of each letter’s table with its sum; letters with the same total together."""
    by_needs: dict[tuple[tuple[Need, ...], tuple[Need, ...]], list[str]] = {}
    for case in cases:
        name = letter_title(case).removeprefix("Letter to ")
        by_needs.setdefault((case.listed_needs, _project(case)), []).append(name)
    for (needs, project), names in by_needs.items():
        to = [f"{name} ({count})" if count > 1 else name for name, count in Counter(names).items()]
        parts = [f"{need.quantity} × {usd(need.unit_cost or Decimal(0))}" for need in needs]
        told = words("; ".join(to), ": ", amount(needs))
        if project:
            told = words(told, ", of which a project of ", amount(project))
        yield row(told, words(" + ".join(parts)))


def _project(case: Case) -> tuple[Need, ...]:
    """The project a letter’s subject line gives the amount of, where its table holds more."""
    avenues = case.avenues(AvenueKind.DIRECTED_SPENDING)
    needs = case.needs_of(avenues[0]) if avenues else ()
    return needs if len(needs) < len(case.listed_needs) else ()


def _cost(case: Case, need: Need) -> Row:
    said = words(answer(need.item, ("needs", need.id, "item")), ": ")
    if need.unit_cost is None:
        return row(words(said, "no cost yet"), ())
    price = usd(need.unit_cost)
    bought = case.facts.purchase_behind(need)
    if bought:
        source = sourced(f"{bought.exact}, {bought.buyer}, {bought.when}", bought.id, note="")
        return row(words(said, sourced(price, bought.id, note="")), words(source))
    basis = ", ".join(part for part in (basis_in_words(need), need.cost_source) if part)
    when = f", {date(need.cost_date)}" if need.cost_date else ""
    typed = answer(price, ("needs", need.id, "unit_cost"))
    return row(words(said, typed), words(answer(basis + when, ("needs", need.id, "cost_basis"))))


def _row(statement: Statement) -> Row:
    return row(statement.words, statement.source)
