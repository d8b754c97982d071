"""Words typed elsewhere may name what is left out: they are looked for, and stop the export."""

import re
from collections.abc import Iterable, Iterator
from textwrap import shorten

from drafting.nouns import noun, several
from drafting.wording import without_the
from models.errors import UserError
from models.letter import Letter, OriginKind
from models.request import FundingRequest

_TYPED = (OriginKind.ANSWER, OriginKind.CHANGED)
_NAME = re.compile(r"needs\.\w+\.item|partners\.\w+\.name")


def require_left_out(request: FundingRequest, letters: Iterable[Letter]) -> None:
    """See that no typed words name an item or a partner that is left out.

    Args:
        request: the whole draft.
        letters: the documents of its public version.

    Raises:
        UserError: a document names one all the same; the sentence says which, and in what words.
    """
    marked = {name for name, sensitive in _names(request) if sensitive}
    shown = {name for name, sensitive in _names(request) if not sensitive}
    letters = tuple(letters)
    for name in sorted(marked - shown):
        for letter in letters:
            if typed := next(_naming(name, shown, letter), ""):
                raise UserError(
                    f"The public version of “{letter.title}” would name “{name}”, which is marked "
                    f"law-enforcement sensitive: “{shorten(typed, 90, placeholder=' …')}”. Change "
                    "those words. Nothing was written."
                )


def _names(request: FundingRequest) -> Iterator[tuple[str, bool]]:
    """Every name of an item or partner, as typed and as letters say it; whether it is marked."""
    for need in request.needs:
        for name in (need.item.strip(), noun(need), several(need), need.noun, need.nouns):
            if name.strip():
                yield name.strip(), need.sensitive
    for partner in request.partners:
        if partner.name.strip():
            yield without_the(partner.name.strip()), partner.sensitive


def _naming(name: str, shown: set[str], letter: Letter) -> Iterator[str]:
    """Typed words with the name in them, other than as a part of a name that is shown."""
    allowed = [_said(other) for other in shown if _said(name).search(other)]
    for text in _typed(letter):
        rest = text
        for other in allowed:
            rest = other.sub("", rest)
        if _said(name).search(rest):
            yield text


def _said(name: str) -> re.Pattern[str]:
    """A name as a word of its own, one or several of it."""
    return re.compile(rf"(?<!\w){re.escape(name)}(?:e?s)?(?!\w)", re.IGNORECASE)


def _typed(letter: Letter) -> Iterator[str]:
    """What the agency typed, names aside: of those only the ones that are shown are printed."""
    for block in letter.blocks:
        in_cells = (run for row in block.rows for cell in row.cells for run in cell.runs)
        for run in (*block.runs, *in_cells):
            if run.origin.kind in _TYPED and not _NAME.fullmatch(run.origin.ref):
                yield run.text
