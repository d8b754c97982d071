"""Every check finds what it asks for, and lets the samples pass."""

import datetime
from collections import Counter
from collections.abc import Callable

import pytest

from data.samples import read_sample
from drafting.findings import findings
from drafting.packet import compose_all
from drafting.quotations import is_exact
from jobs.edit import edit, insert
from models.addressee import Addressee, Avenue, AvenueKind, Office
from models.agency import Picture
from models.base import with_value
from models.evidence import LocalFigure
from models.facts import Facts
from models.finding import Finding, Severity
from models.letter_settings import LetterSettings, Override, OverridePart
from models.need import Need, NeedKind
from models.partner import Partner
from models.plan import LeadTimeChange, Plan
from models.request import Accepted, FundingRequest
from tests.conftest import DATE

Change = Callable[[FundingRequest], FundingRequest]


def found(request: FundingRequest, facts: Facts) -> dict[tuple[str, str], Finding]:
    return {(f.id, f.subject): f for f in findings(request, facts, DATE)}


def setting(path: str, text: str) -> Change:
    return lambda request: edit(request, tuple(path.split(".")), text)


def override(text: str) -> Change:
    def change(request: FundingRequest) -> FundingRequest:
        parts = (OverridePart(text=text),)
        overrides = (Override(block="closing", parts=parts, base="0" * 16),)
        letter = LetterSettings.model_validate({**dict(request.letter), "overrides": overrides})
        return FundingRequest.model_validate({**dict(request), "letter": letter})

    return change


def adding(path: tuple[str, ...], item: Need | Partner | Addressee | LocalFigure) -> Change:
    return lambda request: insert(request, path, item)[0]


def without(section: str) -> Change:
    return lambda request: FundingRequest.model_validate({**dict(request), section: ()})


MEASURED = "21.3 miles, computed from the center of Sells, Arizona, to the border line"
"""Of another number of miles than the sample’s."""

