"""A walk through the data: every fact has a source and a date, every quotation is exact."""

import csv
import hashlib
import warnings
from pathlib import Path

import pytest

from data.reading import FOLDER, as_model
from data.samples import SAMPLES, read_sample
from models.errors import UserError
from models.facts import Facts
from models.program import Mark, Program

SHARED = Path(__file__).resolve().parents[3] / "shared"

QUOTATIONS = {
    "B0.1/0": "bb76fe1234aa0971",
    "B1.3/0": "43695c5cbf3d6e63",
    "B1.4/0": "49113195ab841e09",
    "B2.3/0": "1dadf39fa7b672e3",
    "B2.4/0": "25b91cde58a2355b",
    "B2.6/0": "584ba22867e0b4fb",
    "B2.7/0": "732f570e59c290e8",
    "B2.8/0": "fe96e4e0eff4468a",
    "B3.2/0": "f054d981382e9ceb",
    "B3.4/0": "3f283e0f2f9d9dc2",
    "B3.6/0": "fd3d23ef9a6c14ad",
    "B3.7/0": "3c143533ab17b8c1",
    "B3.8/0": "368558888a51f04a",
    "B4.1/0": "5b82f47e7f3d01a0",
    "B4.4/0": "173f0cf43b8fbbec",
    "B4.5/0": "df1b5f31cf0073c8",
    "B4.5/1": "cbdae508d5bd2746",
    "B5.5/0": "6390c86f21b8005c",
    "B5.6/0": "61236360d3421ccc",
    "B5.7/0": "f5ac9ac832366ef5",
    "B6.1/0": "f272be24d19c3454",
    "B6.2/0": "a96d8045080b3166",
    "B6.3/0": "9f684521e8fee985",
}
"""A digest of each quotation, by claim and place: a changed letter of one is a changed fact."""


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def test_no_id_is_given_twice(facts: Facts) -> None:
    for items in (
        facts.brief.claims,
        facts.brief.requirements,
        facts.brief.guards,
        facts.figures,
        facts.purchases,
        facts.ranges,
        facts.offices,
        facts.state_offices,
        facts.sources,
    ):
        ids = [item.id for item in items]
        assert len(ids) == len(set(ids))


def test_all_claims_requirements_and_guards_of_the_brief_are_there(facts: Facts) -> None:
    assert len(facts.brief.claims) == 45
    assert [each.id for each in facts.brief.requirements] == [f"R4.{n}" for n in range(1, 14)]
    assert [each.id for each in facts.brief.guards] == [f"W{n}" for n in range(1, 7)]


def test_every_fact_has_a_known_source_with_a_date(facts: Facts) -> None:
    known = {source.id for source in facts.sources}
    used = {facts.brief.source, facts.indirect.source}
    used |= {figure.source for figure in facts.figures}
    used |= {purchase.source for purchase in facts.purchases}
    used |= {form.source for form in (*facts.offices, *facts.state_offices)}
    for program in facts.programs.values():
        used |= {source for fact in program.facts for source in fact.sources}
    assert used <= known
    assert all(source.dated and source.read_on for source in facts.sources)


def test_facts_that_letters_print_are_verified_and_cited(facts: Facts) -> None:
    for program in facts.programs.values():
        for fact in program.facts:
            assert fact.mark is not Mark.KNOWN, f"{program.id}.{fact.id}"
            assert facts.source(fact.sources[0]).citation, f"{program.id}.{fact.id}"


def test_periods_do_not_end_before_they_begin(facts: Facts) -> None:
    assert all(figure.start < figure.end for figure in facts.figures)


def test_planning_ranges_are_what_their_purchases_give(facts: Facts) -> None:
    for each in facts.ranges:
        costs = [facts.purchase(key).unit_cost for key in each.purchases]
        assert (each.low, each.high) == (min(costs), max(costs)), each.id


def test_every_quotation_is_the_one_that_was_read(facts: Facts) -> None:
    found = {
        f"{claim.id}/{place}": digest(quotation)
        for claim in facts.brief.claims
        for place, quotation in enumerate(claim.quotations)
    }
    assert found == QUOTATIONS


def test_no_office_holder_is_named() -> None:
    file = SHARED / "data" / "legislators-current_border-states.csv"
    if not file.exists():
        warnings.simplefilter("default")
        pytest.skip(f"{file.name} is absent, so names were not compared")
    with file.open(encoding="utf-8") as rows:
        names = {row["full_name"] for row in csv.DictReader(rows) if row["full_name"]}
    texts = [path.read_text("utf-8") for path in FOLDER.rglob("*.toml")]
    assert names
    assert [name for name in names for text in texts if name in text] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_are_marked_as_examples_and_name_nobody(name: str) -> None:
    request = read_sample(name)
    assert request.example
    assert not any(addressee.name for addressee in request.addressees)
    numbers = [int(each.id[1:]) for each in (*request.needs, *request.addressees)]
    assert max(numbers) <= request.last_number


def test_an_unknown_sample_is_answered_with_those_there_are() -> None:
    with pytest.raises(UserError, match="tucson, county, nation"):
        read_sample("atlantis")


def test_an_unknown_entry_in_a_data_file_is_refused_with_its_place() -> None:
    content = {"id": "x", "name": "X", "short": "X", "department": "D", "route": "direct"}
    with pytest.raises(ValueError, match=r"programs/x.toml: prize"):
        as_model(Program, {**content, "sources": [], "prize": 1}, "programs/x.toml")
