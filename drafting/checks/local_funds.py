"""L1: letters to Members of Congress are prepared and signed with local funds."""

from collections.abc import Iterator

from drafting.review import Review, error, warning
from models.addressee import Office
from models.finding import Finding
from models.values import Answer

_PATH = ("letter", "local_funds")
_LAW = "18 U.S.C. 1913"


def check(review: Review) -> Iterator[Finding]:
    """The question is open, or was answered with no."""
    congress = (Office.SENATOR, Office.REPRESENTATIVE)
    members = tuple(each.id for each in review.request.addressees if each.office in congress)
    answer = review.request.letter.local_funds
    if not members or answer is Answer.YES:
        return
    if answer is Answer.NO:
        yield error(
            "L1",
            _PATH,
            "Money appropriated by Congress must not pay for letters to its Members: have them "
            "prepared and signed with local funds",
            place="Letter",
            citation=_LAW,
            letters=members,
        )
    else:
        yield warning(
            "L1",
            _PATH,
            "Say whether the letters are prepared and signed with local funds",
            place="Letter",
            citation=_LAW,
            letters=members,
        )
