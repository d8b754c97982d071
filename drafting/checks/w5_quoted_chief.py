"""W5: the quoted chief has left the office, and the brief’s publisher takes a side."""

from collections.abc import Iterator

from drafting.review import Review, advice
from models.finding import Finding


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