CASES = [
    ("R4.1", "agency.legal_name", Severity.ERROR, setting("agency.legal_name", "")),
    ("R4.1", "agency.state", Severity.ERROR, setting("agency.state", "not chosen")),
    ("R4.2", "evidence.activity", Severity.WARNING, setting("evidence.activity", "")),
    ("R4.3", "partners", Severity.WARNING, without("partners")),
    ("R4.4", "needs", Severity.ERROR, without("needs")),
    ("R4.4", "addressees", Severity.ERROR, without("addressees")),
    ("R4.5", "needs.n1.unit_cost", Severity.ERROR, setting("needs.n1.unit_cost", "")),
    (
        "R4.5",
        "needs.n1.cost_basis",
        Severity.ERROR,
        setting("needs.n1.cost_basis", "Choose how you know the cost"),
    ),
    ("R4.6", "needs.n2.mission_hours", Severity.ERROR, setting("needs.n2.mission_hours", "")),
    ("R4.8", "funding.set_aside", Severity.ERROR, setting("funding.set_aside", "")),
    ("R4.9", "letter.needed_by", Severity.WARNING, setting("letter.needed_by", "")),
    ("R4.9", "letter.needed_by", Severity.ERROR, setting("letter.needed_by", "2026-11-01")),
    (
        "R4.11",
        "addressees.a30.avenues",
        Severity.ERROR,
        adding(("addressees",), Addressee(office=Office.SENATOR)),
    ),
    (
        "R4.11",
        "addressees.a30.avenues.v1.kind",
        Severity.ERROR,
        adding(
            ("addressees",),
            Addressee(
                office=Office.SENATOR,
                avenues=(Avenue(id="v1", kind=AvenueKind.STATE_APPLICATION),),
            ),
        ),
    ),
    ("R4.12", "needs.n1.purpose", Severity.ERROR, setting("needs.n1.purpose", "")),
    ("R4.12", "needs.n1.why", Severity.WARNING, setting("needs.n1.why", "We need it.")),
    (
        "W1",
        "evidence.activity",
        Severity.WARNING,
        setting("evidence.activity", "Fentanyl is pouring in at record levels."),
    ),
    (
        "W2",
        "evidence.figures.f30.end",
        Severity.WARNING,
        adding(
            ("evidence", "figures"),
            LocalFigure(
                measure="pounds",
                start=datetime.date(2023, 1, 1),
                end=datetime.date(2023, 12, 31),
            ),
        ),
    ),
    ("W3", "evidence.state_deaths", Severity.ADVICE, setting("agency.state", "TX")),
    (
        "W4",
        "evidence.figures.f30.source",
        Severity.ERROR,
        adding(("evidence", "figures"), LocalFigure(measure="pounds")),
    ),
    (
        "W6",
        "evidence.figures.f30.counted_by",
        Severity.WARNING,
        adding(("evidence", "figures"), LocalFigure(measure="pounds", source="CBP")),
    ),
    ("U1", "needs.n1.quantity", Severity.ERROR, setting("needs.n1.quantity", "few")),
    ("K1", "needs.n1.program", Severity.ERROR, setting("needs.n1.program", "gone")),
    ("V1", "needs.n1.sensitive", Severity.WARNING, setting("needs.n1.sensitive", "yes")),
    ("C3", "agency.zip", Severity.WARNING, setting("agency.zip", "8560")),
    ("C3", "agency.contact_email", Severity.WARNING, setting("agency.contact_email", "me at pd")),
    (
        "C2",
        "agency.letterhead",
        Severity.ERROR,
        lambda request: with_value(request, ("agency", "letterhead"), Picture(data="AAAA")),
    ),
    ("S1", "needs.n1.cost_basis", Severity.WARNING, setting("needs.n1.unit_cost", "91000")),
    (
        "S1",
        "needs.n30.program",
        Severity.WARNING,
        adding(("needs",), Need(item="Radio", kind=NeedKind.TECHNOLOGY)),
    ),
    ("D1", "needs.n1.cost_date", Severity.ERROR, setting("needs.n1.cost_date", "2026-12-01")),
    (
        "D1",
        "funding.period_start",
        Severity.WARNING,
        setting("funding.period_start", "2026-11-23"),  # the day before the letter
    ),
    ("D2", "agency.distance_source", Severity.ADVICE, setting("agency.distance_source", MEASURED)),
    (
        "A1",
        "addressees.a10.checked_on",
        Severity.WARNING,
        setting("addressees.a10.name", "Pat Example"),
    ),
    (
        "A1",
        "addressees.a10.valid_until",
        Severity.ERROR,
        setting("addressees.a10.valid_until", "2026-11-01"),
    ),
    (
        "A1",
        "addressees.a10.valid_until",
        Severity.WARNING,
        setting("addressees.a10.valid_until", "2027-01-04"),
    ),
    ("C1", "agency.contact_name", Severity.WARNING, setting("agency.contact_name", "")),
    ("L1", "letter.local_funds", Severity.ERROR, setting("letter.local_funds", "no")),
    ("L1", "letter.local_funds", Severity.WARNING, setting("letter.local_funds", "open")),
    (
        "L2",
        "needs.n1.in_adopted_budget",
        Severity.WARNING,
        setting("needs.n1.in_adopted_budget", "yes"),
    ),
    (
        "Q1",
        "a10.closing",
        Severity.ERROR,
        override("He said, “there is less communication than I have ever seen.”"),
    ),
    ("O1", ".closing", Severity.WARNING, override("We close.")),
]


@pytest.fixture(scope="module")
def unchanged(facts: Facts) -> dict[tuple[str, str], Finding]:
    return found(read_sample("tucson"), facts)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} {case[1]} {case[2]}")
def test_each_check_finds_what_it_asks_for(
    tucson: FundingRequest,
    facts: Facts,
    unchanged: dict[tuple[str, str], Finding],
    case: tuple[str, str, Severity, Change],
) -> None:
    rule, subject, severity, change = case
    before = unchanged.get((rule, subject))
    after = found(change(tucson), facts)
    assert (rule, subject) in after, sorted(after)
    assert after[rule, subject].severity is severity
    assert before is None or before.severity is not severity


@pytest.mark.parametrize(
    ("item", "kind", "quantity", "asked"),
    [
        ("Overtime for two officers", NeedKind.OVERTIME, "2", True),
        ("Overtime for two officers", NeedKind.OTHER, "2", True),
        ("Overtime for two officers", NeedKind.OVERTIME, "1", False),
        ("Overtime hour", NeedKind.OVERTIME, "400", False),
        ("Body scanner", NeedKind.TECHNOLOGY, "2", False),
    ],
)
def test_overtime_is_counted_in_hours_or_not_at_all(
    *, item: str, kind: NeedKind, quantity: str, asked: bool, tucson: FundingRequest, facts: Facts
) -> None:
    request = tucson
    for field, value in (("item", item), ("noun", ""), ("kind", kind), ("quantity", quantity)):
        request = edit(request, ("needs", "n1", field), value)
    assert (("R4.5", "needs.n1.quantity") in found(request, facts)) is asked


