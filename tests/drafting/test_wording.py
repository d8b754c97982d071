"""Numbers, lists and plurals as US letters write them."""

from decimal import Decimal

import pytest

from drafting.guards import Direction, change
from drafting.notes import numbered, source_ids
from drafting.phrases import brief, fixed, listed, paragraph, say, sourced, text_of, words
from drafting.wording import (
    about,
    are_people,
    article,
    in_sentence,
    is_shouted,
    located,
    lowered,
    number,
    plural,
    possessive,
    spelled,
    stopped,
    usd,
    without_the,
)
from models.facts import Facts
from models.letter import Block, BlockStyle


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B, and C"),  # the serial comma
    ],
)
def test_lists_are_joined_as_letters_do(items: list[str], text: str) -> None:
    assert text_of(listed(items)) == text


@pytest.mark.parametrize(
    ("made", "text"),
    [
        (usd(Decimal(8377162)), "$8,377,162"),
        (usd(Decimal("12.5")), "$12.50"),  # cents only when not zero
        (number(Decimal("60.40")), "60.4"),
        (number(Decimal(100)), "100"),
        (spelled(9), "nine"),
        (spelled(10), "10"),
        (plural("plate reader"), "plate readers"),
        (plural("dispatch"), "dispatches"),
        (plural("battery"), "batteries"),
        (plural("relay"), "relays"),
        (plural("radios"), "radios"),  # typed in the plural already
        (plural("UAS"), "UAS"),
        (plural("LPR"), "LPRs"),
        (plural("glass"), "glasses"),
        (plural("bus"), "buses"),
        (plural("cameras"), "cameras"),
        (plural("antennas on the tower"), "antennas on the tower"),
        (plural("menus"), "menus"),
        (plural("apparatus"), "apparatuses"),
        (plural("lens"), "lenses"),
        (plural("unmanned aircraft"), "unmanned aircraft"),
        (plural("trailer with a mast"), "trailers with a mast"),
        (plural("battery for radios"), "batteries for radios"),
        (plural("helicopter or equal"), "helicopters or equal"),
        (article("helicopter"), "a"),
        (article("analyzer"), "an"),
        (article("unmanned aircraft"), "an"),
        (article("unit of cameras"), "a"),
        (article("one-year license"), "a"),
        (article("hour of flight"), "an"),
        (article("LPR"), "an"),  # read letter by letter
        (article("UAS"), "a"),
        (article("SUV"), "an"),
        (article("FORD SWAT VEHICLE"), "a"),
        (article("LPR TRAILER"), "an"),
        (article("LIDAR unit"), "a"),  # read as a word
        (possessive("Texas"), "Texas’"),
        (possessive("Arizona"), "Arizona’s"),
        (lowered("Camera trailer"), "camera trailer"),
        (lowered("X-ray van"), "X-ray van"),
        (lowered("UAS kit"), "UAS kit"),  # an abbreviation stays
        (lowered("Night Vision Goggles"), "Night Vision Goggles"),  # typed as a title
        (lowered("Patrol SUV"), "patrol SUV"),
        (about(Decimal("34.0")), "about a third"),  # within one point
        (about(Decimal("62.4")), "62 percent"),
        (stopped("They fly"), "They fly."),
        (stopped("They fly."), "They fly."),
        (stopped("“They fly.”"), "“They fly.”"),
        (stopped("They fly,"), "They fly."),
        (stopped("They fly:"), "They fly:"),
        (in_sentence("Pima County Sheriff’s Department"), "the Pima County Sheriff’s Department"),
        (in_sentence("The Border Patrol"), "the Border Patrol"),
        (in_sentence("Agua Prieta sheriff"), "the Agua Prieta sheriff"),
        (in_sentence("Bureau of Land Management"), "the Bureau of Land Management"),
        (in_sentence("U.S. Border Patrol, Tucson Sector"), "the U.S. Border Patrol, Tucson Sector"),
        (in_sentence("Sheriff of Example County"), "the Sheriff of Example County"),
        (in_sentence("Nogales Office Park"), "Nogales Office Park"),  # no office
        (
            in_sentence("Chief of Police, Nogales Police Department"),
            "Chief of Police, Nogales Police Department",
        ),
        (in_sentence("Our Lady of Guadalupe Hospital"), "Our Lady of Guadalupe Hospital"),
        (in_sentence("A New Leaf"), "A New Leaf"),
        (in_sentence("Our Task Force"), "Our Task Force"),
        (without_the("The Border Patrol"), "Border Patrol"),
        (without_the("A New Leaf"), "A New Leaf"),
        (without_the("Theodore"), "Theodore"),
        (in_sentence("two neighboring sheriff’s offices"), "two neighboring sheriff’s offices"),
        (in_sentence("Tucson police"), "Tucson police"),
        (in_sentence("U.S. Customs and Border Protection"), "U.S. Customs and Border Protection"),
        (in_sentence("Regional Drug Task Force"), "the Regional Drug Task Force"),
        (text_of(say("It is {who}.", who=fixed("Example Inc."))), "It is Example Inc."),
    ],
)
def test_wording(made: str, text: str) -> None:
    assert made == text


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Red Mesa Reservation", "on the Red Mesa Reservation"),
        ("the Red Mesa Indian reservation", "on the Red Mesa Indian reservation"),
        ("Red Mesa", "in Red Mesa"),
        ("Reservation Wash", "in Reservation Wash"),
    ],
)
def test_a_work_is_shown_on_a_reservation_and_in_a_village(name: str, said: str) -> None:
    assert " ".join(located(name)) == said


