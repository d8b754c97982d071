"""All checks, and what they find; accepted findings carry their reason and stop nothing."""

import datetime
from collections.abc import Callable, Iterator

from drafting.apart import told_apart
from drafting.checks import (
    addressees,
    capitals,
    changed_paragraphs,
    contact,
    dates,
    distance_source,
    example_values,
    life_cycle,
    local_funds,
    plan_dates,
    quotations,
    r4_01_border_community,
    r4_02_own_work,
    r4_03_partners,
    r4_04_amount,
    r4_05_items,
    r4_06_air_support,
    r4_08_years_to_save,
    r4_09_needed_by,
    r4_10_region,
    r4_11_office_step,
    r4_12_purpose,
    r4_13_attribution,
    sensitive,
    sums,
    supplanting,
    unknown_names,
    unread_text,
    w1_direction,
    w2_stale,
    w3_state_deaths,
    w4_own_figures,
    w5_quoted_chief,
    w6_whose_seizures,
)
from drafting.compose import compose_letters
from drafting.known import readable
from drafting.review import BRIEF, Review
from drafting.rules import (
    allowable,
    applicants,
    asked_twice,
    budget,
    buying,
    closed_forms,
    congress,
    deadlines,
    drones,
    equipment,
    indirect_rate,
    match_source,
    registration,
    signing,
    words,
)
from models.base import path_text
from models.facts import Facts
from models.finding import Finding, Severity
from models.request import FundingRequest

Check = Callable[[Review], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    unread_text.check,
    unknown_names.check,
    r4_01_border_community.check,
    r4_02_own_work.check,
    r4_03_partners.check,
    r4_04_amount.check,
    r4_05_items.check,
    r4_06_air_support.check,
    r4_08_years_to_save.check,
    r4_09_needed_by.check,
    r4_10_region.check,
    r4_11_office_step.check,
    r4_12_purpose.check,
    r4_13_attribution.check,
    w1_direction.check,
    w2_stale.check,
    w3_state_deaths.check,
    w4_own_figures.check,
    w5_quoted_chief.check,
    w6_whose_seizures.check,
    quotations.check,
    sensitive.check,
    sums.check,
    indirect_rate.check,
    match_source.check,
    life_cycle.check,
    dates.check,
    distance_source.check,
    addressees.check,
    contact.check,
    local_funds.check,
    plan_dates.check,
    supplanting.check,
    capitals.check,
    changed_paragraphs.check,
    example_values.check,
    allowable.check,
    applicants.check,
    asked_twice.check,
    budget.check,
    buying.check,
    closed_forms.check,
    congress.check,
    deadlines.check,
    drones.check,
    equipment.check,
    registration.check,
    signing.check,
    words.check,
)
"""Every check, by name: a frozen program cannot look through its own folder."""

_ORDER = list(Severity)


def findings(request: FundingRequest, facts: Facts, today: datetime.date) -> tuple[Finding, ...]:
    """What all checks find in a draft whose letters are dated `today`; errors first."""
    known = readable(request, facts)
    review = Review(known, facts, today, compose_letters(request, facts, today), request)
    all_found = (_with_element(each, facts) for check in CHECKS for each in check(review))
    found = [_accepted(request, each) for each in all_found]
    told = told_apart((each for each in found if not _is_beside(each, request)), request)
    return tuple(sorted(told, key=lambda finding: _ORDER.index(finding.severity)))


def _is_beside(finding: Finding, draft: FundingRequest) -> bool:
    """Whether it asks for what is typed there already and cannot be read: U1 says so."""
    typed = {unread.path for unread in draft.unread}
    return finding.id != "U1" and path_text(finding.path) in typed


def _with_element(finding: Finding, facts: Facts) -> Finding:
    """A requirement of takeaway 4 cited with what the brief says there."""
    says = next((each.element for each in facts.brief.requirements if each.id == finding.id), "")
    if finding.citation != BRIEF or not says:
        return finding
    return Finding.model_validate({**dict(finding), "citation": f"{BRIEF}: {says}"})


def _accepted(request: FundingRequest, finding: Finding) -> Finding:
    for accepted in request.accepted:
        if (accepted.finding, accepted.subject) == (finding.id, finding.subject):
            return Finding.model_validate({**dict(finding), "accepted": accepted.reason})
    return finding
