"""Checks of the money: R03 by its dates, R16, and what the budget does not add up to."""

import datetime
from decimal import Decimal

import pytest

from drafting.findings import findings
from jobs.edit import edit, insert
from models.facts import Facts
from models.finding import Finding, Severity
from models.funding import BudgetChange
from models.need import ObjectClass
from models.request import FundingRequest
from tests.conftest import DATE

BEFORE, SINCE = datetime.date(2024, 9, 30), datetime.date(2024, 10, 1)
MATCH = {"funding.match": "25"}


def changed(request: FundingRequest, answers: dict[str, str]) -> FundingRequest:
    for path, text in answers.items():
        request = edit(request, tuple(path.split(".")), text)
    return request


def found(
    request: FundingRequest, facts: Facts, rule: str, day: datetime.date = DATE
) -> dict[str, Finding]:
    return {f.subject: f for f in findings(request, facts, day) if f.id == rule}


@pytest.mark.parametrize(
    ("kind", "rate", "day", "severity"),
    [
        ("de_minimis", "10", BEFORE, None),
        ("de_minimis", "10.01", BEFORE, Severity.ERROR),
        ("de_minimis", "15", BEFORE, Severity.ERROR),  # the rule of its time
        ("de_minimis", "15", SINCE, None),
        ("de_minimis", "15.01", SINCE, Severity.ERROR),
        ("negotiated", "42", SINCE, None),  # an agreement says what is allowed
        ("negotiated", "", SINCE, Severity.WARNING),
        ("de_minimis", "0", SINCE, Severity.WARNING),
        ("", "99", SINCE, None),  # nothing is charged
    ],
)
def test_the_de_minimis_rate_is_judged_on_the_letters_date(
    tucson: FundingRequest,
    facts: Facts,
    kind: str,
    rate: str,
    day: datetime.date,
    severity: Severity | None,
) -> None:
    request = changed(tucson, {"funding.indirect_type": kind, "funding.indirect_rate": rate})
    got = found(request, facts, "R03", day)
    assert {f.severity for f in got.values()} == ({severity} if severity else set())
    assert all("2 CFR 200.414(f)" in f.citation for f in got.values())


@pytest.mark.parametrize(
    ("amount", "asked"),
    [
        ("3813.20", False),
        ("5755.50", False),  # 15 percent of supplies of 38,370, to the cent
        ("5755.51", True),
    ],
)
def test_indirect_charges_typed_over_stay_within_the_rate(
    tucson: FundingRequest, facts: Facts, amount: str, *, asked: bool
) -> None:
    request = changed(
        tucson, {"funding.indirect_type": "de_minimis", "funding.indirect_rate": "15"}
    )
    request, key = insert(request, ("funding", "budget_changes"), BudgetChange(note="as agreed"))
    request = changed(
        request,
        {
            f"funding.budget_changes.{key}.program": "cops_tep",
            f"funding.budget_changes.{key}.object_class": "indirect_charges",
            f"funding.budget_changes.{key}.amount": amount,
        },
    )
    assert bool(found(request, facts, "R03")) is asked


@pytest.mark.parametrize(
    ("answers", "severity", "citation"),
    [
        ({**MATCH, "funding.match_source": "jag"}, Severity.ERROR, "Byrne JAG"),
        ({**MATCH, "funding.match_source": "shsp"}, Severity.ERROR, "6 U.S.C. 609(b)(1)(B)"),
        ({**MATCH, "funding.match_source": "uasi"}, Severity.ERROR, "6 U.S.C. 609(b)(1)(B)"),
        ({**MATCH, "funding.match_source": "other_federal"}, Severity.WARNING, "2 CFR 200.306"),
        (MATCH, Severity.WARNING, "House rule"),
        ({**MATCH, "funding.match_source": "local_budget"}, None, ""),
        ({"funding.match_source": "jag"}, None, ""),  # there is no local share to pay
    ],
)
def test_some_money_may_not_be_the_match_of_other_federal_money(
    tucson: FundingRequest,
    facts: Facts,
    answers: dict[str, str],
    severity: Severity | None,
    citation: str,
) -> None:
    got = found(changed(tucson, answers), facts, "R16")
    assert [f.severity for f in got.values()] == ([severity] if severity else [])
    assert all(citation in f.citation for f in got.values())
    assert set(got) <= {"funding.match_source"}


@pytest.mark.parametrize(("match", "asked"), [("0", False), ("99.99", False), ("100", True)])
def test_a_match_of_the_whole_cost_leaves_nothing_to_ask_for(
    tucson: FundingRequest, facts: Facts, match: str, *, asked: bool
) -> None:
    request = changed(tucson, {"funding.match": match})
    assert ("funding.match" in found(request, facts, "S1")) is asked


def a_change(amount: Decimal, program: str, note: str = "") -> BudgetChange:
    return BudgetChange(
        object_class=ObjectClass.EQUIPMENT, amount=amount, program=program, note=note
    )


@pytest.mark.parametrize(
    ("amount", "program", "note", "field", "said"),
    [
        (948_792, "opsg", "", None, ""),  # typed over with the same amount
        (950_000, "opsg", "", "note", "Budget is $1,208 more than the needs."),
        (900_000, "opsg", "", "note", "Budget is $48,792 less than the needs."),
        (900_000, "opsg", "Without the taxes", None, ""),
        (900_000, "", "Without the taxes", "program", "Choose the program whose grant request"),
    ],
)
def test_an_amount_typed_over_says_why_and_whose_it_is(
    tucson: FundingRequest,
    facts: Facts,
    amount: int,
    program: str,
    note: str,
    field: str | None,
    said: str,
) -> None:
    path = ("funding", "budget_changes")
    request, key = insert(tucson, path, a_change(Decimal(amount), program, note))
    got = found(request, facts, "S1")
    assert set(got) == ({f"funding.budget_changes.{key}.{field}"} if field else set())
    assert all(said in f.message for f in got.values())


def test_the_samples_have_nothing_to_mend_about_money(sample: FundingRequest, facts: Facts) -> None:
    for rule in ("R03", "R16", "LC1", "S1"):
        assert found(sample, facts, rule) == {}
