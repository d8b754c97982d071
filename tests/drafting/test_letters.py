"""The fifteen letters of the sample agencies, and what every letter keeps to."""

import re
from decimal import Decimal
from itertools import combinations

import pytest

from data.samples import read_sample
from drafting.case import Case, counted
from drafting.compose import compose_letters, standard_blocks
from drafting.overrides import skeleton
from drafting.packet import compose_all
from jobs.edit import edit, insert, remove
from models.addressee import Addressee, Office
from models.agency import AgencyKind
from models.evidence import ArgumentChoice, Evidence, Use
from models.facts import Facts
from models.letter import BlockStyle, Letter, OriginKind
from models.letter_settings import LetterSettings, Override, OverridePart
from models.need import Need, NeedKind
from models.partner import Partner
from models.request import FundingRequest
from models.values import Answer
from tests.conftest import DATE
from tests.golden_letters import FOLDER, outlines

PACKET = dict(outlines())
GOLDEN = {file: text for file, text in PACKET.items() if "-letter-" in file}


def text(letter: Letter) -> str:
    return "\n".join(block.text for block in letter.blocks)


def changed(request: FundingRequest, **sections: object) -> FundingRequest:
    return FundingRequest.model_validate({**dict(request), **sections})


@pytest.mark.parametrize("file", sorted(PACKET))
def test_each_sample_document_reads_as_it_was_accepted(file: str) -> None:
    assert PACKET[file] == (FOLDER / file).read_text("utf-8")


def test_there_is_no_golden_document_without_its_document() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(PACKET)


def sentences(file: str) -> set[str]:
    body = [
        line.split("] ", 1)[1]
        for line in GOLDEN[file].splitlines()
        if line.startswith(("[Letter Body]", "[Letter Step]", "[Letter Last"))
    ]
    plain = re.sub(r"\^\d+", "", " ".join(body))
    return {each.strip() for each in re.split(r"(?<=[.?!”])\s+", plain) if len(each) > 15}


def test_no_two_agencies_share_more_than_a_third_of_their_sentences() -> None:
    for one, other in combinations(sorted(GOLDEN), 2):
        if one.split("-")[0] != other.split("-")[0]:
            fewest = min(len(sentences(one)), len(sentences(other)))
            shared = sentences(one) & sentences(other)
            assert len(shared) <= fewest / 3, (one, other, sorted(shared))


NEVER = re.compile(
    r"\bplease\b|flooding|skyrocket|at record|\bcrossed the border\b|game.changer|force multiplier|"
    r"cutting.edge|thank you in advance|immigration reform|secure our border|vital|dire\b|"
    r"\{|\}|  |Dear ,|\.\.(?!\.)",
    re.IGNORECASE,
)


@pytest.mark.parametrize("file", sorted(PACKET))
def test_no_document_says_what_letters_never_say(file: str) -> None:
    lines = [line for line in PACKET[file].splitlines() if not line.startswith("|")]
    body = "\n".join(lines).replace("it takes...federal", "")
    assert not (found := NEVER.search(body)), found
    assert not re.search(r"\bNone\b(?! of)|\bnan\b", body)


@pytest.mark.parametrize("file", sorted(GOLDEN))
def test_the_first_sentence_asks_with_an_amount(file: str) -> None:
    opening = next(line for line in GOLDEN[file].splitlines() if line.startswith("[Letter Body]"))
    first = opening.split(". ")[0]
    assert re.search(r"\bask(s)?\b", first)
    assert "$" in first


def test_amounts_of_the_parts_add_up_to_the_whole(tucson: FundingRequest, facts: Facts) -> None:
    letters = compose_letters(tucson, facts, DATE)
    governor, _, _, representative, agency = letters
    assert "$8,377,162" in text(governor)
    assert "$628,370" in text(representative)
    assert "$7,748,792" in text(agency)
    assert Decimal(628_370) + Decimal(7_748_792) == tucson.total_cost


def test_every_run_knows_where_it_comes_from(sample: FundingRequest, facts: Facts) -> None:
    known = {claim.id for claim in facts.brief.claims} | {source.id for source in facts.sources}
    known |= {f.id for f in facts.figures} | {p.id for p in facts.purchases} | {"speaker"}
    for letter in compose_letters(sample, facts, DATE):
        for block in letter.blocks:
            cells = [run for row in block.rows for cell in row.cells for run in cell.runs]
            for run in (*block.runs, *cells):
                assert run.text
                assert "\n" not in run.text
                if run.origin.kind is OriginKind.SOURCE:
                    program = run.origin.ref.split(".")[0] in facts.programs
                    assert run.origin.ref in known or program, run
                if run.origin.kind is OriginKind.CALCULATED:
                    assert run.origin.detail, run


