"""Q1, Q2: words between quotation marks are the brief’s, exactly; three a letter are enough."""

import re
from collections.abc import Iterator

from drafting.quotations import is_exact
from drafting.review import Review, advice, error
from models.base import Path
from models.facts import Claim
from models.finding import Finding
from models.letter import OriginKind

MOST = 3
_CHANGED: Path = ("letter", "overrides")
_CHOSEN: Path = ("evidence", "arguments")
"""Where a quotation was altered: in a paragraph changed by hand, or shortened as evidence."""

_QUOTED = re.compile(r"“([^”]+)”")
_FROM_BRIEF = 4
"""Words from which a quotation in a changed paragraph is taken to be the brief’s."""


def check(review: Review) -> Iterator[Finding]:
    """Altered quotations, in standard text or in a paragraph changed by hand."""
    claims = {claim.id: claim for claim in review.facts.brief.claims}
    for letter in review.letters:
        count = 0
        for block in letter.blocks:
            for run in block.runs:
                for words in _QUOTED.findall(run.text):
                    allowed = _allowed(run.origin.kind, run.origin.ref, words, claims)
                    count += 1
                    if not any(is_exact(words, quotation) for quotation in allowed):
                        yield error(
                            "Q1",
                            _CHANGED if run.origin.kind is OriginKind.CHANGED else _CHOSEN,
                            "A quote in the letter no longer matches the brief. Restore the exact "
                            "words or remove the quotation marks.",
                            subject=f"{letter.subject}.{block.key}",
                            place=f"{letter.title}: “{words}”",
                            letters=(letter.subject,),
                        )
        if count > MOST:
            yield advice(
                "Q2",
                _CHOSEN,
                f"This letter quotes {count} times; more than {MOST} tire a reader",
                subject=letter.subject,
                place=letter.title,
                letters=(letter.subject,),
            )


def _allowed(kind: OriginKind, ref: str, words: str, claims: dict[str, Claim]) -> tuple[str, ...]:
    if kind is OriginKind.SOURCE and ref in claims:
        return claims[ref].quotations
    if kind is OriginKind.CHANGED and len(words.split()) >= _FROM_BRIEF:
        return tuple(quotation for claim in claims.values() for quotation in claim.quotations)
    return (words,)
