"""From a deadline backwards: the last day each step is done in time.

Days are calendar days; a day that falls on a weekend or a Federal holiday moves to the working day
before it. State, tribal and local holidays and the days a body meets on are the agency’s to know.
"""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from drafting.holidays import is_working_day
from models.facts import Facts
from models.plan import Circumstance, LeadTime, PlannedStep
from models.program import Program, Route
from models.request import FundingRequest

DEADLINE = "deadline"
OWN, ASSUMED = "your own", "assumed"

_STATE_ROUTES = (Route.VIA_SAA, Route.STATE_LED)


@dataclass(frozen=True)
class Planner:
    """One deadline of one program, and what the agency answered."""

    request: FundingRequest
    facts: Facts
    program: Program | None
    deadline: datetime.date

    def steps(self) -> tuple[PlannedStep, ...]:
        """Every step that has to be taken, the earliest first, and the deadline last."""
        steps = [self._step(each) for each in self._taken.values()]
        return (*sorted(steps, key=lambda step: step.day), self._last)

    @cached_property
    def _taken(self) -> Mapping[str, LeadTime]:
        return {
            each.id: each
            for each in self.facts.lead_times
            if all(_HOLDS[circumstance](self) for circumstance in each.when)
        }

    @property
    def _last(self) -> PlannedStep:
        name = self.program.title if self.program else "the program"
        what = f"Deadline of {name}"
        return PlannedStep(DEADLINE, self.deadline, what, "", 0, "", "as entered")

    def _step(self, lead: LeadTime) -> PlannedStep:
        before = self._before(lead)
        title = "the deadline" if before == DEADLINE else self._taken[before].name
        return PlannedStep(
            id=lead.id,
            day=self._day(lead.id),
            what=lead.step,
            who=self._who(lead.who),
            days=self._days(lead),
            before=title,
            basis=self._basis(lead),
        )

    def _day(self, name: str) -> datetime.date:
        """The last day of a step, a working day; the deadline itself stays where it is."""
        if name == DEADLINE:
            return self.deadline
        lead = self._taken[name]
        day = _earlier(self._day(self._before(lead)), self._days(lead))
        while day > datetime.date.min and not is_working_day(day):
            day = _earlier(day, 1)
        return day

    def _before(self, lead: LeadTime) -> str:
        """The earliest of the steps it precedes that are taken."""
        taken = [name for name in lead.before if name == DEADLINE or name in self._taken]
        return min(taken, key=self._day)

    @cached_property
    def _own(self) -> Mapping[str, int]:
        return {each.step: each.days for each in self.request.plan.lead_times}

    def _days(self, lead: LeadTime) -> int:
        return self._own.get(lead.id, lead.days)

    def _who(self, pattern: str) -> str:
        agency, signer = self.request.agency, self.request.letter.signer
        told = pattern.format(
            governing_body=agency.governing_body or "Governing body",
            tribe=agency.tribe or "Tribal council",
            signer=(signer.title if signer else "") or agency.head_title or "Head of the agency",
        )
        return f"{told[:1].upper()}{told[1:]}"

    def _basis(self, lead: LeadTime) -> str:
        if lead.id in self._own:
            return OWN
        if not lead.source:
            return ASSUMED
        source = self.facts.source(lead.source)
        return f"{ASSUMED}; rule: {source.named}" if lead.assumed else source.named


def planner(
    request: FundingRequest,
    facts: Facts,
    deadline: datetime.date | None = None,
    program: str = "",
) -> Planner | None:
    """What the draft plans for, or what is asked for instead; None without a deadline.

    The program is the one named, else the draft’s, else that of the first need with one; a program
    the data do not have gives the steps that any application takes.
    """
    deadline = deadline or request.plan.deadline
    if deadline is None:
        return None
    of_needs = next((need.program for need in request.needs if need.program), "")
    wanted = facts.programs.get(program or request.plan.program or of_needs)
    return Planner(request, facts, wanted, deadline)


def _earlier(day: datetime.date, days: int) -> datetime.date:
    """So many days before, and never before the calendar’s first."""
    return datetime.date.fromordinal(max(1, day.toordinal() - days))


def _route(plan: Planner) -> Route | None:
    return plan.program.route if plan.program else None


def _two_steps(plan: Planner) -> bool:
    """Two dates at the Department of Justice; a project is asked of Congress on one."""
    return _under("R18")(plan) and _route(plan) is not Route.CONGRESS


def _under(rule: str) -> Callable[[Planner], bool]:
    """Whether a rule across programs names the program that is planned for."""
    return lambda plan: (
        plan.program is not None and plan.program.id in plan.facts.rule(rule).programs
    )


def _tribal(plan: Planner) -> bool:
    return plan.request.agency.tribal


_HOLDS: dict[Circumstance, Callable[[Planner], bool]] = {
    Circumstance.LOCAL: lambda plan: not _tribal(plan),
    Circumstance.TRIBAL: _tribal,
    Circumstance.PARTNERS: lambda plan: bool(plan.request.partners),
    Circumstance.STATE: lambda plan: _route(plan) in _STATE_ROUTES,
    Circumstance.TWO_STEPS: _two_steps,
    Circumstance.GRANT: lambda plan: _route(plan) is not Route.CONGRESS,
    Circumstance.CONGRESS: lambda plan: _route(plan) is Route.CONGRESS,
    Circumstance.JAG: _under("R19"),
}
