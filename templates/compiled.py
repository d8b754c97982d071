"""A template compiled once: docxtpl reads and cleans it, every later filling only prints.

docxtpl opens the file, cleans the XML of its parts for Jinja, and adds the letterhead picture. Kept
are each part with tags as a Jinja template, and every other file of the package as it is deflated.
Whatever this cannot do exactly as docxtpl would raises `Unusual`, and docxtpl does it.
"""

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, count, islice
from typing import TYPE_CHECKING, Any

from models.errors import UserError
from templates.environment import environment
from templates.grids import grids_agree, repaired
from templates.package import Properties, core_name, core_xml, members, well_formed_pieces
from templates.pictures import PICTURE_TAG, inline_picture
from templates.sources import Source, Unusual, sources
from templates.zipped import Member, member_of, packed

if TYPE_CHECKING:
    from jinja2 import Template

KEPT = 8
"""Templates kept compiled: those of a packet, with and without a letterhead picture."""

_LAID_OUT = "\t\n\a\f"
"""Characters that docxtpl turns into tabs, line breaks, paragraphs and pages."""

_PIECES = 2048
"""Of what Jinja prints, so many go through all steps together: a long table is never held whole."""

_END = "</w:p>"
_PARAGRAPH_END = re.compile(f"(?<={_END})")
_BETWEEN = re.compile(r">\s+<")
_DRAWING, _NUMBER = "<wp:docPr ", re.compile(r'\sid="[^"]*" ?')
_FIRST_DRAWING = 1001


@dataclass(frozen=True)
class Part:
    """One part ready to be filled."""

    source: Source
    template: "Template"
    grids_agree: bool = True

    def filled(self, content: Mapping[str, Any]) -> Iterator[bytes]:
        """The part with the content printed, in pieces; it is whole if the last one is given.

        Raises:
            UserError: it asks for what the content does not hold, or it would be damaged.
        """
        pieces = well_formed_pieces(self.source.name, self._printed(content))
        return pieces if self.grids_agree else iter((repaired(b"".join(pieces)),))

    def _printed(self, content: Mapping[str, Any]) -> Iterator[bytes]:
        from jinja2 import TemplateError  # noqa: PLC0415  heavy: loaded after the first paint

        source, template = self.source, self.template
        printed = template.root_render_func(template.new_context(dict(content)))
        stretches = self._arranged(_stretches(printed))
        try:
            for text in chain((source.head,), stretches, (source.tail,)):
                yield text.encode()
        except (TemplateError, TypeError, ValueError, ArithmeticError) as problem:
            raise _unfilled(source.name, problem) from None

    def _arranged(self, stretches: Iterable[str]) -> Iterator[str]:
        """What docxtpl does to a filled part: tabs and breaks laid out, drawings numbered."""
        numbers = count(_FIRST_DRAWING)
        for stretch in stretches:
            laid_out = any(character in stretch for character in _LAID_OUT)
            text = _laid_out(stretch) if laid_out else stretch
            yield _numbered(text, numbers) if self.source.body and _DRAWING in text else text


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

    def filled(self, content: Mapping[str, Any]) -> dict[str, Iterator[bytes]]:
        """The parts that the content changes, by name, each in pieces that are made when asked."""
        return {part.source.name: part.filled(content) for part in self.parts}

    def packed(self, parts: Mapping[str, Iterable[bytes]], properties: Properties) -> bytes:
        """The file of filled parts; all else is copied as it stands deflated.

        Raises:
            UserError: as the parts do when they are made.
        """
        changed = {**parts, self.core: (core_xml(properties),)}
        return packed(
            member_of(each.name, changed[each.name]) if each.name in changed else each
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


def _stretches(printed: Iterable[str]) -> Iterator[str]:
    """The text in stretches that end with a paragraph, for nothing is arranged across its end."""
    rest, printed = "", iter(printed)
    while len(pieces := list(islice(printed, _PIECES))) == _PIECES:
        text, end, rest = "".join((rest, *pieces)).rpartition(_END)
        yield text + end
    yield "".join((rest, *pieces))


def _laid_out(text: str) -> str:
    """The text with docxtpl's tabs and breaks, in those paragraphs that have any."""
    from docxtpl import DocxTemplate  # noqa: PLC0415  heavy: loaded after the first paint

    plain = DocxTemplate(None)
    return "".join(
        plain.resolve_listing(piece) if any(each in piece for each in _LAID_OUT) else piece
        for piece in _PARAGRAPH_END.split(text)
    )


def _numbered(text: str, numbers: Iterator[int]) -> str:
    """The text with a number of its own for every drawing, from 1001 as docxtpl counts."""
    pieces: list[str] = []
    here = 0
    for number in islice(numbers, text.count(_DRAWING)):
        begin = text.index(_DRAWING, here)
        end = text.index(">", begin)
        tag = _NUMBER.sub(" ", text[begin:end], count=1)
        pieces += (text[here:begin], tag.replace(_DRAWING, f'{_DRAWING}id="{number}" ', 1))
        here = end
    return "".join((*pieces, text[here:]))
