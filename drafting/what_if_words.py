"""What an award does, in words: for the command line and the window."""

from collections.abc import Iterable
from decimal import Decimal

from drafting.affordability import Saving
from drafting.nouns import is_counted, noun, one_counted, several
from drafting.what_if import Outcome, Part
from drafting.wording import spelled, usd, whole, years_in_words
from models.funding import Funding

Told = tuple[tuple[str, str], ...]
"""What is told, and what there is to tell of it."""


def told(outcome: Outcome, funding: Funding) -> Told:
    """Bought, not bought, match due, what is left, and years to save for the rest."""
    if not outcome.bought and not outcome.dropped:
        return (("Bought", "no item has a cost yet"),)
    return (
        ("Bought", _parts(outcome.bought) or "nothing: the award is too small for any item"),
        ("Not bought", _parts(outcome.dropped) or "nothing: the award pays for everything"),
        ("Federal money used", usd(outcome.federal)),
        ("Local match due", usd(outcome.match_due)),
        ("Left of the award", usd(outcome.left)),
        ("Years to save for the rest", _years(outcome, funding)),
    )


def counted_part(part: Part) -> str:
    """`five patrol vehicles`, `one of the goggles`, `overtime (two of six)`."""
    whole = part.need.quantity
    if whole > 1 and not is_counted(part.need):
        share = f" ({spelled(part.quantity)} of {spelled(whole)})" if part.quantity < whole else ""
        return f"{called(part)}{share}"
    if part.quantity == 1:
        return one_counted(part.need)
    return f"{spelled(part.quantity)} {called(part)}"


def called(part: Part) -> str:
    """`patrol vehicles`, or the one: the noun that suits the quantity."""
    return noun(part.need) if part.quantity == 1 else several(part.need)


def _parts(parts: Iterable[Part]) -> str:
    return "; ".join(f"{counted_part(part)} ({usd(part.cost)})" for part in parts)


def _years(outcome: Outcome, funding: Funding) -> str:
    if not outcome.dropped:
        return "nothing is left to save for"
    if funding.set_aside is None:
        return "not known: enter how much can be set aside each year"
    rest = f"{usd(outcome.rest)} at {usd(funding.set_aside)} a year"
    grown = f"; with price growth and interest: {_when(outcome.grown)}" if outcome.grown else ""
    return f"{_when(outcome.flat)} ({rest}){grown}"


def _when(saving: Saving | None) -> str:
    if saving is None or saving.years is None:
        near = saving.nearest_year if saving else 0
        short = f", still {usd(Decimal(whole(saving.gap)))} short" if saving else ""
        return f"never: the closest is after {years_in_words(near)}{short}" if near else "never"
    return years_in_words(saving.years)
