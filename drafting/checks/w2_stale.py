"""W2: old figures and old prices are marked as old."""

import re
from collections import defaultdict
from collections.abc import Iterator

from drafting.guards import expires, is_old
from drafting.review import Review, advice, named, warning
from drafting.wording import date
from models.facts import ClaimKind
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """Own counts, prices and published figures older than the house rule at the letter’s date."""
    yield from _own_figures(review)
    yield from _prices(review)
    yield from _published(review)
    yield from _claims(review)


def _own_figures(review: Review) -> Iterator[Finding]:
    months = review.facts.thresholds.stale_months
    for figure in review.request.evidence.figures:
        if figure.end and not figure.series and is_old(figure.end, review.date, months):
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
    """The newest counts the letters print, where even these are old at the letter’s date."""
    printed = _printed(review)
    for figure in review.facts.figures:
        if figure.id in printed and expires(figure, review.facts) < review.date:
            source = review.facts.source(figure.source)
            yield warning(
                "W2",
                (),
                f"{figure.measure}, {figure.place}, {figure.period}: an old figure, and the newest "
                f"the program has. Import a newer one from {source.publisher}, {source.title}.",
                subject=figure.id,
                place="Evidence",
                letters=review.letters_with(figure.id),
            )


def _claims(review: Review) -> Iterator[Finding]:
    """Figures of the brief are as old as the brief; the letter says their year."""
    brief = review.facts.brief
    if not is_old(brief.published, review.date, review.facts.thresholds.stale_months):
        return
    printed = _printed(review)
    for claim in brief.claims:
        if ClaimKind.FIGURE in claim.kinds and re.search(r"\d", printed.get(claim.id, "")):
            yield advice(
                "W2",
                ("evidence", "arguments"),
                f"“{claim.value or claim.statement}” is an old figure, of the brief of "
                f"{date(brief.published)}. Give a newer one of your own where you have it.",
                subject=claim.id,
                place="Evidence",
                letters=review.letters_with(claim.id),
            )


def _printed(review: Review) -> dict[str, str]:
    """The words of all letters by what they rest on."""
    words: dict[str, str] = defaultdict(str)
    for _, _, run in review.runs():
        words[run.origin.ref] += run.text
    return words
