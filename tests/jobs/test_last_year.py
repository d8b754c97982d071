"""Starting from last year’s draft: what has aged is asked again, and nothing else is lost."""

import datetime

from jobs.edit import edit, insert
from jobs.last_year import from_last_year
from models.plan import LeadTimeChange
from models.request import FundingRequest

NEXT = datetime.date(2027, 11, 24)


def test_profile_partners_and_needs_are_kept(tucson: FundingRequest) -> None:
    new = from_last_year(tucson, NEXT)
    assert (new.agency, new.partners) == (tucson.agency, tucson.partners)
    assert new.needs == tucson.needs
    assert new.last_number == tucson.last_number


def test_dates_and_checks_are_cleared(tucson: FundingRequest) -> None:
    old = edit(tucson, ("addressees", "a10", "checked_on"), "2026-11-01")
    new = from_last_year(old, NEXT)
    assert new.letter.date is None
    assert new.letter.needed_by is None
    assert new.funding.fiscal_year is None
    assert all(addressee.checked_on is None for addressee in new.addressees)
    assert old.addressees[0].checked_on == datetime.date(2026, 11, 1)


def test_approvals_and_due_days_of_last_year_do_not_count_again(tucson: FundingRequest) -> None:
    old = edit(tucson, ("needs", "n1", "prior_approval"), "FEMA, May 1, 2026")
    old = edit(old, ("funding", "application_due"), "2026-12-31")
    new = from_last_year(old, NEXT)
    assert new.needs == tucson.needs
    assert new.funding.application_due is None


def test_lead_times_are_kept_and_the_deadline_is_not(tucson: FundingRequest) -> None:
    old = edit(tucson, ("plan", "deadline"), "2027-05-03")
    old, _ = insert(old, ("plan", "lead_times"), LeadTimeChange(step="agenda", days=28))
    new = from_last_year(old, NEXT)
    assert new.plan.deadline is None
    assert [(each.step, each.days) for each in new.plan.lead_times] == [("agenda", 28)]


def test_an_old_quote_is_asked_again_and_a_fresh_one_stays(tucson: FundingRequest) -> None:
    old = edit(tucson, ("needs", "n1", "cost_date"), "2026-03-01")
    old = edit(old, ("needs", "n2", "cost_date"), "2027-06-01")
    aged, fresh = from_last_year(old, NEXT).needs[:2]
    assert (aged.cost_basis.value, aged.cost_date) == ("", None)
    assert aged.unit_cost == tucson.needs[0].unit_cost
    assert fresh.cost_date == datetime.date(2027, 6, 1)
