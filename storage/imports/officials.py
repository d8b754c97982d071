"""Members of Congress from `legislators-current.json` of unitedstates/congress-legislators.

A volunteers’ file, public domain (CC0), not an official source: it may be old, so every name stays
unconfirmed until somebody checks it. Party, birthday and gender are never read.
"""

import datetime
import json
import re
from dataclasses import dataclass
from typing import Any

from models.addressee import Office
from models.agency import StateCode
from models.errors import UserError
from models.text import day_in_words
from storage.imports.preview import LeftOut
from storage.imports.text import is_plain_line, text_of

LARGEST = 10 * 1024 * 1024
"""Bytes the file may have; the whole Congress takes about 1.5 MB."""

WHAT = "legislators-current.json of congress-legislators"
SEATS = 2
"""Senators of a state."""

MOST_SEATS = 99
"""Districts no state reaches; the largest has 52."""

_OFFICES = {"sen": Office.SENATOR, "rep": Office.REPRESENTATIVE}
_DAMAGED = "its name, office, address or term is damaged or hides characters"
_ADDRESS = re.compile(r"(.+?),? Washington,? DC (\d{5}(?:-\d{4})?)")


@dataclass(frozen=True)
class Member:
    """One member in the term that runs on the day asked for, or ran last before it.

    `district` is 0 for a state’s only seat and None for senators; `senior` is None for
    representatives and where the file does not say.
    """

    office: Office
    name: str
    last_name: str
    district: int | None
    senior: bool | None
    address: tuple[str, ...]
    end: datetime.date


@dataclass(frozen=True)
class Delegation:
    """A state’s members: senators, the senior one first, then representatives by district."""

    state: StateCode
    members: tuple[Member, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def senators(self) -> tuple[Member, ...]:
        """The senators, the senior one first."""
        return tuple(each for each in self.members if each.office is Office.SENATOR)

    @property
    def representatives(self) -> tuple[Member, ...]:
        """The representatives by district."""
        return tuple(each for each in self.members if each.office is Office.REPRESENTATIVE)


def read_delegation(data: bytes, state: StateCode, date: datetime.date) -> Delegation:
    """A state’s members on a day.

    Raises:
        UserError: another file, a damaged one, or one without anybody of this state.
    """
    members, left_out = [], []
    for position, record in enumerate(_records(data), 1):
        if not any(term.get("state") == state.value for term in record["terms"]):
            continue
        term = _term(record, date)
        if term is None:
            left_out.append(
                LeftOut(f"Record {position}", f"no term has begun by {day_in_words(date)}")
            )
            continue
        if term.get("state") != state.value:
            continue
        try:
            members.append(_member(record["name"], term))
        except (KeyError, TypeError, ValueError):
            left_out.append(LeftOut(f"Record {position}", _DAMAGED))
    if not members:
        raise UserError(f"It has no members of Congress from {state.label}.")
    return Delegation(state, tuple(sorted(members, key=_order)), tuple(left_out))


def _records(data: bytes) -> list[dict[str, Any]]:
    try:
        records = json.loads(text_of(data, LARGEST))
    except (ValueError, RecursionError):
        raise UserError(f"It is damaged, or not {WHAT}.") from None
    if not isinstance(records, list) or not all(_is_record(record) for record in records):
        raise UserError(f"It is not {WHAT}.")
    return records


def _is_record(record: Any) -> bool:
    if not isinstance(record, dict) or not isinstance(record.get("name"), dict):
        return False
    terms = record.get("terms")
    return isinstance(terms, list) and all(isinstance(term, dict) for term in terms)


def _term(record: dict[str, Any], date: datetime.date) -> dict[str, Any] | None:
    """The last term begun by a day; terms are written in order."""
    begun = [term for term in record["terms"] if str(term.get("start")) <= date.isoformat()]
    return begun[-1] if begun else None


def _member(name: dict[str, Any], term: dict[str, Any]) -> Member:
    """One member; KeyError, TypeError or ValueError where the record holds no such thing."""
    office = _OFFICES[term["type"]]
    district = int(term["district"]) if office is Office.REPRESENTATIVE else None
    if district is not None and not 0 <= district <= MOST_SEATS:
        raise ValueError("no state has such a district")
    rank = term.get("state_rank")
    return Member(
        office=office,
        name=_clean(name.get("official_full") or _full_name(name)),
        last_name=_clean(name["last"]),
        district=district,
        senior=rank == "senior" if rank in ("senior", "junior") else None,
        address=_address(_clean(term.get("address") or "")),
        end=datetime.date.fromisoformat(term["end"]),
    )


def _full_name(name: dict[str, Any]) -> str:
    parts = (name.get("nickname") or name["first"], name["last"], name.get("suffix"))
    return " ".join(part for part in parts if part)


def _clean(text: str) -> str:
    """The text itself; ValueError where it hides characters or runs over lines."""
    if not is_plain_line(text):
        raise ValueError("hides characters")
    return text.strip()


def _address(text: str) -> tuple[str, ...]:
    """Room and building, then the city line; one line where the file writes it otherwise."""
    match = _ADDRESS.fullmatch(text)
    if match:
        return (match[1], f"Washington, DC {match[2]}")
    return (text,) if text else ()


def _order(member: Member) -> tuple[int, int, str]:
    if member.office is Office.SENATOR:
        return (0, 0 if member.senior else 1, member.last_name)
    return (1, member.district or 0, member.last_name)
