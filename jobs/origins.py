"""Where words of a letter come from, in words: what the bar below the preview says."""

from typing import TYPE_CHECKING

from data.facts import read_facts
from drafting.wording import date
from models.base import field_at, parse_path
from models.errors import UserError
from models.letter import Origin, OriginKind
from models.request import FundingRequest

if TYPE_CHECKING:
    from models.facts import Claim, Facts


def origin_in_words(origin: Origin, request: FundingRequest) -> str:
    """One or two sentences on what stands behind a run of a letter."""
    if origin.kind is OriginKind.ANSWER:
        return f"Your answer · {_label(origin.ref, request)}"
    if origin.kind is OriginKind.CALCULATED:
        return f"Calculated · {origin.detail}"
    if origin.kind is OriginKind.CHANGED:
        return "Changed by you"
    if origin.kind is OriginKind.SOURCE:
        return _source(origin.ref, origin.detail, read_facts())
    return "Fixed wording"


def _label(ref: str, request: FundingRequest) -> str:
    try:
        return field_at(request, parse_path(ref)).title or ref
    except UserError:
        return ref


def _source(ref: str, detail: str, facts: "Facts") -> str:
    for claim in facts.brief.claims:
        if claim.id == ref:
            return _claim(claim, facts, detail)
    if ref in ("brief", "speaker"):
        return f"The policy brief · {date(facts.brief.published)} · {facts.brief.about_publisher}."
    for purchase in facts.purchases:
        if purchase.id == ref:
            return f"Public purchase · {purchase.exact}, {purchase.buyer}, {purchase.when}"
    for figure in facts.figures:
        if figure.id == ref:
            counted = f"{figure.measure}, {figure.place}, {figure.period}"
            return f"{counted} · {_cited(figure.source, facts)}"
    key, _, fact = ref.partition(".")
    if fact and key in facts.programs:
        program = facts.program(key)
        names = [each.sources[0] for each in program.facts if each.id == fact]
        return f"About the program · {_cited((names or program.sources)[0], facts)}"
    return f"Source · {_cited(ref, facts)}"


def _claim(claim: "Claim", facts: "Facts", detail: str) -> str:
    form = detail or ("exact words" if claim.quotations else "in our words")
    return (
        f"From the policy brief, {claim.part} · {form} · "
        f"{date(facts.brief.published)} · {facts.brief.about_publisher}."
    )


def _cited(key: str, facts: "Facts") -> str:
    source = facts.source(key)
    return f"{source.named}; read {date(source.read_on)}"
