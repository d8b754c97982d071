"""The agency’s own Word file: looked at, mended on a copy, taken for letters."""

from dataclasses import dataclass
from pathlib import Path

from models.errors import UserError
from models.finding import Finding, Severity
from models.letter import Letter
from models.letter_settings import OwnFile
from storage.own_files import keep_own_file, own_file
from storage.read import read
from storage.write import write
from templates.doctor.fixes import mended
from templates.doctor.names import GROUPS, LISTS, tag_of
from templates.make import Made, make
from templates.names import NAMES
from templates.outline import OutlineBlock
from templates.own.accept import accept, check_file
from templates.own.make import make_own, outline_own
from templates.own.template import letter_kinds


@dataclass(frozen=True)
class Paper:
    """A Word file that letters are printed on; it was looked at when it was opened."""

    name: str
    data: bytes

    def prints(self, letter: Letter) -> bool:
        """Whether a document is printed on it; grant requests and phone sheets are not."""
        return letter.kind in letter_kinds()


@dataclass(frozen=True)
class Looked:
    """What the doctor found in a file, and the file as a draft names it, where it was taken."""

    findings: tuple[Finding, ...]
    taken: OwnFile | None
    fixable: bool = False
    """Whether a copy can be mended by itself."""


def look_at(path: Path) -> Looked:
    """Look through a file and keep a copy of it, unless it has errors.

    Raises:
        UserError: it cannot be read or kept.
    """
    data = _read(path)
    found = check_file(data)
    if has_errors(found):
        return Looked(found, None, _is_fixable(data))
    return Looked(found, OwnFile(name=path.name, sha256=keep_own_file(data)))


def paper(own: OwnFile) -> Paper:
    """The file that a draft names.

    Raises:
        UserError: this computer does not have it.
    """
    return Paper(own.name, own_file(own.name, own.sha256))


def check_template(path: Path) -> tuple[Finding, ...]:
    """What the doctor finds in a file, errors first; UserError where it cannot be read."""
    return check_file(_read(path))


def fix_template(path: Path, copy: Path) -> tuple[str, ...]:
    """Write a copy with the safe repairs made, and say the paragraphs they changed.

    Where there is nothing to repair, nothing is written.

    Raises:
        UserError: the file cannot be read or is refused, or the copy is there already.
    """
    data, changed = mended(_read(path))
    if changed:
        write(copy, data, replace=False)
    return changed


def can_be_fixed(path: Path) -> bool:
    """Whether a copy can be mended by itself; UserError where the file cannot be read."""
    return _is_fixable(_read(path))


def _is_fixable(data: bytes) -> bool:
    try:
        return bool(mended(data)[1])
    except UserError:
        return False


def template_names() -> tuple[tuple[str, str], ...]:
    """Every name a template may print or ask: as a tag to be typed, and what it holds."""
    names = {name: what for name, what in NAMES.items() if name in LISTS or name not in GROUPS}
    return tuple((tag_of(name), what) for name, what in names.items())


def open_template(path: Path) -> Paper:
    """A file to print letters on.

    Raises:
        UserError: it cannot be read, or has errors; the sentence says what to mend first.
    """
    data = _read(path)
    accept(data, path.name)
    return Paper(path.name, data)


def made_on(letter: Letter, own: Paper | None) -> tuple[Made, tuple[str, ...]]:
    """The document, proved, and the texts that the agency’s own file never prints."""
    if own is None or not own.prints(letter):
        return make(letter), ()
    made = make_own(letter, own.data)
    return Made(made.data, made.values_proved), made.not_printed


def preview_on(letter: Letter, own: Paper) -> tuple[OutlineBlock, ...]:
    """The document on the agency’s own file read back, every run with its origin."""
    return outline_own(letter, own.data)


def has_errors(found: tuple[Finding, ...]) -> bool:
    """Whether anything found stands in the way of using the file."""
    return any(finding.severity is Severity.ERROR for finding in found)


def _read(path: Path) -> bytes:
    return read(path, "a Word file")
