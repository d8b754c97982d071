"""What every page says of the document, in the headers of an agency’s own file."""

import re
from collections.abc import Iterator
from typing import Any

from templates.build.draft import say_draft
from templates.namespaces import R, W

SAMPLE = "Sample: example values, replace before sending"
_IF_SAMPLE = re.compile(r"\{%p?\s*if\s+letter\.sample\s*%\}")
_DRAFT = "letter.is_draft"
_TAGS = re.compile(r"\{%.*?%\}|\{\{.*?\}\}")


def say_sample(document: Any) -> None:
    """Letters with example values say so on every page, on any paper."""
    for header in _headers(document):
        if _says_sample(header):
            continue
        for text in ("{%p if letter.sample %}", SAMPLE, "{%p endif %}"):
            header.add_paragraph(text)


def _says_sample(header: Any) -> bool:
    """Whether a header has a condition of its own that prints the word."""
    words = _words(header)
    condition = _IF_SAMPLE.search(words)
    return condition is not None and "sample" in _TAGS.sub("", words[condition.end() :]).lower()


def _words(header: Any) -> str:
    if header.is_linked_to_previous:
        return ""
    element = header._element  # noqa: SLF001  no other way to its text boxes
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def say_draft_on_every_page(document: Any) -> None:
    """A draft says so above whatever else the paper has in its headers."""
    for header in _headers(document):
        if _DRAFT in _words(header):
            continue
        header.add_paragraph("{%p if letter.is_draft %}")
        say_draft(header.add_paragraph())
        header.add_paragraph("{%p endif %}")


def _headers(document: Any) -> Iterator[Any]:
    """Every header that a page can show; the first section gets those that it lacks."""
    sections = document.sections
    kinds = {"default": "header"}
    if any(section.different_first_page_header_footer for section in sections):
        kinds["first"] = "first_page_header"
    if document.settings.odd_and_even_pages_header_footer:
        kinds["even"] = "even_page_header"
    for kind, name in kinds.items():
        for number, section in enumerate(sections):
            header = getattr(section, name)
            if header.is_linked_to_previous:
                if number:
                    continue  # it shows what the section before it shows
                _add_header(document, kind)
            yield header


def _add_header(document: Any, kind: str) -> None:
    """An empty header; the library would look for its own file of one, which may not be there."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE  # noqa: PLC0415  heavy
    from docx.oxml import OxmlElement  # noqa: PLC0415  as above
    from docx.parts.hdrftr import HeaderPart  # noqa: PLC0415  as above

    package = document.part.package
    content: Any = OxmlElement("w:hdr")
    content.append(OxmlElement("w:p"))
    name = package.next_partname("/word/header%d.xml")
    made = HeaderPart(name, CONTENT_TYPE.WML_HEADER, content, package)
    reference = OxmlElement("w:headerReference")
    reference.set(f"{W}type", kind)
    reference.set(f"{R}id", document.part.relate_to(made, RELATIONSHIP_TYPE.HEADER))
    document.sections[0]._sectPr.insert(0, reference)  # noqa: SLF001  no other way to it
