"""What stands inside one tag: can it be read, is it allowed, are its names known, is it text."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from models.finding import Finding
from templates.doctor.language import LONGEST_TAG, forbidden
from templates.doctor.names import (
    FLAGS,
    GROUPS,
    KNOWN,
    LISTS,
    PRINTED,
    Scope,
    block_meant,
    elsewhere,
    is_known,
    nearest,
    repetition,
)
from templates.doctor.places import Paragraph
from templates.doctor.reports import FORBIDDEN, KIND_OF_NAME, NAME, UNREADABLE, error, warning
from templates.doctor.tags import Tag
from templates.pictures import PICTURE_TAG

if TYPE_CHECKING:
    from jinja2 import Environment

_CLOSED = {"if": "{% endif %}", "for": "{% endfor %}"}
_ONE_SIGN = re.compile(r"(?<![=!<>])=(?!=)")


class Expression:
    """One printing, deciding or repeating tag, read by itself, in the scope it stands in."""

    def __init__(self, tag: Tag, place: Paragraph, scope: Scope) -> None:
        self._tag = tag
        self._place = place
        self._scope = scope
        self.prints: list[str] = []
        """Full names of texts the tag prints."""

        self.inner = scope
        """The scope inside a repetition."""

    def findings(self) -> Iterator[Finding]:
        """Everything that is wrong with the tag."""
        tree = _tree(self._tag)
        if tree is None:
            yield error(
                UNREADABLE,
                self._place,
                f"“{self._tag.shown}” cannot be read: {_how(self._tag)}.",
            )
            return
        not_allowed = list(dict.fromkeys(forbidden(tree)))
        for sentence in not_allowed:
            yield error(FORBIDDEN, self._place, f"“{self._tag.shown}”: {sentence}.")
        if not not_allowed:
            yield from self._names(tree)
            yield from self._looked_into(tree)
            yield from self._used(tree.body[0])

    def _looked_into(self, tree: Any) -> Iterator[Finding]:
        """Printed texts that are compared, or taken apart by a filter."""
        from jinja2 import nodes  # noqa: PLC0415  heavy: loaded after the first paint

        for node in tree.find_all((nodes.Compare, nodes.Filter)):
            if isinstance(node, nodes.Compare):
                inside = [node.expr, *(operand.expr for operand in node.ops)]
            else:
                inside = [node.node] if node.name != "default" else []
            for each in inside:
                if self._full(each) in PRINTED:
                    yield self._kind(
                        f"“{_typed(each)}” is words of the letter: print it, or ask whether it is "
                        f"empty, {{% if {_typed(each)} %}}; compare block.style or letter.kind"
                    )

    def _names(self, node: Any) -> Iterator[Finding]:
        named = type(node).__name__ in ("Name", "Getattr") and node.ctx == "load"
        if named and self._full(node) is None:
            yield self._unknown(_typed(node))
            return
        for child in node.iter_child_nodes():
            yield from self._names(child)

    def _unknown(self, name: str) -> Finding:
        style = block_meant(name)
        near = nearest(name, self._scope) or (not style and elsewhere(name, self._scope))
        if near:
            hint = f"Did you mean “{near}”?"
            full = self._full_of(near)
            if full in LISTS:
                hint += f" It is printed with {repetition(full, near)}."
        elif style:
            hint = (
                f"It is one of letter.blocks: {{%p for block in letter.blocks %}} prints it, "
                f'where block.style is "{style}".'
            )
        else:
            hint = "The list of names has those there are."
        return error(NAME, self._place, f"The name “{name}” is not known. {hint}")

    def _full_of(self, typed: str) -> str:
        first, _, rest = typed.partition(".")
        return f"{self._scope.meaning(first)}.{rest}"

    def _full(self, node: Any) -> str | None:
        """The full name behind a node; empty where it is worked out, None where it is unknown."""
        kind = type(node).__name__
        if kind == "Name":
            return self._scope.meaning(node.name)
        if kind == "Filter" and node.name in ("first", "last", "default"):
            inner = self._full(node.node)
            return f"{inner}[]" if inner and node.name != "default" else inner
        if kind != "Getattr":
            return ""
        owner = self._full(node.node)
        if not owner:
            return owner
        whole = f"{owner}.{node.attr}"
        return whole if is_known(whole) else None

    def _used(self, node: Any) -> Iterator[Finding]:
        if type(node).__name__ == "Output":
            for part in node.nodes:
                yield from self._printed(part)
        elif type(node).__name__ == "For":
            yield from self._repeated(node)

    def _printed(self, node: Any) -> Iterator[Finding]:
        name, typed = self._full(node), _typed(node)
        if name and name in LISTS:
            yield self._kind(f"“{typed}” is a list: write {repetition(name, typed)}")
        elif name in GROUPS:
            yield self._kind(f"“{typed}” holds other names: add one behind a dot{_one_of(name)}")
        elif name in FLAGS:
            yield self._kind(f"“{typed}” is yes or no: write {{% if {typed} %}} … {{% endif %}}")
        elif name == PICTURE_TAG:
            yield warning(
                KIND_OF_NAME,
                self._place,
                "The draft’s picture is not put into a file of your own: insert the picture there, "
                "with Word’s Insert › Pictures.",
            )
        self.prints += [full for each in _chains(node) if (full := self._full(each))]

    def _repeated(self, node: Any) -> Iterator[Finding]:
        items = self._full(node.iter)
        if items and items not in LISTS:
            yield self._kind(f"“{_typed(node.iter)}” is no list: nothing to repeat over")
        self.inner = self._scope.within(node.target.name, items if items in LISTS else "")

    def _kind(self, sentence: str) -> Finding:
        return error(KIND_OF_NAME, self._place, f"{sentence}.")


def _tree(tag: Tag) -> Any:
    """The syntax tree of a tag by itself; None where it cannot be read."""
    from jinja2 import TemplateSyntaxError  # noqa: PLC0415  heavy: loaded after the first paint

    if len(tag.inside) > LONGEST_TAG:
        return None
    inside, word = tag.inside, tag.word
    if word == "elif":
        inside, word = inside.removeprefix("el"), "if"
    whole = f"{{{{ {inside} }}}}" if tag.opener == "{{" else f"{{% {inside} %}}{_CLOSED[word]}"
    try:
        return _reader().parse(whole)
    except (TemplateSyntaxError, RecursionError, ValueError):
        return None


def _how(tag: Tag) -> str:
    """An example of what the tag should look like."""
    if len(tag.inside) > LONGEST_TAG:
        return f"it is longer than {LONGEST_TAG:,} characters"
    if tag.word == "for":
        return f"write {{%{tag.prefix} for block in letter.blocks %}}"
    if tag.opener == "{{":
        return "write one name without spaces in it, such as {{ letter.title }}"
    if _ONE_SIGN.search(tag.inside):
        return (
            f"write {replace(tag, inside=_ONE_SIGN.sub('==', tag.inside)).shown}, with two signs ="
        )
    return f'write it like {{%{tag.prefix} {tag.word} block.style == "body" %}}'


@cache
def _reader() -> "Environment":
    """Only reads: what it makes of a tag is never run."""
    from jinja2 import Environment  # noqa: PLC0415  heavy: loaded after the first paint

    return Environment(autoescape=True)


def _chains(node: Any) -> Iterator[Any]:
    if type(node).__name__ in ("Name", "Getattr"):
        yield node
    else:
        for child in node.iter_child_nodes():
            yield from _chains(child)


def _typed(node: Any) -> str:
    """A name as it was typed."""
    kind = type(node).__name__
    if kind == "Name":
        return str(node.name)
    if kind == "Getattr":
        return f"{_typed(node.node)}.{node.attr}"
    return _typed(node.node) if kind == "Filter" else "…"


def _one_of(group: str | None) -> str:
    start = f"{group}."
    inside = sorted({n.removeprefix(start) for n in KNOWN if n.startswith(start)})
    names = [name for name in inside if "." not in name and "[]" not in name][:6]
    return f", such as {', '.join(names)}" if names else ""
