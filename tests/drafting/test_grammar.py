"""Grammar that can be stated as a rule holds in every document of any draft people could type."""

import datetime
import re
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from data.facts import read_facts
from data.samples import SAMPLES, read_sample
from drafting.packet import compose_all
from models.agency import AgencyKind
from models.base import with_value
from models.evidence import LocalFigure
from models.letter import BlockStyle, Letter
from models.letter_settings import Length
from models.need import CostBasis, Need, NeedKind, ObjectClass
from models.partner import Partner
from models.request import FundingRequest
from models.values import Answer
from tests.conftest import DATE

ITEMS = (
    *("Patrol SUV, outfitted", "UAS", "an airplane", "The Example tower", "LPR", "iPad"),
    *(
        "EVIDENCE LOCKERS",
        "FORD SWAT VEHICLE",
        "LIGHT HELICOPTER OR EQUAL",
        "Overtime for patrols",
        "Software",
    ),
    *("8-channel radio", "Hourly interpreter service", "X-ray van", "(2) radios", "armored vest"),
    *("Night vision goggles", "unmanned boat (with sonar)", "K-9 vehicle", "One-year license"),
    *(
        "MRI scanner",
        "Used truck",
        "11-inch tablet",
        "Automated reader w/ mast",
        "Reader 9 or equal",
    ),
)
"""As people type them: one, several, capitals, articles, abbreviations, brands, what is aside."""

NAMES = (
    *("Example County Sheriff’s Office", "the State Police", "HSI", "The Border Patrol"),
    *("two neighboring departments", "Ex. Dept.", "Example Nation Police", "our task force"),
)
TEXTS = ("", "Joint stops", "Joint stops.", "HSI liaison", "They share one schedule")
PROGRAMS = ("", "opsg", "sbsrf", "cops_tep", "thsgp")
COSTS = (Decimal("19.50"), Decimal(4_800), Decimal(6_800_000))

needs = st.builds(
    Need,
    item=st.sampled_from(ITEMS),
    kind=st.sampled_from([kind for kind in NeedKind if kind is not NeedKind.OVERTIME]),
    quantity=st.sampled_from((1, 2, 12)),
    unit_cost=st.sampled_from(COSTS),
    program=st.sampled_from(PROGRAMS),
    object_class=st.sampled_from(ObjectClass),
    cost_basis=st.sampled_from(CostBasis),
    cost_source=st.sampled_from(("", "Example Inc.", "Example Motors")),
    purpose=st.just("Stops loads"),
    why=st.sampled_from(TEXTS),
    measure=st.sampled_from(("", "stops")),
    shared_with=st.sampled_from(TEXTS),
    coverage=st.sampled_from(TEXTS),
    mission_hours=st.sampled_from((None, 300)),
    hour_cost=st.sampled_from((None, Decimal(4_050))),
    operating_payer=st.sampled_from(("", "the fund of Example Inc.")),
    bundle=st.sampled_from(("", "kit")),
    in_adopted_budget=st.sampled_from(Answer),
)
partners = st.builds(
    Partner,
    name=st.sampled_from(NAMES),
    role=st.sampled_from(TEXTS),
    may_be_named=st.sampled_from((True, True, False)),
)
YEARS = ((2023, 10, 1), (2024, 9, 30)), ((2024, 10, 1), (2025, 9, 30)), ((2025, 3, 2), (2025, 5, 3))
figures = st.builds(
    lambda period, **given: LocalFigure(
        start=datetime.date(*period[0]), end=datetime.date(*period[1]), **given
    ),
    period=st.sampled_from(YEARS),
    measure=st.sampled_from(("pounds of fentanyl seized", "arrests on warrants of others")),
    value=st.sampled_from((Decimal(2), Decimal(60), Decimal(1_500))),
    before=st.sampled_from((None, Decimal(0), Decimal(50))),
    counted_by=st.sampled_from(("", "HSI", "Border Patrol agents", "Nogales police")),
    source=st.sampled_from(("an example file", "Example Inc.")),
    counted=st.sampled_from(("", "monthly weights")),
)


