"""What this office is asked to do: one to three numbered steps it can take."""

from collections.abc import Iterator
from dataclasses import replace

from drafting.arguments import uses
from drafting.blocks import body, line, section
from drafting.case import Case, amount, cost
from drafting.letters.steps import step
from drafting.mentions import SPEAKER
from drafting.phrases import Words, answer, brief, say, titled, words
from models.addressee import MEMBERS, AvenueKind, Office
from models.letter import Block, BlockStyle
from models.need import Need

_IN_A_WORD = {
    AvenueKind.CONSIDERATION: "Consideration",
    AvenueKind.WRITTEN_ANSWER: "A written answer",
    AvenueKind.WINDOW: "Time",
}
"""How a letter heads a step whose own name is a sentence."""


def action(case: Case) -> Iterator[Block]:
    """The section of steps."""
    _, pronoun, _ = case.asker
    ask = "I ask of" if pronoun == "I" else "we ask of"
    yield from section(
        "action",
        say("What {ask} {office}", ask=ask, office=case.office_name),
        body("action", _named_by_the_brief(case)),
        _steps(case),
        body("action.rest", _rest(case)),
    )


def _steps(case: Case) -> Iterator[Block]:
    """One that stands alone is a paragraph: it has no number."""
    several = len(case.addressee.avenues) > 1
    for number, avenue in enumerate(case.addressee.avenues, 1):
        named = case.office is not Office.GOVERNOR
        name = _IN_A_WORD.get(avenue.kind, avenue.kind.label)
        title = words(titled(f"{name}."), " ") if named else ()
        yield from line(
            f"action.{avenue.id}",
            BlockStyle.STEP if several else BlockStyle.BODY,
            words(title, step(case, avenue)),
            label=f"{number}." if several else "",
        )


def _named_by_the_brief(case: Case) -> Words:
    """Takeaway 4 names both senators of Arizona, and no representative or agency."""
    if case.office is not Office.SENATOR or case.tribal or not uses(case, "B4.6"):
        return ()
    if case.state == "Arizona":
        told = brief("the importance of such requests from Arizona’s two senators.", "B4.6")
        return say("{speaker} noted {told}", speaker=SPEAKER, told=told)
    told = brief("the importance of such requests from its two senators", "B4.6")
    return say(
        "Speaking of Arizona, {speaker} noted {told}; I ask the same for {state}.",
        speaker=SPEAKER,
        told=told,
        state=answer(case.state, ("agency", "state")),
    )


def _asked_of_members(case: Case) -> set[Need]:
    """What the letters to Members of Congress ask for."""
    members = [each for each in case.request.addressees if each.office in MEMBERS]
    return {need for each in members for need in replace(case, addressee=each).listed_needs}


def _rest(case: Case) -> Words:
    """What a governor sees in the table and is not asked for; its column says whom else."""
    ids = {
        need.id
        for avenue in case.addressee.avenues
        if avenue.program
        for need in case.needs_of(avenue)
    }
    rest = [need for need in case.listed_needs if need.id not in ids]
    if case.office is not Office.GOVERNOR or not case.full or not ids or not cost(rest):
        return ()
    if not _asked_of_members(case).issuperset(rest):
        return ()
    return say(
        "The rest, {amount}, is asked of {states} congressional delegation.",
        amount=amount(rest),
        states=case.state_whose,
    )
