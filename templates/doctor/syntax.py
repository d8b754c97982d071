"""A tag as a syntax tree; what was meant by one that cannot be read or asks for too much."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from templates.doctor.language import FILTERS, LONGEST_TAG
from templates.doctor.names import ITEMS, KNOWN
from templates.doctor.tags import Tag

if TYPE_CHECKING:
    from jinja2 import Environment

_CLOSED = {"if": "{% endif %}", "for": "{% endfor %}"}
_ONE_SIGN = re.compile(r"(?<![=!<>])=(?!=)")
_COMPARED = re.compile(r"(==|!=)\s*[\"']?([\w-]+)[\"']?")
_FOR = re.compile(r"for\s+(\w+)\b.*?([\w.]+)\s*$")


def tree_of(tag: Tag) -> Any:
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


@cache
def _reader() -> "Environment":
    """Only reads: what it makes of a tag is never run."""
    from jinja2 import Environment  # noqa: PLC0415  heavy: loaded after the first paint

    return Environment(autoescape=True)


def how_to_write(tag: Tag) -> str:
    """What a tag that cannot be read should look like."""
    if len(tag.inside) > LONGEST_TAG:
        return f"it is longer than {LONGEST_TAG:,} characters"
    if tag.word == "for":
        name, items = repeated(tag)
        return f"write {replace(tag, inside=f'for {name} in {items}').shown}"
    if _ONE_SIGN.search(tag.inside):
        return (
            f"write {replace(tag, inside=_ONE_SIGN.sub('==', tag.inside)).shown}, with two signs ="
        )
    if meant := _condition(tag):
        return f"write {meant.shown}"
    return "a condition has a name, == and a word in straight quotes, or a name alone"


def _condition(tag: Tag) -> Tag | None:
    """The same with both quotes around what is compared, or with the dots of its name."""
    rest = tag.inside.removeprefix(tag.word)
    quoted = replace(tag, inside=tag.word + _COMPARED.sub(r'\1 "\2"', rest))
    if quoted != tag and tree_of(quoted) is not None:
        return quoted
    name = spaced_name(rest) if re.fullmatch(r"[\w\s.]+", rest) else ""
    return replace(tag, inside=f"{tag.word} {name}") if name else None


def spaced_name(inside: str) -> str:
    """A name with spaces in it, put together again; empty where no such name is known."""
    words = re.findall(r"\w+", inside.lower())
    near = (".".join(words), "_".join(words), *re.findall(r"[\w.]+", inside))
    return next((name for name in near if name in KNOWN), "")


def repeated(tag: Tag) -> tuple[str, str]:
    """What a repetition that cannot be read should call each item, and the list it goes over."""
    match = _FOR.match(tag.inside)
    items = match[2] if match else ""
    usual = ITEMS.get(items.rpartition(".")[2])
    if usual:
        return usual
    is_list = match is not None and match[1] != items and "." in items.strip(".")
    return (match[1], items) if match and is_list else ITEMS["blocks"]


def strange_filters(tree: Any) -> list[str]:
    """Names of the filters that are not there."""
    from jinja2 import nodes  # noqa: PLC0415  heavy: loaded after the first paint

    return [node.name for node in tree.find_all(nodes.Filter) if node.name not in FILTERS]


def without_filters(tree: Any) -> Any:
    """The same without filters that are not there."""
    return _transformers()[0].visit(tree)


def plain(tree: Any) -> Any:
    """The same with names in place of what is worked out: `letter.title` for `letter.title.x()`."""
    return _transformers()[1].visit(tree)


@cache
def _transformers() -> tuple[Any, Any]:
    from jinja2 import nodes  # noqa: PLC0415  heavy: loaded after the first paint
    from jinja2.visitor import NodeTransformer  # noqa: PLC0415  as above

    class Filters(NodeTransformer):
        """Takes strange filters away from what they stand behind."""

        def visit_Filter(self, node: Any) -> Any:  # noqa: N802  named by Jinja
            """The filtered thing."""
            self.generic_visit(node)
            return node if node.name in FILTERS or node.node is None else node.node

    class Plain(NodeTransformer):
        """Puts the name in place of the call, the item and the sum."""

        def visit_Call(self, node: Any) -> Any:  # noqa: N802  as above
            """What is called, or whose method, or what is handed over."""
            called = node.node
            if isinstance(called, nodes.Getattr) and hasattr(str, called.attr):
                called = called.node
            return self.visit(called if _named(called) or not node.args else node.args[0])

        def visit_Getitem(self, node: Any) -> Any:  # noqa: N802  as above
            """`letter.title` for `letter["title"]`; else the list itself."""
            owner = self.visit(node.node)
            if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
                return nodes.Getattr(owner, node.arg.value, "load")
            return owner

        def generic_visit(self, node: Any) -> Any:
            """Of a sum, the side that has a name."""
            if isinstance(node, nodes.BinExpr) and not isinstance(node, nodes.And | nodes.Or):
                return self.visit(node.left if _named(node.left) else node.right)
            return super().generic_visit(node)

    def _named(node: Any) -> bool:
        return isinstance(node, nodes.Name) or node.find(nodes.Name) is not None

    return Filters(), Plain()


def chains(node: Any) -> Iterator[Any]:
    """Names below a node, each whole."""
    if is_name(node):
        yield node
    else:
        for child in node.iter_child_nodes():
            yield from chains(child)


def shown_chains(node: Any) -> Iterator[Any]:
    """Names whose words are printed: not those that are only counted or asked about."""
    kind = type(node).__name__
    if is_name(node):
        yield node
    elif kind not in ("Compare", "Test", "Not") and getattr(node, "name", "") != "length":
        for child in node.iter_child_nodes(exclude=("test",) if kind == "CondExpr" else None):
            yield from shown_chains(child)


def is_name(node: Any) -> bool:
    """Whether a node is a name that is read, with or without dots."""
    return type(node).__name__ in ("Name", "Getattr") and node.ctx == "load"


def typed(node: Any) -> str:
    """A name as it was typed."""
    kind = type(node).__name__
    if kind == "Name":
        return str(node.name)
    if kind == "Getattr":
        return f"{typed(node.node)}.{node.attr}"
    return typed(node.node) if kind == "Filter" else "…"