def test_block_keys_are_unique(sample: FundingRequest, facts: Facts) -> None:
    for letter in compose_letters(sample, facts, DATE):
        keys = [block.key for block in letter.blocks]
        assert len(keys) == len(set(keys))


def test_only_a_governor_or_senator_reads_that_the_brief_names_the_office(
    sample: FundingRequest, facts: Facts
) -> None:
    for letter in compose_letters(sample, facts, DATE):
        names = "importance of such requests" in text(letter)
        elected = letter.kind in ("letter-governor", "letter-senator")
        tribal = sample.agency.kind is AgencyKind.TRIBAL_POLICE
        assert names is (elected and not tribal)


def test_the_speaker_is_introduced_once_and_never_as_chief_today(
    sample: FundingRequest, facts: Facts
) -> None:
    for letter in compose_letters(sample, facts, DATE):
        body = text(letter)
        assert body.count("Kasmar") <= 1
        assert "Chief Kasmar" not in body
        own = sample.agency.community == "Tucson"
        assert own or "our then-Chief" not in body.lower()


def test_the_first_mention_of_the_speaker_gives_the_year(
    sample: FundingRequest, facts: Facts
) -> None:
    """By the year of his office, or by the brief that has its own."""
    for document in compose_all(sample, facts, DATE):
        for block in document.blocks if document.kind != "phone-sheet" else ():
            if "Kasmar" in block.text and block.style is not BlockStyle.SOURCE:
                assert re.search("2023|in the brief", block.text), block.text


def test_only_an_office_that_acts_on_the_project_reads_what_is_filed_and_reported(
    sample: FundingRequest, facts: Facts
) -> None:
    for letter in compose_letters(sample, facts, DATE):
        project = any(block.key == "project" for block in letter.blocks)
        acts = project or letter.kind == "letter-agency"
        assert ("we would report" in text(letter)) is acts
        assert project or "before we file" not in text(letter)


def test_a_claim_left_out_is_out_and_a_claim_chosen_is_in(
    tucson: FundingRequest, facts: Facts
) -> None:
    choice = (
        ArgumentChoice(claim="B4.1", use=Use.LEAVE_OUT),
        ArgumentChoice(claim="B2.6", use=Use.USE),
    )
    evidence = Evidence.model_validate({**dict(tucson.evidence), "arguments": choice})
    governor = compose_letters(changed(tucson, evidence=evidence), facts, DATE)[0]
    assert "There is more space" not in text(governor)
    assert "continuum of accountability" in text(governor)


@pytest.mark.parametrize("claim", ["B0.2", "B2.7", "B3.8"])
def test_claims_that_are_not_safe_are_never_printed(
    tucson: FundingRequest, facts: Facts, claim: str
) -> None:
    choice = (ArgumentChoice(claim=claim, use=Use.USE),)
    evidence = Evidence.model_validate({**dict(tucson.evidence), "arguments": choice})
    for letter in compose_letters(changed(tucson, evidence=evidence), facts, DATE):
        refs = {run.origin.ref for block in letter.blocks for run in block.runs}
        assert claim not in refs


def test_unread_text_prints_nothing_for_its_field(tucson: FundingRequest, facts: Facts) -> None:
    request = edit(tucson, ("needs", "n2", "unit_cost"), "$6,8x0")
    governor = compose_letters(request, facts, DATE)[0]
    assert "$6,800,000" not in text(governor)
    assert "6,8x0" not in text(governor)
    assert "$1,577,162" in text(governor)  # the total of what can be read


def test_a_cost_typed_over_is_no_longer_called_a_public_purchase(
    facts: Facts, tucson: FundingRequest
) -> None:
    request = edit(tucson, ("needs", "n2", "unit_cost"), "7,000,000")
    governor = compose_letters(request, facts, DATE)[0]
    sources = next(block.text for block in governor.blocks if "planning" in block.key)
    assert "Volusia" not in sources


def test_sections_can_be_left_out_and_moved(tucson: FundingRequest, facts: Facts) -> None:
    settings = {**dict(tucson.letter), "left_out": ("border",), "order": ("needs", "ask")}
    request = changed(tucson, letter=LetterSettings.model_validate(settings))
    governor = compose_letters(request, facts, DATE)[0]
    keys = [block.key for block in governor.blocks]
    assert "border" not in keys
    assert keys.index("needs") < keys.index("ask")
    # the speaker is introduced where the letter now first names him
    assert "Our then-Chief, Chad E. Kasmar" in text(governor)


