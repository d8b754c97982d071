"""Our styles in somebody else’s document: their type and paper, our names and our lists.

A style that the document has already, by its name in Word, is the agency’s choice and stays.
"""

import copy
from typing import Any

from templates.namespaces import W

_SHARED = {"normal", "header", "footer", "default paragraph font", "normal table", "no list"}
"""Styles every Word file has; theirs are used."""

_TABLES = "table "
"""How the names of our styles for tables begin."""

_WIDER = 0.92
"""Room for type that is wider than ours at the same size, as Arial is."""

_REFERENCES = ("basedOn", "next", "link")
_WORDS_SIZE = 20
"""Half-points of text in a document that sets no size."""


def lend_styles(theirs: Any, ours: Any, width: float) -> dict[str, str]:
    """Add our styles to their document; gives what each of our style ids is called there.

    Type is in proportion to their text; in tables it is no larger than their width allows.

    Args:
        theirs: the document that is written on.
        ours: the template whose text is put in.
        width: width of their text as a share of ours.
    """
    present = {_kind_and_name(style): _id(style) for style in _styles(theirs)}
    taken = {_id(style) for style in _styles(theirs)}
    ids: dict[str, str] = {}
    new: list[Any] = []
    for style in _styles(ours):
        name = _name(style)
        if there := present.get(_kind_and_name(style)):
            ids[_id(style)] = there
        elif name in _SHARED:
            ids[_id(style)] = present.get(("paragraph", "normal"), "")
        else:
            ids[_id(style)] = _free(_id(style), taken)
            new.append(style)
    numbers = _lend_numbering(theirs, ours)
    share = _size_of_text(theirs) / _size_of_text(ours)
    for style in new:
        fitting = min(share, width * _WIDER) if _name(style).startswith(_TABLES) else share
        theirs.styles.element.append(_adapted(style, ids, numbers, fitting))
    return ids


def _styles(document: Any) -> list[Any]:
    return list(document.styles.element.findall(f"{W}style"))


def _id(style: Any) -> str:
    return str(style.get(f"{W}styleId", ""))


def _name(style: Any) -> str:
    name = style.find(f"{W}name")
    return str(name.get(f"{W}val", "")).casefold() if name is not None else ""


def _kind_and_name(style: Any) -> tuple[str, str]:
    """Paragraph and character styles may share a name."""
    return style.get(f"{W}type", "paragraph"), _name(style)


def _free(wanted: str, taken: set[str]) -> str:
    free = wanted
    while free in taken:
        free += "Letter"
    taken.add(free)
    return free


def _adapted(style: Any, ids: dict[str, str], numbers: dict[str, str], share: float) -> Any:
    """A copy for their document: its styles, its lists, and so much of the size of type."""
    made = copy.deepcopy(style)
    made.set(f"{W}styleId", ids[_id(style)])
    for kind in _REFERENCES:
        for reference in made.findall(f"{W}{kind}"):
            reference.set(f"{W}val", ids.get(reference.get(f"{W}val"), ""))
    for size in (*made.iter(f"{W}sz"), *made.iter(f"{W}szCs")):
        size.set(f"{W}val", str(round(int(size.get(f"{W}val")) * share)))
    for number in made.iter(f"{W}numId"):
        number.set(f"{W}val", numbers[number.get(f"{W}val")])
    return made


def _size_of_text(document: Any) -> int:
    """Half-points of the style Normal, or of the document where that sets none."""
    root = document.styles.element
    normal = next((s for s in _styles(document) if _name(s) == "normal"), None)
    places = [normal.find(f"{W}rPr/{W}sz")] if normal is not None else []
    defaults = (f"{W}docDefaults", f"{W}rPrDefault", f"{W}rPr", f"{W}sz")
    places.append(root.find("/".join(defaults)))
    sizes = [place.get(f"{W}val", "") for place in places if place is not None]
    return next((int(size) for size in sizes if size.isdecimal() and int(size)), _WORDS_SIZE)


def _lend_numbering(theirs: Any, ours: Any) -> dict[str, str]:
    """Add our lists to theirs; gives the new number of each."""
    target = _numbering(theirs)
    abstracts = _after(target, "abstractNum", "abstractNumId")
    numbers = _after(target, "num", "numId")
    new: dict[str, str] = {}
    for offset, number in enumerate(ours.part.numbering_part.element.findall(f"{W}num")):
        abstract = _abstract_of(ours, number)
        abstract.set(f"{W}abstractNumId", str(abstracts + offset))
        before = target.find(f"{W}num")
        if before is None:
            target.append(abstract)
        else:
            before.addprevious(abstract)
        new[number.get(f"{W}numId")] = str(numbers + offset)
        made = copy.deepcopy(number)
        made.set(f"{W}numId", str(numbers + offset))
        made.find(f"{W}abstractNumId").set(f"{W}val", str(abstracts + offset))
        target.append(made)
    return new


def _numbering(document: Any) -> Any:
    """Their lists; an empty part where they have none, which the library cannot make."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE  # noqa: PLC0415  heavy
    from docx.opc.packuri import PackURI  # noqa: PLC0415  as above
    from docx.oxml import OxmlElement  # noqa: PLC0415  as above
    from docx.parts.numbering import NumberingPart  # noqa: PLC0415  as above

    part = document.part
    if not any(rel.reltype == RELATIONSHIP_TYPE.NUMBERING for rel in part.rels.values()):
        name = PackURI("/word/numbering.xml")
        empty: Any = OxmlElement("w:numbering")
        made = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, empty, part.package)
        part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return part.numbering_part.element


def _after(numbering: Any, kind: str, name: str) -> int:
    """The first number that is free."""
    used = [int(each.get(f"{W}{name}")) for each in numbering.findall(f"{W}{kind}")]
    return max(used, default=0) + 1


def _abstract_of(document: Any, number: Any) -> Any:
    wanted = number.find(f"{W}abstractNumId").get(f"{W}val")
    every = document.part.numbering_part.element.findall(f"{W}abstractNum")
    return copy.deepcopy(next(a for a in every if a.get(f"{W}abstractNumId") == wanted))
