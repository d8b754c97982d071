"""U1: text that could not be read as its field’s kind of value."""

from collections.abc import Iterator

from drafting.review import Review, advice, error
from drafting.unread import place_of
from models.finding import Finding
from models.reading import Unreadable, read


def check(review: Review) -> Iterator[Finding]:
    """Each field that shows typed text without a value."""
    for unread in review.draft.unread:
        place = place_of(review.draft, unread)
        if place is None:
            message = f"“{unread.text}” was typed into a field that this draft does not have"
            yield advice("U1", ("unread",), message, subject=unread.path, place="The whole draft")
            continue
        path, field = place
        try:
            read(field, unread.text)
        except Unreadable as problem:
            message = str(problem)
        else:
            message = f"{field.title} was typed and not taken over: choose or type it again"
        yield error("U1", path, message, place=f"{field.title}: {unread.text}")
