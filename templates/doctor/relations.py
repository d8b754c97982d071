"""What a part of a Word file is tied to: other parts, which must be there, and plain links."""

from pathlib import PurePosixPath

from models.errors import UserError
from templates.doctor.refusals import INSIDE_TOO, RELATIONS
from templates.plain_links import is_plain_link


class Relations:
    """What one part is tied to: parts that are there, and plain links."""

    def __init__(self, name: str, parts: dict[str, bytes]) -> None:
        self._name = name
        self._folder = PurePosixPath(name).parent.parent
        self._there = {part.casefold() for part in parts}

    def start(self, _element: str, attributes: dict[str, str]) -> None:
        kind = attributes.get("Type", "").rsplit("/", 1)[-1]
        target = attributes.get("Target", "")
        outside = attributes.get("TargetMode", "") == "External"
        if kind in RELATIONS and (outside or kind in INSIDE_TOO):
            raise UserError(f"The Word file {RELATIONS[kind]} (part “{self._name}”).")
        if outside and (kind != "hyperlink" or not is_plain_link(target)):
            raise UserError(
                f"The part “{self._name}” links to “{target[:60]}”; only links to web pages and "
                "mail addresses are taken."
            )
        if target and not outside and not self._is_there(target):
            raise UserError(
                f"The part “{self._name}” refers to “{target[:60]}”, which is not in the file; "
                "open it in Word and save it again."
            )

    def _is_there(self, target: str) -> bool:
        if target.startswith("#"):
            return True
        steps: list[str] = []
        whole = target if target.startswith("/") else f"{self._folder}/{target}"
        for step in whole.split("/"):
            if step == "..":
                steps = steps[:-1]
            elif step not in ("", "."):
                steps.append(step)
        return "/".join(steps).casefold() in self._there
