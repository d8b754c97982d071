"""The table of needs by heading, and what its costs rest on."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from drafting.blocks import body, heading, row, table
from drafting.budget_terms import budget_terms
from drafting.case import Case, amount, cost, need_path
from drafting.letters.smaller import smaller
from drafting.nouns import each_of, is_counted, noun
from drafting.phrases import (
    PLANNING,
    Words,
    answer,
    calculated,
    fixed,
    listed,
    noted,
    say,
    sourced,
    strong,
    words,
)
from drafting.wording import date, number, usd
from models.addressee import AvenueKind, Office
from models.letter import Block, Row, RowKind
from models.need import CostBasis, Need

_COLUMNS = (
    ("need", "Need"),
    ("purpose", "Purpose against fentanyl"),
    ("quantity", "Quantity"),
    ("unit_cost", "Unit cost"),
    ("total", "Total"),
    ("asked_of", "Asked of"),
)

_BASES = {
    CostBasis.VENDOR_QUOTE: "a vendor quote",
    CostBasis.STATE_CONTRACT: "a state contract price",
    CostBasis.PAST_PURCHASE: "a past purchase",
    CostBasis.PUBLISHED_PRICE: "a published price",
    CostBasis.ESTIMATE: "the department’s own estimate",
}


def needs(case: Case) -> Iterator[Block]:
    """The section: table, basis of cost, what stands outside the total, what is measured."""
    if not case.listed_needs:
        return
    yield from heading("needs", words("What we need"))
    yield from table("needs", _COLUMNS if _sources(case) else _COLUMNS[:-1], _rows(case))
    rest = () if case.short else (outside(case), _parts(case), measures(case))
    own = (_own_basis(need) for need in case.listed_needs if not case.planned(need))
    yield from body("needs.basis", *planning(case), *own, _match(case), *rest)
    if case.full:
        yield from body("needs.smaller", *smaller(case))


def _sources(case: Case) -> bool:
    """Whether the needs are asked of more than one source, so that the table has to say which."""
    return len({need.program for need in case.listed_needs if need.program}) > 1


def _rows(case: Case) -> Iterator[Row]:
    several = len({need.kind.category for need in case.listed_needs}) > 1 and not case.short
    for category, group in groupby(case.listed_needs, key=lambda need: need.kind.category):
        if several:
            yield row(words(category.label), kind=RowKind.HEADING)
        yield from (_item_row(case, need) for need in group)
    after = [()] if _sources(case) else []
    total = [strong(words("Total")), (), (), (), strong(amount(case.listed_needs)), *after]
    yield row(*total, kind=RowKind.TOTAL)


def _item_row(case: Case, need: Need) -> Row:
    unit = usd(need.unit_cost) if need.unit_cost is not None else ""
    total = calculated(
        usd(need.total_cost) if need.unit_cost is not None else "",
        f"{need.quantity} × {unit} = {usd(need.total_cost)}",
    )
    cells = [
        words(answer(need.item, need_path(need, "item"))),
        words(answer(need.purpose, need_path(need, "purpose"))),
        words(answer(f"{need.quantity:,}", need_path(need, "quantity"))),
        words(_unit_cost(case, need, unit)),
        words(total),
    ]
    if _sources(case):
        cells.append(_asked_of(case, need))
    return row(*cells)


def _unit_cost(case: Case, need: Need, text: str) -> Words:
    if case.planned(need):
        return words(sourced(text, need.catalogue, note=""))
    return words(answer(text, need_path(need, "unit_cost")))


def _asked_of(case: Case, need: Need) -> Words:
    if not need.program:
        return ()
    return words(sourced(case.facts.program(need.program).short, f"{need.program}.short", note=""))


def planning(case: Case) -> Iterator[Words]:
    """Which costs rest on public purchases, and that quotes will replace them."""
    planned = [need for need in case.listed_needs if case.planned(need)]
    records = _records(case, planned)
    if planned and len(planned) == len(case.listed_needs):
        one = len(planned) == 1
        yield say(
            "{these}.",
            these=noted(
                fixed(
                    f"The unit cost is a planning cost from {records}"
                    if one
                    else f"These are planning costs from {records}"
                ),
                PLANNING,
            ),
        )
    elif planned:
        yield say(
            "For {items}, the table gives {cost}.",
            items=listed(_the(need) for need in planned),
            cost=noted(fixed(f"planning costs from {records}"), PLANNING),
        )
    if planned:
        yield say(
            "{quotes} before {who}.",
            quotes="A written quote will replace it"
            if len(planned) == 1
            else "Written quotes will replace them",
            who=_who_applies(case),
        )


def _records(case: Case, planned: list[Need]) -> str:
    """What the costs were read from: a lease is not called a purchase."""
    leased = [(bought := case.facts.purchase_behind(need)) and bought.lease for need in planned]
    if len(planned) == 1:
        return "a published lease" if leased[0] else "a public purchase"
    return "public purchases and leases" if any(leased) else "public purchases"


def basis_in_words(need: Need) -> str:
    """`a vendor quote`: how the agency knows what an item costs; empty while it has not said."""
    return _BASES.get(need.cost_basis, "")


def _own_basis(need: Need) -> Words:
    if need.cost_basis is CostBasis.NONE or need.unit_cost is None:
        return ()
    by = answer(need.cost_source, need_path(need, "cost_source"))
    when = answer(date(need.cost_date), need_path(need, "cost_date")) if need.cost_date else ""
    return say(
        "The unit cost of {item} rests on {basis}{by}{when}.",
        item=_the(need),
        basis=answer(_BASES[need.cost_basis], need_path(need, "cost_basis")),
        by=words(" from ", by) if need.cost_source else "",
        when=words(", dated ", when) if need.cost_date else "",
    )


def _the(need: Need) -> Words:
    return words("the ", answer(noun(need), need_path(need, "item")))


def _who_applies(case: Case) -> str:
    if case.application:
        return "this request is submitted"
    if case.tribal:
        return "we apply"
    return "we file" if case.avenues(AvenueKind.COMMUNITY_PROJECT) else "anyone applies"


def _match(case: Case) -> Words:
    """What of the total is not federal money, where the agency pays a share."""
    terms = budget_terms(case.request.funding, case.facts)
    total = cost(case.listed_needs)
    local = terms.local(total)
    if not local:
        return ()
    return say(
        "The total includes the local match of {percent}, {amount}.",
        percent=answer(f"{number(terms.match)} percent", ("funding", "match")),
        amount=calculated(usd(local), f"{number(terms.match)} percent of {usd(total)}"),
    )


def outside(case: Case) -> Words:
    """What the request holds beyond this letter’s table, in one sentence."""
    if not case.rest:
        return ()
    return say(
        "Our other needs, {amount}, are requested elsewhere and are not part of this total.",
        amount=amount(case.rest),
    )


def _parts(case: Case) -> Words:
    """Which part of a project stands on its own, for an office that can fund only part."""
    if not case.avenues(AvenueKind.COMMUNITY_PROJECT) or case.full:
        return ()  # a full letter says more of it in a paragraph of its own
    several = [
        need
        for need in case.listed_needs
        if need.quantity > 1 and is_counted(need) and need.unit_cost and not need.bundle.strip()
    ]
    if not several:
        return ()
    return say(
        "If only part can be funded, {each} can be bought alone.",
        each=listed(
            say(
                "each {noun} ({cost})",
                noun=answer(each_of(need), need_path(need, "item")),
                cost=_unit_cost(case, need, usd(need.unit_cost or Decimal(0))),
            )
            for need in several
        ),
    )


def measures(case: Case) -> Words:
    """What is reported: each listed need’s own measure, then those of the whole request.

    An office that awards nothing, or submits no project, reads it in a full letter alone.
    """
    awards = case.office is Office.AGENCY_HEAD or case.avenues(AvenueKind.COMMUNITY_PROJECT)
    if case.office is Office.GOVERNOR or not (awards or case.full):
        return ()
    own = [
        answer(need.measure, need_path(need, "measure"))
        for need in case.listed_needs
        if need.measure
    ]
    whole = [answer(text, ("letter", "measures")) for text in case.request.letter.measures]
    if not own and not whole:
        return ()
    return say(
        "Each year we would report {measures}, against the year before.",
        measures=listed({run.text: run for run in (*own, *whole)}.values()),
    )
