"""Paragraphs changed by hand: values stay live, and standard words are no change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.samples import read_sample
from jobs.edit import edit
from jobs.letters import letters
from jobs.paragraphs import Paragraph, changed, paragraphs, reset
from models.request import FundingRequest
from tests.conftest import DATE

GOVERNOR = ("letter-governor", "a10")


def paragraph(request: FundingRequest, key: str, document: tuple[str, str]) -> Paragraph:
    return next(each for each in paragraphs(request, DATE, *document) if each.key == key)


def with_words(
    request: FundingRequest, key: str, text: str, *, everywhere: bool = False
) -> FundingRequest:
    overrides = changed(request, paragraph(request, key, GOVERNOR), text, everywhere=everywhere)
    return edit(request, ("letter", "overrides"), overrides)


def printed(request: FundingRequest, document: tuple[str, str], key: str) -> str:
    found = [each for each in letters(request, DATE) if (each.kind, each.subject) == document]
    return next(block.text for block in found[0].blocks if block.key == key)


@pytest.mark.parametrize("document", [GOVERNOR, ("narrative", "opsg"), ("letter-agency", "a25")])
def test_standard_words_typed_again_are_no_change(
    tucson: FundingRequest, document: tuple[str, str]
) -> None:
    found = paragraphs(tucson, DATE, *document)
    assert len(found) > 5
    for each in found:
        assert each.state == "Standard"
        assert changed(tucson, each, each.text, everywhere=False) == ()


def test_new_words_print_and_the_amount_in_them_stays_live(tucson: FundingRequest) -> None:
    request = with_words(tucson, "ask", "We need ‹$8,377,162› & soon.")
    assert printed(request, GOVERNOR, "ask") == "We need $8,377,162 & soon."
    cheaper = edit(request, ("needs", "n1", "quantity"), "1")
    assert printed(cheaper, GOVERNOR, "ask") == "We need $7,747,162 & soon."
    assert paragraph(cheaper, "ask", GOVERNOR).state == "Changed by you"


def test_a_change_in_all_letters_stands_in_each_that_has_the_paragraph(
    tucson: FundingRequest,
) -> None:
    request = with_words(tucson, "border", "Our city is on the border.", everywhere=True)
    for document in (GOVERNOR, ("letter-agency", "a25"), ("narrative", "opsg")):
        assert printed(request, document, "border") == "Our city is on the border."
    assert paragraph(request, "border", GOVERNOR).everywhere


def test_a_value_that_was_broken_into_prints_as_the_words_it_is(tucson: FundingRequest) -> None:
    request = with_words(tucson, "ask", "We need ‹$8,377,16› now.")
    assert printed(request, GOVERNOR, "ask") == "We need $8,377,16 now."


def test_reset_brings_the_standard_text_back(tucson: FundingRequest) -> None:
    request = with_words(tucson, "ask", "Our own words.")
    back = edit(
        request, ("letter", "overrides"), reset(request, paragraph(request, "ask", GOVERNOR))
    )
    assert back.letter.overrides == ()
    assert printed(back, GOVERNOR, "ask") == printed(tucson, GOVERNOR, "ask")


def test_a_change_says_when_the_standard_text_has_moved_on(tucson: FundingRequest) -> None:
    request = with_words(tucson, "ask", "Our own words.")
    moved = edit(request, ("letter", "needed_by"), "")
    assert paragraph(moved, "ask", GOVERNOR).state == "Standard text changed since your edit"


@given(st.one_of(st.text(), st.text(alphabet="‹›ab$8,37162 ")))
def test_whatever_is_typed_into_a_paragraph_is_printed_and_read_back(text: str) -> None:
    request = with_words(read_sample("tucson"), "ask", text)
    found = paragraph(request, "ask", GOVERNOR)
    again = changed(request, found, found.text, everywhere=False)
    assert edit(request, ("letter", "overrides"), again) == request
