"""Figures know their age and direction: sentences follow the data at the letter’s date."""

import datetime
from decimal import Decimal

import pytest

from data.samples import read_sample
from drafting.compose import compose_letters
from drafting.findings import findings
from drafting.guards import expires
from drafting.series import SOUTHWEST, series, year_before
from jobs.edit import edit, insert
from models.evidence import LocalFigure, Use
from models.facts import Facts
from models.finding import Finding
from models.request import FundingRequest
from tests.conftest import DATE


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def governor(request: FundingRequest, facts: Facts, date: datetime.date = DATE) -> str:
    letter = compose_letters(request, facts, date)[0]
    return "\n".join(block.text for block in letter.blocks)


def year(key: str, end: int, value: int, before: int | None = None, month: int = 9) -> LocalFigure:
    """An imported count of the twelve months that end in a month of a year."""
    first = datetime.date(end - 1, month % 12 + 1, 1) if month < 12 else datetime.date(end, 1, 1)
    last = datetime.date(end, month, 31 if month in (1, 12) else 30)
    return LocalFigure(
        measure="counts of the series",
        value=Decimal(value),
        before=None if before is None else Decimal(before),
        start=first,
        end=last,
        counted_by="the publisher",
        source="An imported file",
        counted=f"{first:%B %Y} to {last:%B %Y}",
        series=key,
    )


def with_figures(request: FundingRequest, *figures: LocalFigure) -> FundingRequest:
    for figure in figures:
        request, _ = insert(request, ("evidence", "figures"), figure)
    return request


SENTENCES = [
    # the letter’s date, what is imported, what is said of the southwest border
    ("2026-11-24", [], "11,488 pounds of fentanyl in fiscal year 2025, 57 percent less than in "
     "fiscal year 2023, the peak, though 152 percent more than in fiscal year 2020."),
    ("2025-09-30", [], "21,148 pounds of fentanyl in fiscal year 2024, 21 percent less than in "
     "fiscal year 2023, the peak, though 364 percent more than in fiscal year 2020."),
    ("2024-01-15", [], "26,718 pounds of fentanyl in fiscal year 2023, 486 percent more than in "
     "fiscal year 2020."),
    ("2026-11-24", [year(SOUTHWEST, 2026, 4_600)], "4,600 pounds of fentanyl in fiscal year 2026, "
     "83 percent less than in fiscal year 2023, the peak, and about as much as in fiscal year "
     "2020."),
    ("2026-11-24", [year(SOUTHWEST, 2026, 3_000)], "3,000 pounds of fentanyl in fiscal year 2026, "
     "89 percent less than in fiscal year 2023, the peak, and 34 percent less than in fiscal "
     "year 2020."),
    ("2026-11-24", [year(SOUTHWEST, 2026, 30_000)], "30,000 pounds of fentanyl in fiscal year "
     "2026, 558 percent more than in fiscal year 2020."),
    ("2026-09-30", [year(SOUTHWEST, 2026, 30_000)], "11,488 pounds of fentanyl in fiscal year "
     "2025"),  # the year had not ended
]  # fmt: skip


@pytest.mark.parametrize(("date", "imported", "sentence"), SENTENCES)
def test_the_sentence_on_the_border_follows_the_data_at_the_letters_date(
    date: str,
    imported: list[LocalFigure],
    sentence: str,
    tucson: FundingRequest,
    facts: Facts,
) -> None:
    assert sentence in governor(with_figures(tucson, *imported), facts, day(date))


def test_an_imported_count_of_a_series_is_told_once_and_cites_its_file(
    tucson: FundingRequest, facts: Facts
) -> None:
    told = governor(with_figures(tucson, year(SOUTHWEST, 2026, 9_000, before=11_500)), facts)
    assert told.count("seized 9,000 pounds") == 1
    assert "recorded 9,000" not in told
    assert "An imported file" in told


def test_an_imported_count_takes_the_shipped_ones_place_and_its_year_before_too(
    tucson: FundingRequest, facts: Facts
) -> None:
    request = with_figures(tucson, year(SOUTHWEST, 2025, 11_490, before=21_150))
    counts = series(request, facts, SOUTHWEST, DATE)
    assert [count.value for count in counts][-2:] == [21_150, 11_490]
    assert len(counts) == len(series(tucson, facts, SOUTHWEST, DATE))


