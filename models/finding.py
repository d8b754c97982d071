"""What a check found."""

from typing import Annotated

from pydantic import Field

from models.base import Model, Path
from models.values import Choice


class Severity(Choice):
    """How much a finding weighs."""

    ERROR = "error", "To fix"
    WARNING = "warning", "To review"
    ADVICE = "advice", "Advice"


class Finding(Model):
    """One thing to fix, review or know.

    `subject` is the id or path the finding is about, so that an acceptance survives reordering;
    `letters` names the documents concerned by the id of their addressee or program, empty for all.
    """

    id: Annotated[str, Field(description="The rule’s id: R4.8, W2, D01 …")]
    path: Annotated[Path, Field(description="The field to go to, by id")] = ()
    subject: str = ""
    place: Annotated[str, Field(description="The place in words: Needs, Light helicopter")] = ""
    severity: Severity
    message: Annotated[str, Field(description="One sentence in the user’s words")]
    citation: str = ""
    letters: tuple[str, ...] = ()
    accepted: Annotated[str, Field(description="The reason it was accepted with, or empty")] = ""

    def concerns(self, kind: str, subject: str) -> bool:
        """Whether it is about a document; one that says what letters say is never left out."""
        return not self.letters or subject in self.letters or not kind.startswith("letter-")
