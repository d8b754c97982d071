"""The paragraphs of a document as they can be changed by hand, values kept live.

In text to be edited a value stands between ‹ and ›; it is taken out whole or not at all.
"""

import datetime
import re
from dataclasses import dataclass, replace

from data.facts import read_facts
from drafting.overrides import skeleton, values
from drafting.packet import standard_text
from models.letter import Block, BlockStyle
from models.letter_settings import Override, OverridePart
from models.request import FundingRequest
from models.text import clean_text

EVERYWHERE = ""
"""The letter of a change that stands in all letters."""

VALUE = re.compile(r"‹([^‹›]*)›")

_MARKS = str.maketrans("", "", "‹›")
"""Taken out of words: they stand for values alone."""

_CHANGEABLE = (
    BlockStyle.SUBJECT,
    BlockStyle.BODY,
    BlockStyle.LAST,
    BlockStyle.HEADING,
    BlockStyle.STEP,
)


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: its standard text, and the change that stands in its place."""

    standard: Block
    letter: str
    override: Override | None = None

    @property
    def key(self) -> str:
        """The paragraph’s key, which does not change with its place."""
        return self.standard.key

    @property
    def changed(self) -> bool:
        """Whether the agency’s words stand in place of the standard ones."""
        return self.override is not None

    @property
    def everywhere(self) -> bool:
        """Whether the change stands in all letters."""
        return self.override is not None and self.override.letter == EVERYWHERE

    @property
    def state(self) -> str:
        """Standard, changed, or changed while the standard has moved on."""
        if self.override is None:
            return "Standard"
        if self.override.base and self.override.base != skeleton(self.standard):
            return "Standard text changed since your edit"
        return "Changed by you, in all letters" if self.everywhere else "Changed by you"

    @property
    def text(self) -> str:
        """The words to be edited, values between ‹ and ›."""
        live = values(self.standard)
        if self.override is None:
            found = {id(run) for run in live.values()}
            return "".join(
                f"‹{run.text}›" if id(run) in found else run.text for run in self.standard.runs
            )
        return "".join(
            f"‹{live[part.ref].text}›" if part.ref in live else part.text
            for part in self.override.parts
        )

    @property
    def standard_words(self) -> str:
        """What the program would print in its place now."""
        return "".join(run.text for run in self.standard.runs)

    @property
    def plain(self) -> str:
        """The words as they print."""
        return VALUE.sub(r"\1", self.text)


def paragraphs(
    request: FundingRequest, date: datetime.date, kind: str, subject: str
) -> tuple[Paragraph, ...]:
    """The paragraphs of one document that can be changed, in order; none for a listed one."""
    letter, blocks = standard_text(request, read_facts(), date, kind, subject)
    return tuple(
        as_changed(Paragraph(block, letter), request)
        for block in blocks
        if block.style in _CHANGEABLE and block.runs
    )


def as_changed(paragraph: Paragraph, request: FundingRequest) -> Paragraph:
    """A paragraph with the change that a draft has in its place; its letter’s goes before all."""
    mine = [each for each in request.letter.overrides if each.block == paragraph.key]
    for letter in (paragraph.letter, EVERYWHERE):
        for each in reversed(mine):
            if each.letter == letter:
                return replace(paragraph, override=each)
    return replace(paragraph, override=None)


def changed(
    request: FundingRequest, paragraph: Paragraph, text: str, *, everywhere: bool
) -> tuple[Override, ...]:
    """The draft’s changes with this paragraph’s words, in its letter or in all.

    The standard words typed again are no change.
    """
    kept = reset(request, paragraph)
    parts = _parts(text, paragraph.standard)
    if parts == _parts(Paragraph(paragraph.standard, "").text, paragraph.standard):
        return kept
    mine = Override(
        letter=EVERYWHERE if everywhere else paragraph.letter,
        block=paragraph.key,
        parts=parts,
        base=skeleton(paragraph.standard),
    )
    return (*kept, mine)


def reset(request: FundingRequest, paragraph: Paragraph) -> tuple[Override, ...]:
    """The draft’s changes without the one that this paragraph shows."""
    return tuple(each for each in request.letter.overrides if each != paragraph.override)


def _parts(text: str, standard: Block) -> tuple[OverridePart, ...]:
    """Words and values of edited text; what is between the marks and no value is words."""
    free = values(standard)
    parts: list[OverridePart] = []
    for number, piece in enumerate(VALUE.split(" ".join(clean_text(text).split("\n")))):
        name = next((n for n, run in free.items() if run.text == piece), "") if number % 2 else ""
        words = piece.translate(_MARKS)
        if name:
            del free[name]
            parts.append(OverridePart(ref=name))
        elif words and parts and not parts[-1].ref:
            parts[-1] = OverridePart(text=parts[-1].text + words)
        elif words:
            parts.append(OverridePart(text=words))
    return tuple(parts)
