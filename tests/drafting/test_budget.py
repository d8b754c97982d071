"""The budget by SF-424A category: two shares, indirect charges, hand changes, cash by quarter."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.budget import applications, budget, budgets, changes_of
from drafting.budget_terms import BudgetTerms, budget_terms
from drafting.packet import compose_all
from drafting.schedule import schedule, spread
from jobs.edit import edit, insert
from models.facts import Facts
from models.funding import BudgetChange, Funding, IndirectRate
from models.letter import Letter
from models.need import Need, ObjectClass
from models.request import FundingRequest
from tests.conftest import DATE

MONEY = st.decimals(0, 10**9, places=2)
PERCENT = st.decimals(0, 100, places=2)
CLASSES = [each for each in ObjectClass if each is not ObjectClass.INDIRECT]
SUBAWARD = Decimal(50_000)


def reckoned(match: str = "0", rate: str = "0") -> BudgetTerms:
    return BudgetTerms(Decimal(match), Decimal(rate), SUBAWARD)


def need(cost: str, category: ObjectClass, quantity: int = 1, *, subaward: bool = False) -> Need:
    return Need(
        id=f"{category}{cost}",
        item="Item",
        unit_cost=Decimal(cost),
        quantity=quantity,
        object_class=category,
        subaward=subaward,
    )


def a_change(
    amount: str, category: ObjectClass, *, federal: bool, program: str = ""
) -> BudgetChange:
    return BudgetChange(
        id=f"b{amount}",
        object_class=category,
        federal=federal,
        amount=Decimal(amount),
        program=program,
    )


def narrative(request: FundingRequest, facts: Facts, program: str) -> Letter:
    documents = compose_all(request, facts, DATE)
    return next(d for d in documents if (d.kind, d.subject) == ("narrative", program))


def table(document: Letter, key: str) -> list[str]:
    (block,) = [block for block in document.blocks if block.key == key]
    return [" | ".join(cell.text for cell in row.cells) for row in block.rows]


def paragraph(document: Letter, key: str) -> str:
    return next(block.text for block in document.blocks if block.key == key)


def test_a_budget_worked_by_hand() -> None:
    """A match of 20 percent, and 15 percent indirect on what is no equipment.

    Equipment 2 × 60,000 = 120,000; supplies 10 × 1,234.55 = 12,345.50; one subaward of 80,000.
    Base: 12,345.50 + 50,000 of the subaward = 62,345.50; 15 percent is 9,351.825, so 9,351.83.
    Whole: 120,000 + 12,345.50 + 80,000 + 9,351.83 = 221,697.33; 20 percent is 44,339.466, so
    44,339.47 local and 177,357.86 Federal.
    """
    found = budget(
        [
            need("60000", ObjectClass.EQUIPMENT, 2),
            need("1234.55", ObjectClass.SUPPLIES, 10),
            need("80000", ObjectClass.CONTRACTUAL, subaward=True),
        ],
        reckoned("20", "15"),
    )
    assert [line.object_class for line in found.direct] == [
        ObjectClass.EQUIPMENT,
        ObjectClass.SUPPLIES,
        ObjectClass.CONTRACTUAL,
    ]
    assert found.base == Decimal("62345.50")
    assert found.indirect is not None
    assert found.indirect.total == Decimal("9351.83")
    assert found.total == Decimal("221697.33")
    assert found.local == Decimal("44339.47")
    assert found.federal == Decimal("177357.86")


@pytest.mark.parametrize(
    ("price", "quantity", "subaward", "base"),
    [
        ("50000", 1, True, 50_000),
        ("50000.01", 1, True, 50_000),  # the first part of each, and no more
        ("80000", 3, True, 150_000),  # each of three is a subaward of its own
        ("80000", 1, False, 80_000),  # a purchase under contract counts whole
    ],
)
def test_only_the_first_part_of_each_subaward_carries_indirect_charges(
    price: str, quantity: int, base: int, *, subaward: bool
) -> None:
    one = need(price, ObjectClass.CONTRACTUAL, quantity, subaward=subaward)
    assert budget([one], reckoned("0", "15")).base == base


@pytest.mark.parametrize("category", [ObjectClass.EQUIPMENT, ObjectClass.CONSTRUCTION])
def test_equipment_and_construction_carry_no_indirect_charges(category: ObjectClass) -> None:
    found = budget([need("90000", category)], reckoned("0", "15"))
    assert found.base == 0
    assert found.indirect is None


@given(st.lists(st.tuples(MONEY, st.sampled_from(CLASSES)), max_size=8), PERCENT)
def test_both_shares_add_up_to_the_cost_and_the_match_to_the_cent(
    costs: list[tuple[Decimal, ObjectClass]], match: Decimal
) -> None:
    needs = [Need(unit_cost=cost, object_class=category) for cost, category in costs]
    rule = BudgetTerms(match, Decimal(0), SUBAWARD)
    found, whole = budget(needs, rule), sum(cost for cost, _ in costs)
    assert found.total == whole
    assert found.local == rule.local(Decimal(whole))
    for line in found.lines:
        assert min(line.federal, line.local) >= 0
        assert abs(line.local - rule.local(line.total)) <= Decimal("0.01")


@given(
    st.lists(st.tuples(MONEY, st.sampled_from(CLASSES)), max_size=6),
    st.lists(st.tuples(MONEY, st.sampled_from(list(ObjectClass)), st.booleans()), max_size=6),
    PERCENT,
    PERCENT,
)
def test_totals_are_the_sums_of_the_cells_as_they_stand(
    costs: list[tuple[Decimal, ObjectClass]],
    typed: list[tuple[Decimal, ObjectClass, bool]],
    match: Decimal,
    rate: Decimal,
) -> None:
    needs = [Need(unit_cost=cost, object_class=category) for cost, category in costs]
    changes = [
        BudgetChange(id=f"b{n}", amount=amount, object_class=category, federal=federal)
        for n, (amount, category, federal) in enumerate(typed)
    ]
    found = budget(needs, BudgetTerms(match, rate, SUBAWARD), changes)
    assert found.federal == sum(line.federal for line in found.lines)
    assert found.local == sum(line.local for line in found.lines)
    assert found.total == sum(line.total for line in found.lines)
    standing = {(each.object_class, each.federal): each.amount for each in changes}
    cells = {(line.object_class, True): line.federal for line in found.lines}
    cells |= {(line.object_class, False): line.local for line in found.lines}
    assert {key: cells[key] for key in standing} == standing


def test_a_cell_typed_over_stands_as_typed_and_the_rest_is_computed() -> None:
    typed = a_change("300", ObjectClass.EQUIPMENT, federal=False)
    (line,) = budget([need("1000", ObjectClass.EQUIPMENT)], reckoned("25"), [typed]).lines
    assert (line.federal, line.local, line.changed) == (Decimal(750), Decimal(300), True)


@pytest.mark.parametrize(
    ("match", "federal", "local"),
    [(None, 1000, 0), ("0", 1000, 0), ("100", 0, 1000), ("250", 0, 1000)],  # never below nothing
)
def test_no_match_and_a_match_of_the_whole(
    facts: Facts, match: str | None, federal: int, local: int
) -> None:
    funding = Funding(match=None if match is None else Decimal(match))
    found = budget([need("1000", ObjectClass.SUPPLIES)], budget_terms(funding, facts))
    assert (found.federal, found.local) == (federal, local)


def test_a_rate_without_a_type_charges_nothing(facts: Facts) -> None:
    rate = Decimal(15)
    assert budget_terms(Funding(indirect_rate=rate), facts).rate == 0
    charged = Funding(indirect_type=IndirectRate.NEGOTIATED, indirect_rate=rate)
    assert budget_terms(charged, facts).rate == rate


def test_each_program_has_a_budget_of_its_own_and_its_own_changes(
    tucson: FundingRequest, facts: Facts
) -> None:
    mine = a_change("1", ObjectClass.EQUIPMENT, federal=True, program="opsg")
    nobodys = a_change("2", ObjectClass.EQUIPMENT, federal=True)
    for change in (mine, nobodys):
        tucson, _ = insert(tucson, ("funding", "budget_changes"), change)
    found = budgets(tucson, facts)
    assert list(found) == list(applications(tucson)) == ["opsg", "sbsrf", "cops_tep"]
    assert found["opsg"].federal == 1
    assert found["sbsrf"].federal == 6_800_000


def test_a_change_of_a_lone_request_need_not_name_its_program(facts: Facts) -> None:
    request, _ = insert(FundingRequest(), ("needs",), need("900", ObjectClass.SUPPLIES))
    change = a_change("800", ObjectClass.SUPPLIES, federal=True)
    request, _ = insert(request, ("funding", "budget_changes"), change)
    assert len(changes_of(request, "")) == 1
    assert budgets(request, facts)[""].federal == 800


@given(MONEY, st.lists(st.decimals("0.01", 10**6, places=2), min_size=1, max_size=9))
def test_parts_by_weight_add_up_to_the_cent(amount: Decimal, weights: list[Decimal]) -> None:
    parts = spread(amount, weights)
    assert sum(parts) == amount
    assert all(part >= 0 for part in parts)


def test_cash_follows_the_quarter_each_item_is_paid_in() -> None:
    """Of 400 in all, 100 in the first quarter and 300 in the fifth; a quarter of it is local."""
    early = Need(item="A", unit_cost=Decimal(100), paid_in_quarter=1)
    late = Need(item="B", unit_cost=Decimal(300), paid_in_quarter=5)
    found = schedule(budget([early, late], reckoned("25")), [early, late])
    assert found == {1: (Decimal(75), Decimal(25)), 5: (Decimal(225), Decimal(75))}
    open_one = Need(item="C", unit_cost=Decimal(1))
    assert schedule(budget([early, open_one], reckoned()), [early, open_one]) == {}


def test_the_grant_request_prints_the_sections_of_the_form(
    tucson: FundingRequest, facts: Facts
) -> None:
    """Eight vehicles, 720,000, in the first quarter; six analyzers, 228,792, in the sixth.

    Together 948,792; a quarter, 237,198, is local. The analyzers are supplies here and carry 10
    percent: 22,879.20. Whole: 971,671.20; a quarter of it 242,917.80; Federal 728,753.40.
    First quarter: 720,000 / 948,792 of 728,753.40 = 553,021.58 and of 242,917.80 = 184,340.53.
    """
    for path, text in {
        "funding.match": "25",
        "funding.match_source": "local_budget",
        "funding.match_from": "the City’s general fund",
        "funding.indirect_type": "de_minimis",
        "funding.indirect_rate": "10",
        "needs.n6.object_class": "supplies",
        "needs.n1.paid_in_quarter": "1",
        "needs.n6.paid_in_quarter": "6",
    }.items():
        tucson = edit(tucson, tuple(path.split(".")), text)
    document = narrative(tucson, facts, "opsg")
    assert table(document, "budget") == [
        "Section A: budget summary",
        "Operation Stonegarden | $728,753.40 | $242,917.80 | $971,671.20",
        "Section B: budget categories",
        "Equipment | $540,000 | $180,000 | $720,000",
        "Supplies | $171,594 | $57,198 | $228,792",
        "Total direct charges | $711,594 | $237,198 | $948,792",
        "Indirect charges | $17,159.40 | $5,719.80 | $22,879.20",
        "Total | $728,753.40 | $242,917.80 | $971,671.20",
        "Section C: non-federal resources",
        "Applicant |  | $242,917.80 | $242,917.80",
        "Section D: forecasted cash needs, first year",
        "First quarter | $553,021.58 | $184,340.53 | $737,362.11",
        "Second quarter | $0 | $0 | $0",
        "Third quarter | $0 | $0 | $0",
        "Fourth quarter | $0 | $0 | $0",
        "First year | $553,021.58 | $184,340.53 | $737,362.11",
        "Section E: federal money for the rest of the project",
        "Second year | $175,731.82 |  | $175,731.82",
        "Section F: other budget information",
        "Direct charges |  |  | $948,792",
        "Indirect charges: de minimis rate, 10 percent of $228,792 |  |  | $22,879.20",
    ]
    said = paragraph(document, "budget.terms")
    assert (
        "25 percent of the whole cost, $242,917.80; it comes from the City’s general fund." in said
    )
    assert "Indirect charges are 10 percent, the de minimis rate," in said
    assert paragraph(document, "detail.amount") == "Amount requested: $728,753.40"


def test_the_detail_gives_each_item_its_basis_under_its_category(
    tucson: FundingRequest, facts: Facts
) -> None:
    for path, text in {
        "needs.n6.cost_basis": "vendor_quote",
        "needs.n6.catalogue": "",
        "needs.n6.unit_cost": "40000.50",
        "needs.n6.cost_source": "Example Instruments",
        "needs.n6.cost_date": "2026-11-03",
    }.items():
        tucson = edit(tucson, tuple(path.split(".")), text)
    rows = table(narrative(tucson, facts, "opsg"), "budget.detail")
    assert rows[0] == "Equipment, $960,003"
    assert "8 | $90,000 | Public purchase, Graham, Texas" in rows[1]
    assert rows[2].endswith(
        "6 | $40,000.50 | A vendor quote, Example Instruments, November 3, 2026 | $240,003"
    )


def test_an_amount_typed_over_is_printed_with_its_reason(
    tucson: FundingRequest, facts: Facts
) -> None:
    change = BudgetChange(
        program="opsg",
        object_class=ObjectClass.TRAVEL,
        amount=Decimal(1200),
        note="Two officers to the yearly planning meeting",
    )
    tucson, key = insert(tucson, ("funding", "budget_changes"), change)
    document = narrative(tucson, facts, "opsg")
    assert "Travel | $1,200 | $0 | $1,200" in table(document, "budget")
    assert "Travel, federal share of $1,200: Two officers to the yearly planning meeting." in (
        paragraph(document, "budget.terms")
    )
    runs = [run for block in document.blocks for run in block.runs]
    assert f"funding.budget_changes.{key}.note" in {run.origin.ref for run in runs}


def test_a_letter_says_what_of_its_total_is_local_match(
    tucson: FundingRequest, facts: Facts
) -> None:
    request = edit(tucson, ("funding", "match"), "25")
    governor = compose_all(request, facts, DATE)[0]
    assert "The total includes the local match of 25 percent, $2,094,290.50." in (
        paragraph(governor, "needs.basis")
    )
