"""Whatever a person types, a letter of ours has no defect: words that look like one are theirs."""

from hypothesis import given
from hypothesis import strategies as st

from data.samples import read_sample
from jobs.documents import typed_text
from jobs.edit import edit
from jobs.letters import letters
from templates.checking.check import check_document
from templates.fill import fill
from tests.conftest import DATE
from tests.templates.test_documents import FIELDS, typed

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


@given(answers)
def test_whatever_is_typed_no_letter_has_a_defect(texts: dict[tuple[str, ...], str]) -> None:
    request = read_sample("tucson")
    for path, text in texts.items():
        request = edit(request, path, text)
    for letter in letters(request, DATE)[::6]:
        assert check_document(fill(letter), letter, typed_text(request)) == ()
