"""A zip file put together from members that are deflated already: the same members, same bytes.

Written by hand because `zipfile` deflates every member anew and asks the system for a time. The
layout is section 4.3 of PKWARE’s APPNOTE.TXT; a Word file needs none of its later additions.
"""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")
_VERSION, _DEFLATED, _UTF8 = 20, 8, 0x800
_TIME, _DATE = 0, (1 << 5) | 1
"""Midnight of 1 January 1980, the first day a zip file knows."""

LEVEL = 6
"""Of deflate, as Python’s own; 1 to 3 halve the time and make a letter a tenth larger."""


@dataclass(frozen=True)
class Member:
    """One file of a package, deflated, with what a zip file says of it."""

    name: str
    deflated: bytes
    crc: int
    size: int

    @cached_property
    def local(self) -> bytes:
        """The member as it stands in the file: its header, its name, its data."""
        name = self.name.encode()
        return _LOCAL.pack(b"PK\x03\x04", _VERSION, *self._said(name), 0) + name + self.deflated

    def central(self, offset: int) -> bytes:
        """The member’s entry in the list at the end of the file."""
        name = self.name.encode()
        said = self._said(name)
        return _CENTRAL.pack(b"PK\x01\x02", _VERSION, _VERSION, *said, 0, 0, 0, 0, 0, offset) + name

    def _said(self, name: bytes) -> tuple[int, ...]:
        flags = 0 if name.isascii() else _UTF8
        sizes = (len(self.deflated), self.size, len(name))
        return (flags, _DEFLATED, _TIME, _DATE, self.crc, *sizes)


def member(name: str, data: bytes) -> Member:
    """A member from its data."""
    return member_of(name, (data,))


def member_of(name: str, pieces: Iterable[bytes]) -> Member:
    """A member from its data in pieces, of which it holds one at a time."""
    deflater = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    deflated, crc, size = [], 0, 0
    for piece in pieces:
        deflated.append(deflater.compress(piece))
        crc, size = zlib.crc32(piece, crc), size + len(piece)
    return Member(name, b"".join((*deflated, deflater.flush())), crc, size)


def packed(members: Iterable[Member]) -> bytes:
    """The zip file of the members in their order."""
    data: list[bytes] = []
    listed: list[bytes] = []
    offset = 0
    for each in members:
        data.append(each.local)
        listed.append(each.central(offset))
        offset += len(each.local)
    central = b"".join(listed)
    count = len(listed)
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(central), offset, 0)
    return b"".join((*data, central, end))
