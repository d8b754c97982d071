"""The phone sheet: each figure and quotation of the letters, what to say of it, and its source.

For the person who gets the call, on two pages at most. It speaks of the letters as they are,
changes by hand included.
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
from drafting.nouns import one_counted
from drafting.phrases import Words, answer, joined, sourced, starting, strong, words
from drafting.wording import date, usd
from models.facts import Facts
from models.letter import Block, BlockStyle, Letter, Row, RowKind
from models.need import Need
from models.request import FundingRequest

_COLUMNS = (
    ("figure", "Figure or words"),
    ("said", "What to say"),
    ("source", "Source, period, and date"),
)


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
    by_needs: dict[tuple[Need, ...], Counter[tuple[str, Words]]] = {}
    for case in cases:
        asked_of = (letter_title(case).removeprefix("Letter to "), _project(case))
        by_needs.setdefault(case.listed_needs, Counter())[asked_of] += 1
    for needs, letters in by_needs.items():
        to = (
            words(f"{name} ({count})" if count > 1 else name, project)
            for (name, project), count in letters.items()
        )
        parts = [f"{need.quantity} × {usd(need.unit_cost or Decimal(0))}" for need in needs]
        yield row(
            strong(amount(needs)), words("Asked of: ", joined(to, "; ")), words(" + ".join(parts))
        )


def _project(case: Case) -> Words:
    """The project a letter’s subject line gives the amount of, where its table holds more."""
    needs = case.project_needs
    if not 0 < len(needs) < len(case.listed_needs):
        return ()
    return words(", with a project of ", amount(needs))


def _cost(case: Case, need: Need) -> Row:
    one = starting(words(answer(one_counted(need), ("needs", need.id, "item"))))
    if need.unit_cost is None:
        return row(words("no cost yet"), one, ())
    price = usd(need.unit_cost)
    bought = case.facts.purchase_behind(need)
    if bought:
        source = sourced(f"{bought.exact}, {bought.buyer}, {bought.when}", bought.id, note="")
        return row(strong(words(sourced(price, bought.id, note=""))), one, words(source))
    basis = ", ".join(part for part in (basis_in_words(need), need.cost_source) if part)
    when = f", {date(need.cost_date)}" if need.cost_date else ""
    typed = answer(price, ("needs", need.id, "unit_cost"))
    why = answer(basis + when, ("needs", need.id, "cost_basis"))
    return row(strong(words(typed)), one, words(why))


def _row(statement: Statement) -> Row:
    return row(strong(words(statement.figures)), statement.words, statement.source)
