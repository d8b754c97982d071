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
    `letters` names the documents concerned, letters by the id of their addressee and grant requests
    as `grant_request` has it; empty for all.
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
        """Whether it is about a document.

        What names grant requests alone is about those; what names letters, also about the documents
        that say what letters say.
        """
        if not self.letters:
            return True
        if all(each.startswith(_REQUEST) for each in self.letters):
            return kind == "narrative" and grant_request(subject) in self.letters
        return subject in self.letters or not kind.startswith("letter-")


_REQUEST = "narrative."


def grant_request(program: str) -> str:
    """The id of the grant request to a program; of the one without a program, where it is empty."""
    return f"{_REQUEST}{program}"
