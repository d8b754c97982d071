"""O1: paragraphs changed by hand whose standard text has changed since, or is gone."""

from collections.abc import Iterator

from drafting.overrides import skeleton
from drafting.packet import standard_text
from drafting.review import Review, advice, warning
from models.finding import Finding

_PATH = ("letter", "overrides")


def check(review: Review) -> Iterator[Finding]:
    """Each override against the standard text of its letters."""
    overrides = review.request.letter.overrides
    standard = dict(_standard(review)) if overrides else {}
    for override in overrides:
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


def _standard(review: Review) -> Iterator[tuple[str, dict[str, str]]]:
    """Each document’s paragraphs by key, as digests of their standard wording."""
    addressees = [("letter", addressee.id) for addressee in review.request.addressees]
    needs = review.request.needs
    programs = [("narrative", key) for key in dict.fromkeys(need.program for need in needs)]
    for kind, subject in (*addressees, *programs):
        letter, blocks = standard_text(review.request, review.facts, review.date, kind, subject)
        yield letter, {block.key: skeleton(block) for block in blocks}
