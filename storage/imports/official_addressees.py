"""Addressees from a state’s members of Congress, and what a reader must know before using them."""

import datetime
from collections.abc import Iterator

from models.addressee import Addressee, Office
from models.errors import UserError
from models.text import day_in_words
from storage.imports.officials import SEATS, Delegation, Member
from storage.imports.preview import LeftOut, Preview
from storage.imports.source import SourceFile

AT_LARGE = "at large"
PUBLICATION = "congress-legislators, a volunteers’ file"


def official_addressees(
    delegation: Delegation, district: str, date: datetime.date, source: SourceFile
) -> Preview[Addressee]:
    """Both senators and the representative of a district; without one, no representative.

    Nobody is confirmed: `checked_on` stays empty. Each knows the file it was read in.

    Raises:
        UserError: the district is no number and not “at large”.
    """
    wanted = _number(district)
    chosen = [
        member
        for member in delegation.members
        if member.office is Office.SENATOR or member.district == wanted
    ]
    return Preview(
        read=tuple(_sentence(member, date) for member in delegation.members),
        items=tuple(_addressee(member, delegation, source) for member in chosen),
        left_out=(*delegation.left_out, *_missing(delegation, wanted)),
    )


def _number(district: str) -> int | None:
    text = district.strip().casefold()
    if not text:
        return None
    if text == AT_LARGE:
        return 0
    if not text.isdecimal() or len(text) > 2:
        raise UserError(f"“{district}” is no district; write its number or “{AT_LARGE}”.")
    return int(text)


def _addressee(member: Member, delegation: Delegation, source: SourceFile) -> Addressee:
    return Addressee(
        office=member.office,
        name=member.name,
        last_name=member.last_name,
        state=delegation.state,
        district=_district(member.district),
        address=member.address,
        valid_until=member.end,
        read_in=source.cited(PUBLICATION),
        file_saved=source.saved,
    )


def _district(number: int | None) -> str:
    if number is None:
        return ""
    return str(number) if number else AT_LARGE


def _sentence(member: Member, date: datetime.date) -> str:
    ended = "ended" if member.end < date else "ends"
    return f"{member.name}, {_role(member)}: term {ended} {day_in_words(member.end)}"


def _role(member: Member) -> str:
    if member.office is Office.REPRESENTATIVE:
        seat = f"district {member.district}" if member.district else AT_LARGE
        return f"representative, {seat}"
    if member.senior is None:
        return "senator"
    return f"{'senior' if member.senior else 'junior'} senator"


def _missing(delegation: Delegation, wanted: int | None) -> Iterator[LeftOut]:
    state = delegation.state.label
    senators = len(delegation.senators)
    if senators != SEATS:
        yield LeftOut(f"Senate, {state}", f"the file has {senators} senators instead of {SEATS}")
    seats = [each.district for each in delegation.representatives if each.district is not None]
    for number in range(1, max(seats, default=0)):
        if number not in seats:
            yield LeftOut(
                f"{state}, district {number}", "the file has nobody; the seat may be empty"
            )
    if wanted is None:
        yield LeftOut("Representatives", "no district was named, so none is written")
    elif wanted not in seats and wanted > max(seats, default=0):
        yield LeftOut(f"{state}, district {_district(wanted)}", "the file has no such district")
    for member in delegation.members:
        if not member.address:
            yield LeftOut(f"{member.name}, address", "the file has none")
