"""Words printed between tags look as the tags were typed: bold, in a colour, in a larger type.

docxtpl takes the whole run of a `{%r … %}` out, with how it is set, and all runs that a tag goes
through. So a tag is put into one run here, and a `{%r … %}` into a run of its own.
"""

import re
from bisect import bisect
from copy import deepcopy
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from templates.namespaces import W
from templates.words import RUN, P, within

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAG = re.compile(r"\{[{%].*?[%}]\}")
_OF_RUNS = re.compile(r"(\{[{%]r .*?[%}]\})")
_TEXT, _SHAPE = f"{W}t", f"{W}rPr"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def set_apart(document: Any) -> None:
    """Give each `{%r … %}` a run of its own, in the text, headers and footers."""
    for part in document.part.package.parts:
        root = getattr(part, "element", None)
        for paragraph in [] if root is None else root.iter(P):
            runs = list(within(paragraph, RUN))
            _gather([text for run in runs for text in run.iterchildren(_TEXT)])
            for run in runs:
                _split(run)


def _gather(texts: "list[_Element]") -> None:
    """Put each tag whole where it begins; Word’s spelling check cuts it into several runs."""
    words = [text.text or "" for text in texts]
    begins = list(accumulate(map(len, words[:-1]), initial=0))
    for tag in reversed(list(_TAG.finditer("".join(words)))):
        first, last = (bisect(begins, at) - 1 for at in (tag.start(), tag.end() - 1))
        if first != last:
            words[last] = words[last][tag.end() - begins[last] :]
            words[first] = words[first][: tag.start() - begins[first]] + tag[0]
            words[first + 1 : last] = [""] * (last - first - 1)
    for text, said in zip(texts, words, strict=True):
        _say(text, said)


def _split(run: "_Element") -> None:
    inside = [child for child in run if child.tag != _SHAPE]
    if [child.tag for child in inside] != [_TEXT]:
        return
    *first, last = [piece for piece in _OF_RUNS.split(inside[0].text or "") if piece] or [""]
    for piece in first:
        made = deepcopy(run)
        _say(next(made.iterchildren(_TEXT)), piece)
        run.addprevious(made)
    _say(inside[0], last)


def _say(text: "_Element", words: str) -> None:
    if text.text != words:
        text.text = words
        text.set(_SPACE, "preserve")
