"""W4: every count of the agency’s own has a period and a source."""

from collections.abc import Iterator

from drafting.review import Review, error
from models.evidence import LocalFigure
from models.finding import Finding

_MESSAGES = {
    "measure": "Enter what was counted",
    "value": "Enter the value",
    "start": "Enter the first day of the period",
    "end": "Enter the last day of the period",
    "source": "Enter the source of this figure",
}


def check(review: Review) -> Iterator[Finding]:
    """What is missing on each own figure."""
    for figure in review.request.evidence.figures:
        yield from _missing(figure)


def _missing(figure: LocalFigure) -> Iterator[Finding]:
    for field, message in _MESSAGES.items():
        if getattr(figure, field) in (None, ""):
            path = ("evidence", "figures", figure.id, field)
            yield error("W4", path, message, place=f"Evidence, {figure.measure or 'local figure'}")
