"""The letter of the benchmarks: the first of a sample, with 12 needs and a letterhead picture."""

import datetime

from data.facts import read_facts
from data.samples import read_sample
from drafting.compose import compose_letters
from jobs.documents import typed_text
from jobs.edit import insert
from models.agency import Picture
from models.letter import Letter
from tests.bench.peers import picture

DATE = datetime.date(2026, 11, 24)
NEEDS = 12


def composed() -> tuple[Letter, str]:
    """The letter that all contenders fill, and the answers behind it."""
    request = read_sample("tucson")
    for number in range(NEEDS - len(request.needs)):
        request, _ = insert(request, ("needs",), request.needs[number])
    agency = type(request.agency).model_validate(
        {**dict(request.agency), "letterhead": Picture(data=picture(), alternative="Badge")}
    )
    request = type(request).model_validate({**dict(request), "agency": agency})
    return compose_letters(request, read_facts(), DATE)[0], typed_text(request)
