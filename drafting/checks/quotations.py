"""Q1, Q2: words between quotation marks are the brief’s, exactly; three a letter are enough."""

import re
from collections.abc import Iterator

from drafting.review import Review, advice, error
from models.facts import Claim
from models.finding import Finding
from models.letter import OriginKind

MOST = 3
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
                            ("letter", "overrides"),
                            "A quote in the letter no longer matches the brief. Restore the exact "
                            "words or remove the quotation marks.",
                            subject=f"{letter.subject}.{block.key}",
                            place=f"{letter.title}: “{words}”",
                            letters=(letter.subject,),
                        )
        if count > MOST:
            yield advice(
                "Q2",
                ("evidence", "arguments"),
                f"This letter quotes {count} times; more than {MOST} tire a reader",
                subject=letter.subject,
                place=letter.title,
                letters=(letter.subject,),
            )


def is_exact(words: str, quotation: str) -> bool:
    """Whether words are one unbroken stretch of a quotation.

    The last period or comma is our sentence’s, and a changed first letter stands in brackets.
    """
    wanted = _plain(words).rstrip(".,").strip()
    source = _plain(quotation)
    return wanted in source or _unbracketed(wanted) in _unbracketed(source)


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("“", '"').replace("”", '"').replace("…", "...")


def _unbracketed(text: str) -> str:
    """A bracketed first letter as the plain letter, in small."""
    text = re.sub(r"^\[(\w)\]", r"\1", text)
    return text[:1].lower() + text[1:]


def _allowed(kind: OriginKind, ref: str, words: str, claims: dict[str, Claim]) -> tuple[str, ...]:
    if kind is OriginKind.SOURCE and ref in claims:
        return claims[ref].quotations
    if kind is OriginKind.CHANGED and len(words.split()) >= _FROM_BRIEF:
        return tuple(quotation for claim in claims.values() for quotation in claim.quotations)
    return (words,)
