"""What every part of a Word file goes through: strict XML, nobody’s traces, our own properties."""

import datetime
import io
import re
import struct
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING
from xml.parsers import expat

from models.errors import UserError
from models.letter import Letter
from templates.marks import GUARD
from templates.zipped import Member, member, packed

if TYPE_CHECKING:
    from docxtpl import DocxTemplate

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
LONGEST_PROPERTY = 255
"""Characters Word keeps of a property."""

_SAVED_BY = re.compile(rb' w:rsid\w*="[0-9A-F]+"')
"""Word’s numbers for who saved what when."""

_GUARD = GUARD.encode()


@dataclass(frozen=True)
class Properties:
    """What a file says of itself; `date` is its day of making and of last change."""

    title: str
    author: str
    date: datetime.date


def properties_of(letter: Letter) -> Properties:
    """Title, author and day of a letter’s file."""
    return Properties(letter.title, letter.author, letter.date)


def core_name(document: "DocxTemplate") -> str:
    """The file of a package that holds its properties; it is added where there is none."""
    from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415  heavy: loaded after the first paint

    document.docx.core_properties  # noqa: B018  adds it
    part = document.docx.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
    return str(part.partname).lstrip("/")


def core_xml(properties: Properties) -> bytes:
    """The part that holds a file’s properties."""
    day = f"{properties.date.isoformat()}T00:00:00Z"
    title, author = (
        escape(text[:LONGEST_PROPERTY], quote=False)
        for text in (properties.title, properties.author)
    )
    return _CORE_XML.format(title=title, author=author, day=day).encode()


def well_formed(name: str, data: bytes) -> bytes:
    """The part itself.

    Raises:
        UserError: it is damaged; nothing is mended silently.
    """
    return b"".join(well_formed_pieces(name, (data,)))


def well_formed_pieces(name: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces of a part, each as soon as all is well up to its end.

    Raises:
        UserError: as `well_formed`; the last may raise it after all pieces are given.
    """
    parser = expat.ParserCreate()
    try:
        for piece in pieces:
            parser.Parse(piece, False)  # noqa: FBT003  not the last piece
            yield piece
        parser.Parse(b"", True)  # noqa: FBT003  the end
    except expat.ExpatError as problem:
        cause = expat.ErrorString(problem.code)
        raise UserError(f"The template’s part “{name}” is damaged: {cause}.") from None


def finished(document: bytes, properties: Properties) -> bytes:
    """A filled file with its own properties and nothing of anybody else’s."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        core = member(_core_in(package.read("_rels/.rels")), core_xml(properties))
    return packed(core if each.name == core.name else each for each in members(document))


def _core_in(relations: bytes) -> str:
    """The file that a package’s relations say holds its properties."""
    from lxml import etree  # noqa: PLC0415  heavy: loaded after the first paint

    for relation in etree.fromstring(relations):
        if str(relation.get("Type")).endswith("/core-properties"):
            return str(relation.get("Target")).lstrip("/")
    return "docProps/core.xml"


def members(document: bytes) -> Iterator[Member]:
    """Each file of a package in a fixed order, checked and without traces of who saved it.

    What needs no change is taken as it is deflated already.
    """
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        for info in sorted(package.infolist(), key=_place):
            data = package.read(info)
            clean = data
            if info.filename.endswith((".xml", ".rels")):
                clean = _SAVED_BY.sub(b"", well_formed(info.filename, data).replace(_GUARD, b""))
            if clean == data and info.compress_type == zipfile.ZIP_DEFLATED:
                yield Member(info.filename, _deflated(document, info), info.CRC, info.file_size)
            else:
                yield member(info.filename, clean)


def _place(info: zipfile.ZipInfo) -> tuple[bool, str]:
    """Word wants the content types first."""
    return info.filename != "[Content_Types].xml", info.filename


def _deflated(document: bytes, info: zipfile.ZipInfo) -> bytes:
    """The member’s bytes; they follow a header whose name and extra field vary in length."""
    name, extra = struct.unpack_from("<HH", document, info.header_offset + 26)
    begin = info.header_offset + 30 + name + extra
    return document[begin : begin + info.compress_size]
