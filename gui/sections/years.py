"""The years it would take to save for the largest item, in words."""

from decimal import Decimal

from drafting.affordability import big_items, saving
from drafting.unread import without_unread
from drafting.wording import usd
from gui.session import Session


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
    return f"{found.years} years", how
