"""One draft: everything the agency has answered."""

import datetime
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from models.addressee import Addressee
from models.agency import Agency
from models.base import Model
from models.evidence import Evidence
from models.funding import Funding
from models.letter_settings import LetterSettings
from models.need import Need
from models.partner import Partner
from models.plan import Plan
from models.values import Count, Line, Lines, Prose


class Unread(Model):
    """Text typed into a field that its kind of value could not be read from."""

    path: Annotated[Line, Field(title="Field", description="By id: needs.n3.unit_cost")] = ""
    text: Annotated[Prose, Field(title="As typed")] = ""


class Accepted(Model):
    """A finding the agency decided to live with, and why."""

    finding: Annotated[Line, Field(title="Finding")] = ""
    subject: Annotated[Line, Field(title="Subject", description="Id or path it is about")] = ""
    reason: Annotated[Prose, Field(title="Reason")] = ""
    date: Annotated[datetime.date | None, Field(title="Accepted on")] = None


class FundingRequest(Model):
    """One draft. It may be incomplete, never malformed."""

    title: Annotated[Line, Field(title="Name of the request")] = ""
    example: Annotated[
        bool,
        Field(
            title="Example", description="Holds example values that must be replaced before sending"
        ),
    ] = False
    agency: Annotated[Agency, Field(title="Agency profile")] = Agency()
    needs: Annotated[tuple[Need, ...], Field(title="Needs")] = ()
    evidence: Annotated[Evidence, Field(title="Evidence")] = Evidence()
    partners: Annotated[tuple[Partner, ...], Field(title="Partners")] = ()
    funding: Annotated[Funding, Field(title="Funding")] = Funding()
    addressees: Annotated[tuple[Addressee, ...], Field(title="Addressees")] = ()
    letter: Annotated[LetterSettings, Field(title="Letter")] = LetterSettings()
    plan: Annotated[Plan, Field(title="Plan")] = Plan()
    unread: Annotated[tuple[Unread, ...], Field(title="Text not understood")] = ()
    accepted: Annotated[tuple[Accepted, ...], Field(title="Accepted findings")] = ()
    completed: Annotated[Lines, Field(title="Sections marked as completed")] = ()
    last_number: Annotated[Count, Field(title="Number of the newest item")] = 0

    @property
    def total_cost(self) -> Decimal:
        """The whole request, in US dollars."""
        return sum((need.total_cost for need in self.needs), Decimal(0))
