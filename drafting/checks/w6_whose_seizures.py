"""W6: seizures at Federal ports of entry are not the agency’s own."""

import re
from collections.abc import Iterator

from drafting.review import Review, warning
from models.finding import Finding

_FEDERAL = re.compile(
    r"\b(CBP|Customs and Border Protection|Border Patrol|ports? of entry)\b", re.I
)


def check(review: Review) -> Iterator[Finding]:
    """Own figures whose source or measure is a Federal agency’s."""
    for figure in review.request.evidence.figures:
        if _FEDERAL.search(f"{figure.measure} {figure.source}"):
            yield warning(
                "W6",
                ("evidence", "figures", figure.id, "source"),
                "A Federal agency’s seizures are not your department’s: keep the two apart",
                place=f"Evidence, {figure.measure}",
            )
