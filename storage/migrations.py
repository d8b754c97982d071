"""How a draft of an older schema becomes one of today: one function a change.

A change takes the body as the schema before it had it and returns a new one. It leaves alone what
it does not know, and never touches the file: that keeps its schema until the draft is saved.
"""

from collections.abc import Callable, Mapping
from typing import Any

from models.errors import UserError

Body = dict[str, Any]
Migrations = Mapping[int, Callable[[Body], Body]]

MIGRATIONS: Migrations = {}
"""Each change by the schema it starts from; without gaps up to the schema of today."""


def migrate(body: Body, schema: int, migrations: Migrations = MIGRATIONS) -> Body:
    """The body after every change since its schema.

    Raises:
        UserError: it is not what that schema had; one sentence without the file’s name.
    """
    try:
        while schema in migrations:
            body = migrations[schema](body)
            schema += 1
    except (LookupError, TypeError, ValueError, AttributeError):
        raise UserError(f"It is of an older kind, number {schema}, and incomplete.") from None
    return body
