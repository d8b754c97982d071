"""The sections that are lists: partners, and addressees with the steps asked of each."""

from data.facts import read_facts
from gui.sections.items import ItemsSection, Kind
from models.addressee import Addressee, Avenue
from models.partner import Partner


def programs(field: str) -> dict[str, str] | None:
    """Programs by id and name, for the field that names one."""
    if field != "program":
        return None
    named = {each.id: each.name.removeprefix("the ") for each in read_facts().programs}
    return {"": "None", **named}


STEP = Kind(
    noun="step",
    make=Avenue,
    name=lambda avenue: avenue.kind.label,
    fields=(("kind", 2), ("program", 2)),
    empty="No step yet. Add the first thing this office is asked to do.",
    choices=programs,
)


class PartnersSection(ItemsSection):
    """Agencies that work with this one."""

    title, root = "Partners", "partners"
    heading = "Who works with you?"
    kind = Kind(
        noun="partner",
        make=Partner,
        name=lambda partner: partner.name,
        fields=(
            ("name", 4),
            ("level", 2),
            ("role", 2),
            ("agreement", 2),
            ("since", 1),
            ("support_letter", 1),
            ("contact", 2),
            ("may_be_named", 1),
            ("sensitive", 1),
        ),
        empty="Name at least one partner. The brief’s third point is that agencies must work "
        "together.",
    )


class AddresseesSection(ItemsSection):
    """Who the letters go to; no name ships, and each is confirmed here."""

    title, root = "Addressees", "addressees"
    heading = "Who do the letters go to?"
    kind = Kind(
        noun="addressee",
        make=Addressee,
        name=lambda addressee: f"{addressee.office.label}{_who(addressee)}",
        fields=(
            ("office", 2),
            ("state", 1),
            ("district", 1),
            ("name", 2),
            ("last_name", 1),
            ("honorable", 1),
            ("title", 2),
            ("agency", 2),
            ("agency_short", 2),
            ("delivery", 2),
            ("address", 4),
            ("checked_on", 2),
            ("valid_until", 2),
        ),
        empty="No addressee yet. Add the governor first.",
        below=("avenues", STEP),
    )


def _who(addressee: Addressee) -> str:
    return f": {addressee.name}" if addressee.name else ""