def test_a_changed_paragraph_keeps_its_amounts_live(tucson: FundingRequest, facts: Facts) -> None:
    case = Case(tucson, facts, tucson.addressees[0], DATE)
    ask = next(block for block in standard_blocks(case) if block.key == "ask")
    reference = next(run.origin.ref for run in ask.runs if run.origin.ref == "letter.needed_by")
    override = Override(
        letter="a10",
        block="ask",
        parts=(OverridePart(text="We need it by "), OverridePart(ref=reference)),
        base=skeleton(ask),
    )
    settings = LetterSettings.model_validate({**dict(tucson.letter), "overrides": (override,)})
    request = edit(changed(tucson, letter=settings), ("letter", "needed_by"), "2026-12-20")
    governor, senator, *_ = compose_letters(request, facts, DATE)
    assert "We need it by December 20, 2026" in text(governor)
    assert "We need it by" not in text(senator)
    again = Case(request, facts, request.addressees[0], DATE)
    assert skeleton(next(b for b in standard_blocks(again) if b.key == "ask")) == override.base


def test_texas_and_california_deaths_are_told_by_rule(tucson: FundingRequest, facts: Facts) -> None:
    texas = compose_letters(edit(tucson, ("agency", "state"), "TX"), facts, DATE)[0]
    assert "overdose deaths" not in text(texas)  # fell faster than the nation’s: left out
    california = compose_letters(edit(tucson, ("agency", "state"), "CA"), facts, DATE)[0]
    assert "12 percent fewer than in the 12 months before, against 22 percent" in text(california)


def test_an_empty_draft_composes_to_nothing_that_lies(facts: Facts) -> None:
    assert compose_letters(FundingRequest(), facts, DATE) == ()
    for office in Office:
        request, _ = insert(FundingRequest(), ("addressees",), Addressee(office=office))
        (letter,) = compose_letters(request, facts, DATE)
        assert "$0" not in text(letter)
        assert "None" not in text(letter)


def test_five_hundred_needs_are_all_in_the_table(facts: Facts, tucson: FundingRequest) -> None:
    request = tucson
    many = tuple(
        Need(id=f"n{n}", item=f"Item {n}", unit_cost=Decimal(n), purpose="stops")
        for n in range(500)
    )
    request = changed(request, needs=many, last_number=1_000)
    table = next(block for block in compose_letters(request, facts, DATE)[0].blocks if block.rows)
    assert len(table.rows) == 501


def test_a_removed_need_leaves_every_letter(tucson: FundingRequest, facts: Facts) -> None:
    request = remove(tucson, ("needs", "n2"))
    for letter in compose_letters(request, facts, DATE):
        assert "helicopter with cameras" not in text(letter).lower().split("sources")[0]


def test_seizures_never_stand_without_their_limit(sample: FundingRequest, facts: Facts) -> None:
    left_out = (ArgumentChoice(claim="B2.2", use=Use.LEAVE_OUT),)
    evidence = Evidence.model_validate({**dict(sample.evidence), "arguments": left_out})
    for request in (sample, changed(sample, evidence=evidence)):
        for letter in compose_letters(request, facts, DATE):
            body = text(letter)
            assert ("pounds of fentanyl in fiscal" in body) is ("they do not measure" in body)


def test_a_sheriff_in_the_speakers_city_does_not_call_him_ours(
    tucson: FundingRequest, facts: Facts
) -> None:
    request = edit(tucson, ("agency", "kind"), "county_sheriff")
    for letter in compose_letters(request, facts, DATE):
        assert "our then-chief" not in text(letter).lower()


def test_an_airplane_is_called_an_airplane(tucson: FundingRequest, facts: Facts) -> None:
    request = edit(tucson, ("needs", "n2", "noun"), "airplane")
    request = edit(request, ("letter", "length"), "full")
    senator = compose_letters(request, facts, DATE)[1]
    assert "The airplane is not in this project." in text(senator)


def test_who_applies_is_said_only_where_it_is_known(facts: Facts) -> None:
    county = compose_letters(read_sample("county"), facts, DATE)[0]
    assert "the State is the applicant" not in text(county)


