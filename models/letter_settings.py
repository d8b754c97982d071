"""How the letters are set: date, signers, enclosures, and words changed by hand."""

import datetime
from typing import Annotated

from pydantic import Field

from models.base import Model
from models.values import Answer, Choice, Line, Lines, Paragraphs, Prose, Unit


class Length(Choice):
    """How much a letter says."""

    ONE_PAGE = "one_page", "One page, sources behind"
    STANDARD = "standard", "Standard"
    FULL = "full", "Full with annex"


class OverridePart(Model):
    """A stretch of a paragraph changed by hand: new words, or a reference to a value kept live."""

    text: Annotated[Prose, Field(title="Words")] = ""
    ref: Annotated[
        Line, Field(title="Value", description="Origin of a value of the standard paragraph")
    ] = ""


class Override(Model):
    """A paragraph changed by hand, in one letter or in all."""

    letter: Annotated[
        Line, Field(title="Letter", description="Addressee’s id; empty means all")
    ] = ""
    block: Annotated[Line, Field(title="Paragraph")] = ""
    parts: Annotated[tuple[OverridePart, ...], Field(title="Words and values")] = ()
    base: Annotated[
        Line,
        Field(
            title="Standard text it replaced",
            description="Digest of the standard paragraph’s fixed words and references",
        ),
    ] = ""


class Signer(Model):
    """One person who signs."""

    name: Annotated[Line, Field(title="Name")] = ""
    title: Annotated[Line, Field(title="Title")] = ""


class OwnFile(Model):
    """The agency’s own Word file; the draft knows it by its digest, this computer keeps a copy."""

    name: Annotated[Line, Field(title="File")] = ""
    sha256: Annotated[Line, Field(title="SHA-256")] = ""


class LetterSettings(Model):
    """What all letters of the packet share."""

    date: Annotated[datetime.date | None, Field(title="Date of the letters")] = None
    needed_by: Annotated[
        datetime.date | None,
        Field(title="Needed by", description="When the governor’s step is due"),
    ] = None
    needed_by_reason: Annotated[
        Line, Field(title="Why by then", description="Goes on after the date: “so that …”")
    ] = ""
    subject: Annotated[
        Line, Field(title="Subject line", description="Empty, the program writes it")
    ] = ""
    aim: Annotated[
        Line,
        Field(
            title="What the money does",
            description="Ends “so that we can …”, such as stop more of the illicit fentanyl",
        ),
    ] = ""
    measures: Annotated[
        Lines,
        Field(
            title="What will be measured for the whole request",
            description="One a line, such as pounds of fentanyl seized",
        ),
    ] = ()
    window_days: Annotated[
        int | None,
        Field(
            title="Application window",
            description="How long an agency head is asked to keep it open",
            ge=1,
            le=365,
        ),
        Unit("days"),
    ] = None
    length: Annotated[Length, Field(title="Length")] = Length.STANDARD
    left_out: Annotated[Lines, Field(title="Sections left out", description="Their keys")] = ()
    order: Annotated[Lines, Field(title="Order of sections", description="Their keys")] = ()
    signer: Annotated[
        Signer | None,
        Field(title="Signer", description="Empty, the head of the agency signs"),
    ] = None
    second_signer: Annotated[Signer | None, Field(title="Second signer")] = None
    authority: Annotated[
        Line,
        Field(
            title="By whose authority",
            description="Office and date of the authorization; empty for an elected sheriff",
        ),
    ] = ""
    enclosures: Annotated[Lines, Field(title="Enclosures", description="One a line")] = ()
    copies: Annotated[Lines, Field(title="Copies to", description="One a line")] = ()
    local_funds: Annotated[
        Answer,
        Field(
            title="Prepared and signed with local funds?",
            description="Money appropriated by Congress must not pay for letters to its Members",
        ),
    ] = Answer.OPEN
    overrides: Annotated[tuple[Override, ...], Field(title="Paragraphs changed by hand")] = ()
    own_file: Annotated[OwnFile | None, Field(title="Printed on your own Word file")] = None
    notes: Annotated[Prose, Field(title="Notes to ourselves"), Paragraphs()] = ""
