"""Comparisons that never come out true: what stands under them would be lost without a word."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from templates.doctor.columns import no_table
from templates.doctor.conditions import joined
from templates.doctor.names import FLAGS, GROUPS, LISTS, PRINTED
from templates.doctor.suggestions import values
from templates.doctor.syntax import typed
from templates.doctor.tags import Tag

Full = Callable[[Any], str | None]
"""The full name behind a node of a syntax tree."""

_ALIKE = 0.6
_SIGNS = {"eq": "==", "ne": "!="}
_BETWEEN = re.compile(r"\s*[,;|/]\s*|\s+(?:or|and)\s+|\s+")


def compared(tag: Tag, tree: Any, full: Full) -> Iterator[str]:
    """A sentence for everything that is compared, or taken apart by a filter, in vain."""
    from jinja2 import nodes  # noqa: PLC0415  heavy: loaded after the first paint

    for node in tree.find_all((nodes.Compare, nodes.Filter)):
        if isinstance(node, nodes.Filter):
            if node.name != "default" and full(node.node) in PRINTED:
                yield _words(typed(node.node))
            continue
        sides = [node.expr, *(operand.expr for operand in node.ops)]
        for side in sides:
            if full(side) in PRINTED:
                yield _words_compared(tag, typed(side))
            else:
                yield from _never_equal(side, full(side))
        for left, operand in zip(sides, node.ops, strict=False):
            yield from _values(left, operand, full)


def _words(name: str) -> str:
    return (
        f"“{name}” is words of the letter: print it, or ask whether it is empty, "
        f"{{% if {name} %}}; compare block.style or letter.kind"
    )


def _words_compared(tag: Tag, name: str) -> str:
    """Said of a comparison with the letter’s words: what is left of the tag, or how it goes."""
    one = rf"{re.escape(name)} [!=]= (?:\"[^\"]*\"|'[^']*')"
    left = re.sub(rf"{one} (?:or|and) | (?:or|and) {one}", "", tag.inside)
    said = f"“{name}” is words of the letter and not compared"
    if left != tag.inside:
        return f"{said}: write {replace(tag, inside=left).shown}"
    down_to, end = replace(tag, inside="else").shown, replace(tag, inside="endif").shown
    return (
        f"{said}: take “{tag.quoted}” out with all down to its {down_to}, and its {end}; or "
        "compare block.style or letter.kind in its place"
    )


def _never_equal(side: Any, name: str | None) -> Iterator[str]:
    if name in LISTS or name in GROUPS:
        asked = typed(side)
        yield (
            f"“{asked}” is a list and never the same as words, so nothing under this would be "
            f'printed: compare the kind of paragraph, {{%p if block.style == "salutation" %}}, or '
            f"ask whether there is any, {{%p if {asked} %}}"
        )


def _values(left: Any, operand: Any, full: Full) -> Iterator[str]:
    """A name that decides, compared with a word it never holds."""
    name, constant = (left, operand.expr) if full(left) else (operand.expr, left)
    whole = full(name) or ""
    if type(constant).__name__ != "Const":
        return
    value = constant.value
    if whole in FLAGS and not isinstance(value, bool):
        yield f"“{typed(name)}” is yes or no: write {{% if {typed(name)} %}}"
    if whole.endswith(".table") and operand.op in _SIGNS:
        yield from no_table(typed(name), _SIGNS[operand.op], str(value))
    allowed = values().get(whole, ())
    looked_into = whole.endswith(".table")
    if allowed and (operand.op in ("in", "notin")) == looked_into:
        for word in str(value).split() if looked_into else [value]:
            if word not in allowed:
                if (several := _several(word, allowed)) and operand.op in _SIGNS:
                    said = joined(typed(name), _SIGNS[operand.op], several)
                    yield f'“{typed(name)}” is never "{word}": write {said}'
                else:
                    yield _not_there(typed(name), word, allowed, looked_into=looked_into)


def _several(value: object, allowed: tuple[str, ...]) -> list[str]:
    """The words that were put into one pair of quotes; none where one of them is not known."""
    words = [word for word in _BETWEEN.split(str(value)) if word]
    return words if len(words) > 1 and set(words) <= set(allowed) else []


def _not_there(name: str, value: object, allowed: tuple[str, ...], *, looked_into: bool) -> str:
    near = get_close_matches(str(value).lower(), allowed, 1, _ALIKE)
    hint = f'did you mean "{near[0]}"?' if near else f"there are {', '.join(allowed)}"
    what = "has no column" if looked_into else "is never"
    return f'“{name}” {what} "{value}": {hint}'
