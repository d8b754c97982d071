"""W3: where deaths in the state fell faster than the nation’s, they are left out; that is said."""

from collections.abc import Iterator

from drafting.review import Review, advice
from models.evidence import Use
from models.finding import Finding
from models.letter import Letter


def check(review: Review) -> Iterator[Finding]:
    """The state’s count is in the data and in none of the letters."""
    request = review.request
    in_data = any(
        f.id.startswith(f"deaths.{request.agency.state.value}.") for f in review.facts.figures
    )
    if request.evidence.state_deaths is not Use.AUTO or not in_data or not request.agency.state:
        return
    if review.letters and not any(_has_deaths(letter) for letter in review.letters):
        yield advice(
            "W3",
            ("evidence", "state_deaths"),
            f"Reported deaths in {request.agency.state.label} fell faster than the nation’s, so "
            "the letters leave them out. Choose “Use” to print them with that comparison.",
            place="Evidence",
            citation="CDC, VSRR Provisional Drug Overdose Death Counts",
        )


def _has_deaths(letter: Letter) -> bool:
    return any(
        run.origin.ref.startswith("deaths.") for block in letter.blocks for run in block.runs
    )
