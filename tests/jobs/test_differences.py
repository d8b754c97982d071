"""Two states of a draft are told apart in words: field by field, item by item."""

from hypothesis import given

from jobs.differences import differences
from jobs.edit import edit, insert, move, remove
from models.agency import Picture
from models.base import with_value
from models.need import Need
from models.partner import Partner
from models.request import FundingRequest
from tests.conftest import COSTLY
from tests.drafts import DRAFTS


def said(before: FundingRequest, after: FundingRequest) -> list[str]:
    return [str(each) for each in differences(before, after)]


def test_a_changed_answer_is_shown_as_its_field_shows_it(tucson: FundingRequest) -> None:
    after = edit(tucson, ("needs", "n1", "unit_cost"), "95k")
    assert said(tucson, after) == ["Needs, Patrol SUV, outfitted, Unit cost: $90,000 → $95,000"]


def test_an_empty_answer_reads_as_nothing(tucson: FundingRequest) -> None:
    after = edit(tucson, ("funding", "sustainment"), "")
    (line,) = said(tucson, after)
    assert line.startswith("Funding, Who pays after the grant: ")
    assert line.endswith(" → nothing")


def test_items_that_come_and_go_count_once(tucson: FundingRequest) -> None:
    after, _ = insert(tucson, ("needs",), Need(item="Radio"))
    after = remove(after, ("addressees", tucson.addressees[0].id))
    assert said(tucson, after) == [
        "Needs, Radio: nothing → added",
        "Addressees, Governor: there → removed",
    ]


def test_an_order_is_told_by_names(tucson: FundingRequest) -> None:
    few = with_value(tucson, ("needs",), tucson.needs[:2])
    first, second = (need.item for need in few.needs)
    (line,) = said(few, move(few, ("needs", few.needs[1].id), 0))
    assert line == f"Needs, Order: {first}; {second} → {second}; {first}"


def test_an_item_is_named_by_the_first_thing_it_says() -> None:
    before = FundingRequest()
    after, _ = insert(before, ("partners",), Partner())
    assert said(before, after) == ["Partners, Local: nothing → added"]


def test_text_that_could_not_be_read_is_a_difference(tucson: FundingRequest) -> None:
    after = edit(tucson, ("needs", "n1", "unit_cost"), "685,0x0")
    assert said(tucson, after) == [
        "Text not understood, needs.n1.unit_cost: nothing → added",
    ]


def test_a_picture_is_told_by_its_words_and_never_by_its_bytes(tucson: FundingRequest) -> None:
    one, two = (
        with_value(tucson, ("agency", "letterhead"), Picture(data="A" * 400, alternative=text))
        for text in ("Seal", "")
    )
    assert said(tucson, one) == ["Agency profile, Letterhead picture: nothing → there"]
    assert said(one, two) == ["Agency profile, Letterhead picture: Seal → another picture"]


@given(DRAFTS, DRAFTS)
@COSTLY
def test_states_differ_in_words_where_they_differ_at_all(
    one: FundingRequest, other: FundingRequest
) -> None:
    assert differences(one, one) == ()
    same = with_value(other, ("last_number",), one.last_number) == one
    assert bool(differences(one, other)) is not same
