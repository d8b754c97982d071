"""Conditions that always hold, or never: what was left out of a comparison, or joined wrongly."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from templates.doctor.syntax import typed
from templates.doctor.tags import Tag

_COMPARED = re.compile(r"([\w.]+)\s*(==|!=)\s*[\"'][^\"']*[\"']")
_BY_ITSELF = re.compile(r"\b(?:and|or)\s+([\"'][\w-]+[\"'])(?=\s*$|\s+(?:and|or)\b)")
_JOINED = {"==": "or", "!=": "and"}
"""How several words are joined that one name is compared with."""


def joined(name: str, sign: str, words: list[str]) -> str:
    """The condition that compares a name with each of several words."""
    return f" {_JOINED[sign]} ".join(f'{name} {sign} "{word}"' for word in words)


def vain_conditions(tag: Tag, tree: Any) -> Iterator[str]:
    """A sentence for each word that is compared with nothing, and for what `and`, `or` undo."""
    from jinja2 import nodes  # noqa: PLC0415  heavy: loaded after the first paint

    for node in tree.find_all((nodes.And, nodes.Or)):
        for side in (node.left, node.right):
            if isinstance(side, nodes.Const) and isinstance(side.value, str):
                yield _by_itself(tag, side.value, always=isinstance(node, nodes.Or))
    for wrong, sign in ((nodes.Or, "ne"), (nodes.And, "eq")):
        for node in tree.find_all(wrong):
            if _excluded(list(sides(node, wrong.__name__)), sign):
                yield _undone(tag, always=wrong is nodes.Or)


def _by_itself(tag: Tag, word: str, *, always: bool) -> str:
    """Said of a word behind `or`, which counts as true."""
    so = ", so this always holds" if always else ""
    said = f'"{word}" by itself compares nothing{so}'
    compared = _COMPARED.search(tag.inside)
    if not compared or re.search(r"\bnot\b", tag.inside):
        return f"{said}: compare it too, with a name and == before it"
    name, sign = compared.groups()
    inside = _BY_ITSELF.sub(rf"{_JOINED[sign]} {name} {sign} \1", tag.inside)
    return f"{said}: write {replace(tag, inside=inside).shown}"


def _undone(tag: Tag, *, always: bool) -> str:
    cause = "This always holds" if always else "It can never be both"
    old, new = ("or", "and") if always else ("and", "or")
    if re.search(rf"\b{new}\b", tag.inside):
        return f"{cause}: write “{new}” between the two"
    inside = re.sub(rf"\b{old}\b", new, tag.inside)
    return f"{cause}: write {replace(tag, inside=inside).shown}"


def sides(node: Any, joint: str) -> Iterator[Any]:
    """All that is joined by one word, `And` or `Or`, however many; else the node itself."""
    if type(node).__name__ == joint:
        yield from sides(node.left, joint)
        yield from sides(node.right, joint)
    else:
        yield node


def _excluded(parts: list[Any], sign: str) -> bool:
    """Whether one name is compared with different words, so that one comparison undoes another."""
    words: dict[str, set[object]] = defaultdict(set)
    for side in parts:
        if type(side).__name__ == "Compare" and [each.op for each in side.ops] == [sign]:
            word = side.ops[0].expr
            if type(word).__name__ == "Const":
                words[typed(side.expr)].add(word.value)
    return any(len(each) > 1 for each in words.values())