def test_an_unfinished_year_stands_beside_its_own_months_only(
    tucson: FundingRequest, facts: Facts
) -> None:
    part = {
        "start": day("2025-10-01"),
        "end": day("2026-04-30"),
        "before": Decimal(7_362),
        "counted": "October 2025 to April 2026",
    }
    so_far = LocalFigure.model_validate({**dict(year(SOUTHWEST, 2026, 6_262)), **part})
    told = governor(with_figures(tucson, so_far), facts)
    assert "in fiscal year 2025, 57 percent less than" in told
    assert (
        "From October 2025 to April 2026 it seized 6,262 pounds, 15 percent less than in the same "
        "months a year before." in told
    )
    assert "unfinished" not in told
    assert "; October 2025 to April 2026." in told  # its own months under Sources
    assert "6,262" not in governor(with_figures(tucson, so_far), facts, day("2026-04-30"))


def test_counts_of_one_file_are_cited_once(tucson: FundingRequest, facts: Facts) -> None:
    counts = (year(SOUTHWEST, 2026, 9_000), year(SOUTHWEST, 2023, 26_718))
    assert governor(with_figures(tucson, *counts), facts).count("An imported file") == 1


@pytest.mark.parametrize("start", ["2026-04-01", "2025-09-30"])
def test_a_part_of_a_year_is_in_no_series(start: str, tucson: FundingRequest, facts: Facts) -> None:
    part = edit(
        with_figures(tucson, year(SOUTHWEST, 2026, 9_000)),
        ("evidence", "figures", "f30", "start"),
        start,
    )
    assert series(part, facts, SOUTHWEST, DATE) == series(tucson, facts, SOUTHWEST, DATE)


@pytest.mark.parametrize(
    ("start", "end"),
    [("0001-01-01", "0001-12-31"), ("9999-01-01", "9999-12-31"), ("0001-01-01", "9999-12-31")],
)
def test_a_period_at_the_end_of_the_calendar_is_no_harm(
    start: str, end: str, tucson: FundingRequest, facts: Facts
) -> None:
    request = with_figures(tucson, year(SOUTHWEST, 2026, 9_000, before=8_000))
    for field, text in (("start", start), ("end", end)):
        request = edit(request, ("evidence", "figures", "f30", field), text)
    assert series(request, facts, SOUTHWEST, DATE) == series(tucson, facts, SOUTHWEST, DATE)


def test_sensitive_counts_are_in_no_series(tucson: FundingRequest, facts: Facts) -> None:
    request = with_figures(tucson, year(SOUTHWEST, 2026, 9_000))
    secret = edit(request, ("evidence", "figures", "f30", "sensitive"), "yes")
    assert "9,000 pounds" not in governor(secret, facts)


def test_twelve_months_to_january_are_not_compared_with_twelve_to_december(
    tucson: FundingRequest, facts: Facts
) -> None:
    alone = with_figures(tucson, year("deaths.AZ", 2026, 1_982, month=1))
    counts = series(alone, facts, "deaths.AZ", DATE)
    assert len(counts) == 1
    assert year_before(counts, counts[-1]) is None
    assert "overdose deaths involving" not in governor(alone, facts)


def test_an_imported_state_stands_beside_the_nation_only_with_the_same_months(
    tucson: FundingRequest, facts: Facts
) -> None:
    state = with_figures(tucson, year("deaths.AZ", 2026, 1_982, before=1_500, month=1))
    told = governor(state, facts)
    assert "In the 12 months ending December 2025, 2,016 overdose deaths" in told
    assert "while the national count fell 22 percent" in told
    nation = with_figures(state, year("deaths.US", 2026, 36_825, before=48_000, month=1))
    assert "before, while the national count fell 23 percent." in governor(nation, facts)


def test_no_earlier_year_speaks_for_a_newest_that_moved_another_way(
    tucson: FundingRequest, facts: Facts
) -> None:
    level = with_figures(tucson, year("deaths.AZ", 2026, 1_501, before=1_500, month=1))
    told = governor(level, facts)
    assert "In the 12 months ending January 2026, 1,501 overdose deaths" in told
    assert "2,016" not in told


def test_a_newest_year_far_ahead_of_the_nations_stands_alone(
    tucson: FundingRequest, facts: Facts
) -> None:
    later = with_figures(tucson, year("deaths.AZ", 2027, 2_500, before=1_900, month=1))
    told = governor(later, facts, day("2027-03-01"))
    assert "ending January 2027, 2,500 overdose deaths" in told
    assert "while the national count" not in told