def test_samples_have_nothing_to_fix(sample: FundingRequest, facts: Facts) -> None:
    errors = [f for f in findings(sample, facts, DATE) if f.severity is Severity.ERROR]
    assert errors == []


def test_samples_meet_every_requirement_and_break_no_guard(
    sample: FundingRequest, facts: Facts
) -> None:
    open_ones = [
        f.id
        for f in findings(sample, facts, DATE)
        if f.id.startswith(("R4", "W")) and f.severity is not Severity.ADVICE
    ]
    assert set(open_ones) <= {"W2"}  # planning costs are old purchases, and each is said to be
    texts = [f.message for f in findings(sample, facts, DATE) if f.id == "W2"]
    assert all("get a quote" in text or "old figure" in text for text in texts)


def test_samples_are_reported_as_examples(sample: FundingRequest, facts: Facts) -> None:
    assert ("X1", "example") in found(sample, facts)


@pytest.mark.parametrize(
    ("item", "noun", "told"),
    [
        ("FORD SWAT VEHICLE", "", True),
        ("FORD SWAT VEHICLE", "SWAT truck", False),  # sentences have its own noun
        ("Ford SWAT vehicle", "", False),
        ("UAS", "", False),
    ],
)
def test_an_item_in_capitals_is_told_of(
    tucson: FundingRequest, facts: Facts, item: str, noun: str, *, told: bool
) -> None:
    request, need = insert(tucson, ("needs",), Need(item=item, noun=noun))
    assert (("N1", f"needs.{need}.item") in found(request, facts)) is told


def test_a_period_that_begins_on_the_letters_date_or_later_is_not_questioned(
    tucson: FundingRequest, facts: Facts
) -> None:
    for day in (str(DATE), "2027-10-01", ""):
        request = edit(tucson, ("funding", "period_start"), day)
        assert ("D1", "funding.period_start") not in found(request, facts), day


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ({"distance_source": ""}, None),
        ({"distance_source": "the City’s survey office, 2025"}, None),
        ({"distance_source": "the survey office", "border_miles": "12"}, "with miles of border"),
        ({"distance_source": "the survey office", "distance_to_border": ""}, "enter the distance"),
        ({"distance_source": MEASURED}, "of another number of miles"),
        ({"distance_source": MEASURED, "distance_to_border": "21.3"}, None),
    ],
)
def test_a_source_of_the_distance_that_is_not_printed_says_why(
    tucson: FundingRequest, facts: Facts, answers: dict[str, str], why: str | None
) -> None:
    for field, text in answers.items():
        tucson = edit(tucson, ("agency", field), text)
    told = found(tucson, facts).get(("D2", "agency.distance_source"))
    assert (told is None) == (why is None)
    assert told is None or str(why) in told.message
    printed = [b.text for d in compose_all(tucson, facts, DATE) for b in d.blocks]
    source = answers["distance_source"]
    assert any(source and source in text for text in printed) == bool(source and why is None)


def test_an_accepted_finding_says_its_reason(tucson: FundingRequest, facts: Facts) -> None:
    broken = edit(tucson, ("needs", "n1", "purpose"), "")
    accepted = (Accepted(finding="R4.12", subject="needs.n1.purpose", reason="Told by phone"),)
    request = FundingRequest.model_validate({**dict(broken), "accepted": accepted})
    assert found(request, facts)["R4.12", "needs.n1.purpose"].accepted == "Told by phone"


@pytest.mark.parametrize(
    ("words", "exact"),
    [
        ("[c]artels are learning and adapting faster than the federal government does.", True),
        ("Cartels are learning and adapting faster than the federal government does", True),
        ("learning and adapting faster,", True),  # our sentence’s comma
        ("cartels are learning and adapting faster than the government does", False),
        ("learning faster", False),  # two stretches are not one
    ],
)
def test_a_quotation_is_one_unbroken_stretch(words: str, *, exact: bool) -> None:
    quotation = "Cartels are learning and adapting faster than the federal government does"
    assert is_exact(words, quotation) is exact


