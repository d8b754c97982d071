"""One part read as a stream, strictly, before any tree is built."""

from collections.abc import Callable
from xml.parsers import expat

from models.errors import UserError


def stream(
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