def test_a_nation_imported_for_other_months_leaves_the_shipped_comparison(
    tucson: FundingRequest, facts: Facts
) -> None:
    nation = with_figures(tucson, year("deaths.US", 2026, 36_825, before=48_000, month=1))
    assert "while the national count fell 22 percent" in governor(nation, facts)


def test_a_state_that_fell_is_left_out_where_no_nation_is_known(
    tucson: FundingRequest, facts: Facts
) -> None:
    fell = with_figures(tucson, year("deaths.AZ", 2026, 1_000, before=1_500, month=1))
    assert "overdose deaths involving" not in governor(fell, facts)
    assert ("W3", "evidence.state_deaths") in {
        (f.id, f.subject) for f in findings(fell, facts, DATE)
    }
    chosen = edit(fell, ("evidence", "state_deaths"), Use.USE.label)
    assert "33 percent fewer than in the 12 months before." in governor(chosen, facts)


def test_a_tiny_base_gives_no_percentage(tucson: FundingRequest, facts: Facts) -> None:
    few = with_figures(tucson, year("deaths.AZ", 2026, 30, before=12, month=1))
    told = governor(few, facts)
    assert "were reported in Arizona, against 12 in the 12 months before." in told


def stale(date: str, facts: Facts) -> list[Finding]:
    return [f for f in findings(read_sample("tucson"), facts, day(date)) if f.id == "W2"]


def test_the_newest_figure_asks_for_a_newer_one_when_it_is_old(facts: Facts) -> None:
    last = expires(facts.figure("seized.sw.2025"), facts)
    assert last == datetime.date(2027, 3, 30)
    before = [f.subject for f in stale("2027-03-30", facts)]
    after = {f.subject: f for f in stale("2027-03-31", facts)}
    assert "seized.sw.2025" not in before
    assert (
        "Import a newer one from U.S. Customs and Border Protection"
        in after["seized.sw.2025"].message
    )


def test_a_provisional_count_is_looked_up_again_a_year_after_it_was_retrieved(
    facts: Facts,
) -> None:
    assert expires(facts.figure("deaths.AZ.2025"), facts) == datetime.date(2027, 6, 27)
    assert expires(facts.figure("deaths.AZ.2024"), facts) == datetime.date(2026, 6, 30)


@pytest.mark.parametrize(
    ("words", "raised"),
    [
        ("Fentanyl smuggling is increasing here.", True),
        ("Seizures along the border keep growing.", True),
        ("Fentanyl soared.", True),
        ("Our town is growing, and so is its school.", False),
        ("We seized fentanyl. The sun is rising when the shift ends.", False),
        ("Deputies are increasing patrols.", False),
    ],
)
def test_a_direction_claimed_of_fentanyl_is_questioned_and_other_growth_is_not(
    words: str, *, raised: bool, tucson: FundingRequest, facts: Facts
) -> None:
    found = findings(edit(tucson, ("evidence", "activity"), words), facts, DATE)
    assert ("W1" in {f.id for f in found}) is raised


def test_the_remark_on_a_direction_gives_the_counts_at_the_letters_date(
    tucson: FundingRequest, facts: Facts
) -> None:
    request = edit(tucson, ("evidence", "activity"), "Fentanyl is pouring in.")

    def told(date: str) -> str:
        found = findings(request, facts, day(date))
        return next(f.message for f in found if f.id == "W1")

    assert "from 21,148 to 11,488 pounds in fiscal year 2025" in told("2026-11-24")
    assert "from 26,718 to 21,148 pounds in fiscal year 2024" in told("2025-01-15")
    assert "pounds" not in told("2024-01-15")  # the newest year had risen


def test_a_files_digest_and_name_stay_in_the_draft(tucson: FundingRequest, facts: Facts) -> None:
    source = (
        "The publisher, Counts, file saved June 16, 2026 (SHA-256 0123456789abcdef…, a (1).csv)"
    )
    count = {**dict(year(SOUTHWEST, 2026, 9_000)), "source": source}
    told = governor(with_figures(tucson, LocalFigure.model_validate(count)), facts)
    assert "The publisher, Counts, file saved June 16, 2026; " in told
    assert "SHA-256" not in told
    assert "a (1).csv" not in told
