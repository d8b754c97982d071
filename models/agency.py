"""Who asks: the office or department that uses the program."""

import base64
import datetime
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from models.base import Model
from models.values import (
    Choice,
    Count,
    Line,
    Miles,
    Month,
    Per,
    Prose,
    Rule,
    SquareMiles,
    SuchAs,
    Usd,
)


class AgencyKind(Choice):
    """What kind of law-enforcement agency; titles and ranks in letters follow it."""

    COUNTY_SHERIFF = "county_sheriff", "County sheriff"
    MUNICIPAL_POLICE = "municipal_police", "Municipal police"
    TRIBAL_POLICE = "tribal_police", "Tribal police"
    OTHER = "other", "Other"


class StateCode(Choice):
    """A state, by its postal code; the four on the southwest border first."""

    NONE = "", "Not chosen"
    AZ = "AZ", "Arizona"
    CA = "CA", "California"
    NM = "NM", "New Mexico"
    TX = "TX", "Texas"


_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


class Picture(Model):
    """A picture kept inside the draft, at most 300 kB."""

    data: Annotated[str, Field(title="Picture", description="PNG or JPEG, as base64.")] = ""
    alternative: Annotated[
        Line, Field(title="Picture in words", description="What a person who cannot see it hears.")
    ] = ""

    @property
    def is_picture(self) -> bool:
        """Whether the bytes begin as those of a PNG or a JPEG do."""
        try:
            return base64.b64decode(self.data, validate=True).startswith(_PICTURES)
        except ValueError:
            return False


class Agency(Model):
    """The department, its community and the people who sign and answer for a letter."""

    kind: Annotated[AgencyKind, Field(title="Agency type")] = AgencyKind.OTHER
    legal_name: Annotated[
        Line, Field(title="Legal name", description="As it stands on the letterhead")
    ] = ""
    short_name: Annotated[
        Line,
        Field(title="Short name", description="As the letter says it again"),
        SuchAs("Example City police", "Example County deputies", "Example Nation police"),
    ] = ""
    community: Annotated[
        Line, Field(title="City or community", description="The place the department serves")
    ] = ""
    county: Annotated[Line, Field(title="County or reservation")] = ""
    state: Annotated[StateCode, Field(title="State")] = StateCode.NONE
    tribe: Annotated[Line, Field(title="Tribe’s name")] = ""
    council_resolution: Annotated[Line, Field(title="Tribal council resolution number")] = ""
    address: Annotated[Line, Field(title="Street address")] = ""
    zip: Annotated[Line, Field(title="ZIP code")] = ""
    head_title: Annotated[
        Line,
        Field(title="Title of the head of the agency"),
        SuchAs("Chief of Police", "Sheriff", "Chief of Police"),
    ] = ""
    head_name: Annotated[Line, Field(title="Name of the head of the agency")] = ""
    head_suffix: Annotated[Line, Field(title="Suffix", description="Such as Jr.")] = ""
    contact_name: Annotated[
        Line, Field(title="Contact", description="Who answers for the figures on the phone")
    ] = ""
    contact_title: Annotated[Line, Field(title="Contact’s title")] = ""
    contact_phone: Annotated[Line, Field(title="Contact’s phone")] = ""
    contact_email: Annotated[Line, Field(title="Contact’s email")] = ""
    sworn_officers: Annotated[Count | None, Field(title="Sworn officers")] = None
    civilian_staff: Annotated[Count | None, Field(title="Civilian staff")] = None
    residents_served: Annotated[Count | None, Field(title="Residents served")] = None
    square_miles: Annotated[SquareMiles | None, Field(title="Area served")] = None
    border_miles: Annotated[
        Miles | None,
        Field(title="Miles of border", description="Between the ports of entry, as you patrol it"),
    ] = None
    distance_to_border: Annotated[
        Miles | None,
        Field(
            title="Distance to the border",
            description="Straight line from the community’s center; said without miles of border",
        ),
    ] = None
    distance_source: Annotated[
        Line,
        Field(
            title="Where the distance comes from",
            description="Printed among the sources",
        ),
        SuchAs(
            "the City’s survey office, 2025",
            "the County’s survey office, 2025",
            "the Tribe’s land office, 2025",
        ),
    ] = ""
    setting: Annotated[
        Line,
        Field(
            title="Why is it a border community?",
            description="Ends the sentence “It serves …”",
        ),
        SuchAs("the first city inland", "a rural county on the border", "lands near the border"),
    ] = ""
    corridors: Annotated[
        Line,
        Field(
            title="Smuggling corridors",
            description="Roads, railways or washes by name",
        ),
        SuchAs(
            "Interstate 10, which crosses the city",
            "two county roads and a wash",
            "two state highways that cross our lands",
        ),
    ] = ""
    local_problem: Annotated[
        Prose,
        Field(
            title="The problem here, in your own words",
            description="What your officers see; printed before anything the brief says",
        ),
    ] = ""
    annual_budget: Annotated[Usd | None, Field(title="Annual budget"), Per("a year")] = None
    fiscal_year_start: Annotated[Month | None, Field(title="First month of the fiscal year")] = None
    uei: Annotated[
        Line,
        Field(title="UEI", description="12 letters and numbers, from SAM.gov"),
        Rule("2 CFR 25.300"),
    ] = ""
    sam_expires: Annotated[
        datetime.date | None,
        Field(title="SAM.gov registration ends", description="It must be active on applying"),
    ] = None
    applicant: Annotated[
        Line,
        Field(
            title="Applicant’s legal name",
            description="The legal entity that applies",
        ),
        SuchAs("City of Example", "Example County", "Example Nation"),
    ] = ""
    government: Annotated[
        Line,
        Field(
            title="The government in a sentence",
            description="How the letter calls who pays",
        ),
        SuchAs("the City", "the County", "the Tribe"),
    ] = ""
    governing_body: Annotated[
        Line,
        Field(title="Governing body"),
        SuchAs("the Mayor and Council", "the Board of Supervisors", "the Tribal Council"),
    ] = ""
    capitalization_level: Annotated[
        Usd,
        Field(
            title="Capitalization level",
            description="Cost of one unit from which the agency books an item as equipment",
        ),
        Rule("2 CFR 200.1"),
    ] = Decimal(10_000)
    congressional_district: Annotated[
        Line, Field(title="Congressional district", description="Its number, or “at large”")
    ] = ""
    letterhead: Annotated[Picture | None, Field(title="Letterhead picture")] = None

    @property
    def tribal(self) -> bool:
        """Whether it is a tribe’s own police."""
        return self.kind is AgencyKind.TRIBAL_POLICE
