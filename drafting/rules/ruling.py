"""How a rule of `data/rules.toml` becomes a finding: its id, weight, law and place."""

from drafting.review import named
from models.base import Path, path_text
from models.finding import Finding
from models.need import Need
from models.rule import ProgramRule


def broken(rule: ProgramRule, path: Path, message: str, **more: str | tuple[str, ...]) -> Finding:
    """A finding of a rule at a place; `severity` where it weighs less than the rule says."""
    values = {
        "id": rule.id,
        "path": path,
        "subject": path_text(path),
        "severity": rule.severity,
        "message": message,
        "citation": rule.citation,
        **more,
    }
    return Finding.model_validate(values)


def broken_by(rule: ProgramRule, need: Need, field: str, message: str) -> Finding:
    """A finding of a rule about one field of a need."""
    return broken(rule, ("needs", need.id, field), message, place=named(need))