def test_a_requirement_is_cited_with_what_the_brief_says(
    tucson: FundingRequest, facts: Facts
) -> None:
    (alone,) = (f for f in findings(without("partners")(tucson), facts, DATE) if f.id == "R4.3")
    assert alone.citation == (
        "Policy brief of December 21, 2023, takeaway 4: agencies work together to interdict and to "
        "disrupt smuggling networks"
    )


def poor() -> FundingRequest:
    """Two of everything, with little said of any."""
    steps = tuple(Avenue(id=f"v{n}", kind=AvenueKind.DIRECTED_SPENDING) for n in (1, 2))
    return FundingRequest(
        needs=tuple(Need(id=f"n{n}") for n in (1, 2)),
        addressees=(
            Addressee(id="a0", office=Office.GOVERNOR),
            Addressee(id="a1", office=Office.SENATOR),
            Addressee(id="a2", office=Office.SENATOR, avenues=steps),
        ),
        plan=Plan(
            deadline=datetime.date(2027, 5, 3),
            lead_times=tuple(LeadTimeChange(id=f"l{n}") for n in (1, 2)),
        ),
    )


def test_no_two_findings_of_a_draft_read_alike(sample: FundingRequest, facts: Facts) -> None:
    for request in (sample, poor()):
        told = [(each.place, each.message) for each in findings(request, facts, DATE)]
        assert [each for each, often in Counter(told).items() if often > 1] == []


def test_findings_that_read_alike_say_which_item_and_step(facts: Facts) -> None:
    by_subject = {each.subject: each.place for each in findings(poor(), facts, DATE)}
    senator = "Addressees, U.S. senator"
    assert by_subject["addressees.a0.name"] == "Addressees, Governor"  # no other reads so
    assert by_subject["addressees.a2.name"] == f"{senator} (number 3 in the list)"
    step = by_subject["addressees.a2.avenues.v2.needs"]
    assert step == f"{senator} (number 3 in the list, step 2)"
    assert by_subject["needs.n2.item"] == "Needs, item without a name (number 2 in the list)"


def test_an_open_bracket_is_told_by_the_field_it_stands_in(facts: Facts) -> None:
    county = read_sample("county")
    places = {f.subject: f.place for f in findings(county, facts, DATE) if f.id == "X2"}
    assert places["agency.short_name"] == "Answers in brackets, Short name"
    assert places["agency.legal_name"] == "Answers in brackets, Legal name"
    odd = FundingRequest(needs=(Need(id="n.1", item="[Radio]"),), addressees=county.addressees)
    told = [f.place for f in findings(odd, facts, DATE) if f.message == "Replace [Radio]"]
    assert told == ["Answers in brackets"]  # an id with a period leads to no field


def test_a_project_without_items_is_an_error(tucson: FundingRequest, facts: Facts) -> None:
    for need in tucson.needs:
        tucson = edit(tucson, ("needs", need.id, "program"), "opsg")
    for addressee, avenue in (("a14", "v16"), ("a22", "v23")):
        tucson = edit(tucson, ("addressees", addressee, "avenues", avenue, "needs"), ())
        subject = f"addressees.{addressee}.avenues.{avenue}.needs"
        assert found(tucson, facts)["R4.11", subject].severity is Severity.ERROR


def test_checks_judge_the_draft_as_letters_read_it(tucson: FundingRequest, facts: Facts) -> None:
    """Text without a value leaves nothing to judge: U1 alone speaks of its field."""
    typed = edit(tucson, ("needs", "n2", "unit_cost"), "six million")
    about = {key[0] for key in found(typed, facts) if key[1] == "needs.n2.unit_cost"}
    assert about == {"U1"}
    gone = edit(tucson, ("needs", "n2", "program"), "no_such_program")
    assert ("K1", "needs.n2.program") in found(gone, facts)


def test_an_address_that_came_with_the_program_is_to_be_looked_at(
    tucson: FundingRequest, facts: Facts
) -> None:
    key = ("A1", "addressees.a10.address")
    assert "October 2024: check the address" in found(tucson, facts)[key].message
    looked = edit(tucson, ("addressees", "a10", "checked_on"), str(DATE))
    assert key not in found(looked, facts)