@pytest.mark.parametrize(
    ("name", "several"),
    [
        ("Tucson police", True),
        ("[County] deputies", True),
        ("Border Patrol agents", True),
        ("TPD", False),
        ("Nogales", False),  # a place whose name ends in s
        ("Arizona DPS", False),
        ("DPS", False),
        ("the Sheriff’s Office", False),
        ("Agua Prieta sheriff", False),
    ],
)
def test_a_name_is_that_of_people_or_of_a_body(name: str, *, several: bool) -> None:
    assert are_people(name) is several


@pytest.mark.parametrize(
    ("name", "shouted"),
    [
        *(("EVIDENCE LOCKER", True), ("K-9 UNIT", True), ("HELICOPTER", True)),
        *(("UAS", False), ("ALPR", False), ("UAS KIT", False), ("TruNarc", False), ("", False)),
    ],
)
def test_words_in_capitals_are_told_from_abbreviations(name: str, *, shouted: bool) -> None:
    assert is_shouted(name) is shouted


@pytest.mark.parametrize(
    ("now", "before", "direction"),
    [
        (2016, 1525, Direction.MORE),
        (1402, 1870, Direction.FEWER),
        (103, 100, Direction.LEVEL),  # under 5 percent
        (9, 4, Direction.COUNTS),  # a base under 20 carries no percentage
        (2, 0, Direction.FROM_NONE),
    ],
)
def test_only_what_the_counts_allow_is_said(
    facts: Facts, now: int, before: int, direction: Direction
) -> None:
    assert change(Decimal(now), Decimal(before), facts.thresholds).direction is direction


def test_sources_are_numbered_by_first_mention_and_once_a_paragraph() -> None:
    law = sourced("the law", "law", note="S12")
    blocks = (
        Block(
            key="a",
            style=BlockStyle.BODY,
            runs=paragraph(
                say("One says {a}.", a=brief("this", "B1.1")),
                say("And {b}, and {c}.", b=law, c=brief("that", "B1.4")),
            ),
        ),
        Block(key="b", style=BlockStyle.BODY, runs=words(law, fixed("."))),
    )
    ids = source_ids(blocks)
    assert ids == ("brief", "S12")
    told = [
        "".join(run.text + (f"^{run.note}" if run.note else "") for run in block.runs)
        for block in numbered(blocks, [(each,) for each in ids])
    ]
    assert told == ["One says this. And the law,^2 and that.^1", "the law.^2"]
