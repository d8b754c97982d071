"""Letters of a draft with imported counts: every number has its source, every period its name."""

import datetime
import re
from decimal import Decimal

import pytest

from drafting.compose import compose_letters
from drafting.packet import compose_all
from jobs.edit import insert
from models.base import with_value
from models.evidence import LocalFigure
from models.facts import Facts
from models.letter import Block, Letter
from models.request import FundingRequest
from tests.conftest import DATE

CBP = "U.S. Customs and Border Protection"
SECTOR = "pounds of fentanyl seized by the U.S. Border Patrol, Example Sector"


def with_figures(request: FundingRequest, *figures: LocalFigure) -> FundingRequest:
    for figure in figures:
        request, _ = insert(request, ("evidence", "figures"), figure)
    return request


def governor(request: FundingRequest, facts: Facts) -> Letter:
    return compose_letters(request, facts, DATE)[0]


def block(letter: Letter, key: str) -> Block:
    return next(each for each in letter.blocks if each.key == key)


def count(value: str, start: tuple[int, int, int], end: tuple[int, int, int]) -> LocalFigure:
    return LocalFigure(
        measure=SECTOR,
        value=Decimal(value),
        before=Decimal("1129.93"),
        start=datetime.date(*start),
        end=datetime.date(*end),
        counted_by=CBP,
        source="an example file",
    )


def deaths(place: str, value: str, before: str) -> LocalFigure:
    return LocalFigure(
        measure=f"overdose deaths in {place}",
        value=Decimal(value),
        before=Decimal(before),
        start=datetime.date(2025, 2, 1),
        end=datetime.date(2026, 1, 31),
        counted_by="the Centers for Disease Control and Prevention",
        source="an example file",
        series=f"deaths.{place}",
    )


def test_a_federal_year_is_compared_with_the_year_before_by_name(
    tucson: FundingRequest, facts: Facts
) -> None:
    request = with_figures(tucson, count("309.25", (2024, 10, 1), (2025, 9, 30)))
    told = block(governor(request, facts), "evidence.counts").text
    assert told == (
        f"In fiscal year 2025, {CBP} recorded 309 {SECTOR}, down 73 percent from 1,130 in "
        "fiscal year 2024."
    )


def test_a_part_of_a_year_is_told_by_its_days(tucson: FundingRequest, facts: Facts) -> None:
    request = with_figures(tucson, count("267.45", (2025, 10, 1), (2026, 4, 30)))
    told = block(governor(request, facts), "evidence.counts").text
    assert told.startswith(f"From October 1, 2025, to April 30, 2026, {CBP} recorded 267 pounds")


def test_the_nations_imported_count_is_cited_beside_the_states(
    tucson: FundingRequest, facts: Facts
) -> None:
    both = deaths("AZ", "1982", "1599"), deaths("US", "36825", "47030")
    letter = governor(with_figures(tucson, *both), facts)
    evidence = block(letter, "evidence")
    assert "24 percent more than in the 12 months before, while the national count fell 22" in (
        evidence.text
    )
    sources = [each.text for each in letter.blocks if each.key.startswith("sources.figure")]
    assert sources == ["An example file: overdose deaths in AZ; overdose deaths in US."]


def test_counts_of_one_thing_are_told_oldest_first_and_named_once(
    tucson: FundingRequest, facts: Facts
) -> None:
    newer = count("267.45", (2025, 10, 1), (2026, 4, 30))
    older = count("309.25", (2024, 10, 1), (2025, 9, 30))
    unfinished = with_value(newer, ("measure",), f"{SECTOR}, in an unfinished fiscal year")
    counted = (
        with_value(each, ("counted",), f"monthly weights, {when}")
        for each, when in ((unfinished, "October to April"), (older, "fiscal year 2025"))
    )
    letter = governor(with_figures(tucson, *counted), facts)
    assert block(letter, "evidence.counts").text == (
        f"In fiscal year 2025, {CBP} recorded 309 {SECTOR}, down 73 percent from 1,130 in "
        "fiscal year 2024. From October 1, 2025, to April 30, 2026, it recorded 267 pounds, "
        "down 76 percent from 1,130 in the period before."
    )
    (source,) = (each for each in letter.blocks if each.key.startswith("sources.figure"))
    assert source.text == (
        f"An example file: {SECTOR}, monthly weights, fiscal year 2025; October to April."
    )


