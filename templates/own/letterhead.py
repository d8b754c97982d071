"""A Word file without tags lends its paper: header, footer, first picture, margins, page, styles.

Our letter’s text is put into their file, so that everything Word knows of their paper stays.
"""

import copy
import io
from collections.abc import Iterator
from typing import Any

from templates.namespaces import W
from templates.own.clean import clean
from templates.own.page_marks import say_draft_on_every_page, say_sample
from templates.own.styles import lend_styles

_PICTURES = tuple(f"{W}{name}" for name in ("drawing", "pict"))
_FIRST_BLOCK = "letter.blocks"
"""Where the text of our templates begins; before it stands our own letterhead."""

_PAGE, _MARGIN = 7_772_400, 914_400
"""A page’s width and a margin where a file gives none; 914,400 units are an inch."""

_NOT_LENT = ("type", "cols", "lnNumType", "sectPrChange")
"""Of a section: its columns and line numbers are for the text they had."""


def on_letterhead(paper: bytes, letter: bytes) -> bytes:
    """A template: the letter’s text on the paper of another file.

    Args:
        paper: a Word file that was looked through.
        letter: one of our templates.
    """
    theirs, ours = _document(paper), _document(letter)
    share = _text_width(theirs.sections[0]) / _text_width(ours.sections[0])
    ids = lend_styles(theirs, ours, share)
    head = leading_pictures(theirs.element.body)
    section = copy.deepcopy(theirs.sections[0]._sectPr)  # noqa: SLF001  no other way to it
    for name in _NOT_LENT:
        for element in section.findall(f"{W}{name}"):
            section.remove(element)
    body = theirs.element.body
    for child in list(body):
        body.remove(child)
    for child in (*head, *_text_of(ours, ids, share), section):
        body.append(child)
    say_sample(theirs)
    say_draft_on_every_page(theirs)
    clean(theirs)
    stream = io.BytesIO()
    theirs.save(stream)
    return stream.getvalue()


def leading_pictures(body: Any) -> list[Any]:
    """What stands at the top of the text up to the last picture there, as a letterhead does."""
    kept: list[Any] = []
    empty: list[Any] = []
    for child in body:
        if next(child.iter(*_PICTURES), None) is not None:
            kept += [*empty, child]
            empty = []
        elif _words(child) or child.tag == f"{W}sectPr":
            break
        else:
            empty.append(child)
    for child in kept:
        for section in list(child.iter(f"{W}sectPr")):
            section.getparent().remove(section)
    return kept


def left_out(paper: bytes) -> Iterator[str]:
    """The words of the main text that are not lent, paragraph by paragraph."""
    body = _document(paper).element.body
    kept = leading_pictures(body)
    for child in body:
        if child not in kept and _words(child):
            yield _words(child)


def has_letterhead(paper: bytes) -> bool:
    """Whether the paper shows anything of its own at the top of the first page."""
    document = _document(paper)
    section = document.sections[0]
    first = section.different_first_page_header_footer
    header = section.first_page_header if first else section.header
    if leading_pictures(document.element.body):
        return True
    if header.is_linked_to_previous:
        return False
    element = header._element  # noqa: SLF001  no other way to its pictures
    return bool(_words(element)) or next(element.iter(*_PICTURES), None) is not None


def _words(element: Any) -> str:
    return " ".join("".join(t.text or "" for t in element.iter(f"{W}t")).split())


def _text_of(ours: Any, ids: dict[str, str], share: float) -> Iterator[Any]:
    """Our text without our letterhead, in their styles, its tables as wide as their text."""
    begun = False
    for child in ours.element.body:
        begun = begun or _FIRST_BLOCK in _words(child)
        if begun and child.tag != f"{W}sectPr":
            yield _adapted(copy.deepcopy(child), ids, share)


def _adapted(element: Any, ids: dict[str, str], share: float) -> Any:
    for kind in ("pStyle", "rStyle", "tblStyle"):
        for style in element.iter(f"{W}{kind}"):
            style.set(f"{W}val", ids[style.get(f"{W}val")])
    for kind in ("tblW", "gridCol", "tcW"):
        for width in element.iter(f"{W}{kind}"):
            width.set(f"{W}w", str(round(int(width.get(f"{W}w")) * share)))
    return element


def _text_width(section: Any) -> int:
    margins = [
        _MARGIN if margin is None else margin
        for margin in (section.left_margin, section.right_margin)
    ]
    return max(1, int((section.page_width or _PAGE) - sum(margins)))


def _document(data: bytes) -> Any:
    from docx import Document  # noqa: PLC0415  heavy: loaded after the first paint

    return Document(io.BytesIO(data))
