"""The agency’s own yearly budget, with the year it is for, and the request beside it."""

import calendar

from drafting.case import Case, cost
from drafting.phrases import Words, answer, calculated, say, words
from drafting.wording import number, usd


def annual_budget(case: Case) -> Words:
    """`$186,000,000 a year (July to June)`; nothing while it is not given."""
    budget = case.agency.annual_budget
    if not budget:
        return ()
    return words(answer(f"{usd(budget)} a year", ("agency", "annual_budget")), _months(case))


def share_of_budget(case: Case) -> Words:
    """What the listed needs are of the yearly budget, in percent to one decimal place."""
    budget, asked = case.agency.annual_budget, cost(case.listed_needs)
    if not budget or not asked:
        return ()
    percent = round(asked / budget * 100, 1)
    return say(
        "This request is {percent} of our whole budget, {budget}.",
        percent=calculated(
            f"{number(percent)} percent" if percent else "less than 0.1 percent",
            f"{usd(asked)} / {usd(budget)}",
        ),
        budget=annual_budget(case),
    )


def _months(case: Case) -> Words:
    """The agency’s fiscal year by its months."""
    start = case.agency.fiscal_year_start
    if not start:
        return ()
    last = calendar.month_name[(start - 2) % 12 + 1]
    months = f"{calendar.month_name[start]} to {last}"
    return words(" (", answer(months, ("agency", "fiscal_year_start")), ")")
