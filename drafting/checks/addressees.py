"""A1: whoever is named holds the office on the letter’s day, as somebody confirmed."""

from collections.abc import Iterator

from drafting.review import Review, advice, error, warning
from drafting.wording import date
from models.addressee import Addressee, Office
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """No name, no confirmation, an old one, a term that has ended or ends soon."""
    for addressee in review.request.addressees:
        place = f"Addressees, {addressee.name or addressee.office.label}"
        yield from _name(addressee, place)
        yield from _confirmation(review, addressee, place)
        yield from _term(review, addressee, place)


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


def _confirmation(review: Review, addressee: Addressee, place: str) -> Iterator[Finding]:
    path = ("addressees", addressee.id, "checked_on")
    days = review.facts.thresholds.officials_days
    if not addressee.name:
        return
    if addressee.checked_on is None:
        yield warning("A1", path, "Check that this person holds the office", place=place)
    elif (review.date - addressee.checked_on).days > days:
        message = f"Checked more than {days} days before the letter: check again"
        yield warning("A1", path, message, place=place)


def _term(review: Review, addressee: Addressee, place: str) -> Iterator[Finding]:
    end = addressee.valid_until
    path = ("addressees", addressee.id, "valid_until")
    if end is None:
        return
    if end < review.date:
        message = f"This person’s term ended {date(end)}, before the date of the letter"
        yield error("A1", path, message, place=place)
    elif (end - review.date).days <= review.facts.thresholds.term_warning_days:
        message = f"The term ends {date(end)}; later steps fall to whoever holds the office then"
        yield warning("A1", path, message, place=place)
