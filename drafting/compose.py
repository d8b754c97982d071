"""From request and facts to letters: one an addressee, every run with its origin."""

import datetime
from collections import Counter
from collections.abc import Callable, Iterator

from drafting.blocks import heading
from drafting.case import Case
from drafting.documents.partners import partners
from drafting.documents.plan import plan, timeline
from drafting.known import readable
from drafting.letterhead import letterhead
from drafting.letters.action import action
from drafting.letters.alone import alone
from drafting.letters.ask import ask
from drafting.letters.border import border
from drafting.letters.closing import closing
from drafting.letters.end import end
from drafting.letters.evidence import evidence
from drafting.letters.head import head, without_style
from drafting.letters.needs import needs
from drafting.letters.project import project
from drafting.letters.sources import with_sources
from drafting.letters.work import work
from drafting.mentions import introduce
from drafting.overrides import changed_by_hand
from drafting.phrases import words
from models.addressee import Addressee, Office
from models.facts import Facts
from models.letter import Block, BlockStyle, Letter
from models.request import FundingRequest

_OFFICES = {
    Office.GOVERNOR: "Governor",
    Office.SENATOR: "Senator",
    Office.REPRESENTATIVE: "Representative",
}

Part = Callable[[Case], Iterator[Block]]

SECTIONS: dict[str, Part] = {
    "ask": ask,
    "project": project,
    "border": border,
    "work": work,
    "needs": needs,
    "affordability": alone,
    "action": action,
    "evidence": evidence,
    "closing": closing,
}
"""The running text, in the order of a standard letter; the draft may leave out or reorder."""

SHORT = ("ask", "border", "work", "needs", "affordability", "action", "closing")
"""What a letter of one page keeps."""

_KEPT_HEADING = "action.heading"
"""The one heading of a short letter: it leads into the steps."""

ANNEX: tuple[Part, ...] = (plan, partners, timeline)
"""What a full letter adds below the signature."""


def compose_letters(
    request: FundingRequest, facts: Facts, today: datetime.date
) -> tuple[Letter, ...]:
    """One letter for each addressee, in the draft’s order, dated `today`."""
    request = readable(request, facts)
    cases = [Case(request, facts, addressee, today) for addressee in request.addressees]
    names = _file_names(request)
    return tuple(_letter(case, name) for case, name in zip(cases, names, strict=True))


def compose_letter(
    request: FundingRequest, facts: Facts, subject: str, today: datetime.date
) -> Letter:
    """The letter to one addressee of the draft, by id, as `compose_letters` gives it."""
    request = readable(request, facts)
    return next(
        _letter(Case(request, facts, addressee, today), name)
        for addressee, name in zip(request.addressees, _file_names(request), strict=True)
        if addressee.id == subject
    )


def standard_blocks(case: Case) -> tuple[Block, ...]:
    """The letter’s text before changes by hand, notes still as source ids."""
    letter = case.request.letter
    order = [key for key in letter.order if key in SECTIONS]
    keys = [*order, *(key for key in SECTIONS if key not in order)]
    wanted = [key for key in keys if key not in letter.left_out]
    parts = [SECTIONS[key] for key in wanted if not case.short or key in SHORT]
    annex = (_enclosure,) if case.full else ()
    blocks = [block for part in (head, *parts, end, *annex) for block in part(case)]
    if case.short:
        blocks = [b for b in blocks if b.style is not BlockStyle.HEADING or b.key == _KEPT_HEADING]
    return tuple(introduce(_kept(blocks, letter.left_out), case))


def _enclosure(case: Case) -> Iterator[Block]:
    """What stands below the signature, under a title of its own."""
    below = [block for part in ANNEX for block in part(case)]
    if below:
        yield from heading("enclosure", words("Enclosure: project plan"))
        yield from below


def _kept(blocks: list[Block], left_out: tuple[str, ...]) -> Iterator[Block]:
    """Blocks inside a section can be left out by their own key as well, such as `balance`."""
    return (block for block in blocks if block.key not in left_out)


def final_blocks(case: Case) -> tuple[Block, ...]:
    """The letter’s text with the paragraphs changed by hand, notes still as source ids."""
    overrides = case.request.letter.overrides
    return tuple(changed_by_hand(standard_blocks(case), overrides, case.addressee.id))


def _letter(case: Case, file_name: str) -> Letter:
    blocks = final_blocks(case)
    return Letter(
        kind=f"letter-{case.office.value}",
        subject=case.addressee.id,
        date=case.date,
        title=letter_title(case),
        author=case.agency.legal_name,
        file_name=file_name,
        sample=case.request.example,
        short=case.short,
        letterhead=letterhead(case),
        blocks=tuple(with_sources(case, blocks)),
    )


def letter_title(case: Case) -> str:
    """`Letter to Governor Example`, or the office where no name is given."""
    return f"Letter to {_addressed(case.request, case.addressee)}"


def _file_names(request: FundingRequest) -> list[str]:
    """A name for each letter; two offices without names are told apart by a number."""
    sample = "Sample - " if request.example else ""
    names = [f"{sample}Letter to {_addressed(request, each)}" for each in request.addressees]
    several, seen = Counter(names), Counter[str]()
    numbered_names = []
    for name in names:
        seen[name] += 1
        numbered_names.append(f"{name} {seen[name]}" if several[name] > 1 else name)
    return numbered_names


def _addressed(request: FundingRequest, addressee: Addressee) -> str:
    """The addressee in a title: the office and the person, or the office and the state."""
    if addressee.office is Office.AGENCY_HEAD:
        names = (addressee.last_name, addressee.agency_short, addressee.agency)
        return next((name for name in names if name), "the agency head")
    office = _OFFICES[addressee.office]
    if name := addressee.last_name or without_style(addressee.name):
        return f"{office} {name}"
    state = (addressee.state or request.agency.state).label
    return f"{office} of {state}" if addressee.office is Office.GOVERNOR else f"{office}, {state}"
