"""The Jinja environment of every template: escaped, strict, sandboxed, made for plain dicts."""

import difflib
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def environment() -> "Environment":
    """The one environment. It holds no global function; of a dict, a template sees keys alone.

    Two thirds of the time Jinja takes for a letter go into looking for attributes first and into a
    `Markup` around every text; here a text is escaped and stays text.
    """
    from jinja2 import StrictUndefined  # noqa: PLC0415  heavy: loaded after the first paint
    from jinja2.compiler import CodeGenerator  # noqa: PLC0415  as above
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415  as above
    from markupsafe import escape  # noqa: PLC0415  as above

    class Printing(CodeGenerator):
        """Compiles `{{ … }}` to the environment's `printed`, whatever it prints."""

        def _output_child_pre(self, *_: Any) -> None:
            self.write("environment.printed(")

    class Plain(ImmutableSandboxedEnvironment):
        code_generator_class = Printing

        @staticmethod
        def printed(value: object) -> str:
            return _escaped(value) if type(value) is str else escape(value)

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


def _escaped(text: str) -> str:
    """The text with the five characters that XML reads."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&#34;").replace("'", "&#39;")


def _missing(name: str, there: dict[str, Any]) -> str:
    nearest = difflib.get_close_matches(name, there, n=1)
    meant = f"; the nearest name is “{nearest[0]}”" if nearest else ""
    return f"“{name}” is not a name it can print{meant}"
