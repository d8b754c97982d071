"""What runs in the child process: somebody else’s template filled from plain data.

`filled` is all that is asked of docxtpl here, and the one place to put another engine in.
"""

import io
import re
import zipfile
from typing import Any

from models.errors import UserError
from templates.doctor.language import environment
from templates.doctor.names import conditions_of
from templates.names import COLUMNS
from templates.unpacked import LARGEST_UNPACKED

LARGEST_FILLED = 2 * LARGEST_UNPACKED
"""Bytes of a filled letter unpacked: whoever asked for it reads all of it, and has no limits."""

_MISSING = re.compile(r"“(\w+)” is not a name")


def filled(template: bytes, content: dict[str, Any]) -> bytes:
    """The template with its tags filled; properties are left to the caller.

    Raises:
        UserError: it asks for what it may not, or cannot be filled; one sentence says why.
    """
    from docxtpl import DocxTemplate  # noqa: PLC0415  heavy: loaded in the child alone
    from jinja2 import TemplateError  # noqa: PLC0415  as above
    from lxml import etree  # noqa: PLC0415  as above

    class Strict(DocxTemplate):  # type: ignore[misc]
        """Damage in the filled text is an error and never mended."""

        def fix_tables(self, xml: str) -> Any:
            etree.fromstring(xml, etree.XMLParser(recover=False, huge_tree=True))
            return super().fix_tables(xml)

    docx = Strict(io.BytesIO(template))
    try:
        docx.render(content, jinja_env=environment(), autoescape=True)
    except TemplateError as problem:
        raise UserError(f"The Word file cannot be filled: {_sentence(problem)}.") from None
    except etree.XMLSyntaxError:
        raise UserError(
            "The filled letter would be damaged: a tag begins inside a link, a text box or a table "
            "cell and ends outside it."
        ) from None
    stream = io.BytesIO()
    docx.save(stream)
    with zipfile.ZipFile(stream) as package:
        if sum(part.file_size for part in package.infolist()) > LARGEST_FILLED:
            raise UserError("The filled letter would be larger than any letter is.")
    return stream.getvalue()


def _sentence(problem: Exception) -> str:
    words = " ".join(str(problem).split())[:200].rstrip(".")
    missing = _MISSING.search(words)
    if not missing or missing[1] not in (*COLUMNS, "heading"):
        return words
    return conditions_of(missing[1]).removesuffix(".")
