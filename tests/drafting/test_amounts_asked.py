"""What a letter asks for: its subject line, first sentence and table are about the same items."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.facts import read_facts
from data.samples import SAMPLES, read_sample
from drafting.case import Case, cost
from drafting.compose import compose_letters
from drafting.packet import compose_all
from jobs.edit import edit
from models.addressee import STEPS, Addressee, Avenue, AvenueKind, Office
from models.letter import Letter, Row, RowKind
from models.request import FundingRequest
from tests.conftest import DATE

QUESTIONS = {AvenueKind.WRITTEN_ANSWER, AvenueKind.WINDOW}
PROJECTS = {AvenueKind.DIRECTED_SPENDING, AvenueKind.COMMUNITY_PROJECT}
PROGRAMS = ("opsg", "cops_tep")


def dollars(text: str) -> list[Decimal]:
    return [Decimal(found.replace(",", "")) for found in re.findall(r"\$([\d,]+(?:\.\d\d)?)", text)]


def paragraph(letter: Letter, key: str) -> str:
    return next((block.text for block in letter.blocks if block.key.startswith(key)), "")


def text(letter: Letter) -> str:
    """All of it, a line a paragraph or row."""
    lines = [[block.text, *map(row_text, block.rows)] for block in letter.blocks]
    return "\n".join(line for several in lines for line in several)


def row_text(row: Row) -> str:
    return " | ".join("".join(run.text for run in cell.runs) for cell in row.cells)


def table_total(letter: Letter) -> Decimal:
    (total,) = (
        row
        for block in letter.blocks
        if block.key == "needs"
        for row in block.rows
        if row.kind is RowKind.TOTAL
    )
    return dollars(row_text(total))[0]


def named(request: FundingRequest, avenue: Avenue) -> set[str]:
    """The items a step asks for: those ticked, else those of its program."""
    if avenue.needs:
        return set(avenue.needs)
    if avenue.program:
        return {need.id for need in request.needs if need.program == avenue.program}
    whole = avenue.kind is AvenueKind.REQUEST_SUPPORT
    return {need.id for need in request.needs} if whole else set()


def asked(request: FundingRequest, addressee: Addressee, kinds: set[AvenueKind]) -> Decimal:
    steps = [named(request, each) for each in addressee.avenues if each.kind in kinds]
    ids = set[str]().union(*steps)
    return sum((need.total_cost for need in request.needs if need.id in ids), Decimal(0))


def letters(request: FundingRequest) -> Iterator[tuple[Addressee, Letter]]:
    return zip(request.addressees, compose_letters(request, read_facts(), DATE), strict=True)


@st.composite
def requests(draw: st.DrawFn) -> FundingRequest:
    """A sample with other programs, and other steps asked of its offices."""
    request = read_sample(draw(st.sampled_from(SAMPLES)))
    needs = tuple(
        need.model_copy(update={"program": draw(st.sampled_from(PROGRAMS))})
        for need in request.needs
    )
    ids = [need.id for need in needs]
    addressees = tuple(
        each.model_copy(
            update={
                "avenues": tuple(
                    Avenue(
                        id=f"v{number}{each.id}",
                        kind=kind,
                        program=draw(st.sampled_from(("", *PROGRAMS))),
                        needs=tuple(draw(st.sets(st.sampled_from(ids), max_size=2))),
                    )
                    for number, kind in enumerate(
                        draw(st.sets(st.sampled_from(STEPS[each.office]), min_size=1))
                    )
                )
            }
        )
        for each in request.addressees
    )
    return request.model_copy(update={"needs": needs, "addressees": addressees})


def one_by_one(request: FundingRequest, addressee: Addressee) -> list[Decimal]:
    """What each project of a senator costs; the same items asked for twice are one."""
    case = Case(request, read_facts(), addressee, DATE)
    steps = case.avenues(AvenueKind.DIRECTED_SPENDING)
    return [cost(needs) for needs in dict.fromkeys(map(case.needs_of, steps)) if needs]


@given(requests() | st.sampled_from(SAMPLES).map(read_sample))
def test_subject_first_sentence_and_table_are_about_what_the_steps_ask_for(
    request: FundingRequest,
) -> None:
    for addressee, letter in letters(request):
        project = asked(request, addressee, PROJECTS)
        steps = asked(request, addressee, set(AvenueKind) - QUESTIONS)
        about = asked(request, addressee, set(AvenueKind))
        wanted = project or steps or about or request.total_cost
        assert dollars(paragraph(letter, "subject")) == [wanted]
        each = one_by_one(request, addressee) if addressee.office is Office.SENATOR else []
        expected = each or [wanted]
        assert dollars(paragraph(letter, "ask"))[: len(expected)] == expected
        alone = addressee.office is Office.REPRESENTATIVE and project
        assert table_total(letter) == (alone or steps or about or request.total_cost)


PARTS = {
    "a7": (AvenueKind.STATE_APPLICATION, "opsg"),
    "a9": (AvenueKind.PROGRAM_LEVEL, "opsg"),
    "a12": (AvenueKind.DIRECTED_SPENDING, "cops_tep"),
    "a15": (AvenueKind.LETTER, "thsgp"),
    "a18": (AvenueKind.CONSIDERATION, "opsg"),
}
"""Offices of the tribal sample, each asked for the items of one program: readers, $150,000;
trailers, $140,000; a license, $38,370; $328,370 in all."""


@pytest.fixture
def in_parts() -> FundingRequest:
    request = read_sample("nation")
    for need, program in (("n1", "opsg"), ("n2", "cops_tep"), ("n3", "thsgp")):
        request = edit(request, ("needs", need, "program"), program)
    addressees = tuple(
        each.model_copy(update={"avenues": (Avenue(id=f"v{each.id}", kind=kind, program=program),)})
        for each in request.addressees
        for kind, program in [PARTS[each.id]]
    )
    return request.model_copy(update={"addressees": addressees})


def letter_to(request: FundingRequest, office: str) -> str:
    return next(text(letter) for addressee, letter in letters(request) if addressee.id == office)


@pytest.mark.parametrize("office", ["a7", "a9", "a15", "a18"])
def test_an_office_asked_for_a_part_never_reads_the_whole_amount(
    office: str, in_parts: FundingRequest
) -> None:
    assert "$328,370" not in letter_to(in_parts, office)


def test_a_project_names_the_whole_request_only_as_what_it_is_part_of(
    in_parts: FundingRequest,
) -> None:
    senator = letter_to(in_parts, "a12")
    assert "The request is part of a federal request of $328,370" in senator
    assert senator.count("$328,370") == 1
    assert "for four plate readers, two camera trailers, and one year of phone" in senator


def two_projects(request: FundingRequest, office: str, kind: AvenueKind) -> FundingRequest:
    """An office asked for the readers in one account and the trailers in another."""
    steps = (
        Avenue(id="w1", kind=kind, program="cops_tep", needs=("n1",)),
        Avenue(id="w2", kind=kind, program="byrne_cpf", needs=("n2",)),
    )
    addressees = tuple(
        each.model_copy(update={"avenues": steps}) if each.id == office else each
        for each in request.addressees
    )
    return request.model_copy(update={"addressees": addressees})


def test_two_projects_of_one_senator_have_an_amount_each(in_parts: FundingRequest) -> None:
    request = two_projects(in_parts, "a12", AvenueKind.DIRECTED_SPENDING)
    opening = letter_to(request, "a12")
    assert (
        "to make two requests for fiscal year 2028: $150,000 in Congressionally Directed Spending "
        "for four plate readers and $140,000 in Congressionally Directed Spending for two camera "
        "trailers at the [Nation] Police Department." in opening
    )
    assert "The requests are part of a federal request of $328,370" in opening


def test_two_projects_of_the_house_name_the_items_of_each_account(
    in_parts: FundingRequest,
) -> None:
    letter = letter_to(two_projects(in_parts, "a15", AvenueKind.COMMUNITY_PROJECT), "a15")
    assert re.search(r"Account: [^.]*, for four plate readers\. Account: [^.]*, for two", letter)


def test_the_share_of_the_budget_is_that_of_what_the_letter_asks_for(
    in_parts: FundingRequest,
) -> None:
    """150,000 and 140,000 of 2,000,000."""
    request = edit(in_parts, ("agency", "annual_budget"), "2000000")
    assert "This request is 7.5 percent of our whole budget" in letter_to(request, "a9")
    assert "This request is 7 percent of our whole budget" in letter_to(request, "a12")


def test_running_costs_are_those_of_what_the_letter_asks_for(in_parts: FundingRequest) -> None:
    request = edit(in_parts, ("needs", "n2", "operating_cost"), "4321")
    told = {office for office in PARTS if "$4,321 a year" in letter_to(request, office)}
    assert told == {"a12"}


def test_the_phone_sheet_gives_each_office_its_own_amount(in_parts: FundingRequest) -> None:
    packet = compose_all(in_parts, read_facts(), DATE)
    (sheet,) = (text(each) for each in packet if each.kind == "phone-sheet")
    assert re.search(r"\$150,000.*Asked of: Governor of Arizona; Senator, Arizona; FEMA", sheet)
    assert re.search(r"\$140,000.*Asked of: Senator, Arizona", sheet)
    assert "$328,370" not in sheet.split("What one costs")[0]


def test_senators_share_a_request_only_if_both_are_asked_for_the_same(
    in_parts: FundingRequest,
) -> None:
    said = "goes to both of Arizona’s senators"
    assert said in letter_to(read_sample("nation"), "a9")
    assert said not in letter_to(in_parts, "a9")
    assert said not in letter_to(in_parts, "a12")


def test_a_written_answer_is_spoken_of_only_where_one_is_asked_for(
    in_parts: FundingRequest,
) -> None:
    assert "A written answer now" in letter_to(read_sample("nation"), "a18")
    assert "written answer" not in letter_to(in_parts, "a18")


def test_a_question_about_other_items_is_not_about_these(in_parts: FundingRequest) -> None:
    """Readers are asked for; the question is about the license."""
    request = edit(in_parts, ("needs", "n2", "program"), "opsg")
    fema = request.addressees[-1]
    question = Avenue(id="vq", kind=AvenueKind.WRITTEN_ANSWER, needs=("n3",))
    asks = fema.model_copy(update={"avenues": (*fema.avenues, question)})
    request = request.model_copy(update={"addressees": (*request.addressees[:-1], asks)})
    assert "a written answer, in the next notice or sooner, on what can be paid for." in letter_to(
        request, "a18"
    )


def test_the_rest_is_asked_of_congress_only_where_a_letter_to_congress_asks_for_it() -> None:
    """The rest is the project, $628,370, that senators and the representative are asked for."""
    request = edit(read_sample("tucson"), ("letter", "length"), "full")
    rest = "The rest, $628,370, is asked of Arizona’s congressional delegation."
    assert rest in letter_to(request, "a10")
    alone = request.model_copy(
        update={"addressees": tuple(each for each in request.addressees if each.id == "a10")}
    )
    assert "congressional delegation" not in letter_to(alone, "a10")


def test_a_short_list_of_items_is_named_item_by_item() -> None:
    request = edit(read_sample("nation"), ("needs", "n1", "kind"), "vehicle")
    assert (
        "The request covers four plate readers, two camera trailers, and one year of phone "
        "examination." in letter_to(request, "a7")
    )
