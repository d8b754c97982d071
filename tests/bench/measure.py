"""Figures for the record: `python -m tests.bench.measure`. Ratios to a peer in the same run.

Not a test: times depend on the machine, so nothing is asserted.
"""

import datetime
import io
import statistics
import time
from collections.abc import Callable

from docxtpl import DocxTemplate

from data.facts import read_facts
from data.samples import read_sample
from drafting.compose import compose_letters
from drafting.findings import findings
from templates.context import as_is, context
from templates.fill import fill
from templates.kinds import template_file
from templates.make import make
from templates.outline import outline

DATE = datetime.date(2026, 11, 24)
RUNS = 11


def median_ms(run: Callable[[], object], runs: int = RUNS) -> float:
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        run()
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def documents() -> None:
    request, facts = read_sample("tucson"), read_facts()
    letter = compose_letters(request, facts, DATE)[0]
    template = template_file(letter.kind).read_bytes()
    marked = fill(letter, marks=True)

    def plain() -> None:
        document = DocxTemplate(io.BytesIO(template))
        document.render(context(letter, as_is), autoescape=True)
        document.save(io.BytesIO())

    peer = median_ms(plain)
    for name, run in (
        ("compose five letters", lambda: compose_letters(request, facts, DATE)),
        ("all checks", lambda: findings(request, facts, DATE)),
        ("fill one letter", lambda: fill(letter)),
        ("fill one letter with marks", lambda: fill(letter, marks=True)),
        ("read it back", lambda: outline(marked, letter)),
        ("make: fill twice and prove", lambda: make(letter)),
    ):
        took = median_ms(run)
        print(f"{name:30} {took:8.1f} ms  {took / peer:5.2f} x plain docxtpl ({peer:.1f} ms)")


if __name__ == "__main__":
    documents()
