"""Fields whose typed text could not be read print nothing: not the text, and not the old value."""

from models.base import field_at, parse_path, with_value
from models.request import FundingRequest


def without_unread(request: FundingRequest) -> FundingRequest:
    """The draft with those fields empty, or at their default where they cannot be empty."""
    for unread in request.unread:
        path = parse_path(unread.path)
        request = with_value(request, path, field_at(request, path).default)
    return request
