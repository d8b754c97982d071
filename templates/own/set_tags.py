"""Words printed between tags look as the tags were typed: bold, in a colour, in a larger type.

docxtpl takes the whole run of a `{%r … %}` out, with how it is set. Word makes one run of a line
that was typed at one go, so what stands between two such tags would lose its looks.
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
        for run in [] if root is None else list(root.iter(f"{W}r")):
            _set_apart(run)


def _set_apart(run: "_Element") -> None:
    inside = [child for child in run if child.tag != _SHAPE]
    if [child.tag for child in inside] != [_TEXT]:
        return
    pieces = [piece for piece in _TAG.split(inside[0].text or "") if piece]
    *first, last = pieces or [""]
    for piece in first:
        run.addprevious(_with(run, piece))
    if first:
        inside[0].text = last
        inside[0].set(_SPACE, "preserve")


def _with(run: "_Element", text: str) -> "_Element":
    """The run with other words."""
    made = deepcopy(run)
    words = next(made.iterchildren(_TEXT))
    words.text = text
    words.set(_SPACE, "preserve")
    return made
