"""One part of text, read as a stream: its elements, its drawings, its fields."""

from models.errors import UserError
from templates.doctor.fields import Fields
from templates.doctor.refusals import ELEMENTS, SAVE
from templates.doctor.stream import stream
from templates.plain_links import is_plain_link

DEEPEST = 200
"""Elements inside one another; Word’s own files keep below about fifty."""

MOST_PARAGRAPHS = 5_000
"""Paragraphs of one part, about 150 pages; what reads and fills them takes seconds beyond that."""

_WORDS_OWN = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://schemas.microsoft.com/office/2006/activeX",
    "urn:schemas-microsoft-com",
)
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


class Content:
    """One part of text: its elements, its links, its fields."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._depth = self._paragraphs = 0
        self._fields = Fields()

    def read(self, data: bytes) -> None:
        stream(
            self._name,
            data,
            self._start,
            EndElementHandler=self._end,
            CharacterDataHandler=self._fields.text,
        )
        for cause in self._fields.refused():
            raise UserError(f"The part “{self._name}” {cause}.")

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        namespace, _, kind = element.rpartition(" ")
        self._depth += 1
        if namespace == _STRICT:
            raise UserError(f"The file is saved as Strict Open XML. {SAVE}")
        if self._depth > DEEPEST:
            raise UserError(f"The part “{self._name}” is nested too deep.")
        self._paragraphs += kind == "p" and namespace == _WORDS_OWN[0]
        if self._paragraphs > MOST_PARAGRAPHS:
            raise UserError(
                f"The part “{self._name}” has more than {MOST_PARAGRAPHS:,} paragraphs; take out "
                "all but the letterhead."
            )
        if kind in ELEMENTS and namespace.startswith(_WORDS_OWN):
            raise UserError(f"The Word file {ELEMENTS[kind]} (part “{self._name}”).")
        if namespace.startswith("urn:schemas-microsoft-com"):
            self._require_no_file(attributes)
        self._fields.start(namespace, kind, attributes)

    def _require_no_file(self, attributes: dict[str, str]) -> None:
        """Old drawings name files in their attributes; links there are held to the same rule."""
        for name, value in attributes.items():
            if name == "src" or (name == "href" and not is_plain_link(value)):
                raise UserError(
                    f"The part “{self._name}” has a drawing that reads “{value[:60]}”; insert the "
                    "picture itself."
                )

    def _end(self, element: str) -> None:
        self._depth -= 1
        self._fields.end(element.rpartition(" ")[2])
