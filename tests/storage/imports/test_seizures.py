"""CBP’s file: whole years beside whole years, an unfinished one alone, no sum that is unsure."""

import datetime
from decimal import Decimal

import pytest

from models.errors import UserError
from storage.imports.areas import Area, AreaKind, find_area
from storage.imports.seizure_figures import seizure_figures
from storage.imports.seizure_totals import SeizureUnit, Wanted
from storage.imports.seizures import Seizures, read_seizures
from storage.imports.source import PRINTED
from tests.storage.imports.files import invented, real, source

TEXT = invented("invented-seizures.csv").data.decode()
SECTOR = Area(AreaKind.SECTOR, "Example Sector")
OFFICE = Area(AreaKind.FIELD_OFFICE, "Example Field Office")


def seizures_with(*lines: str, without: str = "") -> Seizures:
    text = TEXT.replace(without, "") if without else TEXT
    return read_seizures(source(text + "".join(line + "\n" for line in lines)))


def line(fy: str, month: str, events: str, pounds: str, area: str = "EXAMPLE SECTOR") -> str:
    part = "U.S. Border Patrol,Example Border,Land Only"
    return f"{fy},{month},{part},{area},Fentanyl,{events},{pounds}"


def test_areas_years_and_drugs_are_listed() -> None:
    seizures = seizures_with()
    assert seizures.areas == (Area(AreaKind.REGION, "Example Border"), SECTOR, OFFICE)
    assert seizures.drugs == ("Fentanyl", "Other Drugs")
    assert [year.words for year in seizures.years] == [
        "October to December of the unfinished fiscal year 2026",
        "fiscal year 2025",
        "fiscal year 2024",
    ]


def test_the_number_comes_first_and_like_months_stand_beside_it() -> None:
    assert seizure_figures(seizures_with(), Wanted(SECTOR)).read == (
        "21 pounds (9.53 kg) in 9 events: October to December of the unfinished fiscal year 2026; "
        "16.5 pounds (7.48 kg) in 3 events in the same months of 2025",
        "66 pounds (29.94 kg) in 12 events: fiscal year 2025",
        "123 pounds (55.79 kg) in 24 events: fiscal year 2024",
    )


def test_an_unfinished_year_is_never_compared() -> None:
    unfinished, whole = seizure_figures(seizures_with(), Wanted(SECTOR)).items
    assert (unfinished.value, unfinished.before) == (Decimal(21), None)
    assert (unfinished.start, unfinished.end) == (
        datetime.date(2025, 10, 1),
        datetime.date(2025, 12, 31),
    )
    assert unfinished.measure.endswith("in an unfinished fiscal year")
    assert "October to December of the unfinished fiscal year 2026" in unfinished.counted
    assert (whole.value, whole.before) == (Decimal(66), Decimal(123))
    assert (whole.start, whole.end) == (datetime.date(2024, 10, 1), datetime.date(2025, 9, 30))


def test_a_figure_says_whose_it_is_and_where_it_comes_from() -> None:
    seizures = seizures_with()
    whole = seizure_figures(seizures, Wanted(SECTOR)).items[-1]
    assert whole.measure == "pounds of fentanyl seized by the U.S. Border Patrol, Example Sector"
    assert whole.counted_by == "U.S. Customs and Border Protection"
    assert "file saved June 16, 2026 (SHA-256 " in whole.source
    assert whole.source.endswith("…, example.csv)")
    assert seizures.source.sha256[:PRINTED] in whole.source
    assert whole.checked_on is None


@pytest.mark.parametrize(
    ("unit", "value", "before"),
    [
        (SeizureUnit.POUNDS, "66.00", "123.00"),
        (SeizureUnit.KILOGRAMS, "29.94", "55.79"),
        (SeizureUnit.EVENTS, "12", "24"),
    ],
)
def test_each_unit_is_summed(unit: SeizureUnit, value: str, before: str) -> None:
    (figure,) = seizure_figures(seizures_with(), Wanted(SECTOR, unit=unit, year=2025)).items
    assert (figure.value, figure.before) == (Decimal(value), Decimal(before))
    assert figure.unit == unit.value


LEFT_OUT = [
    # a repeated row counts once
    ((line("2025", "OCT", "1", "5.5"),), "Row 31", "repeats row 14", Decimal(66)),
    # two rows that disagree leave no sum of their year
    ((line("2025", "OCT", "1", "6"),), "Row 31", "contradicts row 14", None),
    # an empty or suppressed cell leaves no sum either
    ((line("2025", "OCT", "1", "").replace("Land Only", "Other"),), "2025", "row 31", None),
    ((line("2025", "OCT", "*", "1").replace("Land Only", "Other"),), "2025", "row 31", None),
    # nor does a weight no month ever had
    ((line("2025", "OCT", "1", "5e50").replace("Land Only", "Other"),), "2025", "row 31", None),
    # a formula is no weight
    ((line("2025", "OCT", "1", "=1+1").replace("Land Only", "Other"),), "2025", "row 31", None),
]


