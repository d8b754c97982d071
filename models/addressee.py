"""Who a letter goes to, and what that office is asked to do."""

import datetime
from typing import Annotated

from pydantic import Field

from models.agency import StateCode
from models.base import Item
from models.values import Choice, Line, Lines


class Office(Choice):
    """Offices a letter can go to; the first four each have a letter of their own."""

    GOVERNOR = "governor", "Governor"
    SENATOR = "senator", "U.S. senator"
    REPRESENTATIVE = "representative", "U.S. representative"
    AGENCY_HEAD = "agency", "Federal agency head"


MEMBERS = (Office.SENATOR, Office.REPRESENTATIVE)
"""Members of Congress."""


class AvenueKind(Choice):
    """One step an office can take."""

    REQUEST_SUPPORT = "request_support", "Request Federal support"
    STATE_FUND = "state_fund", "Use the State’s own Federal money"
    STATE_APPLICATION = "state_application", "Have the State carry it in its application"
    PROGRAM_LEVEL = "program_level", "Programmatic request"
    DIRECTED_SPENDING = "directed_spending", "Congressionally Directed Spending"
    COMMUNITY_PROJECT = "community_project", "Community Project Funding"
    LETTER = "letter", "Letter of support"
    CONSIDERATION = "consideration", "Consider the application"
    WRITTEN_ANSWER = "written_answer", "Answer in writing what can be paid for"
    WINDOW = "window", "Keep the application window open longer"


STEPS: dict[Office, tuple[AvenueKind, ...]] = {
    Office.GOVERNOR: (
        AvenueKind.REQUEST_SUPPORT,
        AvenueKind.STATE_FUND,
        AvenueKind.STATE_APPLICATION,
    ),
    Office.SENATOR: (AvenueKind.PROGRAM_LEVEL, AvenueKind.DIRECTED_SPENDING, AvenueKind.LETTER),
    Office.REPRESENTATIVE: (
        AvenueKind.PROGRAM_LEVEL,
        AvenueKind.COMMUNITY_PROJECT,
        AvenueKind.LETTER,
    ),
    Office.AGENCY_HEAD: (AvenueKind.CONSIDERATION, AvenueKind.WRITTEN_ANSWER, AvenueKind.WINDOW),
}
"""Steps each office can take, the usual first; a request to any other step is put aside."""


class Avenue(Item):
    """One step asked of an office, the program it concerns and the needs it would pay for."""

    kind: Annotated[AvenueKind, Field(title="Step")] = AvenueKind.REQUEST_SUPPORT
    program: Annotated[
        Line,
        Field(title="Program", description="The Federal program it concerns, where there is one"),
    ] = ""
    needs: Annotated[
        Lines,
        Field(
            title="Needs",
            description="Which it would pay for; none ticked means those of this program",
        ),
    ] = ()


class Addressee(Item):
    """A person or office a letter goes to."""

    office: Annotated[Office, Field(title="Office")] = Office.GOVERNOR
    name: Annotated[
        Line, Field(title="Full name", description="Empty, the letter goes to the office")
    ] = ""
    last_name: Annotated[
        Line, Field(title="Last name", description="As the salutation says it; may be two words")
    ] = ""
    honorable: Annotated[
        bool,
        Field(
            title="The Honorable",
            description="Elected officials and Senate-confirmed appointees",
        ),
    ] = True
    title: Annotated[
        Line, Field(title="Title", description="Of an agency head, such as Administrator")
    ] = ""
    courtesy: Annotated[
        Line,
        Field(
            title="Mr. or Ms.",
            description="For staff who are not “The Honorable”; empty, the title greets",
        ),
    ] = ""
    chairs: Annotated[
        Line,
        Field(
            title="Chairs",
            description="Committee or subcommittee, where you write on its business",
        ),
    ] = ""
    agency: Annotated[Line, Field(title="Agency", description="Its full name")] = ""
    agency_short: Annotated[
        Line, Field(title="Agency in a sentence", description="Such as FEMA")
    ] = ""
    state: Annotated[StateCode, Field(title="State")] = StateCode.NONE
    district: Annotated[Line, Field(title="District")] = ""
    address: Annotated[
        Lines,
        Field(
            title="Address",
            description="Street and city, a line each; name, office and chamber come by themselves",
        ),
    ] = ()
    delivery: Annotated[
        Line, Field(title="Sent by", description="Such as By email and U.S. mail")
    ] = ""
    avenues: Annotated[tuple[Avenue, ...], Field(title="What this office is asked to do")] = ()
    checked_on: Annotated[
        datetime.date | None,
        Field(
            title="Checked on",
            description="The day you confirmed that this person holds the office",
        ),
    ] = None
    valid_until: Annotated[datetime.date | None, Field(title="Term ends")] = None
    read_in: Annotated[Line, Field(title="Read in", description="The imported file")] = ""
    file_saved: Annotated[
        datetime.date | None,
        Field(title="File saved on", description="As its disk says, on the day of the import"),
    ] = None
