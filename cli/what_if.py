"""`what-if`: what an award of each size would buy, and what would be left to save for."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from cli.common import json_option, say, say_json
from drafting.what_if import Outcome, Part
from drafting.what_if_words import told
from drafting.wording import usd
from jobs.what_if import read_award, what_ifs
from storage.drafts import load


@click.command("what-if")
@click.argument("draft", type=click.Path(path_type=Path))
@click.argument("amounts", nargs=-1, required=True, metavar="AMOUNT...")
@json_option
def what_if(draft: Path, amounts: tuple[str, ...], *, as_json: bool) -> None:
    """Say what an award of another amount would buy.

    The needs of DRAFT are bought in their order, for each AMOUNT.
    Amounts are of federal money, as you would type them: 685k, $1,200,000.
    """
    awards = [read_award(amount) for amount in amounts]
    request = load(draft).request
    outcomes = what_ifs(request, awards)
    if as_json:
        say_json({"awards": [_object(outcome) for outcome in outcomes]})
        return
    for outcome in outcomes:
        say(f"An award of {usd(outcome.award)}")
        for label, text in told(outcome, request.funding):
            say(f"  {label}: {text}")


def _object(outcome: Outcome) -> dict[str, Any]:
    flat, grown = outcome.flat, outcome.grown
    return {
        "award": _money(outcome.award),
        "bought": [_part(part) for part in outcome.bought],
        "dropped": [_part(part) for part in outcome.dropped],
        "federal": _money(outcome.federal),
        "match_due": _money(outcome.match_due),
        "left": _money(outcome.left),
        "rest": _money(outcome.rest),
        "years": flat.years if flat else None,
        "years_with_growth": grown.years if grown else None,
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "id": part.need.id,
        "item": part.need.item,
        "quantity": part.quantity,
        "cost": _money(part.cost),
    }


def _money(amount: Decimal) -> str:
    return f"{amount:.2f}"
