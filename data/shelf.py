"""Entries that are read when somebody asks for them, and then kept."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TypeVar

Entry = TypeVar("Entry")


class Shelf(Mapping[str, Entry]):
    """Entries by id. Looking at the ids reads nothing that `ids` does not read."""

    def __init__(self, ids: Callable[[], tuple[str, ...]], read: Callable[[str], Entry]) -> None:
        self._ids = cache(ids)
        self._read = cache(read)

    def __getitem__(self, key: str) -> Entry:
        if key not in self._ids():
            raise KeyError(key)
        return self._read(key)

    def __contains__(self, key: object) -> bool:
        return key in self._ids()

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids())

    def __len__(self) -> int:
        return len(self._ids())
