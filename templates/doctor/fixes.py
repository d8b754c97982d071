"""Safe repairs on a copy: what Word changed while somebody typed, and spaces inside braces."""

import io
import zipfile
from itertools import takewhile
from typing import TYPE_CHECKING

from templates.doctor.package import opened
from templates.doctor.places import filled_parts, own_text, pieces
from templates.doctor.reading import SPACED, SPACED_PREFIX
from templates.doctor.tags import SIGNS, TYPED, Tag, scan
from templates.namespaces import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def mended(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """A copy with its safe repairs, and the words of the paragraphs that were changed.

    Raises:
        UserError: as `opened`.
    """
    from lxml import etree  # noqa: PLC0415  heavy: loaded after the first paint

    changed: dict[str, bytes] = {}
    texts: list[str] = []
    for name, tree in filled_parts(opened(data)).items():
        here = [own_text(each) for each in tree.iter(f"{W}p") if _mend(each)]
        if here:
            changed[name] = etree.tostring(
                tree, xml_declaration=True, encoding="UTF-8", standalone=True
            )
            texts += here
    return with_parts(data, changed), tuple(texts)


def with_parts(data: bytes, changed: dict[str, bytes]) -> bytes:
    """The same package with some parts replaced, all others byte for byte."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for member in source.infolist():
            target.writestr(member, changed.get(member.filename, source.read(member)))
    return stream.getvalue()


def _mend(paragraph: "_Element") -> bool:
    """Mend one paragraph, run by run; True if anything changed."""
    old = own_text(paragraph)
    new = _mended_letters(old)
    if "".join(new) == old:
        return False
    here = 0
    for text, element in pieces(paragraph):
        if element.tag == f"{W}t":
            element.text = "".join(new[here : here + len(text)])
            element.set(_SPACE, "preserve")
        here += len(text)
    return True


def _mended_letters(text: str) -> list[str]:
    """What each character of a text becomes: itself, what was typed, or nothing."""
    letters = list(text)
    for spaces in (*SPACED.finditer(text), *SPACED_PREFIX.finditer(text)):
        letters[spaces.start() : spaces.end()] = [""] * len(spaces[0])
    kept = [place for place, letter in enumerate(letters) if letter]
    for tag in scan("".join(letters)):
        if isinstance(tag, Tag) and tag.opener != "{#":
            for place in kept[tag.start : tag.end]:
                letters[place] = letters[place].translate(TYPED)
            between = kept[tag.start + 2 : tag.end - 2]
            for place in (*_signs(letters, between), *_signs(letters, between[::-1])):
                letters[place] = ""
    return letters


def _signs(letters: list[str], places: list[int]) -> list[int]:
    """The signs that come first behind a brace."""
    edge = list(takewhile(lambda place: not letters[place].strip(SIGNS), places))
    return [place for place in edge if letters[place].strip()]
