"""A template compiled once: docxtpl reads and cleans it, every later filling only prints.

docxtpl opens the file, cleans the XML of its parts for Jinja, and adds the letterhead picture. Kept
are each part with tags as a Jinja template, and every other file of the package as it is deflated.
Whatever this cannot do exactly as docxtpl would raises `Unusual`, and docxtpl does it.
"""

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from models.errors import UserError
from templates.environment import environment
from templates.grids import grids_agree, repaired
from templates.package import Properties, core_name, core_xml, members, well_formed
from templates.pictures import PICTURE_TAG, inline_picture
from templates.sources import Source, Unusual, sources
from templates.zipped import Member, member, packed

if TYPE_CHECKING:
    from jinja2 import Template

KEPT = 8
"""Templates kept compiled: those of a packet, with and without a letterhead picture."""

_LAID_OUT = "\t\n\a\f"
"""Characters that docxtpl turns into tabs, line breaks, paragraphs and pages."""

_PARAGRAPH_END = re.compile(r"(?<=</w:p>)")
_BETWEEN = re.compile(r">\s+<")
_DRAWING, _NUMBER = "<wp:docPr ", re.compile(r'\sid="[^"]*" ?')
_FIRST_DRAWING = 1001


@dataclass(frozen=True)
class Part:
    """One part ready to be filled."""

    source: Source
    template: "Template"
    grids_agree: bool = True

    def filled(self, content: Mapping[str, Any]) -> bytes:
        """The part with the content printed.

        Raises:
            UserError: it asks for what the content does not hold, or it would be damaged.
        """
        from jinja2 import TemplateError  # noqa: PLC0415  heavy: loaded after the first paint

        source = self.source
        try:
            text = self._arranged(self.template.render(content))
            data = b"".join((source.head.encode(), text.encode(), source.tail.encode()))
        except (TemplateError, TypeError, ValueError, ArithmeticError) as problem:
            raise _unfilled(source.name, problem) from None
        well_formed(source.name, data)
        return data if self.grids_agree else repaired(data)

    def _arranged(self, text: str) -> str:
        """What docxtpl does to a filled part: tabs and breaks laid out, drawings numbered."""
        if any(character in text for character in _LAID_OUT):
            text = _laid_out(text)
        return _numbered(text) if self.source.body and _DRAWING in text else text


@dataclass(frozen=True)
class Compiled:
    """A template ready to be filled."""

    parts: tuple[Part, ...]
    members: tuple[Member, ...]
    """All files of the package in their order; those of `parts` as the template has them."""
    core: str
    """The file that holds the properties."""
    picture: str
    """The letterhead picture as XML, or nothing."""

    def filled(self, content: Mapping[str, Any]) -> dict[str, bytes]:
        """The parts that the content changes, by name."""
        return {part.source.name: part.filled(content) for part in self.parts}

    def packed(self, parts: Mapping[str, bytes], properties: Properties) -> bytes:
        """The file of filled parts; all else is copied as it stands deflated."""
        changed = {**parts, self.core: core_xml(properties)}
        return packed(
            member(each.name, changed[each.name]) if each.name in changed else each
            for each in self.members
        )


@lru_cache(maxsize=KEPT)
def compiled(template: bytes, picture: str = "") -> Compiled:
    """The template, with a letterhead picture as base64 if there is one.

    Raises:
        Unusual: only docxtpl's own way fills it.
        UserError: a tag cannot be read.
    """
    from docxtpl import DocxTemplate  # noqa: PLC0415  heavy: loaded after the first paint

    document = DocxTemplate(io.BytesIO(template))
    document.render_init()
    core = core_name(document)
    found = sources(document)
    if picture and any(PICTURE_TAG in source.text for source in found[1:]):
        raise Unusual("the letterhead picture stands outside the body")
    document.current_rendering_part = document.docx.part
    image = _BETWEEN.sub("><", str(inline_picture(document, picture))) if picture else ""
    saved = io.BytesIO()
    document.docx.save(saved)
    parts = tuple(_part(source) for source in found)
    return Compiled(parts, tuple(members(saved.getvalue())), core, image)


def _part(source: Source) -> Part:
    from jinja2 import TemplateError  # noqa: PLC0415  heavy: loaded after the first paint

    try:
        template = environment().from_string(source.text)
    except TemplateError as problem:
        raise _unfilled(source.name, problem) from None
    agree = not source.body or grids_agree(source.head + source.text + source.tail)
    return Part(source, template, agree)


def _unfilled(name: str, problem: Exception) -> UserError:
    return UserError(f"The template’s part “{name}” cannot be filled: {problem}.")


def _laid_out(text: str) -> str:
    """The text with docxtpl's tabs and breaks, in those paragraphs that have any."""
    from docxtpl import DocxTemplate  # noqa: PLC0415  heavy: loaded after the first paint

    plain = DocxTemplate(None)
    return "".join(
        plain.resolve_listing(piece) if any(each in piece for each in _LAID_OUT) else piece
        for piece in _PARAGRAPH_END.split(text)
    )


def _numbered(text: str) -> str:
    """The text with a number of its own for every drawing, from 1001 as docxtpl counts."""
    pieces: list[str] = []
    here = 0
    for number in range(_FIRST_DRAWING, _FIRST_DRAWING + text.count(_DRAWING)):
        begin = text.index(_DRAWING, here)
        end = text.index(">", begin)
        tag = _NUMBER.sub(" ", text[begin:end], count=1)
        pieces += (text[here:begin], tag.replace(_DRAWING, f'{_DRAWING}id="{number}" ', 1))
        here = end
    return "".join((*pieces, text[here:]))
