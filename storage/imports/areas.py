"""CBP’s regions, Border Patrol sectors and field offices, and how a sentence names them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from models.errors import UserError


class AreaKind(IntEnum):
    """What an area is, in the order a list shows them."""

    REGION = 0
    SECTOR = 1
    FIELD_OFFICE = 2
    OTHER = 3


_ENDINGS = {" Sector": AreaKind.SECTOR, " Field Office": AreaKind.FIELD_OFFICE}
_WHOSE = {
    AreaKind.SECTOR: "the U.S. Border Patrol",
    AreaKind.FIELD_OFFICE: "CBP’s Office of Field Operations",
}


@dataclass(frozen=True, order=True)
class Area:
    """A place CBP counts by; `name` as a sentence writes it, such as Tucson Sector."""

    kind: AreaKind
    name: str

    @classmethod
    def region(cls, text: str) -> "Area":
        """A region, such as Southwest Border: all its sectors and field offices."""
        return cls(AreaKind.REGION, text)

    @classmethod
    def office(cls, text: str) -> "Area":
        """A sector or field office from CBP’s capitals, such as TUCSON SECTOR."""
        name = text.title()
        kinds = [kind for ending, kind in _ENDINGS.items() if name.endswith(ending)]
        return cls(kinds[0] if kinds else AreaKind.OTHER, name)

    @property
    def whose(self) -> str:
        """Who seized there, with the area: the agency is Federal, and the words say which part."""
        return f"{_WHOSE.get(self.kind, 'U.S. Customs and Border Protection')}, {self.name}"


def find_area(areas: Iterable[Area], text: str) -> Area:
    """The area a text names, whole or in part.

    Raises:
        UserError: no area, or more than one; the sentence lists those to choose from.
    """
    wanted = text.strip().casefold()
    among = tuple(areas)
    for area in among:
        if area.name.casefold() == wanted:
            return area
    fitting = [area for area in among if wanted and wanted in area.name.casefold()]
    if len(fitting) == 1:
        return fitting[0]
    names = ", ".join(area.name for area in fitting or among)
    what = f"“{text}” fits more than one area" if fitting else f"“{text}” is no area of this file"
    raise UserError(f"{what if wanted else 'No area was named'}; choose one of: {names}.")
