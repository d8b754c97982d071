"""A1: whoever is named holds the office on the letter’s day, as somebody confirmed."""

from collections.abc import Iterator

from drafting.review import Review, advice, error, warning
from drafting.terms_of_office import congress_since, has_ended, term_end
from drafting.wording import date
from models.addressee import Addressee, Office
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """No name, no confirmation, an old one, an old file, a term that has ended or ends soon."""
    for addressee in review.request.addressees:
        place = f"Addressees, {addressee.name or addressee.office.label}"
        yield from _name(addressee, place)
        yield from _shipped_address(review, addressee, place)
        yield from _term(review, addressee, place)
        if addressee.name:
            yield from _confirmation(review, addressee, place)
            yield from _file(review, addressee, place)


def _name(addressee: Addressee, place: str) -> Iterator[Finding]:
    path = ("addressees", addressee.id)
    if not addressee.name:
        yield advice(
            "A1",
            (*path, "name"),
            "No name: the letter goes to the office. Enter the name if you know it.",
            place=place,
        )
    elif not addressee.last_name:
        message = "Enter the last name as the salutation says it"
        yield warning("A1", (*path, "last_name"), message, place=place)
    if addressee.office is Office.AGENCY_HEAD and not addressee.agency:
        yield error("A1", (*path, "agency"), "Enter the agency’s full name", place=place)


def _shipped_address(review: Review, addressee: Addressee, place: str) -> Iterator[Finding]:
    """A governor’s address that came with the program, until somebody has looked."""
    state = addressee.state or review.request.agency.state
    shipped = review.facts.state_office(state)
    if addressee.office is not Office.GOVERNOR or addressee.checked_on or not shipped:
        return
    if shipped.address and addressee.address == shipped.address:
        path = ("addressees", addressee.id, "address")
        yield advice("A1", path, f"{shipped.confirm}: check the address", place=place)


def _confirmation(review: Review, addressee: Addressee, place: str) -> Iterator[Finding]:
    """A senator’s seat outlasts a Congress; a chair does not, and rooms and committees change."""
    path = ("addressees", addressee.id, "checked_on")
    days = review.facts.thresholds.officials_days
    checked, begun = addressee.checked_on, congress_since(addressee, review.date)
    if checked is None:
        yield warning("A1", path, "Check that this person holds the office", place=place)
    elif begun:
        message = f"A new Congress began {date(begun)}, after you checked: check again"
        found = error if addressee.chairs else warning
        yield found("A1", path, message, place=place)
    elif (review.date - checked).days > days:
        message = f"Checked more than {days} days before the letter: check again"
        yield warning("A1", path, message, place=place)


def _term(review: Review, addressee: Addressee, place: str) -> Iterator[Finding]:
    """Red after the end, amber before it; for an office without a name only an end entered."""
    end = term_end(addressee, review.facts, review.date)
    if end is None or not (addressee.name or addressee.valid_until):
        return
    path = ("addressees", addressee.id, "valid_until")
    if has_ended(addressee, end, review.date):
        message = f"This person’s term ended {end.in_words}, before the date of the letter"
        yield error("A1", path, message, place=place)
    elif (end.first - review.date).days <= review.facts.thresholds.term_warning_days:
        message = f"The term ends {end.in_words}; later steps fall to whoever holds the office then"
        yield warning("A1", path, message, place=place)


def _file(review: Review, addressee: Addressee, place: str) -> Iterator[Finding]:
    """An old file asks for a look, unless somebody looked since it grew old."""
    days = review.facts.thresholds.file_days
    saved, checked = addressee.file_saved, addressee.checked_on
    if saved is None or (review.date - saved).days <= days:
        return
    if checked and (checked - saved).days > days:
        return
    message = f"Read in a file of {date(saved)}, more than {days} days before the letter"
    path = ("addressees", addressee.id, "file_saved")
    yield warning("A1", path, f"{message}: check again, or import a newer one", place=place)
