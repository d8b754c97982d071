"""The documents beside the letters: grant requests and the phone sheet."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings

from data.facts import read_facts
from drafting.compose import compose_letters
from drafting.findings import findings
from drafting.packet import compose_all, compose_one
from jobs.edit import edit, insert
from models.addressee import Addressee, Office
from models.evidence import LocalFigure
from models.facts import Facts
from models.finding import Severity
from models.letter import Letter, OriginKind
from models.need import Need
from models.request import FundingRequest
from tests.conftest import DATE
from tests.drafts import DRAFTS


def documents(request: FundingRequest, facts: Facts, kind: str) -> list[Letter]:
    return [each for each in compose_all(request, facts, DATE) if each.kind == kind]


def text(document: Letter) -> str:
    cells = (cell.text for block in document.blocks for row in block.rows for cell in row.cells)
    return "\n".join([*(block.text for block in document.blocks), *cells])


@settings(max_examples=max(10, settings.default.max_examples // 10))
@given(DRAFTS)
def test_any_draft_can_be_composed_and_checked(draft: FundingRequest) -> None:
    facts = read_facts()
    made = compose_all(draft, facts, DATE)
    ids = {each.id.strip() for each in draft.addressees}
    assert {document.subject for document in made} >= ids
    agency = draft.agency
    assert any(found.id == "C1" for found in findings(draft, facts, DATE)) is not (
        bool(agency.contact_name.strip())
        and bool(agency.contact_phone.strip() or agency.contact_email.strip())
        and bool(agency.head_name.strip() or draft.letter.signer)
    )


def test_each_program_gets_a_request_of_its_own_needs(tucson: FundingRequest, facts: Facts) -> None:
    found = {each.subject: each for each in documents(tucson, facts, "narrative")}
    assert set(found) == {need.program for need in tucson.needs}
    assert "$948,792" in text(found["opsg"])
    assert "helicopter" not in text(found["opsg"])
    assert "License plate reader" not in text(found["sbsrf"])


def test_needs_without_a_program_are_requested_all_the_same(facts: Facts) -> None:
    request, _ = insert(FundingRequest(), ("needs",), Need(item="Radio", unit_cost=Decimal(900)))
    (narrative,) = documents(request, facts, "narrative")
    assert narrative.file_name == "Grant request"
    assert "$900" in text(narrative)


def test_a_local_match_lowers_what_is_asked_for(tucson: FundingRequest, facts: Facts) -> None:
    request = edit(tucson, ("funding", "match"), "25")
    stonegarden = documents(request, facts, "narrative")[0]
    assert "asks for $711,594 in federal funding" in text(stonegarden)
    assert "The local match is 25 percent of the whole cost, $237,198." in text(stonegarden)


def test_an_objective_without_a_count_says_that_the_first_year_gives_it(
    tucson: FundingRequest, facts: Facts
) -> None:
    told = text(documents(tucson, facts, "narrative")[0])
    assert "the first year’s count is the baseline" in told
    counted = edit(
        edit(tucson, ("needs", "n6", "measure_now"), "12"), ("needs", "n6", "measure_goal"), "80"
    )
    assert "not counted yet" not in text(documents(counted, facts, "narrative")[0])


def test_a_partner_that_may_not_be_named_is_in_no_document(
    tucson: FundingRequest, facts: Facts
) -> None:
    secret = edit(tucson, ("partners", "p8", "may_be_named"), "no")
    for document in compose_all(secret, facts, DATE):
        assert "Arizona Department of Public Safety" not in text(document).replace(
            "the [Arizona] Department of Public Safety", ""
        )


def test_the_phone_sheet_holds_every_sum_and_every_quotation_of_the_letters(
    sample: FundingRequest, facts: Facts
) -> None:
    (sheet,) = documents(sample, facts, "phone-sheet")
    told = text(sheet)
    letters = [each for each in compose_all(sample, facts, DATE) if each.kind[:6] == "letter"]
    runs = [
        run
        for letter in letters
        for block in letter.blocks
        if block.style not in ("subject", "source", "table")
        for run in block.runs
    ]
    sums = {r.text for r in runs if r.origin.kind is OriginKind.CALCULATED and "$" in r.text}
    quoted = {run.text.rstrip(".,") for run in runs if run.text.startswith("“")}
    assert quoted
    assert not [words for words in (*sums, *quoted) if words.rstrip(".") not in told]


def test_each_line_of_the_phone_sheet_says_where_it_comes_from(
    sample: FundingRequest, facts: Facts
) -> None:
    (sheet,) = documents(sample, facts, "phone-sheet")
    rows = [row for block in sheet.blocks for row in block.rows if len(row.cells) == 3]
    assert rows
    assert all(cell.text.strip() for row in rows for cell in row.cells)


def test_the_phone_sheet_begins_each_line_with_what_a_caller_asks_about(
    sample: FundingRequest, facts: Facts
) -> None:
    (sheet,) = documents(sample, facts, "phone-sheet")
    rows = [row for block in sheet.blocks for row in block.rows if len(row.cells) == 3]
    told = [[cell.text for cell in row.cells] for row in rows]
    spoken = [(figure, said) for figure, said, _ in told if said.endswith((".", ".”"))]
    assert len(spoken) > 8
    for figures, said in spoken:
        for figure in figures.split("; "):
            assert figure.removesuffix(" …”") in said


def test_the_phone_sheet_gives_the_day_of_a_figure_without_a_source(
    tucson: FundingRequest, facts: Facts
) -> None:
    (sheet,) = documents(tucson, facts, "phone-sheet")
    assert "our own figure, as of November 24, 2026" in text(sheet)


@pytest.mark.parametrize("basis", ["vendor_quote", "estimate"])
def test_the_phone_sheet_gives_the_agencys_own_basis_of_cost(basis: str, facts: Facts) -> None:
    need = Need(item="Radio", unit_cost=Decimal(900), cost_source="Example Radio Company")
    request, key = insert(FundingRequest(), ("needs",), need)
    request, _ = insert(request, ("addressees",), Addressee(office=Office.GOVERNOR))
    request = edit(request, ("needs", key, "cost_basis"), basis)
    (sheet,) = documents(request, facts, "phone-sheet")
    assert "Example Radio Company" in text(sheet)


def test_a_telephone_number_is_no_figure_of_the_phone_sheet(
    tucson: FundingRequest, facts: Facts
) -> None:
    request = edit(tucson, ("agency", "contact_phone"), "(555) 010-0142")
    (sheet,) = documents(request, facts, "phone-sheet")
    assert "0142" not in text(sheet)


def test_an_empty_draft_has_no_documents(facts: Facts) -> None:
    assert compose_all(FundingRequest(), facts, DATE) == ()


def letters_of(request: FundingRequest, facts: Facts, length: str) -> list[Letter]:
    return list(compose_letters(edit(request, ("letter", "length"), length), facts, DATE))


def test_a_letter_of_one_page_keeps_ask_needs_affordability_and_request(
    sample: FundingRequest, facts: Facts
) -> None:
    for short, standard in zip(
        letters_of(sample, facts, "one_page"), letters_of(sample, facts, "standard"), strict=True
    ):
        keys = {block.key.split(".")[0] for block in short.blocks}
        assert {"ask", "border", "work", "needs", "affordability", "action", "closing"} <= keys
        assert not {"evidence", "balance"} & keys
        place, partners = (b.text for b in short.blocks if b.key in ("border", "work"))
        assert (place.count(". "), partners.count(". ")) == (0, 0)  # one sentence each
        assert "policy brief" in text(short)
        assert len(text(short)) < 0.72 * len(text(standard))


def test_the_plan_below_the_signature_of_a_full_letter_has_a_title(
    sample: FundingRequest, facts: Facts
) -> None:
    for letter in letters_of(sample, facts, "full"):
        keys = [block.key for block in letter.blocks]
        title = keys.index("enclosure.heading")
        assert keys[title - 1] == "prepared"
        assert keys[title + 1] == "plan.heading"


def test_a_full_letter_adds_plan_partners_roles_and_timeline(
    tucson: FundingRequest, facts: Facts
) -> None:
    for full, standard in zip(
        letters_of(tucson, facts, "full"), letters_of(tucson, facts, "standard"), strict=True
    ):
        assert len(text(full)) > 1.2 * len(text(standard))
        for words in ("What is counted", "Highway interdiction", "Delivery and training"):
            assert words not in text(standard)
        assert "Highway interdiction" in text(full)
        assert "Delivery and training" in text(full)


@pytest.mark.parametrize("length", ["one_page", "full"])
def test_every_length_keeps_to_the_rules_of_takeaway_four(
    length: str, sample: FundingRequest, facts: Facts
) -> None:
    standard = {f.id for f in findings(sample, facts, DATE) if f.severity is Severity.ERROR}
    found = findings(edit(sample, ("letter", "length"), length), facts, DATE)
    assert {f.id for f in found if f.severity is Severity.ERROR} == standard


def test_a_count_that_somebody_else_made_names_who_made_it(
    tucson: FundingRequest, facts: Facts
) -> None:
    theirs = LocalFigure(
        measure="pounds of fentanyl seized by the U.S. Border Patrol, Tucson Sector",
        value=Decimal("309.25"),
        start=datetime.date(2024, 10, 1),
        end=datetime.date(2025, 9, 30),
        counted_by="U.S. Customs and Border Protection",
        source="CBP, Nationwide Drug Seizures",
    )
    request, _ = insert(tucson, ("evidence", "figures"), theirs)
    for document in compose_all(request, facts, DATE):
        told = text(document)
        assert "we recorded 309" not in told
        assert "In fiscal year 2025, U.S. Customs and Border Protection recorded 309 pounds" in told
    (sheet,) = documents(request, facts, "phone-sheet")
    headings = [r.cells[0].text for b in sheet.blocks for r in b.rows if len(r.cells) == 1]
    rows = [" ".join(cell.text for cell in r.cells) for b in sheet.blocks for r in b.rows]
    place = next(n for n, each in enumerate(rows) if "recorded 309 pounds" in each)
    above = [each for each in rows[:place] if each in headings][-1]
    assert above == "Published figures, laws, and programs"


def test_one_document_is_made_as_the_whole_packet_has_it(
    sample: FundingRequest, facts: Facts
) -> None:
    made = compose_all(sample, facts, DATE)
    for each in made:
        assert compose_one(sample, facts, DATE, each.kind, each.subject) == each
    assert compose_one(sample, facts, DATE, "narrative", "gone") is None
    assert compose_one(sample, facts, DATE, "narrative", sample.addressees[0].id) is None
