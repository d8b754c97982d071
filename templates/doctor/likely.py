"""What a trial letter would find, said already while errors keep the file from being tried.

It is a guess, so where a trial can be made the trial alone speaks.
"""

from collections.abc import Iterable, Iterator

from models.finding import Finding
from templates.doctor.part import Part
from templates.doctor.reports import NEVER_PRINTS, NOT_PRINTED, error

_WORDS_OF = "letter.blocks"


def likely(parts: Iterable[Part]) -> Iterator[Finding]:
    """Tables without their conditions; a file with tags, none of which comes near the letter."""
    read = list(parts)
    for part in read:
        yield from part.likely
    if not any(items == _WORDS_OF for part in read for items, _ in part.loops):
        yield error(NOT_PRINTED, "Main text", NEVER_PRINTS)
