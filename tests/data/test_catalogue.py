"""A walk through programs and rules: each fact has its mark, a fact that is verified its source."""

import re
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from data.facts import read_facts
from data.reading import FOLDER, as_model
from models.errors import UserError
from models.facts import Facts
from models.finding import Severity
from models.need import NeedKind
from models.program import Allowance, Mark, Program, Topic
from models.rule import Judged, ProgramRule
from tests.conftest import DATE
from tests.data.sheet import Block, blocks, rules

ROOT = FOLDER.parent
SHEET = ROOT.parent / "shared" / "facts" / "programs.md"


def sheet() -> str:
    if not SHEET.exists():
        warnings.simplefilter("default")
        pytest.skip(f"{SHEET.name} is absent, so the catalogue was not compared with it")
    return SHEET.read_text("utf-8")


def test_every_program_has_one_file_and_one_name(facts: Facts) -> None:
    files = {path.stem for path in (FOLDER / "programs").glob("*.toml")}
    assert files == set(facts.programs)
    assert {program.id for program in facts.programs.values()} == files
    assert set(facts.program_names) <= files


def test_what_is_verified_or_happened_names_its_source(facts: Facts) -> None:
    for program in facts.programs.values():
        for marked in program.marked():
            assert marked.sources or marked.mark is Mark.KNOWN, (program.id, marked)
            for key in marked.sources:
                source = facts.source(key)
                assert source.title, key
                assert source.dated, key
                assert source.url.startswith("http"), key


def test_no_source_is_kept_twice(facts: Facts) -> None:
    assert not {source.id for source in facts.sources} & set(facts.program_sources)


def test_a_program_that_judges_items_judges_every_kind_today(facts: Facts) -> None:
    for program in facts.programs.values():
        if program.allows:
            kinds = [each.kind for each in program.allows if each.in_force(DATE)]
            assert sorted(kinds) == sorted(NeedKind), program.id


def test_a_program_of_others_alone_says_who_applies_and_where_that_was_read(facts: Facts) -> None:
    closed = [p for p in facts.programs.values() if p.tribal or p.route == "via_state_police"]
    assert {program.id for program in closed} == {"thsgp", "ctas_pa1", "cops_ahtf", "cops_camp"}
    for program in closed:
        (who,) = (entry for entry in program.record if entry.topic is Topic.APPLICANT)
        assert who.mark is Mark.VERIFIED, program.id


def test_two_answers_for_a_kind_never_hold_on_one_day(facts: Facts) -> None:
    for program in facts.programs.values():
        for each in program.allows:
            others = [o for o in program.allows if o.kind is each.kind and o is not each]
            days = [day for o in others for day in (o.since, o.until) if day]
            assert not any(each.in_force(day) for day in days), (program.id, each.kind)


def test_rules_that_allowances_name_are_there(facts: Facts) -> None:
    named = {
        each.rule for program in facts.programs.values() for each in program.allows if each.rule
    }
    assert named == {"R08", "R09", "R11", "R12", "R32"}
    assert named <= set(facts.rules)


def test_all_rules_are_there_and_only_verified_ones_stop_an_export(facts: Facts) -> None:
    assert list(facts.rules) == [f"R{n:02}" for n in range(1, 37)]
    for rule in facts.rules.values():
        arithmetic = rule.id == "R05"  # a line without a category is in no sum of the form
        may_stop = rule.mark is Mark.VERIFIED or arithmetic
        assert may_stop or rule.severity is not Severity.ERROR, rule.id
        assert rule.sources or rule.mark is Mark.KNOWN, rule.id
        assert all(facts.source(key) for key in rule.sources), rule.id
        assert set(rule.programs) <= set(facts.programs), rule.id


def test_rules_that_guess_from_words_are_advice_and_say_what_to_do(facts: Facts) -> None:
    for rule in facts.rules.values():
        assert bool(rule.words) == bool(rule.advice), rule.id
        if rule.judged is Judged.ADVICE:
            assert rule.words, rule.id
            assert rule.severity is Severity.ADVICE, rule.id


def test_the_page_on_judgement_says_how_each_rule_is_judged(facts: Facts) -> None:
    page = (ROOT / "docs" / "judgement.md").read_text("utf-8")
    told = dict(re.findall(r"^\| (R\d\d) \| (\w+) \|", page, re.MULTILINE))
    assert told == {rule.id: str(rule.judged) for rule in facts.rules.values()}


