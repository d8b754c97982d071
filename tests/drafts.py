"""Any draft the models allow, for property tests: made from the models’ own fields."""

import datetime
from decimal import Decimal
from functools import cache
from itertools import count
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from annotated_types import Ge, Le
from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from models.base import Model
from models.request import FundingRequest
from models.text import clean_text
from models.values import Choice

TEXT = st.text(max_size=12).map(clean_text)
ENDS = st.sampled_from(("&", "<w:p>", "{{ x }}", "\u202e", "é", "=1+1", "Ω" * 40, "\n", " "))
FEW = 2
"""Items a list has at most: what a third one would show, a second one shows."""


@cache
def models(kind: type[Model]) -> st.SearchStrategy[Any]:
    """Values of a model, every field drawn."""
    return st.builds(kind, **{name: _field(field) for name, field in kind.model_fields.items()})


def _field(field: FieldInfo) -> st.SearchStrategy[Any]:
    return _values(field.annotation, tuple(field.metadata))


def _values(kind: Any, marks: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _values(arguments[0], (*marks, *_flat(arguments[1:])))
    if origin in (Union, UnionType):
        return st.one_of(*(_values(each, marks) for each in arguments))
    if origin is tuple:
        return st.lists(_values(arguments[0], ()), max_size=FEW).map(tuple)
    if kind is type(None):
        return st.none()
    if issubclass(kind, Model):
        return st.deferred(lambda: models(kind))
    return _plain(kind, marks)


def _plain(kind: type, marks: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    low = next((mark.ge for mark in marks if isinstance(mark, Ge)), None)
    high = next((mark.le for mark in marks if isinstance(mark, Le)), None)
    if issubclass(kind, Choice):
        return st.sampled_from(tuple(kind))
    if kind is bool:
        return st.booleans()
    if kind is int:
        return st.integers(low, high)
    if kind is Decimal:
        return st.decimals(Decimal(low or 0), high, places=2)
    if kind is datetime.date:
        return st.dates()
    return TEXT | ENDS


def _flat(marks: tuple[Any, ...]) -> tuple[Any, ...]:
    """Marks, those inside pydantic’s own wrapping too."""
    return tuple(one for mark in marks for one in (getattr(mark, "metadata", None) or [mark]))


DRAFTS = models(FundingRequest)


def filled(kind: type[Any], word: str) -> Any:
    """A model whose every text is that word with a number of its own, and every list has one.

    Numbers that may be missing are: they have limits of their own, and no words.
    """
    numbers = count()

    def of(model: type[Model]) -> Any:
        return model(
            **{name: value(field.annotation) for name, field in model.model_fields.items()}
        )

    def value(kind: Any) -> Any:
        origin, arguments = get_origin(kind), get_args(kind)
        if origin is Annotated:
            return value(arguments[0])
        if origin in (Union, UnionType):
            found = value(next(each for each in arguments if each is not type(None)))
            return None if isinstance(found, int) else found
        if origin is tuple:
            return (value(arguments[0]),)
        if issubclass(kind, Model):
            return of(kind)
        return _ONE[kind] if kind in _ONE else _last_or_word(kind)

    def _last_or_word(kind: type) -> Any:
        return list(kind)[-1] if issubclass(kind, Choice) else f"{word}{next(numbers)}"

    return of(kind)


_ONE = {bool: True, int: 1, Decimal: Decimal(7), datetime.date: datetime.date(2026, 11, 1)}
"""A value of each plain kind that any field takes."""
