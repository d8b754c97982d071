"""W3: where deaths in the state fell faster than the nation’s, they are left out; that is said."""

from collections.abc import Iterator

from drafting.review import Review, advice
from drafting.series import series
from models.evidence import Use
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """The state’s count is in the data and in none of the letters."""
    request = review.request
    key = f"deaths.{request.agency.state.value}"
    counts = series(request, review.facts, key, review.date)
    if request.evidence.state_deaths is not Use.AUTO or len(counts) < 2:
        return
    refs = {count.run.origin.ref for count in counts}
    if review.letters and not any(run.origin.ref in refs for _, _, run in review.runs()):
        yield advice(
            "W3",
            ("evidence", "state_deaths"),
            f"Reported deaths in {request.agency.state.label} fell faster than the nation’s, so "
            "the letters leave them out. Choose “Use” to print them with that comparison.",
            place="Evidence",
            citation="CDC, VSRR Provisional Drug Overdose Death Counts",
        )
