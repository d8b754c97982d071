"""The doctor’s whole answer on a file: the package, every tag, and a trial letter."""

from collections.abc import Iterator
from functools import lru_cache

from models.errors import UserError
from models.finding import Finding, Severity
from templates.doctor.examine import Examined, examine
from templates.doctor.package import opened
from templates.doctor.reports import LEFT_OUT, PACKAGE, PLACEHOLDER, TRIAL, error, warning
from templates.own.letterhead import has_letterhead, left_out
from templates.own.strange import strange_files_refused
from templates.own.trial import trial

_SHOWN = 60
_LISTED = 5


@lru_cache(maxsize=8)
def check_file(data: bytes) -> tuple[Finding, ...]:
    """Everything found in the agency’s own file, errors first; without an error it can be used."""
    try:
        with strange_files_refused():
            found = _found(data)
    except UserError as problem:
        return (error(PACKAGE, "The file", str(problem)),)
    return tuple(sorted(found, key=_is_less_than_error))


def _found(data: bytes) -> list[Finding]:
    """What the tags show; then what a trial shows, or, where it cannot be made, what it would."""
    examined = examine(opened(data))
    found = list(examined.findings)
    if examined.letterhead:
        found += _of_letterhead(data)
    if not all(map(_is_less_than_error, found)):
        return [*found, *examined.likely, *_twice(found, examined, None)]
    tried = trial(data, examined)
    if examined.likely and any(map(_is_of_cells, tried.findings)):
        return [*found, *examined.likely]
    found = [*found, *tried.findings, *_twice(found, examined, tried.printed)]
    return [*found, *(_apart(found, examined) if "body" in tried.printed else ())]


def _twice(
    found: list[Finding], examined: Examined, printed: frozenset[str] | None
) -> Iterator[Finding]:
    """Lines that the letter has too, unless its own is not printed or the line was told already.

    `printed` is None where that could not be tried.
    """
    told = {finding.place for finding in found if finding.id in (PLACEHOLDER, LEFT_OUT)}
    for style, finding in examined.twice:
        if finding.place not in told and (printed is None or style in printed):
            yield finding


def _apart(found: list[Finding], examined: Examined) -> Iterator[Finding]:
    """Lines above and below the letter of which nothing was said."""
    told = {finding.place for finding in found}
    yield from (finding for finding in examined.apart if finding.place not in told)


def _is_of_cells(finding: Finding) -> bool:
    """Whether a trial stopped at a table’s cell, which is said better where its place is known."""
    return finding.id == TRIAL and "row.kind" in finding.message


def _is_less_than_error(finding: Finding) -> bool:
    return finding.severity is not Severity.ERROR


def accept(data: bytes, name: str) -> None:
    """Take a file as template for letters.

    Args:
        data: the Word file.
        name: what to call it in a sentence.

    Raises:
        UserError: it cannot be used; one sentence says what to mend first.
    """
    errors = [each for each in check_file(data) if not _is_less_than_error(each)]
    if errors:
        first = errors[0]
        place = "" if first.id == PACKAGE else f"{first.place}: "
        more = f" ({len(errors) - 1} more; see “template check”)" if len(errors) > 1 else ""
        raise UserError(f"“{name}” cannot be used. {place}{first.message}{more}")


def _of_letterhead(data: bytes) -> Iterator[Finding]:
    if not has_letterhead(data):
        yield warning(
            LEFT_OUT,
            "Header",
            "The file shows nothing at the top of the first page, so letters print no name and "
            "address; that is right for printed letterhead paper only.",
        )
    words = list(left_out(data))
    for text in words[:_LISTED]:
        shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
        yield warning(
            LEFT_OUT,
            f"Paragraph: “{shown}”",
            "It is left out, because the letter takes its place: what should print on every "
            "letter belongs into the header (Insert › Header).",
        )
    if len(words) > _LISTED:
        count = len(words) - _LISTED
        yield warning(LEFT_OUT, "Main text", f"{count} paragraphs more are left out.")
