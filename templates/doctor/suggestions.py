"""What was most likely meant by a name that is not known, and what to do about it."""

from difflib import get_close_matches
from functools import cache

from models.letter import BlockStyle, Emphasis, RowKind
from templates.doctor.names import (
    LISTS,
    PRINTED,
    Scope,
    is_known,
    item_of,
    sayable,
    way_to_print,
)
from templates.doctor.paragraph import Paragraph
from templates.doctor.tags import Tag, has_tags
from templates.kinds import kinds
from templates.names import COLUMNS

_ALIKE, _MUCH_ALIKE = 0.6, 0.75
"""How near a name must be to be suggested, from 0 to 1: beside the one typed, and anywhere."""

_OTHER_WORDS = {"text": "runs", "words": "runs", "paragraphs": "blocks", "body": "blocks"}
"""What people try first, and what it is called."""

_STYLES = [str(style) for style in BlockStyle]
_PARAGRAPHS = {
    **dict.fromkeys(("today", "now", "day", "month", "year"), "date"),
    **dict.fromkeys(("addressee", "recipient", "governor", "senator", "to"), "address"),
    **dict.fromkeys(("dear", "greeting", "salutations"), "salutation"),
    **dict.fromkeys(("sign", "signer", "signed", "chief", "sheriff"), "signature"),
    **dict.fromkeys(("sincerely", "close", "regards"), "closing"),
    **dict.fromkeys(("enclosures", "copies", "cc"), "after"),
}
"""What people look for under names of their own, and the paragraphs that say it."""

_AMOUNTS = ("total", "sum", "amount", "cost", "costs", "price", "budget", "ask", "request")
_ITEMS = ("need", "needs", "item", "items", "purpose", "quantity", "unit_cost", "partners")
_REPEATED = {
    "block": (
        "letter.blocks",
        "{%p for block in letter.blocks %} in a paragraph above, {%p endfor %} in one below",
    ),
    "run": (
        "letter.blocks[].runs",
        "{%r for run in block.runs %} before it, {%r endfor %} behind it",
    ),
    "row": (
        "letter.blocks[].rows",
        "{%tr for row in block.rows %} in a row above, {%tr endfor %} in a row below",
    ),
}
"""What the items of lists are usually called, and between which tags, typed where, they are."""

_LETTERHEAD = "letter.letterhead."
_CELLS = tuple(f"letter.blocks[].rows[].{cell}[]" for cell in ("heading", *COLUMNS))


@cache
def values() -> dict[str, tuple[str, ...]]:
    """The words that a deciding name may hold; for a table, the columns one may look for."""
    emphasis = tuple(map(str, Emphasis))
    return {
        "letter.kind": tuple(kind.id for kind in kinds()),
        "letter.blocks[].style": tuple(_STYLES),
        "letter.blocks[].table": tuple(COLUMNS),
        "letter.blocks[].rows[].kind": tuple(map(str, RowKind)),
        **{f"{run}.emphasis": emphasis for run in ("letter.blocks[].runs[]", *_CELLS)},
    }


def take_out(tag: Tag, place: Paragraph) -> str:
    """To take out a tag; and with it a line that would say nothing without it."""
    if tag.word == "for":
        return f"take this tag out, with what stands down to its {tag.ended.shown}"
    rest = place.text[: tag.start] + place.text[tag.end :]
    if has_tags(rest) or not any(letter.isalpha() for letter in rest):
        row = ", or its row where that says nothing without it"
        return f"take this tag out{row if place.table else ''}"
    return f"take out the whole line “{place.shown}”"


def advice(name: str, scope: Scope, *, compared: bool, take_out: str) -> str:
    """What to do about an unknown name, in a sentence or two.

    Args:
        name: as it was typed.
        scope: what names mean there.
        compared: whether it stands where a word in quotes may have been meant.
        take_out: how to say that the tag is to be taken out.
    """
    is_value = compared and any(name in words for words in values().values())
    sentences = (
        f'A word that is compared stands in quotes: "{name}".' if is_value else "",
        _outside_its_repetition(name, scope),
        _of_list(name, scope),
        _in_tables(name, scope, take_out),
        _drawn(name, scope),
        _meant(name, scope),
        _of_paragraph(name, take_out),
        f"{take_out[:1].upper()}{take_out[1:]}, or type the words themselves in its place; "
        "“template names” lists what can be printed.",
    )
    return next(filter(None, sentences))


def _in_tables(name: str, scope: Scope, take_out: str) -> str:
    """Of items and amounts, outside the rows that print them."""
    first, last = name.partition(".")[0], name.rpartition(".")[2]
    if scope.meaning("row") is not None:
        return ""
    if first in _ITEMS or last in _ITEMS:
        return (
            f"Items and what is said of them stand in the letter’s tables: {take_out}, and "
            "print a table as docs/own-template.md shows under “A file with tags”."
        )
    if last in _AMOUNTS:
        return (
            f"Amounts stand in the letter’s own sentences and tables, which print them: {take_out}."
        )
    return ""


