"""R4.13: words of the brief stand beside the brief’s name and its date."""

from collections.abc import Iterator

from drafting.review import BRIEF, Review, error
from models.finding import Finding
from models.letter import Letter, OriginKind


def check(review: Review) -> Iterator[Finding]:
    """Letters that use a claim of the brief and never name it, as a changed paragraph can cause."""
    claims = {claim.id for claim in review.facts.brief.claims}
    for letter in review.letters:
        used = [
            block.key
            for block in letter.blocks
            for run in block.runs
            if run.origin.kind is OriginKind.SOURCE and run.origin.ref in claims
        ]
        if used and review.facts.brief.title not in _text(letter):
            yield error(
                "R4.13",
                ("letter", "overrides"),
                "The letter uses the brief and does not name it: restore the list of sources",
                subject=f"{letter.subject}.{used[0]}",
                place=letter.title,
                citation=BRIEF,
                letters=(letter.subject,),
            )


def _text(letter: Letter) -> str:
    return " ".join(block.text for block in letter.blocks)
