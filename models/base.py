"""The one base of all models, and how a value inside a draft is named.

A path is a tuple of field names and of item ids or positions: ("needs", "n3", "unit_cost"). Ids
last; positions are for the moment only (command line), and `by_id` turns them into ids.
"""

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter
from pydantic.fields import FieldInfo

from models.errors import UserError
from models.values import Line

AnyModel = TypeVar("AnyModel", bound="Model")

Path = tuple[str | int, ...]
"""Where a value stands: field names, and ids or positions of list items."""


class Model(BaseModel):
    """Frozen and strict: an edit is a new value, and undo is keeping the old one."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, defer_build=True, hide_input_in_errors=True
    )


class Item(Model):
    """A list item. Its id is given once, at insertion, and never used again."""

    id: Annotated[Line, Field(title="Id")] = ""


def parse_path(text: str) -> Path:
    """`needs.2.unit_cost` as a path; digits alone are positions."""
    return tuple(int(part) if part.isdecimal() else part for part in text.split("."))


def path_text(path: Path) -> str:
    """A path as it is written: `needs.n3.unit_cost`."""
    return ".".join(str(step) for step in path)


def by_id(root: Model, path: Path) -> Path:
    """The same place with positions replaced by the items' ids; UserError where there is none."""
    steps: list[str | int] = []
    here: Any = root
    for step in path:
        here = _step(here, step, path)
        steps.append(here.id if isinstance(step, int) and isinstance(here, Item) else step)
    return tuple(steps)


def value_at(root: Model, path: Path) -> Any:
    """The value at a path; UserError where there is none."""
    here: Any = root
    for step in path:
        here = _step(here, step, path)
    return here


def field_at(root: Model, path: Path) -> FieldInfo:
    """The field a path ends in: its title, help, unit and limits; UserError where there is none."""
    owner = value_at(root, path[:-1])
    if not path or not isinstance(owner, Model) or path[-1] not in type(owner).model_fields:
        raise _unknown(path)
    return type(owner).model_fields[str(path[-1])]


def with_value(root: AnyModel, path: Path, value: object) -> AnyModel:
    """A copy of `root` with one value changed and checked; pydantic's ValidationError if unfit."""
    changed: AnyModel = _replaced(root, path, value, path)
    return changed


def with_texts(here: Any, change: Callable[[str], str], besides: tuple[type[Model], ...]) -> Any:
    """A model or list with every text changed, but for those inside the models named.

    What does not change stays the same object. Members of a choice are no texts.
    """
    if type(here) is str:
        return change(here)
    if isinstance(here, tuple):
        items = tuple(with_texts(item, change, besides) for item in here)
        return items if any(a is not b for a, b in zip(items, here, strict=True)) else here
    if not isinstance(here, Model) or isinstance(here, besides):
        return here
    fields = {name: with_texts(value, change, besides) for name, value in here}
    changed = {name: value for name, value in fields.items() if value is not getattr(here, name)}
    return here.model_copy(update=changed) if changed else here


def _replaced(here: Any, rest: Path, value: object, path: Path) -> Any:
    if not rest:
        return value
    step, below = rest[0], rest[1:]
    if isinstance(here, tuple):
        position = _position(here, step, path)
        return (
            *here[:position],
            _replaced(here[position], below, value, path),
            *here[position + 1 :],
        )
    child = _replaced(_step(here, step, path), below, value, path)
    if not below:
        owner: type[Model] = type(here)
        child = _adapter(owner, str(step)).validate_python(child)
    return here.model_copy(update={str(step): child})


@cache
def _adapter(owner: type[Model], name: str) -> TypeAdapter[Any]:
    return field_adapter(owner.model_fields[name])


_ADAPTERS: dict[int, TypeAdapter[Any]] = {}
"""By the field’s identity: fields live as long as their models, and have no hash."""


def field_adapter(field: FieldInfo) -> TypeAdapter[Any]:
    """What checks one field's value, with the field's own limits."""
    if id(field) not in _ADAPTERS:
        annotation: Any = Annotated[field.annotation, field]
        _ADAPTERS[id(field)] = TypeAdapter(annotation, config=ConfigDict(strict=True))
    return _ADAPTERS[id(field)]


def _step(here: Any, step: str | int, path: Path) -> Any:
    if isinstance(here, tuple):
        return here[_position(here, step, path)]
    if isinstance(here, Model) and step in type(here).model_fields:
        return getattr(here, str(step))
    raise _unknown(path)


def _position(items: tuple[Any, ...], step: str | int, path: Path) -> int:
    if isinstance(step, int) and 0 <= step < len(items):
        return step
    for position, item in enumerate(items):
        if isinstance(item, Item) and item.id == step:
            return position
    raise _unknown(path)


def _unknown(path: Path) -> UserError:
    return UserError(f"The draft has no “{path_text(path)}”.")
