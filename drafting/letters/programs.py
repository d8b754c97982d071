"""What a letter says of a Federal program: only verified facts, each with its source."""

from drafting.case import Case
from drafting.phrases import Words, sourced, words
from models.addressee import Avenue
from models.program import Mark


def program_name(case: Case, avenue: Avenue) -> Words:
    """The program’s name in a sentence; a neutral word where the step names none."""
    if not avenue.program:
        return words("the program")
    program = case.facts.program(avenue.program)
    return words(sourced(program.name, f"{program.id}.name", note=""))


def fact(case: Case, key: str, name: str) -> Words:
    """One verified sentence about a program, noted; empty where the data hold none.

    A letter of one page has no room for it.
    """
    if not key or case.short:
        return ()
    program = case.facts.program(key)
    found = next((each for each in program.facts if each.id == name), None)
    if found is None or found.mark is Mark.KNOWN:
        return ()
    return words(sourced(found.sentence, f"{key}.{name}", note=found.sources[0]))
