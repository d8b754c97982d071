"""W6: seizures at Federal ports of entry are not the agency’s own."""

import re
from collections.abc import Iterator

from drafting.review import Review, warning
from models.finding import Finding

_FEDERAL = re.compile(
    r"\b(CBP|Customs and Border Protection|Border Patrol|ports? of entry|CDC|Centers for Disease)"
    r"\b",
    re.I,
)


def check(review: Review) -> Iterator[Finding]:
    """Own figures whose source or measure is a Federal agency’s."""
    for figure in review.request.evidence.figures:
        named = f"{figure.measure} {figure.source}"
        if not figure.counted_by and _FEDERAL.search(named):
            yield warning(
                "W6",
                ("evidence", "figures", figure.id, "counted_by"),
                "A Federal agency’s count is not your department’s: enter who counted it",
                place=f"Evidence, {figure.measure}",
            )
