"""Changing a draft."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.edit import edit, insert, make_room, move, remove
from models.addressee import Avenue
from models.errors import UserError
from models.need import Need
from models.request import FundingRequest
from models.text import clean_text


def with_needs(count: int) -> FundingRequest:
    request = FundingRequest()
    for number in range(count):
        request, _ = insert(request, ("needs",), Need(item=f"Item {number}"))
    return request


def test_text_without_a_value_is_kept_beside_the_old_value() -> None:
    request = edit(with_needs(1), ("needs", "n1", "unit_cost"), "500")
    request = edit(request, ("needs", "n1", "unit_cost"), "5x0")
    assert request.needs[0].unit_cost == Decimal(500)
    assert [(u.path, u.text) for u in request.unread] == [("needs.n1.unit_cost", "5x0")]
    mended = edit(request, ("needs", "n1", "unit_cost"), "600")
    assert mended.unread == ()
    assert mended.needs[0].unit_cost == Decimal(600)


def test_positions_and_ids_name_the_same_place() -> None:
    request = with_needs(3)
    by_id = edit(request, ("needs", "n3", "item"), "Radio")
    assert edit(request, ("needs", 2, "item"), "Radio") == by_id


def test_ids_are_never_given_twice() -> None:
    request = remove(with_needs(2), ("needs", "n2"))
    request, new = insert(request, ("needs",), Need())
    assert new == "n3"


def test_removing_an_item_takes_its_unread_text_along() -> None:
    request = edit(with_needs(2), ("needs", "n1", "quantity"), "few")
    request = edit(request, ("needs", "n2", "quantity"), "many")
    left = remove(request, ("needs", "n1"))
    assert [u.path for u in left.unread] == ["needs.n2.quantity"]


def test_moving_keeps_every_item() -> None:
    request = move(with_needs(3), ("needs", "n3"), 0)
    assert [need.id for need in request.needs] == ["n3", "n1", "n2"]


def test_an_index_equal_to_the_length_appends() -> None:
    request = make_room(with_needs(1), ("needs", 1, "item"))
    request = make_room(request, ("addressees", 0, "avenues", 0, "program"))
    assert [need.id for need in request.needs] == ["n1", "n2"]
    assert request.addressees[0].avenues == (Avenue(id="v4"),)


@pytest.mark.parametrize(
    "path",
    [
        ("needs", "n9", "item"),
        ("needs", "n1", "prize"),
        ("needs", 5, "item"),
        ("nothing",),
        (),
    ],
)
def test_an_unknown_place_is_refused_in_one_sentence(path: tuple[str | int, ...]) -> None:
    with pytest.raises(UserError, match=r"^The draft has no “.*”\.$"):
        edit(with_needs(1), path, "x")


@given(st.text())
def test_any_typed_text_stays_as_cleaned(text: str) -> None:
    request = edit(with_needs(1), ("needs", "n1", "why"), text)
    assert request.needs[0].why == clean_text(text)
