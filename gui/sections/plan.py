"""The Plan section: a deadline, lead times of the agency’s own, and the steps back from it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from data.facts import read_facts
from drafting.planner import planner
from drafting.unread import without_unread
from drafting.wording import date
from gui.choice import OfferedChoice
from gui.editor import Editor
from gui.parts import card
from gui.row import Row
from gui.sections.groups import Groups
from gui.sections.items import Items
from gui.sections.kinds import Kind
from gui.sections.lists import programs
from gui.sections.message import Message
from gui.session import Session
from models.base import Path, value_at
from models.plan import LeadTimeChange, PlannedStep


def _editors(field: str, session: Session) -> Editor | None:
    """The steps to choose from, for the field that names one."""
    return OfferedChoice(lambda path: _steps(session, path)) if field == "step" else None


def _steps(session: Session, path: Path) -> dict[str, str]:
    """Steps by id and name: those that are taken, once there is a deadline, and the one chosen."""
    plan = planner(without_unread(session.request), read_facts())
    taken = {step.id for step in plan.steps()} if plan else set()
    chosen = value_at(session.request, path)
    return {"": "Choose a step"} | {
        lead.id: lead.step
        for lead in read_facts().lead_times
        if plan is None or lead.id in taken or lead.id == chosen
    }


def _named(change: LeadTimeChange) -> str:
    steps = {lead.id: lead.step for lead in read_facts().lead_times}
    days = f"{change.days} day{'' if change.days == 1 else 's'} before"
    return f"{steps.get(change.step, change.step)}: {days}" if change.step else ""


_LEAD_TIME = Kind(
    noun="lead time",
    make=lambda _plan: LeadTimeChange(),
    name=_named,
    fields=(("step", 3), ("days", 1)),
    empty="Every lead time is the program’s. Add one to type over an assumption.",
    editors=_editors,
)


class PlanPage(Groups):
    """What must be done by when."""

    root = "plan"
    heading = "What must be done by when?"
    groups = (("The deadline", (("deadline", 2), ("program", 4))),)

    def choices(self, field: str) -> dict[str, str] | None:
        known = programs(field)
        return known | {"": "That of the first need"} if known else None

    def more(self) -> tuple[QWidget, ...]:
        self._changes = Items(self.session, ("plan", "lead_times"), _LEAD_TIME)
        self._changes.rebound.connect(self.say_messages)
        self._changes.removed.connect(self.removed)
        return card("Steps", Steps(self.session)), card("Lead times of your own", self._changes)

    def rows(self) -> list[Row]:
        return [*super().rows(), *self._changes.rows()]

    def messages(self) -> list[Message]:
        return self._changes.messages()

    def go_to(self, path: Path) -> bool:
        self._changes.choose_for(path)
        return super().go_to(path)


class Steps(QLabel):
    """The steps in order, as lines that can be read aloud."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        session.changed.connect(lambda _path: self._refresh())
        self._refresh()

    def _refresh(self) -> None:
        plan = planner(without_unread(self._session.request), read_facts())
        steps = plan.steps() if plan else ()
        self.setText("\n".join(map(_line, steps)) or "Enter the deadline first")


def _line(step: PlannedStep) -> str:
    days = f"{step.days} day{'' if step.days == 1 else 's'}"
    lead = f" ({days} before {step.before}, {step.basis})"
    return f"{date(step.day)}: {step.what}{lead if step.before else ''}"