def _drawn(name: str, scope: Scope) -> str:
    """Of what stands on the agency’s own paper."""
    if not name.startswith(_LETTERHEAD) or nearest(name, scope):
        return ""
    return (
        "The letterhead is what is drawn in your file: type the words themselves in place of "
        "this tag, or delete it."
    )


def _meant(name: str, scope: Scope) -> str:
    """The name that is nearest, unless one of the letter’s paragraphs was meant."""
    near = nearest(name, scope) or (not block_meant(name) and elsewhere(name, scope))
    if not near:
        return ""
    full = scope.whole(near)
    how = f" To print it, {way_to_print(full, near)}." if full in LISTS else ""
    return f"Did you mean “{near}”?{how}"


def _of_paragraph(name: str, take_out: str) -> str:
    """Of what one of the letter’s own paragraphs says."""
    style = block_meant(name)
    if not style:
        return ""
    return (
        f"The {style.replace('_', ' ')} is one of the letter’s paragraphs, and printed with "
        f"them: {take_out}. To print it at a place of its own, type five paragraphs: "
        f'{{%p for block in letter.blocks %}}, {{%p if block.style == "{style}" %}}, '
        "{%r for run in block.runs %}{{ run.text }}{%r endfor %}, {%p endif %}, {%p endfor %}."
    )


def _outside_its_repetition(name: str, scope: Scope) -> str:
    """A usual name of an item where nothing is repeated, or where it is called otherwise."""
    first, _, rest = name.partition(".")
    if first not in _REPEATED or scope.meaning(first) is not None:
        return ""
    items, between = _REPEATED[first]
    called = next((word for word, meaning in scope.names if meaning == f"{items}[]"), "")
    if called:
        return f"Did you mean “{called}.{rest}”?" if is_known(f"{items}[].{rest}") else ""
    only = f"“{first}” has a meaning only inside its repetition"
    if first == "block" and scope.is_below_letter:
        where = "above that {%p endfor %}"
        return f"{only}, which ends above: move it, with what belongs to it, {where}."
    return f"{only}: type {between}."


def _of_list(name: str, scope: Scope) -> str:
    """What is asked of a whole list, and is said of each of its items: `block.rows.need`."""
    owner, _, last = name.rpartition(".")
    items = scope.whole(owner)
    item = item_of(items) if items in LISTS else ""
    if not item or not is_known(f"{items}[].{last}"):
        return ""
    meant = f"{item}.{last}"
    if scope.whole(meant) != f"{items}[].{last}":
        return f"Write “{meant}”. {_outside_its_repetition(meant, scope)}"
    how = way_to_print(f"{items}[].{last}", meant) if f"{items}[].{last}" in LISTS else ""
    return f"Did you mean “{meant}”?{f' To print it, {how}.' if how else ''}"


def meant_name(name: str, scope: Scope) -> str:
    """The full name that was meant; empty where that cannot be told."""
    near = nearest(name, scope)
    return (scope.whole(near) or "") if near else ""


def nearest(dotted: str, scope: Scope) -> str:
    """What was most likely meant, as it would be typed here; empty where nothing is near.

    What stands before the last dot is taken as right where there is such a name.
    """
    names = sayable(scope)
    owner, _, last = dotted.rpartition(".")
    beside = {n.rpartition(".")[2]: n for n in names if owner and n.rpartition(".")[0] == owner}
    if near := get_close_matches(_OTHER_WORDS.get(last, last), list(beside), 1, _ALIKE):
        return beside[near[0]]
    near = [] if owner in names else get_close_matches(dotted.lower(), names, 1, _MUCH_ALIKE)
    return near[0] if near else ""


def elsewhere(dotted: str, scope: Scope) -> str:
    """A name that ends like any part of what was typed, as `letter.agency` for `agency.name`."""
    anywhere = {name.rpartition(".")[2]: name for name in reversed(sayable(scope))}
    parts = [part for part in dotted.split(".") if scope.meaning(part) is None]
    found = (get_close_matches(part, list(anywhere), 1, _MUCH_ALIKE) for part in parts)
    return next((anywhere[near[0]] for near in found if near), "")


def block_meant(dotted: str) -> str:
    """The style of a block that somebody looks for under a name, such as `date`; else empty."""
    parts = [part.lower() for part in dotted.split(".")]
    found = [_PARAGRAPHS[part] for part in parts if part in _PARAGRAPHS]
    near = (get_close_matches(part, _STYLES, 1, _MUCH_ALIKE) for part in parts)
    return next(iter([*found, *(each[0] for each in near if each)]), "")


def printable(name: str | None) -> bool:
    """Whether a full name is words that a tag may print by itself."""
    return name is not None and (name in PRINTED or name in ("letter.title", "letter.kind"))
