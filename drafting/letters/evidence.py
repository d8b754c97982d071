"""Dated figures with their limits: deaths in the state, border seizures, then the balance."""

from collections.abc import Iterator

from drafting.arguments import sentences, uses
from drafting.blocks import body, section
from drafting.case import Case
from drafting.letters.counts import counts_of_others
from drafting.letters.deaths import deaths
from drafting.letters.seizures import seizures
from drafting.phrases import words
from models.addressee import Office
from models.letter import Block

LIMIT = "B2.2"
"""Seizures are not flow: the figure stands in a letter only together with this claim."""


def evidence(case: Case) -> Iterator[Block]:
    """The section on evidence; its balance is left out together with it or by its own key."""
    told = case.office is not Office.REPRESENTATIVE and uses(case, LIMIT)
    seized = seizures(case) if told else ()
    apart = () if seized else (LIMIT,)
    yield from section(
        "evidence",
        words("The evidence and its limits"),
        body("evidence.counts", *counts_of_others(case)),
        body("evidence", deaths(case), seized),
        body("balance", *sentences(case, "evidence", apart=apart)),
    )
