"""A document as it goes on paper from the window: the words of its file, a draft marked as one."""

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobs.letters import findings, letter, preview
from jobs.planned import as_wanted
from jobs.wanted import EVERYTHING
from models.request import FundingRequest

if TYPE_CHECKING:
    from templates.outline import OutlineBlock


@dataclass(frozen=True)
class Printout:
    """What is printed of one document."""

    name: str
    """What its file would be called."""
    heads: tuple[str, ...]
    """What the headers of the file say, each once: on every page, such as the word DRAFT."""
    blocks: "tuple[OutlineBlock, ...]"


def printout(
    request: FundingRequest, date: datetime.date, kind: str, subject: str
) -> Printout | None:
    """One document of the packet for printing; None where it has none such.

    With errors open in it, it is the draft that an export would make.

    Raises:
        UserError: the agency’s own file is not on this computer, or cannot be filled.
    """
    composed = letter(request, date, kind, subject)
    if composed is None:
        return None
    made = as_wanted(composed, findings(request, date), EVERYTHING)
    blocks = preview(made, request.letter.own_file)
    heads = (block.text.strip() for block in blocks if block.part == "header")
    return Printout(
        name=made.file_name,
        heads=tuple(dict.fromkeys(text for text in heads if text)),
        blocks=tuple(block for block in blocks if block.part != "header"),
    )
