"""A letter, the papers it is put on, and the child process that fills them."""

from collections.abc import Iterator

import pytest

from data.samples import read_sample
from drafting.compose import compose_letters
from models.facts import Facts
from models.letter import Letter
from templates.own.child import CHILD
from templates.own.make import OwnMade, make_own
from tests.conftest import DATE
from tests.templates.letterheads import LETTERHEADS


@pytest.fixture(scope="module", autouse=True)
def no_child_left_behind() -> Iterator[None]:
    yield
    CHILD.stop()


@pytest.fixture(scope="module")
def letter(facts: Facts) -> Letter:
    return compose_letters(read_sample("tucson"), facts, DATE)[0]


@pytest.fixture(scope="module", params=LETTERHEADS)
def paper(request: pytest.FixtureRequest) -> bytes:
    return LETTERHEADS[request.param]()


@pytest.fixture(scope="module")
def made(letter: Letter, paper: bytes) -> OwnMade:
    """The letter on the paper, made once for all that is asked of it."""
    return make_own(letter, paper)
