"""The parts of a template that can hold tags, as docxtpl cleans them for Jinja."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docxtpl import DocxTemplate

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DRAWINGS = re.compile(
    'xmlns:([^=]+)="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_BODY = re.compile(r"^<w:body[^>]*>")
_BRACES = re.compile(r"\{_\{|\}_\}|\{_%|%_\}")
_SAVED_BY = re.compile(r' w:rsid\w*="[0-9A-F]+"')


class Unusual(Exception):
    """The template needs docxtpl's own way."""


@dataclass(frozen=True)
class Source:
    """One part: Jinja source, and what stands before and behind it."""

    name: str
    text: str
    head: str = _DECLARATION
    tail: str = ""
    body: bool = False


def sources(document: "DocxTemplate") -> tuple[Source, ...]:
    """The body first, then headers, footers and footnotes.

    Raises:
        Unusual: the body's XML names things as Word does not.
    """
    return (_body(document), *_headers_and_footers(document), *_footnotes(document))


def _body(document: "DocxTemplate") -> Source:
    from lxml import etree  # noqa: PLC0415  heavy: loaded after the first paint

    root = document.docx.element
    before, found, rest = etree.tostring(root, encoding="unicode").partition("<w:body")
    if not found or set(_DRAWINGS.findall(before + rest)) - {"wp"}:
        raise Unusual("its XML has other prefixes than Word's")
    text = _cleaned(document, document.get_xml())
    if root.body.nsmap == root.nsmap:
        text = _BODY.sub("<w:body>", text)  # the prefixes are declared at the root already
    behind = rest.rpartition("</w:body>")[2]
    return Source(_name(document.docx.part), text, _DECLARATION + before, behind, body=True)


def _headers_and_footers(document: "DocxTemplate") -> Iterator[Source]:
    seen = set()
    for uri in (document.HEADER_URI, document.FOOTER_URI):
        for _, part in document.get_headers_footers(uri):
            if part.partname not in seen:
                seen.add(part.partname)
                yield Source(_name(part), _cleaned(document, document.get_part_xml(part)))


def _footnotes(document: "DocxTemplate") -> Iterator[Source]:
    for part in document.docx.part.package.parts:
        if part.content_type == _FOOTNOTES:
            yield Source(_name(part), _cleaned(document, part.blob.decode()), head="")


def _name(part: Any) -> str:
    return str(part.partname).lstrip("/")


def _cleaned(document: "DocxTemplate", xml: str) -> str:
    """The XML as docxtpl patches it, without numbers of who saved it, and with its braces meant.

    docxtpl prints `{_{` as `{{` wherever it stands; here only the template's own is, and a value
    that holds it is left as typed.
    """
    return _BRACES.sub(_as_words, _SAVED_BY.sub("", document.patch_xml(xml)))


def _as_words(match: re.Match[str]) -> str:
    return f'{{{{ "{match[0].replace("_", "")}" }}}}'
