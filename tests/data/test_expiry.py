"""Shipped facts grow old. When a test here fails, look up what it names and enter it."""

import datetime
from itertools import groupby

from drafting.guards import expires
from models.facts import Facts, Figure

TODAY = datetime.date.today()


def same(figure: Figure) -> tuple[str, int, int]:
    """What may be compared: one series, one length in days give or take a leap day, one month."""
    length = (figure.end - figure.start).days // 28
    return figure.series, length, figure.end.month


def test_no_newest_figure_has_passed_its_expiry(facts: Facts) -> None:
    expired = [
        f"data/figures.toml, {figure.id}: expired {expires(figure, facts)}. Look up a count newer "
        f"than {figure.period} of “{figure.measure}, {figure.place}” at "
        f"{facts.source(figure.source).url} and add it; name it in superseded_by."
        for figure in facts.figures
        if not figure.superseded_by and expires(figure, facts) < TODAY
    ]
    assert not expired, "\n".join(expired)


def test_no_governors_term_known_here_has_ended(facts: Facts) -> None:
    ended = [
        f"data/offices.toml, {office.id}: the term ended by {office.hand_over_by}. Look up when "
        "the present one ends, and whether the address still holds."
        for office in facts.state_offices
        if office.hand_over_by < TODAY
    ]
    assert not ended, "\n".join(ended)


def test_each_figure_is_superseded_by_the_next_of_its_kind_and_only_the_newest_by_none(
    facts: Facts,
) -> None:
    for _, group in groupby(sorted(facts.figures, key=same), key=same):
        counts = sorted(group, key=lambda figure: figure.end)
        following = [*(figure.id for figure in counts[1:]), ""]
        assert [figure.superseded_by for figure in counts] == following
        assert len({(figure.measure, figure.unit, figure.place) for figure in counts}) == 1


def test_each_figure_has_a_publisher_and_was_retrieved_after_its_period(facts: Facts) -> None:
    for figure in facts.figures:
        assert facts.source(figure.source).publisher, figure.id
        assert figure.end < figure.retrieved_on <= TODAY, figure.id
        assert figure.rhythm.label
