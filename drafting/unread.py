"""Fields whose typed text could not be read print nothing: not the text, and not the old value."""

from pydantic.fields import FieldInfo

from models.base import Path, field_at, parse_path, with_value
from models.errors import UserError
from models.request import FundingRequest, Unread


def without_unread(request: FundingRequest) -> FundingRequest:
    """The draft with those fields empty, or at their default where they cannot be empty."""
    for unread in request.unread:
        place = place_of(request, unread)
        if place:
            path, field = place
            request = with_value(request, path, field.default)
    return request


def place_of(request: FundingRequest, unread: Unread) -> tuple[Path, FieldInfo] | None:
    """The field a text was typed into; None where the draft does not have it."""
    path = parse_path(unread.path)
    try:
        return path, field_at(request, path)
    except UserError:
        return None
