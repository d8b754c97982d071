"""Fields of a Word file: page numbers and dates are taken, what reads or runs something is not."""

import re
from collections.abc import Iterator

from templates.plain_links import is_plain_in_field

PLAIN = {
    *("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "NUMWORDS", "REVNUM"),
    *("DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE", "EDITTIME"),
    *("TITLE", "SUBJECT", "AUTHOR", "FILENAME", "KEYWORDS", "COMMENTS", "LASTSAVEDBY"),
    *("DOCPROPERTY", "INFO", "USERNAME", "USERADDRESS", "USERINITIALS"),
    *("REF", "NOTEREF", "STYLEREF", "SEQ", "TOC", "TC", "XE", "INDEX", "SYMBOL", "LISTNUM"),
    *("MERGEFIELD", "MERGEFORMAT", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN"),
    *("ADDRESSBLOCK", "GREETINGLINE", "HYPERLINK"),
}
"""Fields that read nothing but the file itself. An allow-list: a name can be put together from
nested fields, so what is not plainly one of these is refused."""

_WORD = re.compile(r"\s*([A-Za-z]+)")
_LINK = re.compile(r'\s*HYPERLINK\s+"?([^"\s]*)', re.IGNORECASE)


class Fields:
    """Gathers the instructions of fields, which may be split over many runs, from a stream."""

    def __init__(self) -> None:
        self._open: list[list[str]] = []
        self._whole: list[str] = []
        self._inside = False

    def start(self, namespace: str, kind: str, attributes: dict[str, str]) -> None:
        """Note where a field begins, separates, ends; simple fields carry all in one attribute."""
        if kind == "fldSimple":
            self._whole += [v for n, v in attributes.items() if n.rpartition(" ")[2] == "instr"]
        elif kind == "fldChar":
            state = next((v for n, v in attributes.items() if n.endswith("fldCharType")), "")
            if state == "begin":
                self._open.append([])
            elif self._open:
                self._close(state)
        self._inside = kind in ("instrText", "delInstrText") and bool(namespace)
        if self._inside and not self._open:
            self._open.append([])

    def text(self, text: str) -> None:
        """Characters of an instruction."""
        if self._inside:
            self._open[-1].append(text)

    def end(self, _kind: str) -> None:
        """No instruction goes on after its element."""
        self._inside = False

    def refused(self) -> Iterator[str]:
        """What is wrong with each field that is not taken."""
        rest = ["".join(pieces) for pieces in self._open]
        for instruction in filter(str.strip, (*self._whole, *rest)):
            word = _WORD.match(instruction)
            name = word[1].upper() if word else instruction.strip()[:20]
            link = _LINK.match(instruction)
            if link and not is_plain_in_field(link[1]):
                yield f"has a field that links to “{link[1][:60]}”"
            elif name not in PLAIN:
                yield (
                    f"has the field “{name}”, which may read other files or run something; in "
                    "Word, click in it and press Ctrl+Shift+F9 to make it plain text"
                )

    def _close(self, state: str) -> None:
        """The instruction ends at the separator; an empty one there holds a nested field alone."""
        pieces = self._open[-1]
        if state == "separate":
            self._whole.append("".join(pieces) or "nested fields")
            self._open[-1] = []
        elif state == "end":
            if "".join(pieces).strip():
                self._whole.append("".join(pieces))
            self._open.pop()
