"""What a template of somebody else’s may say: an allow-list over Jinja’s syntax tree.

The doctor asks it tag by tag, for the sentences. The environment that fills asks it again for every
text it compiles, so that nothing runs that was not allowed, however the tags came together.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from models.errors import UserError
from templates.environment import sandbox

if TYPE_CHECKING:
    from jinja2 import Environment

FILTERS = ("default", "first", "last", "join", "length")
"""Those that leave a printed text as it is; how letters look is Word’s to say."""

TESTS = ("defined",)

DEEPEST_LOOPS = 3
TOO_DEEP = f"Repetitions may stand inside one another {DEEPEST_LOOPS} deep at most"

LONGEST_TAG = 1_000
"""Characters of one tag."""

COMPILED = 64
"""Parts of templates kept compiled: each is two thirds of the work of a letter."""

_PLAIN = {
    *("Template", "Output", "TemplateData", "Name", "Getattr", "Const", "If", "For"),
    *("Compare", "Operand", "And", "Or", "Not", "Add", "Sub", "Concat", "Filter", "Test"),
    *("CondExpr", "Keyword"),
}
_SENTENCES = {
    "Call": "A tag may not call anything: take out the parentheses",
    "Getitem": "A tag may not take items with [ ]: repeat over the list with {%p for … %}",
    "Slice": "A tag may not take items with [ ]: repeat over the list with {%p for … %}",
    "Mul": "A tag may not multiply: the program works out every sum",
    "Pow": "A tag may not raise to a power: the program works out every sum",
    "Div": "A tag may not divide: the program works out every sum",
    "FloorDiv": "A tag may not divide: the program works out every sum",
    "Mod": "A tag may not divide: the program works out every sum",
    "Import": "A tag may not import another file",
    "FromImport": "A tag may not import another file",
    "Include": "A tag may not include another file",
    "Extends": "A tag may not include another file",
    "Macro": "A tag may not define a macro",
    "CallBlock": "A tag may not define or call a macro",
    "Assign": "A tag may not set a name of its own",
    "AssignBlock": "A tag may not set a name of its own",
}


def forbidden(tree: Any) -> Iterator[str]:
    """A sentence for everything in a syntax tree that is not allowed."""
    yield from _inside(tree, loops=0)


def _inside(node: Any, loops: int) -> Iterator[str]:
    kind = type(node).__name__
    if kind not in _PLAIN:
        yield _SENTENCES.get(kind, "A tag uses what only programs need; only names, if and for")
        return
    yield from _named(node, kind)
    if kind == "For":
        loops += 1
        yield from _loop(node, loops)
    for child in node.iter_child_nodes():
        yield from _inside(child, loops)


def _named(node: Any, kind: str) -> Iterator[str]:
    name = {"Name": "name", "Getattr": "attr", "Filter": "name", "Test": "name"}.get(kind)
    word = getattr(node, name) if name else ""
    if word.startswith("_"):
        yield f"“{word}”: a name in a tag may not begin with an underscore"
    elif kind == "Filter" and word not in FILTERS:
        yield (
            f"“|{word}” is not available; use {', '.join(FILTERS)}, and set how words look "
            "with Word’s own Font and Paragraph"
        )
    elif kind == "Test" and word not in TESTS:
        yield f"“is {word}” is not available; write “is defined”, or compare with =="


def _loop(node: Any, loops: int) -> Iterator[str]:
    if loops > DEEPEST_LOOPS:
        yield TOO_DEEP
    if node.recursive or type(node.target).__name__ != "Name":
        yield "A loop gives one name to each item: {%p for block in letter.blocks %}"
    if type(node.iter).__name__ not in ("Name", "Getattr"):
        yield "A loop goes over a list by its name: {%p for block in letter.blocks %}"


@cache
def environment() -> "Environment":
    """The sandbox of all templates, which here compiles nothing that is not allowed."""
    made = sandbox(_require_allowed)
    made.filters = {name: made.filters[name] for name in FILTERS}
    made.tests = {name: made.tests[name] for name in TESTS}
    compiled = lru_cache(maxsize=COMPILED)(made.from_string)
    made.from_string = compiled  # type: ignore[assignment,method-assign]
    return made


def _require_allowed(tree: Any) -> None:
    for sentence in forbidden(tree):
        raise UserError(f"{sentence}.")