@pytest.mark.parametrize(
    ("counter", "measure", "second"),
    [
        (CBP, "arrests on warrants of other agencies", "it recorded 50 arrests on warrants of"),
        ("Border Patrol agents", "stops", "they recorded 50 stops"),
        ("Border Patrol agents", "pounds of fentanyl seized", "they recorded 50 pounds, down"),
    ],
)
def test_a_second_count_has_the_number_of_its_counter_and_counts_the_same(
    tucson: FundingRequest, facts: Facts, counter: str, measure: str, second: str
) -> None:
    older = count("60", (2023, 10, 1), (2024, 9, 30))
    newer = count("50", (2024, 10, 1), (2025, 9, 30))
    told = (
        with_value(with_value(each, ("counted_by",), counter), ("measure",), measure)
        for each in (older, newer)
    )
    letter = governor(with_figures(tucson, *told), facts)
    assert f"In fiscal year 2025 {second}" in block(letter, "evidence.counts").text


def test_two_years_counted_alike_are_told_apart_by_their_periods(
    tucson: FundingRequest, facts: Facts
) -> None:
    older = count("309.25", (2024, 10, 1), (2025, 9, 30))
    newer = count("267.45", (2025, 10, 1), (2026, 4, 30))
    alike = (with_value(each, ("counted",), "monthly weights") for each in (older, newer))
    letter = governor(with_figures(tucson, *alike), facts)
    (source,) = (each for each in letter.blocks if each.key.startswith("sources.figure"))
    assert source.text == (
        f"An example file: {SECTOR}, monthly weights, fiscal year 2025; "
        "from October 1, 2025, to April 30, 2026."
    )
    origins = {run.text: run.origin.ref.rpartition(".")[2] for run in source.runs}
    assert origins["monthly weights"] == "counted"
    assert origins["pounds of fentanyl seized by the U.S. Border Patrol"] == "measure"


def test_on_the_phone_each_count_names_who_counted_what(
    tucson: FundingRequest, facts: Facts
) -> None:
    """Those with nothing to compare them with, too."""
    newer = with_value(count("267.45", (2025, 10, 1), (2026, 4, 30)), ("before",), None)
    older = with_value(count("309.25", (2024, 10, 1), (2025, 9, 30)), ("before",), None)
    made = compose_all(with_figures(tucson, newer, older), facts, DATE)
    sheet = next(each for each in made if each.kind == "phone-sheet")
    said = [row.cells[1].text for each in sheet.blocks for row in each.rows if len(row.cells) > 1]
    assert sum(f"{CBP} recorded" in each and SECTOR in each for each in said) == 2


def test_every_numbered_source_is_named_in_the_text(sample: FundingRequest, facts: Facts) -> None:
    both = deaths("AZ", "1982", "1599"), deaths("US", "36825", "47030")
    seized = LocalFigure(
        measure="pounds of fentanyl seized",
        value=Decimal("11488.28"),
        start=datetime.date(2024, 10, 1),
        end=datetime.date(2025, 9, 30),
        counted_by=CBP,
        source="an example file",
        series="seized.sw",
    )
    for letter in compose_letters(with_figures(sample, *both, seized), facts, DATE):
        notes = " ".join(run.note for each in letter.blocks for run in each.runs)
        numbers = {label.label.rstrip(".") for label in letter.blocks if label.style == "source"}
        assert set(re.findall(r"\d+", notes)) == numbers
