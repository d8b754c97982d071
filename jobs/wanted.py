"""What an export is asked for: which documents, in which version, and what may stand in the way."""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from models.letter import Letter

if TYPE_CHECKING:
    from jobs.templates import Paper


class Existing(Enum):
    """What to do with a file of the same name."""

    REFUSE = "refuse"
    KEEP_BOTH = "keep both"
    REPLACE = "replace"


@dataclass(frozen=True)
class Wanted:
    """Which documents to export (all, where nothing is chosen), and what may stand in the way."""

    kinds: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    existing: Existing = Existing.REFUSE
    despite_errors: bool = False
    """Documents in which errors are open are made too, and marked as drafts."""
    mark_draft: bool = False
    """Marked as drafts although no error is open."""
    documents: tuple[tuple[str, str], ...] = ()
    """Kind and subject of each."""

    template: "Paper | None" = None
    """The agency’s own Word file, for letters; else the one that the draft names."""

    public: bool = False
    """Without what is marked law-enforcement sensitive."""

    def takes(self, letter: Letter) -> bool:
        """Whether a document is among the chosen."""
        return (
            (not self.kinds or letter.kind in self.kinds)
            and (not self.addressees or letter.subject in self.addressees)
            and (not self.documents or (letter.kind, letter.subject) in self.documents)
        )


EVERYTHING = Wanted()
"""Every document of the draft, where nothing is in its way."""
