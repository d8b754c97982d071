"""Reading the XML of a part: strictly, without help from outside, without what says nothing."""

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from templates.namespaces import W

if TYPE_CHECKING:
    from lxml.etree import _Element

REPEATED = 32 * 1024
"""Bytes up to which a part is kept parsed: styles, settings and the like, the same in each letter
of a batch."""

_TEXT = W + "t"

KEPT = 64
"""Parts kept parsed."""

_EMPTY_RUNS = (
    b'<w:r><w:t xml:space="preserve"/></w:r>',
    b'<w:r><w:t xml:space="preserve"></w:t></w:r>',
)
"""What each turn of a template’s loop leaves behind; nine of ten elements in a letter."""


class Malformed(Exception):
    """A part that is no XML; the text says why."""


def parsed(data: bytes) -> "_Element":
    """The root of a part, to be read and not changed; Malformed where a strict reader stops."""
    return _parsed_once(data) if len(data) <= REPEATED else _parsed(data)


def _parsed(data: bytes) -> "_Element":
    from lxml import etree  # noqa: PLC0415  heavy: loaded after the first paint

    parser = etree.XMLParser(
        recover=False,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    for run in _EMPTY_RUNS:
        data = data.replace(run, b"")
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as problem:
        raise Malformed(problem.msg) from None
    tree: Any = root.getroottree()
    if tree.docinfo.doctype:
        raise Malformed("it declares a document type, which no Word file does")
    return root


_parsed_once = lru_cache(maxsize=KEPT)(_parsed)


def words(element: "_Element") -> str:
    """The text inside an element, without tabs and breaks."""
    return "".join(map(str, element.itertext(_TEXT)))


def unspaced(text: str) -> str:
    """A text without any blank, for comparing: Word keeps tabs and line breaks elsewhere."""
    return "".join(text.split())


def value(element: "_Element | None", name: str = "val") -> str:
    """A value Word wrote, or nothing where the element or the value is absent."""
    return "" if element is None else element.get(W + name, "")


def is_on(element: "_Element | None") -> bool:
    """Whether a switch such as `w:b` is there and not turned off."""
    return element is not None and value(element) not in ("0", "false", "off")
