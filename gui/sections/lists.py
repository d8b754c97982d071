"""The sections that are lists: partners, and addressees with the steps asked of each."""

from data.program_names import program_names
from gui.choice import OfferedChoice
from gui.editor import Editor
from gui.fields import TicksEditor
from gui.sections.items_page import ItemsPage
from gui.sections.kinds import Kind
from gui.session import Session
from models.addressee import STEPS, Addressee, Avenue
from models.base import Path, value_at
from models.partner import Partner


def programs(field: str) -> dict[str, str] | None:
    """Programs by id and name, for the field that names one."""
    if field != "program":
        return None
    return {"": "None"} | {key: name.removeprefix("the ") for key, name in program_names().items()}


def step_editors(field: str, session: Session) -> Editor | None:
    """Of a step: what its office can do, and the needs of the draft to tick."""
    if field == "kind":
        return OfferedChoice(lambda path: _steps_of(session, path))
    if field == "needs":
        return TicksEditor(
            lambda: {n.id: n.item or "Item without a name" for n in session.request.needs}
        )
    return None


def _steps_of(session: Session, path: Path) -> dict[str, str]:
    """What the office of a step can do, and last what is asked of it though it cannot."""
    addressee, asked = value_at(session.request, path[:2]), value_at(session.request, path)
    offered = dict.fromkeys((*STEPS[addressee.office], asked))
    return {str(kind.value): kind.label for kind in offered}


STEP = Kind(
    noun="step",
    make=lambda addressee: Avenue(kind=STEPS[addressee.office][0]),
    name=lambda avenue: avenue.kind.label,
    fields=(("kind", 4), ("program", 4), ("needs", 4)),
    empty="No step yet. Add the first thing this office is asked to do.",
    choices=programs,
    editors=step_editors,
)


class PartnersPage(ItemsPage):
    """Agencies that work with this one."""

    root = "partners"
    heading = "Who works with you?"
    kind = Kind(
        noun="partner",
        make=lambda _request: Partner(),
        name=lambda partner: partner.name,
        fields=(
            ("name", 4),
            ("level", 2),
            ("role", 2),
            ("agreement", 2),
            ("since", 2),
            ("support_letter", 2),
            ("contact", 2),
            ("may_be_named", 2),
            ("sensitive", 2),
        ),
        group=lambda partner: partner.level,
        empty="Name at least one partner. The brief’s third point is that agencies must work "
        "together.",
    )


class AddresseesPage(ItemsPage):
    """Who the letters go to; no name ships, and each is confirmed here."""

    root = "addressees"
    heading = "Who do the letters go to?"
    kind = Kind(
        noun="addressee",
        make=lambda request: Addressee(state=request.agency.state),
        name=lambda addressee: f"{addressee.office.label}{_who(addressee)}",
        fields=(
            ("office", 2),
            ("state", 1),
            ("district", 1),
            ("name", 2),
            ("last_name", 1),
            ("honorable", 1),
            ("courtesy", 1),
            ("title", 2),
            ("chairs", 3),
            ("agency", 2),
            ("agency_short", 2),
            ("delivery", 2),
            ("address", 4),
            ("checked_on", 2),
            ("valid_until", 2),
        ),
        empty="No addressee yet. Add the governor first.",
        below=("avenues", STEP),
        checked="I checked today that this person holds the office",
    )


def _who(addressee: Addressee) -> str:
    return f": {addressee.name}" if addressee.name else ""
