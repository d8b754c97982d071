"""The years it would take to save for the largest item, in words."""

from decimal import Decimal

from drafting.affordability import big_items, saving
from drafting.nouns import one_of
from drafting.unread import without_unread
from drafting.wording import usd, years_in_words
from gui.session import Session


def local_saving(session: Session) -> tuple[str, int]:
    """The years for the largest item with its name, and their number; `""` and 0 without any."""
    request = without_unread(session.request)
    big, set_aside = big_items(request.needs, request.funding), request.funding.set_aside
    if not big or not set_aside:
        return "", 0
    years = saving(big[0].unit_cost or Decimal(0), set_aside).years or 0
    return f"{years_in_words(years).capitalize()} to save locally for {one_of(big[0])}", years


def years_to_save(session: Session) -> tuple[str, str]:
    """The years for the largest item in words, and the sum behind them."""
    request = without_unread(session.request)
    funding = request.funding
    if not funding.set_aside:
        return "", "Enter how much the department can set aside each year"
    big = big_items(request.needs, funding)
    if not big:
        return "", "No item costs more than one year’s set-aside"
    cost, set_aside = big[0].unit_cost or Decimal(0), funding.set_aside
    found = saving(cost, set_aside)
    grown = saving(
        cost, set_aside, funding.price_growth or Decimal(0), funding.interest or Decimal(0)
    )
    how = (
        f"{big[0].item}: {usd(cost)} / {usd(set_aside)} a year = {cost / set_aside:.2f}, rounded up"
    )
    if funding.price_growth or funding.interest:
        with_growth = f"{grown.years} years" if grown.years else "never"
        how += f"; with the growth and interest above: {with_growth}"
    return years_in_words(found.years or 0).capitalize(), how
