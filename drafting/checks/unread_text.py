"""U1: text that could not be read as its field’s kind of value."""

from collections.abc import Iterator

from drafting.review import Review, error
from models.base import field_at, parse_path
from models.finding import Finding
from models.reading import Unreadable, read


def check(review: Review) -> Iterator[Finding]:
    """Each field that shows typed text without a value."""
    for unread in review.request.unread:
        path = parse_path(unread.path)
        field = field_at(review.request, path)
        try:
            read(field, unread.text)
        except Unreadable as problem:
            message = str(problem)
        else:
            message = f"{field.title} was typed and not taken over: type it again"
        yield error("U1", path, message, place=f"{field.title}: {unread.text}")