@pytest.mark.parametrize(
    ("need", "asked"),
    [
        (Need(id="n1", item="Overtime for highway patrols", kind=NeedKind.OVERTIME), "overtime f"),
        (Need(id="n1", item="Training in drone flight"), "training in drone flight"),
        (Need(id="n1", item="Deputy hours", noun="patrol", kind=NeedKind.OVERTIME), "one patrol"),
        (Need(id="n1", item="Patrol truck", kind=NeedKind.VEHICLE), "one patrol truck"),
        (Need(id="n1", item="Overtime hour", quantity=3, kind=NeedKind.OVERTIME), "three overtime"),
    ],
)
def test_nobody_asks_for_one_overtime(need: Need, asked: str) -> None:
    assert "".join(run.text for run in counted(need)).startswith(asked)


def test_what_the_agency_does_with_a_partner_is_only_what_it_answered(
    tucson: FundingRequest, facts: Facts
) -> None:
    partners = (
        Partner(id="p1", name="Nogales Police Department", role="joint stops.", may_be_named=True),
        Partner(id="p2", name="HSI", may_be_named=True),
        Partner(id="p3", name="the ranchers", role="Tips", may_be_named=True, sensitive=True),
    )
    made = compose_letters(changed(tucson, partners=partners), facts, DATE)
    for letter in made:
        said = text(letter)
        assert "We work with the Nogales Police Department (joint stops) and HSI." in said
        assert "we interdict fentanyl" not in said
        assert "the ranchers" not in said


def test_the_brief_says_of_local_work_in_general_what_it_says(facts: Facts) -> None:
    """B4.7 is the brief’s, of state and local agencies: a full letter has it, a Tribe’s has not."""
    told = "describes state and local agencies on the front line working together to interdict"
    for name in ("tucson", "county", "nation"):
        request = edit(read_sample(name), ("letter", "length"), "full")
        governor = compose_letters(request, facts, DATE)[0]
        assert (told in text(governor)) is (name != "nation")


def test_partners_too_many_to_name_are_counted(tucson: FundingRequest, facts: Facts) -> None:
    names = ("HSI", "DEA", "FBI", "ATF", "DPS")
    partners = tuple(Partner(id=f"p{n}", name=n, may_be_named=True) for n in names)
    request = changed(tucson, partners=partners)
    standard = text(compose_letters(request, facts, DATE)[0])
    assert "We work with HSI, DEA, FBI, and two other agencies." in standard
    full = text(compose_letters(edit(request, ("letter", "length"), "full"), facts, DATE)[0])
    assert "and two other agencies, listed in the enclosure." in full


@pytest.mark.parametrize(
    ("short", "said"),
    [
        ("Tucson police", "so that Tucson police and their partners can stop"),
        ("Agua Prieta sheriff", "so that the Agua Prieta sheriff and partner agencies can stop"),
        ("The Sheriff’s Office", "so that the Sheriff’s Office and partner agencies can stop"),
        ("", "so that we and our partners can stop"),
    ],
)
def test_the_first_sentence_names_the_agency_as_a_sentence_does(
    tucson: FundingRequest, facts: Facts, short: str, said: str
) -> None:
    governor = compose_letters(edit(tucson, ("agency", "short_name"), short), facts, DATE)[0]
    assert said in text(governor)


def test_a_role_is_printed_as_typed(tucson: FundingRequest, facts: Facts) -> None:
    """It may begin with a name."""
    typed = edit(tucson, ("partners", tucson.partners[0].id, "role"), "Border Patrol liaison.")
    assert "(Border Patrol liaison)" in text(compose_letters(typed, facts, DATE)[0])


def test_a_community_keeps_its_name(tucson: FundingRequest, facts: Facts) -> None:
    named = edit(tucson, ("agency", "community"), "Nogales Agency")
    assert "the Nogales Agency" not in text(compose_letters(named, facts, DATE)[0])


@pytest.mark.parametrize(
    "style",
    [
        *("The Honorable ", "Honorable ", "Hon. ", "the Hon. ", "Gov. ", "Governor "),
        "The Honorable Gov. ",
    ],
)
def test_the_honorable_is_said_once(tucson: FundingRequest, facts: Facts, style: str) -> None:
    named = edit(tucson, ("addressees", "a10", "name"), f"{style}Jo Example")
    governor = compose_letters(named, facts, DATE)[0]
    assert "The Honorable Jo Example\n" in text(governor)
    assert governor.title == "Letter to Governor Jo Example"


def test_a_heading_of_one_item_keeps_its_number(tucson: FundingRequest, facts: Facts) -> None:
    governor = compose_letters(tucson, facts, DATE)[0]
    covers = "covers eight patrol vehicles, one helicopter, technology, and six drug analyzers."
    assert covers in text(governor)


