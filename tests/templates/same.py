"""When two Word files say the same: by expanded names, whatever the prefixes and the deflating."""

import io
import re
import zipfile
from functools import lru_cache
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined
from lxml import etree

_RSID = re.compile(r"\{[^}]*\}rsid")
_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def by_docxtpl(template: bytes, content: dict[str, Any]) -> bytes:
    """What plain docxtpl makes of a template, escaped and strict."""
    document = DocxTemplate(io.BytesIO(template))
    environment = Environment(undefined=StrictUndefined, autoescape=True)
    document.render(content, jinja_env=environment, autoescape=True)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def says(document: bytes) -> dict[str, object]:
    """Every part but the properties, which are ours."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return {
            name: _meaning(package.read(name))
            if name.endswith((".xml", ".rels"))
            else package.read(name)
            for name in package.namelist()
            if name != "docProps/core.xml"
        }


@lru_cache(maxsize=64)  # styles and theme are the same in every file
def _meaning(part: bytes) -> tuple[object, ...]:
    return _expanded(etree.fromstring(part))


def _expanded(element: Any) -> tuple[object, ...]:
    attributes = {k: v for k, v in element.attrib.items() if not _RSID.match(k)}
    return (
        element.tag,
        attributes,
        _words(element.text, element),
        [_expanded(child) for child in element],
        _words(element.tail, element.getparent()),
    )


def _words(text: str | None, element: Any) -> str:
    """Text; spaces between elements are none, but for those inside `w:t`."""
    text = text or ""
    return text if text.strip() or (element is not None and element.tag == _TEXT) else ""