def test_one_limit_holds_on_a_day(facts: Facts) -> None:
    for rule in facts.rules.values():
        for limit in rule.limits:
            same = [each for each in rule.limits if each.name == limit.name]
            days = [day for each in same for day in (each.since, each.until) if day] or [DATE]
            assert all(sum(each.in_force(day) for each in same) == 1 for day in days), rule.id


def test_an_unknown_program_and_rule_are_said_to_be_missing(facts: Facts) -> None:
    with pytest.raises(UserError, match="no entry “atlantis”"):
        facts.program("atlantis")
    with pytest.raises(UserError, match="no entry “R99”"):
        facts.rule("R99")


def test_a_fact_without_a_mark_is_refused_with_its_place() -> None:
    content = {"kind": "vehicle", "standing": "allowed"}
    with pytest.raises(ValueError, match=r"x\.toml: mark"):
        as_model(Allowance, content, "x.toml")


def test_a_listing_number_that_is_none_is_refused() -> None:
    content = {
        "id": "x",
        "name": "X",
        "short": "X",
        "department": "D",
        "route": "direct",
        "sources": [],
        "listings": [{"number": "97-067", "mark": "K"}],
    }
    with pytest.raises(ValueError, match=r"x\.toml: listings\.0\.number"):
        as_model(Program, content, "x.toml")


EXAMPLE = """
```yaml
id: opsg
name: "Operation Stonegarden | V | S01,S03 | -"
allow:
  vehicle: "conditional | V | S185,S186,S187 | with a justification"
match: "none | V | S01 | -"
```
"""


def test_a_block_of_the_fact_sheet_is_read_as_it_stands(facts: Facts) -> None:
    (block,) = blocks(EXAMPLE)
    assert block.id == "opsg"
    assert block.facts["match"] == ("none", "V", ("S01",))
    assert block.allow["vehicle"] == ("conditional", "V", ("S185", "S186", "S187"))
    compare(block, facts.program("opsg"))


def test_the_catalogue_agrees_with_the_fact_sheet(facts: Facts) -> None:
    found = blocks(sheet())
    assert [block.id for block in found] == list(facts.programs)
    for block in found:
        compare(block, facts.program(block.id))


def compare(block: Block, program: Program) -> None:
    """Each fact of a block stands in the program with its code, mark and sources."""
    record = {str(entry.topic): entry for entry in program.record}
    for key, (_, mark, sources) in block.facts.items():
        if key == "aln":
            assert {str(each.mark) for each in program.listings} <= {mark}
        elif key == "allow" and program.allows_as:
            assert str(program.allows_as.mark) == mark
            assert program.allows_as.sources == sources
        elif key != "allow" or not program.allows:
            assert str(record[key].mark) == mark, (block.id, key)
            assert set(sources) <= set(record[key].sources), (block.id, key)
    today = {str(each.kind): each for each in program.allows if each.in_force(DATE)}
    for kind, (code, mark, sources) in block.allow.items():
        assert (str(today[kind].standing), str(today[kind].mark)) == (code, mark), (block.id, kind)
        assert set(sources) <= set(today[kind].sources), (block.id, kind)


def test_the_rules_agree_with_the_fact_sheet(facts: Facts) -> None:
    found = rules(sheet())
    assert list(found) == list(facts.rules)
    for key, (mark, sources) in found.items():
        rule: ProgramRule = facts.rule(key)
        assert str(rule.mark) == mark, key
        assert set(sources) <= set(rule.sources), key


OPENS = """
import sys
opened = []
sys.addaudithook(lambda event, given: opened.append(str(given[0])) if event == "open" else None)
import datetime
import gui.app
from data.samples import read_sample
from jobs.letters import findings, letters
request = read_sample("tucson")
{then}
print("\\n".join(path for path in opened if path.endswith(".toml")))
"""


def opened_by(then: str) -> set[str]:
    """Names of the data files a fresh process opens that imports the window and does `then`."""
    done = subprocess.run(
        [sys.executable, "-c", OPENS.format(then=then)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return {Path(line).stem for line in done.stdout.splitlines()}


def test_start_up_and_letters_read_only_the_programs_a_draft_names() -> None:
    everything = set(read_facts().programs)
    assert not opened_by("") & (everything | {"rules", "program_sources"})
    composed = opened_by("letters(request, datetime.date(2026, 11, 24))")
    assert composed & everything == {"opsg", "sbsrf", "cops_tep"}
    assert not composed & {"rules", "program_sources"}
    checked = opened_by("findings(request, datetime.date(2026, 11, 24))")
    assert checked & everything == {"opsg", "sbsrf", "cops_tep"}
