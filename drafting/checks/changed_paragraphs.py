"""O1: paragraphs changed by hand whose standard text has changed since, or is gone."""

from collections.abc import Iterator

from drafting.case import Case
from drafting.compose import standard_blocks
from drafting.overrides import skeleton
from drafting.review import Review, advice, warning
from models.finding import Finding

_PATH = ("letter", "overrides")


def check(review: Review) -> Iterator[Finding]:
    """Each override against the standard text of its letters."""
    standard = {
        addressee.id: {
            block.key: skeleton(block)
            for block in standard_blocks(Case(review.request, review.facts, addressee, review.date))
        }
        for addressee in (review.request.addressees if review.request.letter.overrides else ())
    }
    for override in review.request.letter.overrides:
        concerned = {k: v for k, v in standard.items() if override.letter in ("", k)}
        digests = {
            blocks[override.block] for blocks in concerned.values() if override.block in blocks
        }
        subject = f"{override.letter}.{override.block}"
        if not digests:
            message = "A paragraph changed by hand is no longer printed; it is kept in the draft"
            yield advice("O1", _PATH, message, subject=subject, place=f"Letter, {override.block}")
        elif override.base and override.base not in digests:
            message = "Standard text changed since your edit"
            yield warning("O1", _PATH, message, subject=subject, place=f"Letter, {override.block}")
