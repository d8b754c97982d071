"""What an agency answers of itself is printed where a reader looks for it."""

import datetime

import pytest

from data.samples import read_sample
from drafting.packet import compose_all
from jobs.distance import suggestion
from jobs.edit import edit
from models.facts import Facts
from models.letter import Letter
from models.request import FundingRequest
from tests.conftest import DATE


@pytest.fixture
def nation() -> FundingRequest:
    return read_sample("nation")


def answered(request: FundingRequest, **answers: str) -> FundingRequest:
    """The draft with answers by path, dots written as two underscores."""
    for name, value in answers.items():
        request = edit(request, tuple(name.split("__")), value)
    return request


def blocks(
    request: FundingRequest, facts: Facts, kind: str, date: datetime.date = DATE
) -> dict[str, str]:
    """The words of the packet’s first document of a kind, by block."""
    document: Letter = next(d for d in compose_all(request, facts, date) if d.kind == kind)
    return {block.key: block.text for block in document.blocks}


def test_a_grant_request_describes_the_agency_by_area_and_budget(
    tucson: FundingRequest, facts: Facts
) -> None:
    request = answered(
        tucson,
        agency__square_miles="240",
        agency__annual_budget="186000000",
        agency__fiscal_year_start="7",
    )
    told = blocks(request, facts, "narrative")["partners.staff"]
    assert told == (
        "The Tucson Police Department serves an area of 240 square miles. "
        "It has a budget of $186,000,000 a year (July to June)."
    )


@pytest.mark.parametrize(
    ("budget", "share"),
    [
        ("83771620", "10 percent"),  # ten times the request
        ("186000000", "4.5 percent"),  # 4.504
        ("90000000000", "less than 0.1 percent"),
    ],
)
def test_a_letter_sets_the_request_beside_the_whole_budget(
    budget: str, share: str, tucson: FundingRequest, facts: Facts
) -> None:
    request = answered(tucson, agency__annual_budget=budget)
    told = blocks(request, facts, "letter-governor")["affordability"]
    assert f"This request is {share} of our whole budget" in told
    short = answered(request, letter__length="one_page")
    assert "whole budget" not in blocks(short, facts, "letter-governor")["affordability"]


def test_a_calendar_year_begins_in_january(tucson: FundingRequest, facts: Facts) -> None:
    request = answered(tucson, agency__annual_budget="9000000", agency__fiscal_year_start="1")
    told = blocks(request, facts, "letter-governor")["affordability"]
    assert "$9,000,000 a year (January to December)" in told


def test_a_grant_request_names_the_type_of_assistance(tucson: FundingRequest, facts: Facts) -> None:
    request = answered(tucson, funding__assistance_type="cooperative_agreement")
    told = blocks(request, facts, "narrative")["detail.assistance"]
    assert told == "Type of assistance: Cooperative agreement"


def test_a_council_resolution_is_the_authority_where_no_other_is_given(
    nation: FundingRequest, facts: Facts
) -> None:
    request = answered(nation, agency__council_resolution="26-117", letter__authority="")
    assert blocks(request, facts, "narrative")["detail.resolution"].endswith(": 26-117")
    told = blocks(request, facts, "letter-governor")["signature.authority"]
    assert told == "Signed under tribal council resolution 26-117"
    city = answered(request, agency__kind="municipal_police")
    assert "signature.authority" not in blocks(city, facts, "letter-governor")


@pytest.mark.parametrize(
    ("agreement", "told"),
    [
        ("mou", "Memorandum of understanding, since 2019"),
        ("none", "Working together since 2019"),
    ],
)
def test_a_grant_request_prints_since_when_a_partner_works_along(
    tucson: FundingRequest, facts: Facts, agreement: str, told: str
) -> None:
    partner = tucson.partners[0].id
    for field, text in (("agreement", agreement), ("since", "2019"), ("may_be_named", "yes")):
        tucson = edit(tucson, ("partners", partner, field), text)
    document = next(d for d in compose_all(tucson, facts, DATE) if d.kind == "narrative")
    (table,) = (block for block in document.blocks if block.key == "partners" and block.rows)
    cells = ["".join(run.text for run in cell.runs) for row in table.rows for cell in row.cells]
    assert told in cells


def test_a_computed_distance_says_what_it_was_computed_from(
    nation: FundingRequest, facts: Facts
) -> None:
    found = suggestion("Sells, AZ")
    request = answered(
        nation,
        agency__distance_to_border=str(found.distance.miles),
        agency__distance_source=found.source,
    )
    told = blocks(request, facts, "letter-governor")["sources.distance"]
    assert "computed from the center of Sells, Arizona" in told
    assert "Census Bureau" in told
    assert "Police Department" not in told


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("", "as given by the [Nation] Police Department."),
        ("the Nation’s land office, 2025", "the Nation’s land office, 2025."),
        # computed for another number of miles: somebody typed over the distance
        ("21.3 miles, computed from the center of Sells", "as given by the [Nation] Police"),
    ],
)
def test_a_distance_nobody_computed_is_the_agencys_word(
    source: str, told: str, nation: FundingRequest, facts: Facts
) -> None:
    request = answered(nation, agency__distance_source=source)
    assert told in blocks(request, facts, "letter-governor")["sources.distance"]
