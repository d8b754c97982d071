"""The timetable as a Word file: every step is found again, on one page’s worth of lines."""

from drafting.documents.timetable import timetable
from jobs.edit import edit
from models.facts import Facts
from models.request import FundingRequest
from templates.make import make
from templates.outline import outline
from tests.conftest import DATE
from tests.outlines import outline_text


def test_every_step_of_the_timetable_is_in_its_file(sample: FundingRequest, facts: Facts) -> None:
    request = edit(sample, ("plan", "deadline"), "2027-05-03")
    (document,) = timetable(request, facts, DATE)
    text = outline_text(outline(make(document).data))
    rows = [row for block in document.blocks for row in block.rows]
    assert len(rows) >= 9
    assert all(f"| {row.cells[0].text} | {row.cells[1].text} |" in text for row in rows)
    assert "[Document Title] Timetable" in text
    assert "May 3, 2027" in text
