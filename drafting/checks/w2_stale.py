"""W2: old figures and old prices are marked as old."""

from collections.abc import Iterator

from drafting.guards import is_old
from drafting.review import Review, advice, named, warning
from drafting.wording import date
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """Own counts, prices and published figures older than the house rule at the letter’s date."""
    yield from _own_figures(review)
    yield from _prices(review)
    yield from _published(review)


def _own_figures(review: Review) -> Iterator[Finding]:
    months = review.facts.thresholds.stale_months
    for figure in review.request.evidence.figures:
        if figure.end and is_old(figure.end, review.date, months):
            yield warning(
                "W2",
                ("evidence", "figures", figure.id, "end"),
                f"This count ends {date(figure.end)}, more than {months} months before the letter. "
                "Check whether newer figures exist.",
                place=f"Evidence, {figure.measure}",
            )


def _prices(review: Review) -> Iterator[Finding]:
    limits = review.facts.thresholds
    for need in review.request.needs:
        path = ("needs", need.id, "cost_date")
        bought = review.facts.purchase_behind(need)
        if bought:
            if is_old(bought.bought, review.date, limits.stale_months):
                yield warning(
                    "W2",
                    ("needs", need.id, "unit_cost"),
                    f"The planning cost is a purchase of {bought.when}: get a quote",
                    place=named(need),
                    citation=f"{bought.buyer}, {bought.when}",
                )
        elif need.cost_date and is_old(need.cost_date, review.date, limits.quote_months):
            yield warning(
                "W2",
                path,
                f"The price is more than {limits.quote_months} months old. Confirm it or mark it "
                "as an estimate.",
                place=named(need),
            )


def _published(review: Review) -> Iterator[Finding]:
    """Published figures that are old: letters print them only beside newer ones."""
    for figure in review.facts.figures:
        letters = review.letters_with(figure.id)
        if letters and is_old(figure.end, review.date, review.facts.thresholds.stale_months):
            yield advice(
                "W2",
                (),
                f"{figure.measure}, {figure.period}: an old figure. It stands beside a newer one.",
                subject=figure.id,
                place="Evidence",
                letters=letters,
            )
