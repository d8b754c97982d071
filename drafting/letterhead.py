"""What stands at the head of the first page."""

from drafting.case import Case
from drafting.phrases import answer, fixed, joined, text_of
from models.agency import StateCode
from models.letter import Letterhead, Run


def letterhead(case: Case) -> Letterhead:
    """The picture where there is one, and name and address, which a reader without it needs."""
    agency = case.agency
    name, picture = agency.legal_name, agency.letterhead
    return Letterhead(
        name=answer(name, ("agency", "legal_name")) if name else fixed("Letter"),
        lines=tuple(_lines(case)),
        picture=picture if picture and picture.is_picture else None,
    )


def _lines(case: Case) -> list[Run]:
    agency = case.agency
    state = agency.state.label if agency.state is not StateCode.NONE else ""
    town = ", ".join(part for part in (agency.community, state) if part)
    parts = [
        answer(agency.address, ("agency", "address")),
        answer(" ".join(part for part in (town, agency.zip) if part), ("agency", "community")),
    ]
    line = text_of(joined([part for part in parts if part.text], ", "))
    return [answer(line, ("agency", "address"))] if line else []
