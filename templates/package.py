"""The last touch on a filled file: properties, strict XML, pictures in words, fixed order."""

import datetime
import io
import re
import zipfile
from typing import TYPE_CHECKING

from models.errors import UserError
from models.letter import Letter
from templates.marks import GUARD

if TYPE_CHECKING:
    from lxml.etree import _Element

_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_CORE = "docProps/core.xml"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_CORE_XML = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    "<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
    "<dc:language>en-US</dc:language>"
    '<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
    '<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified>'
    "</cp:coreProperties>"
)
_LONGEST_PROPERTY = 255


def finished(document: bytes, letter: Letter) -> bytes:
    """The file with the letter’s own properties and nothing of anybody else’s."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(document)) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in sorted(source.namelist(), key=_place):
            data = source.read(name)
            if name == _CORE:
                data = _properties(letter)
            elif name.endswith((".xml", ".rels")):
                data = _strict(name, data, letter)
            member = zipfile.ZipInfo(name, _FIXED_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(member, data)
    return stream.getvalue()


def _place(name: str) -> tuple[bool, str]:
    """Word wants the content types first."""
    return name != "[Content_Types].xml", name


def _properties(letter: Letter) -> bytes:
    day = datetime.datetime.combine(letter.date, datetime.time()).isoformat() + "Z"
    title, author = (_escaped(text[:_LONGEST_PROPERTY]) for text in (letter.title, letter.author))
    return _CORE_XML.format(title=title, author=author, day=day).encode()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _strict(name: str, data: bytes, letter: Letter) -> bytes:
    """The part without guards, parsed strictly: damaged XML is an error, never mended."""
    from lxml import etree  # noqa: PLC0415  heavy: loaded after the first paint

    data = data.replace(GUARD.encode(), b"")
    parser = etree.XMLParser(recover=False, resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as problem:
        raise UserError(f"The template’s part “{name}” is damaged: {problem.msg}.") from None
    if name == "word/document.xml" and _described(root, letter):
        data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return re.sub(rb' w:rsid\w*="[0-9A-F]+"', b"", data)


def _described(root: "_Element", letter: Letter) -> bool:
    """Give the letterhead picture its words for those who cannot see it."""
    pictures = list(root.iter(_DRAWING))
    head = letter.letterhead
    alternative = head.picture.alternative if head and head.picture else ""
    for picture in pictures:
        picture.set("name", "Letterhead")
        picture.set("descr", alternative or f"Letterhead of {letter.author}")
    return bool(pictures)
