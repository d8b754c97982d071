"""One letter in the making: who writes to whom, about which needs, with which facts."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from drafting.nouns import is_counted, nouns
from drafting.phrases import Words, answer, calculated, fixed, listed, starting, words
from drafting.wording import in_sentence, possessive, spelled, usd, without_the
from models.addressee import Addressee, Avenue, AvenueKind, Office
from models.agency import Agency, AgencyKind
from models.facts import Facts
from models.letter_settings import Length
from models.need import Need, NeedCategory, NeedKind
from models.request import FundingRequest

_GOVERNMENT = {AgencyKind.COUNTY_SHERIFF: "the County", AgencyKind.MUNICIPAL_POLICE: "the City"}
_WHOLE_REQUEST = (AvenueKind.REQUEST_SUPPORT,)
"""Steps that concern every need unless the agency picks some."""
QUESTIONS = (AvenueKind.WRITTEN_ANSWER, AvenueKind.WINDOW)
"""Steps that ask a question of a program, not its money."""
PROJECTS = (AvenueKind.DIRECTED_SPENDING, AvenueKind.COMMUNITY_PROJECT)
"""Steps that ask a Member of Congress for an amount by name."""
_NAMED = 5
"""Items a first paragraph names one by one; of more it names the headings."""


@dataclass(frozen=True)
class Case:
    """What every part of a letter is made from. Pure: the same case gives the same letter."""

    request: FundingRequest
    facts: Facts
    addressee: Addressee
    date: datetime.date
    application: bool = False
    """Whether this is the grant request itself and not a letter about it."""

    @property
    def agency(self) -> Agency:
        """The agency that asks."""
        return self.request.agency

    @property
    def office(self) -> Office:
        """The office the letter goes to."""
        return self.addressee.office

    @property
    def short(self) -> bool:
        """Whether the letter is to fit one page."""
        return self.request.letter.length is Length.ONE_PAGE and not self.application

    @property
    def full(self) -> bool:
        """Whether the letter carries the plan, the partners’ roles and the timeline."""
        return self.request.letter.length is Length.FULL and not self.application

    @property
    def to_congress(self) -> bool:
        """Whether the letter goes to a Member of Congress."""
        return self.office in (Office.SENATOR, Office.REPRESENTATIVE)

    @property
    def tribal(self) -> bool:
        """Whether a tribal government asks."""
        return self.agency.tribal

    @property
    def in_speakers_city(self) -> bool:
        """Whether the brief’s one speaker headed this very department."""
        police = self.agency.kind is AgencyKind.MUNICIPAL_POLICE
        return police and self.agency.community == _city(self.facts)

    @cached_property
    def needs(self) -> tuple[Need, ...]:
        """The needs that have a name, by heading, in the draft’s order within each."""
        order = list(NeedCategory)
        named = [need for need in self.request.needs if need.item.strip()]
        return tuple(sorted(named, key=lambda need: order.index(need.kind.category)))

    def needs_of(self, avenue: Avenue) -> tuple[Need, ...]:
        """The needs one step would pay for."""
        if avenue.needs:
            return tuple(need for need in self.needs if need.id in avenue.needs)
        if avenue.program:
            return tuple(need for need in self.needs if need.program == avenue.program)
        return self.needs if avenue.kind in _WHOLE_REQUEST else ()

    def avenues(self, *kinds: AvenueKind) -> tuple[Avenue, ...]:
        """The steps asked of this office, of these kinds, in order."""
        return tuple(avenue for avenue in self.addressee.avenues if avenue.kind in kinds)

    def _needs_of_all(self, avenues: Iterable[Avenue]) -> tuple[Need, ...]:
        ids = {need.id for avenue in avenues for need in self.needs_of(avenue)}
        return tuple(need for need in self.needs if need.id in ids)

    @cached_property
    def project_needs(self) -> tuple[Need, ...]:
        """The needs of the projects this office is asked for; none where no item is in one."""
        return self._needs_of_all(self.avenues(*PROJECTS))

    @cached_property
    def listed_needs(self) -> tuple[Need, ...]:
        """The needs this letter asks for and lists: those of its steps, all where none names any.

        A representative’s project stands alone. What a step only has a question about counts where
        the letter asks for nothing else.
        """
        money = [each for each in self.addressee.avenues if each.kind not in QUESTIONS]
        return (
            self._needs_of_all(self.avenues(AvenueKind.COMMUNITY_PROJECT))
            or self._needs_of_all(money)
            or self._needs_of_all(self.addressee.avenues)
            or self.needs
        )

    @property
    def argued_needs(self) -> tuple[Need, ...]:
        """What affordability is argued with: the whole request, or an application’s own needs."""
        return self.listed_needs if self.application else self.needs

    @property
    def rest(self) -> tuple[Need, ...]:
        """The needs that are not in this letter’s table."""
        listed = {need.id for need in self.listed_needs}
        return tuple(need for need in self.needs if need.id not in listed)

    @property
    def fiscal_year(self) -> int:
        """The Federal fiscal year Congress is asked for; the next but one after the date’s."""
        given = self.request.funding.fiscal_year
        return given or self.date.year + (2 if self.date.month >= 10 else 1)

    @property
    def year(self) -> Words:
        """`fiscal year 2028`, from the answer where there is one."""
        text = f"fiscal year {self.fiscal_year}"
        given = self.request.funding.fiscal_year is not None
        return words(answer(text, ("funding", "fiscal_year")) if given else text)

    def planned(self, need: Need) -> bool:
        """Whether a need’s cost is a public purchase’s, and still is: a cost typed over is not."""
        return self.facts.purchase_behind(need) is not None

    @property
    def state(self) -> str:
        """The state’s name, or empty."""
        return self.agency.state.label if self.agency.state else ""

    @property
    def state_whose(self) -> Words:
        """`Arizona’s`: what belongs to the state, as an answer."""
        return words(answer(possessive(self.state or "the State"), ("agency", "state")))

    @property
    def place(self) -> Words:
        """Where the agency works, by its kind: city, county or Nation."""
        field = {AgencyKind.COUNTY_SHERIFF: "county", AgencyKind.TRIBAL_POLICE: "tribe"}.get(
            self.agency.kind, "community"
        )
        name = getattr(self.agency, field) or self.agency.community
        told = in_sentence(name) if field == "tribe" else name
        return words(answer(told, ("agency", field)) if name else "this community")

    @property
    def the_agency(self) -> Words:
        """`the Tucson Police Department`."""
        name = without_the(self.agency.legal_name)
        if not name:
            return words("this department")
        return words("the ", answer(name, ("agency", "legal_name")))

    @property
    def short_name(self) -> Words:
        """`Tucson police`, `the Sheriff’s Office`; nothing where no short one is given."""
        return words(answer(in_sentence(self.agency.short_name), ("agency", "short_name")))

    @property
    def government(self) -> Words:
        """Who pays at home: `the City`, `the County`, the Tribe by name."""
        if self.agency.government:
            return words(answer(in_sentence(self.agency.government), ("agency", "government")))
        if self.tribal and self.agency.tribe:
            return words(answer(in_sentence(self.agency.tribe), ("agency", "tribe")))
        return words(fixed(_GOVERNMENT.get(self.agency.kind, "the agency")))

    @property
    def local(self) -> str:
        """`City` money, `tribal` money: the adjective of the home budget."""
        return {AgencyKind.COUNTY_SHERIFF: "County", AgencyKind.MUNICIPAL_POLICE: "City"}.get(
            self.agency.kind, "tribal" if self.tribal else "local"
        )

    @property
    def asker(self) -> tuple[Words, str, str]:
        """Subject and verb of the ask, and its pronoun: a Tribe asks as a government."""
        if self.tribal and self.agency.tribe:
            tribe = answer(in_sentence(self.agency.tribe), ("agency", "tribe"))
            return words(starting(words(tribe)), " asks"), "we", "We"
        return words("I ask"), "I", "I"

    @property
    def officers(self) -> str:
        """What the agency calls its sworn staff."""
        return "deputies" if self.agency.kind is AgencyKind.COUNTY_SHERIFF else "officers"

    @property
    def office_name(self) -> Words:
        """The addressee in the heading of the asks: your office, you, FEMA."""
        if self.office is Office.GOVERNOR:
            return words("your office")
        if self.to_congress:
            return words("you")
        return self.federal_agency

    @property
    def federal_agency(self) -> Words:
        """The addressed agency’s short name."""
        field = "agency_short" if self.addressee.agency_short else "agency"
        name = getattr(self.addressee, field)
        return words(answer(name, self.to(field)) if name else "your agency")

    def to(self, field: str) -> tuple[str | int, ...]:
        """The path of one of the addressee’s fields."""
        return ("addressees", self.addressee.id, field)

    @property
    def has_aircraft(self) -> bool:
        """Whether the letter’s own needs hold an aircraft with a crew."""
        return any(need.kind is NeedKind.AIRCRAFT for need in self.listed_needs)


def _city(facts: Facts) -> str:
    return facts.brief.speaker_place.split(",")[0]


def need_path(need: Need, field: str) -> tuple[str | int, ...]:
    """The path of one of a need’s fields."""
    return ("needs", need.id, field)


def counted(need: Need) -> Words:
    """`12 plate readers`, `one helicopter`."""
    number = f"{spelled(need.quantity)} " if is_counted(need) else ""
    return words(answer(f"{number}{nouns(need)}", need_path(need, "item")))


def counted_list(needs: Iterable[Need]) -> Words:
    """Every need with its number: eight patrol vehicles, six drug analyzers, and one helicopter."""
    return listed(counted(need) for need in needs)


def summary(needs: Iterable[Need]) -> Words:
    """The needs, a long list by heading: eight patrol vehicles, one helicopter, and technology."""
    needs = tuple(needs)
    by_heading: dict[NeedCategory, list[Need]] = {}
    for need in needs:
        by_heading.setdefault(need.kind.category, []).append(need)
    if len(by_heading) == 1 or len(needs) <= _NAMED:
        return counted_list(needs)
    return listed(_heading_in_a_word(heading, here) for heading, here in by_heading.items())


def _heading_in_a_word(heading: NeedCategory, here: list[Need]) -> Words:
    if len(here) > 1:
        return words(answer(heading.label.lower(), ("needs",)))
    return counted(here[0])


def project_in_a_word(needs: Iterable[Need]) -> str:
    """What a project is about: interdiction technology, or equipment where it holds more."""
    kinds = {need.kind.category for need in needs}
    return f"interdiction {'technology' if kinds == {NeedCategory.TECHNOLOGY} else 'equipment'}"


def cost(needs: Iterable[Need]) -> Decimal:
    """The needs’ total cost, in US dollars."""
    return sum((need.total_cost for need in needs), Decimal(0))


def amount(needs: Iterable[Need]) -> Words:
    """The needs’ total cost with its sum behind it."""
    needs = tuple(needs)
    parts = "; ".join(
        f"{need.quantity} × {usd(need.unit_cost or Decimal(0))} = {usd(need.total_cost)}"
        for need in needs
    )
    total = usd(cost(needs))
    return words(calculated(total, f"{parts}; together {total}"))
