"""What a draft says is open in it."""

import datetime

import pytest

from drafting.draft_mark import as_draft
from models.finding import Finding, Severity
from models.letter import Letter

LETTER = Letter(
    kind="letter-senator",
    subject="a2",
    date=datetime.date(2026, 11, 24),
    title="Letter",
    author="Department",
    file_name="Letter to Senator",
    blocks=(),
)


def found(severity: Severity = Severity.ERROR, **more: object) -> Finding:
    values = {"id": "X1", "place": "Needs, Radio", "message": "Enter the cost", **more}
    return Finding.model_validate({"severity": severity, **values})


@pytest.mark.parametrize(
    ("finding", "listed"),
    [
        (found(), "To fix: Needs, Radio: Enter the cost"),
        (found(Severity.WARNING), "To review: Needs, Radio: Enter the cost"),
        (found(place=""), "To fix: Enter the cost"),
        (found(letters=("a1", "a2")), "To fix: Needs, Radio: Enter the cost"),
        (found(letters=("a1",)), None),  # of another letter
        (found(Severity.ADVICE), None),
        (found(accepted="The quote is on its way"), None),
        (found(message="two\nlines"), "To fix: Needs, Radio: two lines"),
    ],
)
def test_what_is_open_in_a_document_is_listed(finding: Finding, listed: str | None) -> None:
    assert as_draft(LETTER, (finding,)).problems == ((listed,) if listed else ())


def test_the_same_problem_is_listed_once() -> None:
    assert len(as_draft(LETTER, (found(subject="a"), found(subject="b"))).problems) == 1


def test_a_field_that_holds_a_whole_page_does_not_fill_the_last_one() -> None:
    (line,) = as_draft(LETTER, (found(place="x" * 10_000),)).problems
    assert len(line) < 1_000
    assert line.endswith("…")


def test_a_draft_has_a_file_of_its_own() -> None:
    draft = as_draft(LETTER, ())
    assert draft.draft
    assert draft.file_name == "Draft - Letter to Senator"
    assert draft.title == LETTER.title
