"""Who does the work, and with whom: staff, budget, partners with their roles, what is shared."""

from collections.abc import Iterator

from drafting.blocks import body, row, section, table
from drafting.case import Case
from drafting.letters.own_budget import annual_budget
from drafting.letters.work import activity, named_partners, shared
from drafting.phrases import Words, answer, listed, say, starting, words
from drafting.wording import number, without_the
from models.letter import Block, Row
from models.partner import Agreement, Partner, SupportLetter

_PARTNERS = (
    ("partner", "Partner"),
    ("role", "Role in the work"),
    ("agreement", "Rests on"),
    ("support", "Letter of support"),
)
_SUPPORT = {SupportLetter.ASKED: "Asked for", SupportLetter.NO: "Not asked"}


def partners(case: Case) -> Iterator[Block]:
    """The agency’s own work and staff, then each partner with its role."""
    told = activity(case) if case.application else []
    yield from section(
        "partners",
        words("Who does the work, and with whom"),
        *(body(f"partners.own.{i}", text) for i, text in enumerate(told, 1)),
        body("partners.staff", *_about_itself(case)),
        table("partners", _PARTNERS, _rows(case)),
        body("partners.shared", *(shared(case) if case.application else ())),
    )


def _about_itself(case: Case) -> Iterator[Words]:
    """Staff, area and budget, as far as they are given; the first names the agency."""
    told = [each for each in (_staff(case), _area(case), _budget(case)) if each]
    who = starting(case.the_agency)
    for subject, predicate in zip((who, *(words("It") for _ in told)), told, strict=False):
        yield words(subject, " ", predicate, ".")


def _staff(case: Case) -> Words:
    agency = case.agency
    counts = [
        answer(f"{number(count)} {what}", ("agency", field))
        for field, count, what in (
            ("sworn_officers", agency.sworn_officers, f"sworn {case.officers}"),
            ("civilian_staff", agency.civilian_staff, "civilian staff"),
        )
        if count
    ]
    if not counts:
        return ()
    return say("has {staff}", staff=listed(counts))


def _area(case: Case) -> Words:
    area = case.agency.square_miles
    if not area:
        return ()
    told = answer(f"{number(area)} square miles", ("agency", "square_miles"))
    return say("serves an area of {area}", area=told)


def _budget(case: Case) -> Words:
    told = annual_budget(case)
    return say("has a budget of {budget}", budget=told) if told else ()


def _rows(case: Case) -> Iterator[Row]:
    for partner in named_partners(case):
        yield row(
            starting(words(answer(without_the(partner.name), ("partners", partner.id, "name")))),
            starting(words(answer(partner.role, ("partners", partner.id, "role")))),
            _rests_on(partner),
            words(_SUPPORT.get(partner.support_letter) or _at_hand(case)),
        )


def _rests_on(partner: Partner) -> Words:
    """The agreement, and since when; the year alone where the work rests on none."""
    agreement = partner.agreement.label if partner.agreement is not Agreement.NONE else ""
    if partner.since is None:
        return words(agreement)
    since = answer(f"since {partner.since}", ("partners", partner.id, "since"))
    return words(f"{agreement}, " if agreement else "Working together ", since)


def _at_hand(case: Case) -> str:
    """A letter of support is called enclosed only where the enclosures list it."""
    listed_too = any("support" in text.lower() for text in case.request.letter.enclosures)
    return "Enclosed" if listed_too else "Available"
