"""The body of a draft file, read strictly; from a newer version, as far as it is understood."""

import copy
import json
from typing import Any

from pydantic import ValidationError

from models.errors import UserError
from models.request import FundingRequest
from storage.decode import shown


def request_in(body: dict[str, Any]) -> FundingRequest:
    """The draft itself: text is a date only where the model says so.

    Raises:
        UserError: a field is unknown or cannot be read; one sentence without the file’s name.
    """
    try:
        return FundingRequest.model_validate_json(json.dumps(body))
    except ValidationError as problem:
        first = problem.errors(include_input=False, include_url=False)[0]
        place = ".".join(shown(str(step)) for step in first["loc"])
        what = first["msg"].removeprefix("Value error, ")
        raise UserError(f"Its field “{place}” cannot be read: {what}.") from None


def request_in_newer(body: dict[str, Any]) -> FundingRequest:
    """The draft of a newer version, its unknown fields set aside.

    Raises:
        UserError: what is left cannot be read; one sentence without the file’s name.
    """
    known = copy.deepcopy(body)
    try:
        return FundingRequest.model_validate_json(json.dumps(body))
    except ValidationError as problem:
        for each in problem.errors(include_input=False, include_url=False):
            if each["type"] == "extra_forbidden":
                _remove(known, each["loc"])
    return request_in(known)


def _remove(body: Any, place: tuple[int | str, ...]) -> None:
    for step in place[:-1]:
        body = body[step]
    del body[place[-1]]
