"""W5: the quoted chief has left the office, and the brief’s publisher takes a side."""

import re
from collections.abc import Iterator

from drafting.review import Review, advice, warning
from models.finding import Finding
from models.letter import OriginKind

_OWN = (OriginKind.ANSWER, OriginKind.CHANGED)
_LEFT = re.compile(r"\b(then-|then |former)", re.IGNORECASE)


def check(review: Review) -> Iterator[Finding]:
    """Letters that name the speaker or the brief."""
    brief = review.facts.brief
    speaker = review.letters_with("speaker")
    if speaker:
        yield advice(
            "W5",
            ("evidence", "arguments"),
            brief.speaker_left,
            subject="speaker",
            place="Evidence",
            letters=speaker,
        )
    named = review.letters_with("brief")
    if named:
        yield advice(
            "W5",
            ("evidence", "arguments"),
            brief.about_publisher,
            subject="publisher",
            place="Evidence",
            letters=named,
        )
    yield from _as_if_in_office(review)


def _as_if_in_office(review: Review) -> Iterator[Finding]:
    """The agency’s own words that name the speaker and do not say he has left, once a text."""
    brief = review.facts.brief
    surname = re.compile(rf"\b{re.escape(brief.speaker.split()[-1])}\b")
    seen: set[str] = set()
    for letter, block, run in review.runs():
        name = surname.search(run.text) if run.origin.kind in _OWN else None
        if name and not _LEFT.search(run.text) and run.origin.ref not in seen:
            seen.add(run.origin.ref)
            yield warning(
                "W5",
                tuple(run.origin.ref.split(".")),
                f"“{name[0]}” is named as if still in office: write “then-Chief” before the name",
                place=f"{letter.title}, {block.key}",
                citation=brief.citation,
            )
