"""Words printed between tags look as the tags were typed: bold, in a colour, in a larger type.

docxtpl takes the whole run of a `{%r … %}` out, with how it is set. Word makes one run of a line
that was typed at one go, or several that look alike where it checks the spelling, so what stands
between two such tags would lose its looks.
"""

import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from templates.namespaces import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAG = re.compile(r"(\{[{%]r .*?[%}]\})")
_TEXT, _SHAPE = f"{W}t", f"{W}rPr"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def set_apart(document: Any) -> None:
    """Give each `{%r … %}` a run of its own, in the text, headers and footers."""
    for part in document.part.package.parts:
        root = getattr(part, "element", None)
        if root is not None:
            _drop_empty(root)
            _join(root)
            for run in list(root.iter(f"{W}r")):
                _set_apart(run)


def _drop_empty(root: Any) -> None:
    """Take out texts without a word: written short, as `<w:t/>`, they would stay inside a tag."""
    for text in list(root.iter(_TEXT)):
        if not text.text:
            text.getparent().remove(text)


def _join(root: Any) -> None:
    """Make one run of neighbours that look alike, whose words one tag may go through."""
    for mark in list(root.iter(f"{W}proofErr")):
        mark.getparent().remove(mark)
    alike: list[Any] = []
    for run in list(root.iter(f"{W}r")):
        is_next = bool(alike) and run.getprevious() is alike[-1]
        if not (is_next and _words_alone(run) and _alike(run, alike[0])):
            _make_one(alike)
            alike = []
        if _words_alone(run):
            alike.append(run)
    _make_one(alike)


def _make_one(runs: list[Any]) -> None:
    for run in runs[1:]:
        run.getparent().remove(run)
    if len(runs) > 1:
        words = runs[0][-1]
        words.text = "".join(run[-1].text or "" for run in runs)
        words.set(_SPACE, "preserve")


def _words_alone(run: "_Element") -> bool:
    return run.tag == f"{W}r" and [each.tag for each in run if each.tag != _SHAPE] == [_TEXT]


def _alike(run: "_Element", other: "_Element") -> bool:
    from lxml import etree  # noqa: PLC0415  heavy: loaded after the first paint

    one, two = (b"".join(map(etree.tostring, each.iter(_SHAPE))) for each in (run, other))
    return one == two


def _set_apart(run: "_Element") -> None:
    if not _words_alone(run):
        return
    words = run[-1]
    pieces = [piece for piece in _TAG.split(words.text or "") if piece]
    *first, last = pieces or [""]
    for piece in first:
        run.addprevious(_with(run, piece))
    if first:
        words.text = last
        words.set(_SPACE, "preserve")


def _with(run: "_Element", text: str) -> "_Element":
    """The run with other words."""
    made = deepcopy(run)
    words = next(made.iterchildren(_TEXT))
    words.text = text
    words.set(_SPACE, "preserve")
    return made
