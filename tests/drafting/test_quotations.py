"""A quotation is shortened to one unbroken stretch, or loses its marks; a check does the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.facts import read_facts
from drafting.compose import compose_letters
from drafting.findings import findings
from drafting.quotations import Form, Shortened, is_exact, shortened
from models.evidence import ArgumentChoice, Evidence, Use
from models.facts import Facts
from models.letter import Run
from models.request import FundingRequest
from tests.conftest import DATE

QUOTATIONS = [words for claim in read_facts().brief.claims for words in claim.quotations]
SPACE = "B4.1"
"""“There is more space for federal funding to be infused in sheriff departments …”"""


def chosen(request: FundingRequest, claim: str, words: str) -> FundingRequest:
    arguments = (ArgumentChoice(claim=claim, use=Use.USE, words=words),)
    evidence = Evidence.model_validate({**dict(request.evidence), "arguments": arguments})
    return FundingRequest.model_validate({**dict(request), "evidence": evidence})


def told(request: FundingRequest, facts: Facts, claim: str) -> list[Run]:
    governor = compose_letters(request, facts, DATE)[0]
    return [run for block in governor.blocks for run in block.runs if run.origin.ref == claim]


@given(st.sampled_from(QUOTATIONS), st.data())
def test_any_unbroken_run_of_words_is_exact(quotation: str, data: st.DataObject) -> None:
    words = quotation.split()
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    stretch = " ".join(words[start:end])
    if stretch.strip(".,;"):
        assert is_exact(stretch, quotation)


@given(st.sampled_from([q for q in QUOTATIONS if len(q.split()) > 4]), st.data())
def test_a_word_left_out_in_the_middle_makes_it_a_paraphrase(
    quotation: str, data: st.DataObject
) -> None:
    words = quotation.split()
    gone = data.draw(st.integers(1, len(words) - 2))
    rest = " ".join((*words[:gone], "zebra", *words[gone + 1 :]))
    assert shortened(rest, [quotation]).form is Form.PARAPHRASE


@pytest.mark.parametrize(
    ("typed", "words", "form"),
    [
        ("more space for federal funding", "more space for federal funding", Form.EXACT),
        ("“more space for federal funding.”", "more space for federal funding.", Form.EXACT),
        ("there is more space", "[t]here is more space", Form.EXACT),  # the program brackets
        ("[t]here is more space", "[t]here is more space", Form.EXACT),
        ("ore space for federal", "ore space for federal", Form.PARAPHRASE),  # half a word
        ("there is room for money", "there is room for money", Form.PARAPHRASE),
        ("“there is room for money”", "there is room for money", Form.ALTERED),
    ],
)
def test_typed_words_are_exact_a_paraphrase_or_altered(typed: str, words: str, form: Form) -> None:
    quotation = "There is more space for federal funding to be infused in sheriff departments"
    assert shortened(typed, [quotation]) == Shortened(words, form)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        # it begins its sentence, so a fragment gets a bracketed capital, and our comma
        ("more space for federal funding", "“[M]ore space for federal funding,”"),
        ("There is more space", "“There is more space,”"),
        ("[t]here is more space", "“There is more space,”"),
        ("police departments could take more money", "Police departments could take more money,"),
    ],
)
def test_the_letter_prints_the_stretch_in_marks_and_a_paraphrase_without(
    tucson: FundingRequest, facts: Facts, typed: str, printed: str
) -> None:
    runs = told(chosen(tucson, SPACE, typed), facts, SPACE)
    assert [run.text for run in runs] == [printed]


def test_without_words_of_ones_own_the_whole_quotation_stands(
    tucson: FundingRequest, facts: Facts
) -> None:
    (run,) = told(chosen(tucson, SPACE, " "), facts, SPACE)
    assert run.text.startswith("“There is more space for federal funding to be infused")


@pytest.mark.parametrize(
    ("typed", "found"),
    [("more space", False), ("more room", False), ("“more room”", True)],
)
def test_marks_around_words_nobody_said_stop_the_export(
    tucson: FundingRequest, facts: Facts, typed: str, *, found: bool
) -> None:
    open_ones = findings(chosen(tucson, SPACE, typed), facts, DATE)
    altered = [each for each in open_ones if each.id == "Q1"]
    assert bool(altered) is found
    assert all(each.path == ("evidence", "arguments") for each in altered)
    assert all("no longer matches the brief" in each.message for each in altered)
