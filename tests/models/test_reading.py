"""From typed text to values and back."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from models.agency import Agency
from models.need import CostBasis, Need
from models.reading import Unreadable, read, shown
from models.request import FundingRequest
from models.text import clean_text

UNIT_COST = Need.model_fields["unit_cost"]


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("685000", "685000"),
        ("$685,000", "685000"),
        ("685,000.00", "685000"),
        ("685k", "685000"),
        ("0.685m", "685000"),
        ("0.685 million", "685000"),
        ("$0.685 mil", "685000"),
        ("685 thousand a year", "685000"),
        (" 12.5 ", "12.5"),
        ("0", "0"),
        ("1000000000000", "1000000000000"),
    ],
)
def test_money_is_read_in_every_usual_form(typed: str, amount: str) -> None:
    assert read(UNIT_COST, typed) == Decimal(amount)


@pytest.mark.parametrize(
    "typed",
    [
        "$685,0x0",
        "1e3",
        "1_000",
        "12.345",  # no third decimal in dollars
        "-5",
        "6,85,000",  # grouped like nobody groups
        "ten",
        "99999999999999",  # above what any request holds
        "9" * 40,  # more digits than a number has
    ],
)
def test_what_is_no_amount_is_refused_in_a_sentence(typed: str) -> None:
    with pytest.raises(Unreadable, match="Unit cost must be"):
        read(UNIT_COST, typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("2026-11-24", "11/24/2026", "11/24/26", "24 November 2026"),
        *("November 24, 2026", "Nov 24, 2026", "November 24 2026", "Nov 24 2026"),
    ],
)
def test_dates_are_read_in_every_usual_form(typed: str) -> None:
    assert read(Need.model_fields["cost_date"], typed) == datetime.date(2026, 11, 24)


def test_choices_are_read_by_label_or_value() -> None:
    field = Need.model_fields["cost_basis"]
    assert read(field, "vendor quote") is CostBasis.VENDOR_QUOTE
    assert read(field, "vendor_quote") is CostBasis.VENDOR_QUOTE
    with pytest.raises(Unreadable, match="must be one of"):
        read(field, "hearsay")


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_what_a_field_shows_is_read_back_as_the_same_value(amount: Decimal) -> None:
    assert read(UNIT_COST, shown(UNIT_COST, amount)) == amount


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\x00\x07\ufeff\ufdd0\uffffb", "ab"),
        ("\ud800", "\ufffd"),
        ("é 👍 שלום \t", "é 👍 שלום \t"),  # nothing here needs cleaning
    ],
)
def test_text_is_cleaned_at_the_edge(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


def test_every_field_of_the_draft_has_a_label() -> None:
    def walk(model: type) -> list[str]:
        missing = []
        for name, field in model.model_fields.items():
            if not field.title:
                missing.append(f"{model.__name__}.{name}")
            inner = [arg for arg in [field.annotation] if hasattr(arg, "model_fields")]
            missing += [entry for each in inner for entry in walk(each)]
        return missing

    assert walk(FundingRequest) == []


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        (Need.model_fields["useful_life"], "5 years", 5),
        (Agency.model_fields["residents_served"], "5,000 people", 5000),
        (Agency.model_fields["distance_to_border"], "60.4 miles", Decimal("60.4")),
    ],
)
def test_a_unit_typed_along_is_understood(field: FieldInfo, typed: str, value: object) -> None:
    assert read(field, typed) == value
