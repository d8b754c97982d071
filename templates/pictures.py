"""The letterhead picture as the XML a template prints for it."""

import base64
import io
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docxtpl import DocxTemplate, InlineImage
    from markupsafe import Markup

PICTURE_TAG = "letter.letterhead.picture"
"""What a template calls it."""

WIDTH = 6.5
"""Inches it is as wide as: the text between the margins of a letter."""

_NAME = re.compile(r'(<wp:docPr\s[^>]*?)\sname="[^"]*"')


def inline_picture(document: "DocxTemplate", data: str) -> "InlineImage":
    """A picture, given as base64, as docxtpl puts it into the part that prints it."""
    from docx.shared import Inches  # noqa: PLC0415  heavy: loaded after the first paint
    from docxtpl import InlineImage  # noqa: PLC0415  as above

    return InlineImage(document, io.BytesIO(base64.b64decode(data)), width=Inches(WIDTH))


def in_words(xml: str, words: str) -> "Markup":
    """The picture’s XML with words for those who cannot see it."""
    from markupsafe import Markup, escape  # noqa: PLC0415  comes with Jinja

    said = f' name="Letterhead" descr="{escape(words)}"'
    return Markup(_NAME.sub(lambda match: match[1] + said, xml))  # noqa: S704  the words are escaped


def with_picture(content: dict[str, Any], picture: object) -> dict[str, Any]:
    """The content with the picture where a template asks for it."""
    letter = content["letter"]
    return {
        **content,
        "letter": {**letter, "letterhead": {**letter["letterhead"], "picture": picture}},
    }
