"""What must hold of somebody else’s Word file before anything of it is used."""

import re
import stat
import zipfile

from models.errors import UserError
from templates.doctor.parts import look_through
from templates.doctor.refusals import SAVE
from templates.unpacked import LARGEST_FILE, package_of, unpacked_parts

NEEDED = ("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml")
"""Parts without which nothing can be filled or read back."""

_ENCRYPTED = 0x1
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NAME = re.compile(r"[A-Za-z0-9_\-.()\[\] ~!+,&@#$'=]+(/[A-Za-z0-9_\-.()\[\] ~!+,&@#$'=]+)*")
_OTHER_FILES = (
    (b"{\\rtf", "is Rich Text (.rtf)"),
    (b"%PDF", "is a PDF"),
    (b"<", "is a web page or other text"),
)
Parts = dict[str, bytes]
"""The parts of a Word file by name."""


def opened(data: bytes) -> Parts:
    """The parts of a Word file that keeps within the limits and holds nothing that could act.

    Raises:
        UserError: one sentence (and, where there is one, the way to mend it) naming part and cause.
    """
    _require_word_file(data)
    with package_of(data, "The Word file is damaged or cut short.") as package:
        _require_members(package.infolist())
        parts = dict(unpacked_parts(package))
    _require_needed(parts)
    look_through(parts)
    return parts


def _require_word_file(data: bytes) -> None:
    if not data:
        raise UserError("The file is empty.")
    if len(data) > LARGEST_FILE:
        raise UserError(
            f"The file is larger than {LARGEST_FILE // 1024**2} MB; make its pictures smaller "
            "(in Word: Picture Format › Compress Pictures)."
        )
    if data.startswith(_OLD_WORD):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise UserError(
                "The file is protected with a password. In Word, choose File › Info › Protect "
                "Document › Encrypt with Password, and clear the password."
            )
        raise UserError(f"The file is an old Word document (.doc). {SAVE}")
    for start, what in _OTHER_FILES:
        if data.lstrip()[: len(start)] == start:
            raise UserError(f"The file {what}, not a Word document. {SAVE}")
    if not data.startswith(b"PK"):
        raise UserError(f"The file is no Word document. {SAVE}")


def _require_members(members: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for member in members:
        name = member.orig_filename
        if member.flag_bits & _ENCRYPTED:
            raise UserError("The file is protected with a password; save it without one.")
        if stat.S_ISLNK(member.external_attr >> 16):
            raise UserError(f"The Word file’s part “{_shown(name)}” is a link to another file.")
        if not _NAME.fullmatch(name.removesuffix("/")) or ".." in name.split("/"):
            raise UserError(f"The Word file has a part with a forbidden name: “{_shown(name)}”.")
        if name.casefold() in seen:
            raise UserError(f"The Word file has the part “{name}” twice.")
        seen.add(name.casefold())


def _shown(name: str) -> str:
    """A name from the file, safe and short enough for a sentence."""
    return "".join(letter if letter.isprintable() else "?" for letter in name[:60])


def _require_needed(parts: Parts) -> None:
    if "mimetype" in parts and b"opendocument" in parts["mimetype"]:
        raise UserError(f"The file is an OpenDocument text (.odt), not a Word document. {SAVE}")
    if NEEDED[0] not in parts or NEEDED[1] not in parts:
        raise UserError(f"The file is a ZIP archive, but no Word document. {SAVE}")
    if "xl/workbook.xml" in parts or "ppt/presentation.xml" in parts:
        raise UserError("The file is an Excel or PowerPoint file, not a Word document.")
    for name in NEEDED:
        if name not in parts:
            raise UserError(f"The Word file lacks its part “{name}”; open it in Word and save it.")
