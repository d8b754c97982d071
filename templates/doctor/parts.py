"""What stands inside the parts of a Word file, read once as a stream before any tree is built.

Refused are what could run, fetch or hide something: document types and entities, macros, embedded
objects, controls, imported text, links to other files, fields that read or run.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from xml.parsers import expat

from models.errors import UserError
from templates.doctor.fields import Fields

DEEPEST = 200
"""Elements inside one another; Word’s own files keep below about fifty."""

MOST_PARAGRAPHS = 5_000
"""Paragraphs of one part, about 150 pages; what reads and fills them takes seconds beyond that."""

_BINARY = {
    *(".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".ico", ".wdp"),
    *(".odttf", ".fntdata"),
}
_WORDS_OWN = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://schemas.microsoft.com/office/2006/activeX",
    "urn:schemas-microsoft-com",
)
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_SAVE = "In Word, choose File › Save As and the type “Word Document (.docx)”."

_ELEMENTS = {
    "altChunk": "takes in the text of another file; open it in Word and save it again",
    "subDoc": "is a master document with text in other files",
    "object": "has an embedded object, such as an Excel sheet; put a picture in its place",
    "OLEObject": "has an embedded object, such as an Excel sheet; put a picture in its place",
    "control": "has an ActiveX control; take it out",
    "ocx": "has an ActiveX control; take it out",
    "frameset": "is a page of frames that shows other files",
    "mailMerge": "is tied to a mail-merge list; in Word, choose Mailings › Start Mail Merge › "
    "Normal Word Document",
}
_RELATIONS = {
    "attachedTemplate": "is tied to another template; in Word, choose Developer › Document "
    "Template and attach Normal, or copy all into a new document",
    "image": "shows a picture that lies in another file; in Word, insert the picture itself",
    "vbaProject": "has macros; save it as .docx, which leaves them out",
    "oleObject": _ELEMENTS["object"],
    "package": _ELEMENTS["object"],
    "control": _ELEMENTS["control"],
    "activeXControlBinary": _ELEMENTS["control"],
    "aFChunk": _ELEMENTS["altChunk"],
    "subDocument": _ELEMENTS["subDoc"],
    "frame": _ELEMENTS["frameset"],
    "mailMergeSource": _ELEMENTS["mailMerge"],
    "mailMergeHeaderSource": _ELEMENTS["mailMerge"],
    "recipientData": _ELEMENTS["mailMerge"],
    "keyMapCustomizations": "has macros; save it as .docx, which leaves them out",
    "attachedToolbars": "has macros; save it as .docx, which leaves them out",
    "extensibility": "changes Word’s own menus",
    "webextension": "has an add-in; take it out",
    "webextensiontaskpanes": "has an add-in; take it out",
}
_INSIDE_TOO = set(_RELATIONS) - {"image"}
"""Kinds of relation that are refused even where their target is in the file."""

_TYPES = (
    ("macroEnabled", "has macros (.docm). " + _SAVE),
    ("vbaProject", "has macros. " + _SAVE),
    ("ms-word.vbaData", "has macros. " + _SAVE),
    ("template.main", "is a Word template (.dotx). " + _SAVE),
    ("activeX", "has an ActiveX control; take it out"),
    ("oleObject", "has an embedded object, such as an Excel sheet; put a picture in its place"),
)


def look_through(parts: dict[str, bytes]) -> None:
    """Read every part once.

    Raises:
        UserError: one sentence naming the part and the cause.
    """
    types = _Types()
    _stream("[Content_Types].xml", parts["[Content_Types].xml"], types.start)
    for content_type in types.all():
        for word, cause in _TYPES:
            if word in content_type:
                raise UserError(f"The Word file {cause.removesuffix('.')}.")
    for name, data in parts.items():
        if PurePosixPath(name).suffix.casefold() in _BINARY and "xml" not in types.of(name):
            continue
        if name.endswith(".rels"):
            _stream(name, data, _Relations(name, parts).start)
        else:
            _Content(name).read(data)
    if types.of("word/document.xml") != _DOCUMENT:
        raise UserError("The Word file’s main text is of an unknown type; save it again in Word.")


def _stream(
    name: str, data: bytes, start: Callable[[str, dict[str, str]], None], **handlers: object
) -> None:
    """Parse one part strictly; UserError for a document type, an entity, or damage."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartElementHandler = start
    for handler, function in handlers.items():
        setattr(parser, handler, function)

    def refuse(*_: object) -> None:
        raise UserError(f"The part “{name}” declares a document type, which no Word file needs.")

    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003  expat takes it by position only
    except expat.ExpatError:
        raise UserError(f"The part “{name}” of the Word file is damaged.") from None


