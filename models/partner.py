"""Agencies that work with this one."""

from typing import Annotated

from pydantic import Field

from models.base import Item
from models.values import Choice, FiscalYear, Line


class Level(Choice):
    """A partner’s level of government."""

    FEDERAL = "federal", "Federal"
    STATE = "state", "State"
    LOCAL = "local", "Local"
    TRIBAL = "tribal", "Tribal"


class Agreement(Choice):
    """What the partnership rests on."""

    NONE = "none", "None"
    MOU = "mou", "Memorandum of understanding"
    TASK_FORCE = "task_force", "Task force"
    MUTUAL_AID = "mutual_aid", "Mutual aid"


class SupportLetter(Choice):
    """Whether the partner backs the request in writing."""

    NO = "no", "No"
    ASKED = "asked", "Asked"
    YES = "yes", "Yes"


class Partner(Item):
    """One agency the department works with."""

    name: Annotated[
        Line, Field(title="Agency", description="As the letter names it, with its article")
    ] = ""
    level: Annotated[Level, Field(title="Level")] = Level.LOCAL
    role: Annotated[
        Line,
        Field(
            title="Role in the work",
            description="As a sentence says it, such as highway interdiction",
        ),
    ] = ""
    agreement: Annotated[Agreement, Field(title="Agreement")] = Agreement.NONE
    since: Annotated[
        FiscalYear | None,
        Field(title="Since", description="Year; grant requests print it with the agreement"),
    ] = None
    contact: Annotated[Line, Field(title="Contact")] = ""
    support_letter: Annotated[SupportLetter, Field(title="Letter of support")] = SupportLetter.NO
    may_be_named: Annotated[bool, Field(title="May be named in letters")] = False
    sensitive: Annotated[
        bool, Field(title="Law-enforcement sensitive", description="If yes, no document names it")
    ] = False
