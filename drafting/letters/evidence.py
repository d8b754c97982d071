"""Dated figures with their limits: deaths in the state, border seizures, then the balance."""

from collections.abc import Iterator

from drafting.arguments import sentences, uses
from drafting.blocks import body, section
from drafting.case import Case
from drafting.guards import Change, Direction, change
from drafting.letters.work import counts_of_others
from drafting.phrases import Words, answer, cited, paragraph, say, sourced, words
from drafting.wording import number, whole
from models.addressee import Office
from models.evidence import Use
from models.facts import Figure
from models.letter import Block

LIMIT = "B2.2"
"""Seizures are not flow: the figure stands in a letter only together with this claim."""

DEATHS_NOW, DEATHS_BEFORE = "2025", "2024"
SEIZED_NOW, SEIZED_FIRST, SEIZED_PEAK = "2025", "2020", "2023"
"""Years of the newest figures in `data/figures.toml`; a test compares them with the data."""


def evidence(case: Case) -> Iterator[Block]:
    """The section on evidence; its balance is left out together with it or by its own key."""
    told = case.office is not Office.REPRESENTATIVE and uses(case, LIMIT)
    seizures = _seizures(case) if told else ()
    apart = () if seizures else (LIMIT,)
    yield from section(
        "evidence",
        words("The evidence and its limits"),
        body("evidence.counts", *counts_of_others(case)),
        body("evidence", _deaths(case), seizures),
        body("balance", *sentences(case, "evidence", apart=apart)),
    )


def _deaths(case: Case) -> Words:
    """State deaths beside the nation’s; where they fell faster, only if the agency says so (W3)."""
    state = case.agency.state.value
    chosen = case.request.evidence.state_deaths
    years = (DEATHS_NOW, DEATHS_BEFORE)
    keys = [f"deaths.{place}.{year}" for place in (state, "US") for year in years]
    if chosen is Use.LEAVE_OUT or not all(case.facts.has_figure(key) for key in keys):
        return ()
    here, before, nation, nation_before = (case.facts.figure(key) for key in keys)
    limits = case.facts.thresholds
    local = change(here.value, before.value, limits)
    national = change(nation.value, nation_before.value, limits)
    fell_faster = local.direction is Direction.FEWER and local.percent >= national.percent
    if fell_faster and chosen is not Use.USE:
        return ()
    return paragraph(
        cited(
            say(
                "In {period}, {deaths} overdose deaths involving synthetic opioids, mostly "
                "fentanyl, were reported in {state}{compared}.",
                period=here.period,
                deaths=sourced(number(here.value), here.id, note=""),
                state=answer(case.state, ("agency", "state")),
                compared=_compared(local, national, fell_faster=fell_faster),
            ),
            here.source,
        ),
        _provisional(here),
        say("We want to keep it falling.") if fell_faster else (),
    )


def _compared(local: Change, national: Change, *, fell_faster: bool) -> Words:
    nation = national.percent_words()
    if local.direction is Direction.MORE and national.direction is Direction.FEWER:
        return say(
            ": {percent} more than in the 12 months before, while the national count fell {nation}",
            percent=local.percent_words(),
            nation=nation,
        )
    if local.direction is Direction.FEWER:
        nationwide = (
            "; the national count fell {nation}" if fell_faster else ", against {nation} nationwide"
        )
        return say(
            ", {percent} fewer than in the 12 months before" + nationwide,
            percent=local.percent_words(),
            nation=nation,
        )
    return say(", about the same as {before} in the 12 months before", before=number(local.before))


def _provisional(figure: Figure) -> Words:
    if not figure.provisional:
        return ()
    return say("The {year} counts are provisional.", year=str(figure.end.year))


def _seizures(case: Case) -> Words:
    """Southwest-border seizures, never as the agency’s own, always beside the peak (W1, W2, W6)."""
    now, first, peak = (
        case.facts.figure(f"seized.sw.{year}") for year in (SEIZED_NOW, SEIZED_FIRST, SEIZED_PEAK)
    )
    limits = case.facts.thresholds
    since, below = change(now.value, first.value, limits), change(now.value, peak.value, limits)
    return cited(
        say(
            "On the southwest border, U.S. Customs and Border Protection seized {pounds} pounds "
            "of fentanyl in {year}, {below} less than in {peak}, the peak, though {since} more "
            "than in {first}.",
            pounds=sourced(number(whole(now.value)), now.id, note=""),
            year=now.period,
            below=below.percent_words(),
            peak=peak.period,
            since=since.percent_words(),
            first=first.period,
        ),
        now.source,
    )
