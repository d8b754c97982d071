"""The budget of a grant request: each item with its basis, then the sections of SF-424A."""

from collections.abc import Iterator
from itertools import groupby

from drafting.blocks import body, row, section, table
from drafting.budget import Budget, BudgetLine, budget, category_name, changes_of
from drafting.budget_terms import budget_terms
from drafting.case import Case, amount, cost, need_path
from drafting.documents.sf424a import sf424a
from drafting.letters.needs import basis_in_words, outside, planning
from drafting.letters.smaller import smaller_award
from drafting.phrases import (
    Words,
    answer,
    calculated,
    joined,
    say,
    sourced,
    starting,
    strong,
    words,
)
from drafting.wording import date, number, stopped, usd
from models.funding import IndirectRate
from models.letter import Block, Row, RowKind
from models.need import Need, ObjectClass

_DETAIL = (
    ("need", "Item"),
    ("purpose", "Purpose against fentanyl"),
    ("quantity", "Quantity"),
    ("unit_cost", "Unit cost"),
    ("basis", "Basis of cost"),
    ("total", "Total"),
)
_ORDER = [*list(ObjectClass)[1:], ObjectClass.NONE]


def case_budget(case: Case) -> Budget:
    """The budget of this grant request."""
    program = case.addressee.avenues[0].program
    terms = budget_terms(case.request.funding, case.facts)
    return budget(case.listed_needs, terms, changes_of(case.request, program))


def requested(case: Case) -> Words:
    """What is asked of the program: the Federal share of the budget."""
    found = case_budget(case)
    if not found.local and found.federal == cost(case.listed_needs):
        return amount(case.listed_needs)
    detail = " + ".join(usd(line.federal) for line in found.lines)
    return words(calculated(usd(found.federal), f"{detail}, the federal share by category"))


def budget_section(case: Case) -> Iterator[Block]:
    """What each item costs and what that rests on, then the shares by category."""
    found = case_budget(case)
    yield from section(
        "budget",
        words("Budget detail and narrative"),
        table("budget.detail", _DETAIL, _detail(case)),
        body("budget.basis", *planning(case), outside(case)),
        sf424a(case, found),
        body("budget.terms", _match(case, found), _indirect(case, found), *_changes(case)),
        body("budget.smaller", *smaller_award(case, found.federal)),
    )


def _detail(case: Case) -> Iterator[Row]:
    needs = sorted(case.listed_needs, key=lambda need: _ORDER.index(need.object_class))
    for category, group in groupby(needs, key=lambda need: need.object_class):
        items = tuple(group)
        yield row(words(category_name(category), ", ", amount(items)), kind=RowKind.HEADING)
        yield from (_item(case, need) for need in items)
    total = [strong(words("Total of the items")), (), (), (), (), strong(amount(needs))]
    yield row(*total, kind=RowKind.TOTAL)


def _item(case: Case, need: Need) -> Row:
    unit = usd(need.unit_cost) if need.unit_cost is not None else ""
    planned = sourced(unit, need.catalogue, note="") if case.planned(need) else None
    return row(
        words(answer(need.item, need_path(need, "item"))),
        words(answer(need.purpose, need_path(need, "purpose"))),
        words(answer(f"{need.quantity:,}", need_path(need, "quantity"))),
        words(planned or answer(unit, need_path(need, "unit_cost"))),
        _basis(case, need),
        amount((need,)) if unit else (),
    )


def _basis(case: Case, need: Need) -> Words:
    """`A vendor quote, Example Motors, November 3, 2026`."""
    bought = case.facts.purchase_behind(need)
    if bought:
        record = "Published lease" if bought.lease else "Public purchase"
        return words(sourced(f"{record}, {bought.buyer}, {bought.when}", bought.id, note=""))
    given = [
        (basis_in_words(need), "cost_basis"),
        (need.cost_source, "cost_source"),
        (date(need.cost_date) if need.cost_date else "", "cost_date"),
    ]
    told = [answer(text, need_path(need, name)) for text, name in given if text]
    return starting(joined(told, ", "))


def _match(case: Case, found: Budget) -> Words:
    """How large the local share is, and where it comes from."""
    match = case.request.funding.match
    if not found.local:
        none = answer("No local match is part of this budget.", ("funding", "match"))
        return words(none) if match is not None else ()
    if any(line.local_change for line in found.lines) or not match:
        told = say("The local share is {amount}", amount=_local(found))
    else:
        told = say(
            "The local match is {percent} of the whole cost, {amount}",
            percent=answer(f"{number(match)} percent", ("funding", "match")),
            amount=_local(found),
        )
    return words(told, _from(case), ".")


def _local(found: Budget) -> Words:
    return words(calculated(usd(found.local), " + ".join(usd(each.local) for each in found.lines)))


def _from(case: Case) -> Words:
    source = case.request.funding.match_from
    if not source:
        return ()
    return words("; it comes from ", answer(source, ("funding", "match_from")))


def _indirect(case: Case, found: Budget) -> Words:
    funding = case.request.funding
    if not found.indirect or not funding.indirect_rate or not _by_rate(found.indirect):
        return ()
    kind = "de minimis" if funding.indirect_type is IndirectRate.DE_MINIMIS else "negotiated"
    return say(
        "Indirect charges are {percent}, the {kind} rate, of modified total direct costs of "
        "{base}, as 2 CFR 200.1 defines them.",
        percent=answer(f"{number(funding.indirect_rate)} percent", ("funding", "indirect_rate")),
        kind=answer(kind, ("funding", "indirect_type")),
        base=calculated(usd(found.base), "the direct costs that carry indirect charges"),
    )


def _by_rate(line: BudgetLine) -> bool:
    return bool(line.total) and not line.changed


def _changes(case: Case) -> Iterator[Words]:
    """The agency’s own word on each amount it typed over."""
    program = case.addressee.avenues[0].program
    for change in changes_of(case.request, program):
        if change.note and change.amount is not None:
            share = "federal" if change.federal else "local"
            yield say(
                f"{category_name(change.object_class)}, {share} share of {{amount}}: {{note}}",
                amount=answer(
                    usd(change.amount), ("funding", "budget_changes", change.id, "amount")
                ),
                note=answer(stopped(change.note), ("funding", "budget_changes", change.id, "note")),
            )
