"""A draft says so on every page, and lists what is open on its last, in every kind of document."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.enum.section import WD_SECTION
from openxml_audit import OpenXmlValidator

from drafting.draft_mark import as_draft
from drafting.packet import compose_all
from jobs.documents import sound, typed_text
from jobs.edit import edit
from jobs.letters import findings
from jobs.templates import Paper
from models.facts import Facts
from models.letter import Letter
from models.request import FundingRequest
from templates.own.child import CHILD
from tests.conftest import DATE
from tests.templates.blank import blank
from tests.templates.letterheads import LETTERHEADS

DRAFT, OPEN = "DRAFT: not to be sent.", "Open problems in this draft"
TYPED = "9x {{ letter.title }}"
"""Text that is no cost, and looks like a tag."""


@pytest.fixture(scope="module", autouse=True)
def no_child_left_behind() -> Iterator[None]:
    yield
    CHILD.stop()


@pytest.fixture
def request_with_an_error(tucson: FundingRequest) -> FundingRequest:
    return edit(tucson, ("needs", "n1", "unit_cost"), TYPED)


@pytest.fixture
def drafts(request_with_an_error: FundingRequest, facts: Facts) -> tuple[Letter, ...]:
    found = findings(request_with_an_error, DATE)
    packet = compose_all(request_with_an_error, facts, DATE)
    return tuple(as_draft(letter, found) for letter in packet)


def in_header(data: bytes) -> list[str]:
    """The words of each header that pages show."""
    document = Document(io.BytesIO(data))
    headers = []
    for section in document.sections:
        headers.append(section.header)
        if section.different_first_page_header_footer:
            headers.append(section.first_page_header)
    return [
        "".join(t.text or "" for t in h._element.iter() if t.tag.endswith("}t")) for h in headers
    ]


def last_page(data: bytes) -> list[str]:
    """The paragraphs from the last one that begins a page."""
    paragraphs: list[Any] = list(Document(io.BytesIO(data)).paragraphs)
    begins = [n for n, p in enumerate(paragraphs) if p.paragraph_format.page_break_before]
    return [p.text for p in paragraphs[begins[-1] :]]


def require_a_draft(data: bytes, letter: Letter) -> None:
    assert all(DRAFT in words for words in in_header(data))
    assert last_page(data) == [OPEN, *letter.problems]
    assert letter.problems[0].startswith(f"To fix: Unit cost: {TYPED}: Unit cost must be an amount")


def test_every_kind_of_document_is_proved_and_valid_as_a_draft(
    drafts: tuple[Letter, ...], request_with_an_error: FundingRequest, tmp_path: Path
) -> None:
    file = tmp_path / "draft.docx"
    for letter in drafts:
        made = sound(letter, typed_text(request_with_an_error))
        require_a_draft(made.data, letter)
        file.write_bytes(made.data)
        assert not OpenXmlValidator().validate(file).errors
    assert {letter.kind for letter in drafts} > {"letter-governor", "narrative", "phone-sheet"}


def test_a_letter_of_one_page_is_a_draft_too(
    drafts: tuple[Letter, ...], request_with_an_error: FundingRequest
) -> None:
    short = Letter.model_validate({**dict(drafts[0]), "short": True})
    require_a_draft(sound(short, typed_text(request_with_an_error)).data, short)


def test_what_is_no_draft_says_nothing_of_drafts(tucson: FundingRequest, facts: Facts) -> None:
    data = sound(compose_all(tucson, facts, DATE)[0], typed_text(tucson)).data
    assert not any("DRAFT" in words for words in in_header(data))
    assert OPEN not in [p.text for p in Document(io.BytesIO(data)).paragraphs]


def test_a_draft_without_a_problem_has_no_page_for_them(
    tucson: FundingRequest, facts: Facts
) -> None:
    letter = as_draft(compose_all(tucson, facts, DATE)[0], ())
    data = sound(letter, typed_text(tucson)).data
    assert all(DRAFT in words for words in in_header(data))
    assert OPEN not in [p.text for p in Document(io.BytesIO(data)).paragraphs]


@pytest.mark.parametrize("name", LETTERHEADS)
def test_a_letterhead_of_the_agency_carries_the_mark_on_every_page(
    name: str, drafts: tuple[Letter, ...], request_with_an_error: FundingRequest
) -> None:
    paper = Paper(f"{name}.docx", LETTERHEADS[name]())
    made = sound(drafts[0], typed_text(request_with_an_error), paper)
    require_a_draft(made.data, drafts[0])
    assert made.not_printed == ()


def two_sections() -> bytes:
    """A template of an agency: a first page with its own header, and a second section."""
    document = blank()
    document.sections[0].different_first_page_header_footer = True
    document.sections[0].first_page_header.paragraphs[0].text = "Example County"
    document.add_paragraph("{%p for block in letter.blocks %}")
    document.add_paragraph("{%r for run in block.runs %}{{ run.text }}{%r endfor %}")
    document.add_paragraph("{%p endfor %}")
    second = document.add_section(WD_SECTION.NEW_PAGE)
    second.header.is_linked_to_previous = False
    second.header.paragraphs[0].text = "Standing enclosure"
    document.add_paragraph("How to reach us")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_a_template_of_the_agency_carries_the_mark_in_each_section(
    drafts: tuple[Letter, ...], request_with_an_error: FundingRequest
) -> None:
    paper = Paper("own.docx", two_sections())
    data = sound(drafts[0], typed_text(request_with_an_error), paper).data
    assert len(in_header(data)) >= 3
    require_a_draft(data, drafts[0])


def test_a_template_that_lists_the_problems_itself_lists_them_once(
    drafts: tuple[Letter, ...], request_with_an_error: FundingRequest
) -> None:
    document = Document(io.BytesIO(two_sections()))
    for text in ("{%p for each in letter.problems %}", "Open: {{ each }}", "{%p endfor %}"):
        document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    data = sound(drafts[0], typed_text(request_with_an_error), Paper("o.docx", stream.getvalue()))
    words = [p.text for p in Document(io.BytesIO(data.data)).paragraphs]
    assert OPEN not in words
    assert f"Open: {drafts[0].problems[0]}" in words
