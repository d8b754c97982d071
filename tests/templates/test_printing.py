"""A loop that stands alone is compiled once, and prints what Jinja prints for it anywhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined
from jinja2.exceptions import UndefinedError

from templates.environment import environment

SAME = (
    "{% for run in runs %}{% if run.bold %}<{{ run.text }}>{% else %}{{ run.text }}{% endif %}"
    "{% endfor %}"
)
OTHERS = {
    "another name for the item": "{% for x in runs %}{{ x.text }}{% endfor %}",
    "an empty loop": "{% for run in runs %}{% endfor %}",
    "nothing of the item": "{% for run in runs %}-{% endfor %}",
    "a name of the template": "{% for run in runs %}{{ run.text }}{{ between }}{% endfor %}",
    "where the loop is": "{% for run in runs %}{{ loop.index }}{{ run.text }}{% endfor %}",
    "a loop in a loop": "{% for row in rows %}{% for r in row.runs %}{{ r.text }}{% endfor %}"
    "{% endfor %}",
    "some items": "{% for run in runs if run.bold %}{{ run.text }}{% endfor %}",
    "no items": "{% for run in nobody %}{{ run.text }}{% else %}none{% endfor %}",
    "two names": "{% for a, b in pairs %}{{ a }}{{ b }}{% endfor %}",
    "a name it sets": "{% for run in runs %}{% set t = run.text %}{{ t }}{% endfor %}",
    "a filter": "{% for run in runs %}{{ run.text|upper }}{% endfor %}",
    "a test": "{% for run in runs %}{{ 'a' if run.note is defined else 'b' }}{% endfor %}",
    "in a macro": "{% macro m(a) %}{% for run in a %}{{ run.text }}{% endfor %}{% endmacro %}"
    "{{ m(runs) }}",
    "into a name": "{% set all %}{% for run in runs %}{{ run.text }}{% endfor %}{% endset %}"
    "{{ all }}",
}
texts = st.text("ab<&\"'>{ ", max_size=6)
runs = st.lists(st.fixed_dictionaries({"text": texts, "bold": st.booleans()}), max_size=3)


@given(runs, st.lists(st.sampled_from([SAME, *OTHERS.values()]), min_size=1, max_size=4))
def test_loops_in_any_order_print_what_jinja_prints(
    some: list[dict[str, object]], loops: list[str]
) -> None:
    source = " | ".join(loops)
    content = {
        "runs": some,
        "rows": [{"runs": some}] * 2,
        "nobody": [],
        "pairs": [("a", 1)],
        "between": "&",
    }
    jinja = Environment(undefined=StrictUndefined, autoescape=True)
    expected = jinja.from_string(source).render(content)
    assert environment().from_string(source).render(content) == expected


def test_the_same_loop_is_compiled_once() -> None:
    source = SAME + "".join(SAME.replace(" in runs", f" in row.{name}") for name in "abc")
    code = environment().compile(source, raw=True)
    assert code.count("printed(") == 2  # once for either branch


@pytest.mark.parametrize("runs", [[{"txt": "a"}], [{}], ["text"], [1]])
def test_a_name_that_an_item_has_not_is_an_error(runs: list[object]) -> None:
    template = environment().from_string("{% for run in runs %}{{ run.text }}{% endfor %}")
    with pytest.raises(UndefinedError):
        template.render(runs=runs)


def test_the_nearest_name_is_told_from_within_a_loop() -> None:
    template = environment().from_string("{% for run in runs %}{{ run.txt }}{% endfor %}")
    with pytest.raises(UndefinedError, match="the nearest name is “text”"):
        template.render(runs=[{"text": "a"}])