@st.composite
def drafts(draw: st.DrawFn) -> FundingRequest:
    """A sample’s draft with other items, partners, names and lengths."""
    request = read_sample(draw(st.sampled_from(SAMPLES)))
    for path, values in (
        (("agency", "kind"), tuple(AgencyKind)),
        (("agency", "short_name"), ("", "Example police", "The Sheriff’s Office", "EPD")),
        (("agency", "legal_name"), ("", "The Example Police Department", "Example Police")),
        (("agency", "local_problem"), TEXTS),
        (("evidence", "activity"), TEXTS),
        (("funding", "set_aside"), (None, Decimal(0), Decimal(90_000))),
        (("funding", "match"), (None, Decimal(0), Decimal(25))),
        (("funding", "sustainment"), TEXTS),
        (("letter", "length"), tuple(Length)),
    ):
        request = with_value(request, path, draw(st.sampled_from(values)))
    listed = draw(st.lists(needs, min_size=1, max_size=5, unique_by=lambda need: need.item))
    known = draw(st.lists(partners, max_size=6, unique_by=lambda partner: partner.name))
    counted = draw(st.lists(figures, max_size=4))
    evidence = with_value(
        request.evidence,
        ("figures",),
        tuple(with_value(f, ("id",), f"f{i}") for i, f in enumerate(counted, 971)),
    )
    return FundingRequest.model_validate(
        {
            **dict(request),
            "needs": tuple(with_value(n, ("id",), f"n{i}") for i, n in enumerate(listed, 901)),
            "partners": tuple(with_value(p, ("id",), f"p{i}") for i, p in enumerate(known, 951)),
            "evidence": evidence,
            "last_number": 999,
        }
    )


@cache
def rules() -> tuple[re.Pattern[str], ...]:
    """What no sentence holds."""
    return tuple(
        re.compile(pattern)
        for pattern in (
            r"  ",
            r"\b(the|a|an|of|to|and|in) \1\b",
            r"\b[Aa]n? (the|an?)\b",
            r" [,.;:)]|\( |\(\)",
            r",\.|,,|;\.|\.,(?<!Inc\.,)(?<!Dept\.,)(?<!D\.C\.,)(?<!U\.S\.,)",
            r"(?<!\.)\.\.(?!\.)",
            r"\b[Aa] (?!one\b|One\b|eu|Eu)[aeioAEIO]",
            r"\ba (unmanned|8|11|18|MRI|LPR|SUV|hour|X-)",
            r"\ban (?!hour|honor|heir|8|11|18)(?![aeioAEIO]|unman|X-)(?![AEFHILMNORSX][A-Z])",
            r"\b(one|each) \w+s\b(?<!ss)(?<!UAS)",
            r"\$0(?![\d.,])",
            r"\bNone\b(?! of)",
            r"\bor equals\b",
            r"\b(\w+), \1,? and\b",
            r"\b(agents|police) recorded [^.]*\. [^.]* it recorded\b",
        )
    )


READ = (BlockStyle.BODY, BlockStyle.STEP, BlockStyle.LAST)


def sentences(document: Letter) -> list[str]:
    return [block.text for block in document.blocks if block.style in READ]


# no shrinking: the sentence says enough, and a smaller draft would be long in coming
@settings(
    max_examples=settings.default.max_examples * 3 // 5, phases=(Phase.explicit, Phase.generate)
)
@given(drafts())
def test_no_sentence_of_any_document_breaks_a_rule_of_grammar(draft: FundingRequest) -> None:
    for document in compose_all(draft, read_facts(), DATE):
        for text in sentences(document):
            broken = [rule.pattern for rule in rules() if rule.search(text)]
            assert not broken, (document.title, text)
            assert re.search(r"[.?!:][”)]?$", text), (document.title, text)
            assert text[0].isupper() or text[0] in "“[0123456789$" or text.startswith("iPad")


@pytest.mark.parametrize(
    "wrong",
    [
        *("A  gap.", "It is the the van.", "It is a the van.", "It came , late.", "HSI () came."),
        *("It came,.", "It came.. Then", "It is a airplane.", "It is an van.", "It is a LPR."),
        "At that rate one readers alone",
        "In 2024, agents recorded 1 stop. In 2025 it recorded two.",
    ],
)
def test_the_rules_find_what_they_are_for(wrong: str) -> None:
    assert any(rule.search(wrong) for rule in rules())