class _Types:
    """Content types, by part and by ending."""

    def __init__(self) -> None:
        self._by_part: dict[str, str] = {}
        self._by_ending: dict[str, str] = {}

    def start(self, _element: str, attributes: dict[str, str]) -> None:
        kind = attributes.get("ContentType", "")
        if "PartName" in attributes:
            self._by_part[attributes["PartName"].casefold()] = kind
        elif "Extension" in attributes:
            self._by_ending[f".{attributes['Extension'].casefold()}"] = kind

    def all(self) -> Iterator[str]:
        yield from self._by_part.values()
        yield from (kind for end, kind in self._by_ending.items() if end != ".bin")

    def of(self, name: str) -> str:
        ending = PurePosixPath(name).suffix.casefold()
        return self._by_part.get(f"/{name}".casefold(), self._by_ending.get(ending, ""))


class _Relations:
    """What one part is tied to: parts that are there, and plain links."""

    def __init__(self, name: str, parts: dict[str, bytes]) -> None:
        self._name = name
        self._folder = PurePosixPath(name).parent.parent
        self._there = {part.casefold() for part in parts}

    def start(self, _element: str, attributes: dict[str, str]) -> None:
        kind = attributes.get("Type", "").rsplit("/", 1)[-1]
        target = attributes.get("Target", "")
        outside = attributes.get("TargetMode", "") == "External"
        if kind in _RELATIONS and (outside or kind in _INSIDE_TOO):
            raise UserError(f"The Word file {_RELATIONS[kind]} (part “{self._name}”).")
        if outside and (kind != "hyperlink" or not is_plain_link(target)):
            raise UserError(
                f"The part “{self._name}” links to “{target[:60]}”; only links to web pages and "
                "mail addresses are taken."
            )
        if target and not outside and not self._is_there(target):
            raise UserError(
                f"The part “{self._name}” refers to “{target[:60]}”, which is not in the file; "
                "open it in Word and save it again."
            )

    def _is_there(self, target: str) -> bool:
        if target.startswith("#"):
            return True
        steps: list[str] = []
        whole = target if target.startswith("/") else f"{self._folder}/{target}"
        for step in whole.split("/"):
            if step == "..":
                steps = steps[:-1]
            elif step not in ("", "."):
                steps.append(step)
        return "/".join(steps).casefold() in self._there


def is_plain_link(target: str) -> bool:
    """Whether a link leads to a web page, a mail address or a place in the file itself."""
    return bool(re.match(r"(https?://|mailto:|#)", target.strip(), re.IGNORECASE))


class _Content:
    """One part of text: its elements, its links, its fields."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._depth = self._paragraphs = 0
        self._fields = Fields()

    def read(self, data: bytes) -> None:
        _stream(
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
            raise UserError(f"The file is saved as Strict Open XML. {_SAVE}")
        if self._depth > DEEPEST:
            raise UserError(f"The part “{self._name}” is nested too deep.")
        self._paragraphs += kind == "p" and namespace == _WORDS_OWN[0]
        if self._paragraphs > MOST_PARAGRAPHS:
            raise UserError(
                f"The part “{self._name}” has more than {MOST_PARAGRAPHS:,} paragraphs; take out "
                "all but the letterhead."
            )
        if kind in _ELEMENTS and namespace.startswith(_WORDS_OWN):
            raise UserError(f"The Word file {_ELEMENTS[kind]} (part “{self._name}”).")
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
