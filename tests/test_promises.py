"""What is promised in writing names the tests that hold it; none of them may go missing."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NAMED = re.compile(r"`(test_\w+)`")
DEFINED = re.compile(r"^def (test_\w+)", re.MULTILINE)


@pytest.mark.parametrize("page", sorted((ROOT / "docs").rglob("*.md")), ids=lambda page: page.name)
def test_every_test_that_a_page_names_is_there(page: Path) -> None:
    there = {
        name
        for file in (ROOT / "tests").rglob("test_*.py")
        for name in DEFINED.findall(file.read_text("utf-8"))
    }
    assert set(NAMED.findall(page.read_text("utf-8"))) <= there


def test_each_promise_of_the_readme_stands_with_a_test_in_the_page_on_safety() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    promised = readme.split("## What it promises")[1].split("\n\n")[1]
    page = (ROOT / "docs" / "safety.md").read_text("utf-8")
    table = page.split("clause by clause")[1].split("\n## ")[0]
    assert len(NAMED.findall(table)) >= len(re.findall(r"^- ", promised, re.MULTILINE)) > 5