@pytest.mark.parametrize(("lines", "place", "why", "value"), LEFT_OUT)
def test_what_is_unsure_is_left_out_and_named(
    lines: tuple[str, ...], place: str, why: str, value: Decimal | None
) -> None:
    preview = seizure_figures(seizures_with(*lines), Wanted(SECTOR, year=2025))
    assert any(place in each.place and why in each.why for each in preview.left_out)
    assert [figure.value for figure in preview.items] == ([] if value is None else [value])


def test_a_weight_too_small_for_two_decimals_is_not_called_none() -> None:
    preview = seizure_figures(seizures_with(), Wanted(OFFICE, year=2025))
    assert preview.items == ()
    assert "less than 0.01 pounds" in preview.left_out[0].why


def test_a_year_cut_short_is_not_whole_even_where_the_file_calls_it_so() -> None:
    september = TEXT.splitlines()[24]
    figures = seizure_figures(seizures_with(without=september + "\n"), Wanted(SECTOR)).items
    assert [figure.start.year for figure in figures if figure.start] == [2025, 2024, 2023]
    assert [figure.before for figure in figures] == [None, None, None]
    assert figures[1].measure.endswith("in part of a fiscal year")


def test_a_month_missing_between_gives_no_figure() -> None:
    november = TEXT.splitlines()[26]
    preview = seizure_figures(seizures_with(without=november), Wanted(SECTOR, year=2026))
    assert preview.items == ()
    assert preview.left_out[0].why.startswith("the file has only October, December")


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("example sector", SECTOR),
        ("field", OFFICE),
        ("EXAMPLE BORDER", Area(AreaKind.REGION, "Example Border")),
    ],
)
def test_an_area_is_found_by_its_name_or_a_part_of_it(text: str, area: Area) -> None:
    assert find_area(seizures_with().areas, text) == area


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("example", "“example” fits more than one area; choose one of: Example Border, Example S"),
        ("tucson", "“tucson” is no area of this file"),
        ("", "No area was named; choose one of"),
    ],
)
def test_an_area_that_is_not_clear_is_asked_for(text: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        find_area(seizures_with().areas, text)


REFUSED = [
    ("FY,Region\n2025,x\n", "not CBP’s file of nationwide drug seizures: the column “Month"),
    (TEXT.splitlines()[0], "no rows"),
    (TEXT + line("2025", "OKT", "1", "1"), "row 31 has no fiscal year and month"),
    (TEXT + line("25", "OCT", "1", "1"), "row 31 has no fiscal year and month"),
    (TEXT + "2025,OCT\n", "row 31 has 2 cells instead of 9"),
    (TEXT + line("2025", "OCT", "1", "1", "EXAMPLE \u202eROTCES"), "characters that nobody sees"),
    (TEXT + line("2025", "OCT", "1", "1", '"EXAMPLE\rSECTOR"'), "row 31 holds line breaks"),
]


@pytest.mark.parametrize(("text", "sentence"), REFUSED)
def test_another_file_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        read_seizures(source(text))


def test_what_the_file_does_not_have_is_refused() -> None:
    with pytest.raises(UserError, match="“Tea” is none of its drugs: Fentanyl, Other Drugs"):
        seizure_figures(seizures_with(), Wanted(SECTOR, drug="Tea"))
    with pytest.raises(UserError, match="no fiscal year 2019 for Example Sector"):
        seizure_figures(seizures_with(), Wanted(SECTOR, year=2019))


def test_the_real_files_give_the_sums_known_from_them() -> None:
    new = read_seizures(real("nationwide-drugs-fy23-fy26-apr.csv"))
    old = read_seizures(real("nationwide-drugs-fy20-fy23_southwest-rows.csv"))
    assert (new.repeated, old.repeated) == ((), ())
    assert len(new.areas) == 44
    wanted = Wanted(find_area(new.areas, "Southwest Border"))
    unfinished, newest, middle, oldest = seizure_figures(new, wanted).items
    assert (unfinished.value, unfinished.end) == (Decimal("6262.41"), datetime.date(2026, 4, 30))
    assert (newest.value, newest.before) == (Decimal("11488.28"), Decimal("21148.15"))
    assert (middle.value, oldest.value) == (Decimal("21148.15"), Decimal("26717.83"))
    assert "7,362.35 pounds" in seizure_figures(new, wanted).read[0]
    peak = seizure_figures(old, wanted).items[0]
    assert (peak.value, peak.before) == (Decimal("26717.83"), Decimal("14104.11"))


def test_the_southwest_border_comes_year_by_year_for_the_letters_own_sentence() -> None:
    seizures = read_seizures(source(TEXT.replace("Example Border", "Southwest Border")))
    southwest = find_area(seizures.areas, "Southwest Border")
    items = seizure_figures(seizures, Wanted(southwest)).items
    assert [(each.value, each.before) for each in items] == [
        (Decimal(21), Decimal("16.5")),  # unfinished: beside the same months only
        (Decimal(66), Decimal(123)),
        (Decimal(123), None),
    ]
    assert {each.series for each in items} == {"seized.sw"}
    in_events = seizure_figures(seizures, Wanted(southwest, unit=SeizureUnit.EVENTS)).items
    of_a_sector = seizure_figures(seizures, Wanted(SECTOR)).items
    assert {each.series for each in (*in_events, *of_a_sector)} == {""}
