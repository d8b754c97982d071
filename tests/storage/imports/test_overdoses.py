"""CDC’s file: provisional stays provisional, and what is not shown stays without a number."""

import datetime
from decimal import Decimal

import pytest

from models.errors import UserError
from storage.imports.overdose_figures import WantedDeaths, overdose_figures
from storage.imports.overdoses import Overdoses, read_overdoses
from storage.imports.source import PRINTED
from tests.storage.imports.files import invented, real, source

TEXT = invented("invented-deaths.csv").data.decode()
HEADER = TEXT.splitlines()[0]
DECEMBER = datetime.date(2025, 12, 31)


def deaths_with(*lines: str) -> Overdoses:
    return read_overdoses(source(TEXT + "".join(line + "\n" for line in lines)))


def line(value: str, month: str = "December", year: int = 2025) -> str:
    what = '12 month-ending,"Synthetic opioids, excl. methadone (T40.4)"'
    return f"ZZ,{year},{month},{what},{value},100,0.25,Example State,,,1"


def test_the_newest_count_with_a_number_stands_beside_the_year_before() -> None:
    preview = overdose_figures(deaths_with(), WantedDeaths("ZZ"))
    assert preview.read == (
        "1,200 deaths involving synthetic opioids other than methadone in Example State in the 12 "
        "months ending December 2025, provisional; 1,000 in the 12 months ending December 2024",
    )
    (figure,) = preview.items
    assert (figure.value, figure.before, figure.unit) == (Decimal(1200), Decimal(1000), "deaths")
    assert (figure.start, figure.end) == (datetime.date(2025, 1, 1), DECEMBER)
    assert figure.checked_on is None


def nation(value: str, year: int) -> str:
    return line(value, year=year).replace("ZZ,", "US,").replace("Example State", "United States")


def test_the_nations_count_of_the_same_months_comes_with_the_states() -> None:
    overdoses = deaths_with(nation("50000", 2024), nation("40000", 2025))
    preview = overdose_figures(overdoses, WantedDeaths("ZZ"))
    here, there = preview.items
    assert (here.series, there.series) == ("deaths.ZZ", "deaths.US")
    assert (there.value, there.before, there.end) == (Decimal(40000), Decimal(50000), DECEMBER)
    assert "in the United States in the 12 months ending December 2025" in preview.read[1]
    assert not any("United States" in each.place for each in preview.left_out)
    assert len(overdose_figures(overdoses, WantedDeaths("US")).items) == 1


def test_a_file_without_the_nations_count_of_the_same_months_says_so() -> None:
    for overdoses in (
        deaths_with(),
        deaths_with(nation("50000", 2024)),
        deaths_with(nation("", 2025)),
    ):
        preview = overdose_figures(overdoses, WantedDeaths("ZZ"))
        assert len(preview.items) == 1
        assert preview.left_out[-1].place == "The United States, 12 months ending December 2025"


def test_a_figure_is_provisional_and_carries_what_cdc_says_of_it() -> None:
    overdoses = deaths_with()
    (figure,) = overdose_figures(overdoses, WantedDeaths("ZZ")).items
    assert "provisional" in figure.measure
    assert figure.counted == (
        "reported values, provisional, 12 months ending December 2024 and December 2025; 0.25 "
        "percent of records pending investigation; CDC’s note: Underreported due to incomplete "
        "data; on the period before: Numbers may differ from published reports using final data"
    )
    assert overdoses.source.sha256[:PRINTED] in figure.source
    assert "saved June 16, 2026" in figure.source


def test_a_count_not_shown_is_named_and_never_predicted() -> None:
    january = WantedDeaths("ZZ", ending=datetime.date(2026, 1, 31))
    for wanted in (WantedDeaths("ZZ"), january):
        left_out = overdose_figures(deaths_with(), wanted).left_out
        assert any(
            each.place.startswith("Row 4, Example State, 12 months ending January 2026")
            and each.why.endswith("Data not shown due to low data quality.")
            for each in left_out
        )
    assert overdose_figures(deaths_with(), january).items == ()


def test_a_word_in_place_of_a_number_is_no_number() -> None:
    preview = overdose_figures(deaths_with(), WantedDeaths("YY"))
    assert preview.items == ()
    assert preview.left_out[-1].why == "no number"


def test_other_periods_are_counted_as_left_out() -> None:
    (left_out,) = deaths_with().left_out
    assert (left_out.place, left_out.why) == ("1 rows", "their period is “3 month-ending”")


@pytest.mark.parametrize(
    ("added", "why", "values"),
    [
        ('"1,200"', "it repeats row 3 and is counted once", [Decimal(1200)]),
        ("1200.0", "it repeats row 3 and is counted once", [Decimal(1200)]),
        ("1201", "it contradicts row 3, so neither is counted", []),
    ],
)
def test_a_row_given_twice_counts_once_or_not_at_all(
    added: str, why: str, values: list[Decimal]
) -> None:
    overdoses = deaths_with(line(added))
    assert overdoses.left_out[0].why == why
    preview = overdose_figures(overdoses, WantedDeaths("ZZ", ending=DECEMBER))
    assert [figure.value for figure in preview.items] == values


def test_without_the_year_before_nothing_is_compared() -> None:
    overdoses = read_overdoses(source("\n".join([HEADER, line("5", "March")])))
    (figure,) = overdose_figures(overdoses, WantedDeaths("ZZ")).items
    assert (figure.value, figure.before) == (Decimal(5), None)
    assert figure.start == datetime.date(2024, 4, 1)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("State,Year\nZZ,2025\n", "not CDC’s file of provisional overdose deaths: the column “Mon"),
        (HEADER, "no row of twelve months"),
        ("\n".join([HEADER, line("5", "Month 3")]), "row 2 has no year and month"),
        ("\n".join([HEADER, line("5", year=25)]), "row 2 has no year and month"),
        ("\n".join([HEADER, line("5").replace("Example", "\u2066E")]), "that nobody sees"),
    ],
)
def test_another_file_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        read_overdoses(source(text))


def test_what_the_file_does_not_have_is_refused() -> None:
    with pytest.raises(UserError, match="“AZ” is none of its states; choose one of: YY, ZZ"):
        overdose_figures(deaths_with(), WantedDeaths("AZ"))
    with pytest.raises(UserError, match="does not count “Tea”; it counts: Synthetic opioids"):
        overdose_figures(deaths_with(), WantedDeaths("ZZ", indicator="Tea"))
    with pytest.raises(UserError, match="no such count for ZZ"):
        overdose_figures(deaths_with(), WantedDeaths("ZZ", ending=datetime.date(2019, 1, 31)))


@pytest.mark.parametrize(
    ("state", "value", "before"),
    [("US", 37_777, 48_662), ("AZ", 2_016, 1_525), ("NM", 617, 428), ("TX", 1_402, 1_870)],
)
def test_the_real_file_gives_the_counts_known_from_it(state: str, value: int, before: int) -> None:
    overdoses = read_overdoses(real("cdc_vsrr_synthetic_opioids_states.csv"))
    assert overdoses.states == ("AZ", "CA", "NM", "TX", "US")
    figure, *nation = overdose_figures(overdoses, WantedDeaths(state, ending=DECEMBER)).items
    assert [each.value for each in nation] == ([] if state == "US" else [37_777])
    assert (figure.value, figure.before) == (value, before)
