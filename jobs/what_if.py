"""What awards of given sizes would do: once for the command line and the window."""

from collections.abc import Iterable
from decimal import Decimal

from data.facts import read_facts
from drafting.budget_terms import budget_terms
from drafting.unread import without_unread
from drafting.what_if import Outcome, what_if
from models.funding import Award
from models.reading import read
from models.request import FundingRequest


def read_award(text: str) -> Decimal:
    """The amount that typed text means; Unreadable where it means none."""
    amount: Decimal = read(Award.model_fields["amount"], text)
    return amount


def what_ifs(request: FundingRequest, awards: Iterable[Decimal]) -> tuple[Outcome, ...]:
    """What each award buys of the named needs, in the draft’s order."""
    readable = without_unread(request)
    needs = [need for need in readable.needs if need.item.strip()]
    terms = budget_terms(readable.funding, read_facts())
    return tuple(what_if(award, needs, terms, readable.funding) for award in awards)
