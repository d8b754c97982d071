"""One rule for links, whoever asks: the doctor of relations and fields, and the document check."""

import pytest

from templates.plain_links import is_plain_in_field, is_plain_link, leads_outside


@pytest.mark.parametrize(
    ("target", "outside", "plain", "in_field"),
    [
        ("https://www.example.gov/a", True, True, True),
        (" HTTP://example.gov", True, True, True),
        ("mailto:sheriff@example.gov", True, True, True),
        ("#top", False, True, True),
        ("\\l", False, False, True),  # a switch: the place in the file is named behind it
        ("", False, False, True),
        ("\\\\computer\\share\\x.exe", False, False, False),
        ("\\folder\\x.exe", False, False, False),
        ("https://", False, False, False),
        ("javascript:x()", False, False, False),
        ("file:///c:/x.exe", False, False, False),
        ("other.docx", False, False, False),
    ],
)
def test_a_link_leads_to_the_web_a_mailbox_or_stays(
    target: str, *, outside: bool, plain: bool, in_field: bool
) -> None:
    assert leads_outside(target) is outside
    assert is_plain_link(target) is plain
    assert is_plain_in_field(target) is in_field
