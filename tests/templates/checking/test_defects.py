"""Every kind of defect, put into a letter of ours one at a time, is found and named."""

import pytest

from models.errors import UserError
from templates.checking.check import check_document
from tests.templates.checking.defects import DEFECTS
from tests.templates.checking.files import damaged, own, without


@pytest.mark.parametrize("kind", DEFECTS)
def test_a_defect_is_found_and_named(kind: str) -> None:
    damage, theme, message = DEFECTS[kind]
    found = check_document(damaged(damage), own()[0])
    said = [(finding.id, finding.message) for finding in found]
    assert any(theme == each and message in text for each, text in said), said
    assert all(finding.place and finding.subject for finding in found)


def test_the_letter_that_is_damaged_has_no_defect_itself() -> None:
    letter, data = own()
    assert check_document(data, letter) == ()
    assert check_document(data) == ()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "no Word file"),
        (b"PK\x03\x04", "no Word file"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "no Word file"),  # locked, or .doc
        (damaged(without("_rels/.rels")), "no text that a reader could find"),
        (b"PK" + b"\0" * 11 * 1024 * 1024, "larger than 10 MB"),
    ],
    ids=["empty", "cut", "locked", "no way in", "large"],
)
def test_what_is_no_word_file_is_refused_in_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        check_document(data)


def test_a_letter_cut_anywhere_is_refused_or_found_out() -> None:
    letter, data = own()
    for end in range(0, len(data), 997):
        try:
            assert check_document(data[:end], letter)
        except UserError:
            continue
