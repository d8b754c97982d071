"""The draft a public packet is made from: totals and budgets follow from what is left."""

import datetime
from collections.abc import Iterator

from drafting.case import Case
from drafting.compose import standard_blocks
from drafting.documents.narrative import narrative_case, standard_narrative
from drafting.known import readable
from drafting.overrides import skeleton
from models.addressee import Addressee, Avenue
from models.base import Path, value_at, with_value
from models.facts import Facts
from models.letter_settings import Override
from models.need import Need
from models.request import FundingRequest

Skeletons = dict[str, dict[str, str]]
"""Digests of standard paragraphs by key, for each document by the id that changes name it by."""


def public_version(request: FundingRequest, facts: Facts, today: datetime.date) -> FundingRequest:
    """The draft without what is marked sensitive, and without what was built on it.

    A step asked for such items alone is not asked, and an office with no other step gets no letter.
    Once an item is left out, budget lines typed by hand are worked out again, and so is each
    paragraph changed by hand whose standard words are others now: they were typed for the whole.
    """
    left = request
    for path in (("needs",), ("partners",), ("evidence", "figures")):
        left = _without_marked(left, path)
    if len(left.needs) < len(request.needs):
        asked = tuple(_asked(request.addressees, request.needs))
        left = with_value(left, ("addressees",), asked)
        left = with_value(left, ("funding", "budget_changes"), ())
        program = request.plan.program or request.needs[0].program
        left = with_value(left, ("plan", "program"), program)
    fitting = tuple(_still_fitting(request, left, facts, today))
    return with_value(left, ("letter", "overrides"), fitting)


def _without_marked(request: FundingRequest, path: Path) -> FundingRequest:
    kept = tuple(item for item in value_at(request, path) if not item.sensitive)
    return with_value(request, path, kept)


def _asked(addressees: tuple[Addressee, ...], needs: tuple[Need, ...]) -> Iterator[Addressee]:
    for addressee in addressees:
        steps = tuple(_steps(addressee, needs))
        if steps or not addressee.avenues:
            yield with_value(addressee, ("avenues",), steps)


def _steps(addressee: Addressee, needs: tuple[Need, ...]) -> Iterator[Avenue]:
    """The steps that still have an item to pay for; a step that names none pays its program’s."""
    shown = {need.id for need in needs if not need.sensitive}
    marked = {need.program for need in needs if need.sensitive}
    emptied = marked - {need.program for need in needs if not need.sensitive}
    for step in addressee.avenues:
        if shown.intersection(step.needs) or (not step.needs and step.program not in emptied):
            yield with_value(step, ("needs",), tuple(need for need in step.needs if need in shown))


def _still_fitting(
    whole: FundingRequest, left: FundingRequest, facts: Facts, today: datetime.date
) -> Iterator[Override]:
    """The changes by hand whose paragraphs have the same standard words in both versions."""
    if not whole.letter.overrides:
        return
    before, after = _skeletons(whole, facts, today), _skeletons(left, facts, today)
    for override in whole.letter.overrides:
        documents = [override.letter] if override.letter else list(after)
        pairs = [
            (before.get(each, {}).get(override.block), after.get(each, {}).get(override.block))
            for each in documents
        ]
        if all(one == other for one, other in pairs):
            yield override


def _skeletons(request: FundingRequest, facts: Facts, today: datetime.date) -> Skeletons:
    request = readable(request, facts)
    cases = [Case(request, facts, each, today) for each in request.addressees]
    texts = {case.addressee.id: standard_blocks(case) for case in cases}
    for program in {need.program for need in request.needs}:
        case = narrative_case(request, facts, today, program)
        texts[case.addressee.id] = standard_narrative(case)
    return {
        document: {block.key: skeleton(block) for block in blocks}
        for document, blocks in texts.items()
    }
