"""Whatever a person types, a letter of ours has no defect: words that look like one are theirs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.samples import read_sample
from jobs.documents import typed_text
from jobs.edit import edit
from jobs.letters import letters
from jobs.paragraphs import paragraphs
from models.agency import Picture
from models.base import with_value
from templates.checking.check import check_document
from templates.fill import fill
from tests.conftest import COSTLY, DATE
from tests.jobs.test_paragraphs import GOVERNOR, with_words
from tests.templates.test_documents import FIELDS, PIXEL, typed

ODD = [
    "None",
    "It costs None each",
    "nan",
    "Dear ,",
    "{",
    "{% if x %}",
    "()",
    "a () b",
    "“”",
    "1. one\n2. two",
    "• one\n• two",
    "Click here to enter text",
    "Error! Reference source not found.",
    "a\tb",
    "HYPERLINK file:///x",
    " ",
    "",
]

answers = st.dictionaries(
    st.sampled_from(FIELDS), st.one_of(st.sampled_from(ODD), typed, st.text()), max_size=6
)


@pytest.mark.parametrize("words", ["", " ", "logo.png", "{{ x }} & None"])
def test_whatever_words_a_letterhead_picture_has_no_letter_has_a_defect(words: str) -> None:
    picture = Picture(data=PIXEL, alternative=words)
    request = with_value(read_sample("tucson"), ("agency", "letterhead"), picture)
    letter = letters(request, DATE)[0]
    assert check_document(fill(letter), letter, typed_text(request)) == ()


@pytest.mark.parametrize("text", ["", "{{ x }} costs () and None", "1. one", "Dear ,"])
def test_whatever_paragraphs_are_changed_to_no_letter_has_a_defect(text: str) -> None:
    request = read_sample("tucson")
    for key in [each.key for each in paragraphs(request, DATE, *GOVERNOR)]:
        request = with_words(request, key, text)
    letter = letters(request, DATE)[0]
    assert (letter.kind, letter.subject) == GOVERNOR
    assert check_document(fill(letter), letter, typed_text(request)) == ()


@given(answers)
@COSTLY
def test_whatever_is_typed_no_letter_has_a_defect(texts: dict[tuple[str, ...], str]) -> None:
    request = read_sample("tucson")
    for path, text in texts.items():
        request = edit(request, path, text)
    for letter in letters(request, DATE)[::6]:
        assert check_document(fill(letter), letter, typed_text(request)) == ()
