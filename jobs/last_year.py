"""A new draft from last year’s: what still holds is kept, what has aged is cleared. Pure."""

import datetime

from data.facts import read_facts
from drafting.guards import months_between
from models.addressee import Addressee
from models.evidence import Evidence, LocalFigure
from models.funding import Funding
from models.letter_settings import LetterSettings
from models.need import CostBasis, Need
from models.plan import Plan
from models.request import FundingRequest

KEPT = (
    "Agency profile and partners",
    "Needs, with their costs as a starting point",
    "Addressees, each to be confirmed again",
    "Arguments you chose, and what each local figure counts",
    "The yearly set-aside, and who pays after the grant",
    "Lead times of your own",
)
CLEARED = (
    "Dates of the letters and of the request, the deadline, and the fiscal year",
    "Quotes older than 12 months: what the cost rests on is asked again",
    "Prior approvals and waivers, and the days an application was due",
    "Values and periods of local figures",
    "Paragraphs changed by hand, accepted findings, completed sections",
)


def from_last_year(request: FundingRequest, today: datetime.date) -> FundingRequest:
    """The new draft; the old one is untouched."""
    return FundingRequest(
        title="",
        example=request.example,
        agency=request.agency,
        needs=tuple(_need(need, today) for need in request.needs),
        evidence=_evidence(request.evidence),
        partners=request.partners,
        funding=_funding(request.funding),
        addressees=tuple(_addressee(each) for each in request.addressees),
        letter=_letter(request.letter),
        plan=Plan(lead_times=request.plan.lead_times),
        last_number=request.last_number,
    )


def _need(need: Need, today: datetime.date) -> Need:
    months = read_facts().thresholds.quote_months
    kept = Need.model_validate({**dict(need), "prior_approval": ""})
    if need.cost_date is None or months_between(need.cost_date, today) <= months:
        return kept
    aged = {"cost_basis": CostBasis.NONE, "cost_source": "", "cost_date": None, "cost_link": ""}
    return Need.model_validate({**dict(kept), **aged})


def _evidence(evidence: Evidence) -> Evidence:
    empty = {"value": None, "before": None, "start": None, "end": None, "checked_on": None}
    figures = tuple(LocalFigure.model_validate({**dict(f), **empty}) for f in evidence.figures)
    return Evidence.model_validate({**dict(evidence), "figures": figures})


def _funding(funding: Funding) -> Funding:
    days = ("period_start", "period_end", "governing_body_on", "grants_gov_due", "application_due")
    aged = {**dict.fromkeys(days), "fiscal_year": None, "budget_changes": ()}
    return Funding.model_validate({**dict(funding), **aged})


def _addressee(addressee: Addressee) -> Addressee:
    return Addressee.model_validate({**dict(addressee), "checked_on": None, "valid_until": None})


def _letter(letter: LetterSettings) -> LetterSettings:
    aged = {"date": None, "needed_by": None, "needed_by_reason": "", "overrides": ()}
    return LetterSettings.model_validate({**dict(letter), **aged})