def test_what_is_bought_together_is_not_said_to_be_bought_alone(
    tucson: FundingRequest, facts: Facts
) -> None:
    bundled = edit(tucson, ("needs", "n4", "bundle"), "trailers")
    for request, each in ((tucson, True), (bundled, False)):
        representative = text(compose_letters(request, facts, DATE)[3])
        assert ("each camera trailer ($70,000)" in representative) is each
        assert "can be bought alone" in representative


def test_without_own_work_no_heading_claims_any(tucson: FundingRequest, facts: Facts) -> None:
    told = changed(
        tucson,
        evidence=Evidence(arguments=(ArgumentChoice(claim="B3.2", use=Use.USE),)),
        partners=(),
        needs=tuple(n.model_copy(update={"shared_with": ""}) for n in tucson.needs),
    )
    governor = compose_letters(told, facts, DATE)[0]
    headings = {"".join(run.text for run in block.runs) for block in governor.blocks}
    assert "Working together" in headings
    assert "What we already do" not in headings
    assert "federal, state, and local partners to collaborate" in text(governor)


def test_a_draft_with_one_senator_does_not_speak_of_both(
    tucson: FundingRequest, facts: Facts
) -> None:
    one = changed(tucson, addressees=tuple(a for a in tucson.addressees if a.id != "a18"))
    for request, said in ((tucson, True), (one, False)):
        made = compose_letters(request, facts, DATE)
        letter = text(next(each for each in made if each.subject == "a14"))
        assert ("This request goes to both of Arizona’s senators." in letter) is said


@pytest.mark.parametrize(
    ("community", "county", "said"),
    [
        ("Red Mesa", "San Simon County", "this work in Red Mesa."),
        ("", "San Simon County", "this work in San Simon County."),
        ("", "", "this work with the Red Mesa Apache Tribe."),
    ],
)
def test_a_tribe_is_no_place_to_show_the_work_in(
    community: str, county: str, said: str, facts: Facts
) -> None:
    request = read_sample("nation")
    named = {"community": community, "county": county, "tribe": "Red Mesa Apache Tribe"}
    request = changed(request, agency=request.agency.model_copy(update=named))
    letters = compose_letters(request, facts, DATE)
    assert said in next(text(each) for each in letters if each.subject == "a15")


@pytest.mark.parametrize(("name", "whose"), [("nation", "tribal"), ("county", "local")])
def test_a_letter_says_whose_funds_it_was_prepared_with(
    name: str, whose: str, facts: Facts
) -> None:
    request = edit(read_sample(name), ("letter", "local_funds"), "yes")
    for letter in compose_letters(request, facts, DATE):
        assert f"Prepared with {whose} funds." in text(letter)


def test_a_tribe_says_that_smugglers_cross_reservations_only_if_it_chooses_to(
    facts: Facts,
) -> None:
    request = read_sample("nation")
    chosen = ArgumentChoice(claim="B1.3", use=Use.USE)
    evidence = request.evidence.model_copy(update={"arguments": (chosen,)})
    for draft, said in ((request, False), (changed(request, evidence=evidence), True)):
        for letter in compose_letters(draft, facts, DATE):
            assert ("Native American reservations" in text(letter)) is said


def test_money_is_said_to_add_only_where_the_budget_question_was_answered(
    tucson: FundingRequest, facts: Facts
) -> None:
    needs = tuple(n.model_copy(update={"in_adopted_budget": Answer.OPEN}) for n in tucson.needs)
    for request, said in ((tucson, True), (changed(tucson, needs=needs), False)):
        letters = [text(letter) for letter in compose_letters(request, facts, DATE)]
        assert any("not replace it" in letter for letter in letters) is said


def test_only_what_flies_is_said_to_fly(tucson: FundingRequest, facts: Facts) -> None:
    boat = edit(tucson, ("needs", "n2", "noun"), "boat")
    boat = edit(boat, ("needs", "n2", "kind"), "other")
    assert "The boat would run 300 hours a year" in text(compose_letters(boat, facts, DATE)[0])
    assert "helicopter would fly 300 hours" in text(compose_letters(tucson, facts, DATE)[0])


def test_the_yearly_cost_of_any_item_is_said(tucson: FundingRequest, facts: Facts) -> None:
    request = edit(tucson, ("needs", "n1", "operating_cost"), "18000")
    request = edit(request, ("needs", "n1", "operating_payer"), "the vehicle fund")
    governor = text(compose_letters(request, facts, DATE)[0])
    said = "Running and keeping the patrol vehicles would cost $18,000 a year"
    assert f"{said}, paid from the vehicle fund." in governor
