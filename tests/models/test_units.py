"""A number’s unit stands behind its field and is read aloud; months are read by their names."""

from typing import Any

import pytest

from models.agency import Agency
from models.base import Model
from models.evidence import LocalFigure
from models.funding import Funding
from models.need import Need
from models.plan import LeadTimeChange
from models.reading import Unreadable, read, shown
from models.units import behind, neighbor, spoken
from models.yearly_cost import YearlyCost


@pytest.mark.parametrize(
    ("model", "field", "after", "aloud"),
    [
        (Agency, "distance_to_border", "miles", "miles"),
        (Agency, "square_miles", "square miles", "square miles"),
        (Agency, "annual_budget", "a year", "US dollars a year"),
        (Agency, "capitalization_level", "", "US dollars"),  # the value shows its $
        (Agency, "legal_name", "", ""),
        (Funding, "price_growth", "percent", "percent"),
        (Funding, "set_aside", "a year", "US dollars a year"),
        (Funding, "fiscal_year", "", ""),
        (Need, "useful_life", "years", "years"),
        (Need, "hour_cost", "an hour", "US dollars an hour"),
        (Need, "mission_hours", "hours a year", "hours a year"),
        (YearlyCost, "amount", "a year", "US dollars a year"),
        (LeadTimeChange, "days", "days", "days"),
    ],
)
def test_a_unit_is_said_where_the_value_does_not_say_it(
    model: type[Model], field: str, after: str, aloud: str
) -> None:
    found = model.model_fields[field]
    assert (behind(found), spoken(found)) == (after, aloud)


def test_a_count_has_the_unit_that_its_own_field_names() -> None:
    fields = LocalFigure.model_fields
    assert [neighbor(fields[name]) for name in ("value", "before", "unit")] == ["unit", "unit", ""]


@pytest.mark.parametrize(
    ("typed", "month"),
    [("October", 10), ("oct", 10), ("Oct.", 10), ("10", 10), ("may", 5), ("7", 7), ("", None)],
)
def test_a_month_is_read_by_name_or_number(typed: str, month: int | None) -> None:
    assert read(Agency.model_fields["fiscal_year_start"], typed) == month


@pytest.mark.parametrize("typed", ["13", "0", "Ju", "Octember", "autumn"])
def test_what_is_no_month_is_said(typed: str) -> None:
    with pytest.raises(Unreadable, match=r"must be (a month, like October|between 1 and 12)"):
        read(Agency.model_fields["fiscal_year_start"], typed)


def test_every_month_is_shown_by_a_name_that_is_read_again() -> None:
    field: Any = Agency.model_fields["fiscal_year_start"]
    names = [shown(field, month) for month in range(1, 13)]
    assert names[9] == "October"
    assert [read(field, name) for name in names] == list(range(1, 13))
