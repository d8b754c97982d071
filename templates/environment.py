"""The Jinja sandbox of every template: escaped, strict, without globals, made for plain dicts."""

import difflib
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from templates.printing import printing

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def environment() -> "Environment":
    """That of templates which the caller has found safe."""
    return sandbox(lambda _tree: None)


def sandbox(look: Callable[[Any], None]) -> "Environment":
    """An environment without a global function; of a dict, a template sees keys alone.

    Two thirds of the time Jinja takes for a letter go into looking for attributes first and into a
    `Markup` around every text; here a text is escaped and stays text.

    Args:
        look: is shown every syntax tree before it is compiled, and raises where it may not be.
    """
    from jinja2 import StrictUndefined  # noqa: PLC0415  heavy: loaded after the first paint
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415  as above
    from markupsafe import escape  # noqa: PLC0415  as above

    class Plain(ImmutableSandboxedEnvironment):
        code_generator_class = printing()

        def _parse(self, source: str, name: str | None, filename: str | None) -> Any:
            tree = super()._parse(source, name, filename)
            look(tree)
            return tree

        @staticmethod
        def printed(value: object) -> str:
            if type(value) is not str:
                return escape(value)
            text = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            return text.replace('"', "&#34;").replace("'", "&#39;")

        def getattr(self, obj: Any, attribute: str) -> Any:
            if type(obj) is not dict:
                return super().getattr(obj, attribute)
            try:
                return obj[attribute]
            except KeyError:
                return self.undefined(_missing(attribute, obj), obj=obj, name=attribute)

    made = Plain(undefined=StrictUndefined, autoescape=True)
    made.globals.clear()
    return made


def _missing(name: str, there: dict[str, Any]) -> str:
    nearest = difflib.get_close_matches(name, there, n=1)
    meant = f"; the nearest name is “{nearest[0]}”" if nearest else ""
    return f"“{name}” is not a name it can print{meant}"
