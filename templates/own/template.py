"""The agency’s own Word file as a template: its own text with tags, or its paper for our letter."""

import hashlib
import io
from functools import cache, lru_cache
from pathlib import Path

from templates.build.draft import list_problems
from templates.doctor.examine import examine
from templates.doctor.package import opened
from templates.doctor.places import filled_parts, paragraphs
from templates.kinds import FOLDER, kinds, template_file
from templates.own.clean import clean
from templates.own.letterhead import on_letterhead
from templates.own.page_marks import say_draft_on_every_page, say_sample
from templates.own.set_tags import set_apart
from templates.own.strange import strange_files_refused

_LETTERS = "letter-"
_PROBLEMS = "letter.problems"


def letter_kinds() -> tuple[str, ...]:
    """The kinds that are printed on a file of the agency’s own."""
    return tuple(kind.id for kind in kinds() if kind.id.startswith(_LETTERS))


def is_shipped(data: bytes) -> bool:
    """Whether a file is one of our own templates, byte for byte."""
    return hashlib.sha256(data).hexdigest() in _shipped()


@cache
def _shipped() -> frozenset[str]:
    files = FOLDER.glob("*.docx")
    return frozenset(hashlib.sha256(file.read_bytes()).hexdigest() for file in files)


def own_template(data: bytes, kind: str, *, short: bool = False) -> bytes:
    """The template that prints a kind of document on the agency’s own file.

    Args:
        data: the agency’s Word file.
        kind: a document kind, whose text goes on a file without tags.
        short: the text of one page.

    Raises:
        UserError: the file is refused, or there is no such kind; one sentence says why.
    """
    ours = template_file(kind, short=short)
    with strange_files_refused():
        return _on_paper(data, ours) if is_letterhead(data) else _cleaned(data)


@lru_cache(maxsize=8)
def is_letterhead(data: bytes) -> bool:
    """Whether the file lends its paper only, because its main text has no tags."""
    return examine(opened(data)).letterhead


@lru_cache(maxsize=8)
def _on_paper(data: bytes, ours: Path) -> bytes:
    return on_letterhead(data, ours.read_bytes())


@lru_cache(maxsize=8)
def _cleaned(data: bytes) -> bytes:
    from docx import Document  # noqa: PLC0415  heavy: loaded after the first paint

    document = Document(io.BytesIO(data))
    say_sample(document)
    if not is_shipped(data):
        say_draft_on_every_page(document)
        said = " ".join(place.text for place in paragraphs(filled_parts(opened(data))))
        if _PROBLEMS not in said:
            list_problems(document)
        set_apart(document)
    clean(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
