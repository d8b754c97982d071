"""The Jinja environment of every template: escaped, strict, sandboxed, made for plain dicts."""

import difflib
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def environment() -> "Environment":
    """The one environment. It holds no global function; of a dict, a template sees keys alone."""
    from jinja2 import StrictUndefined  # noqa: PLC0415  heavy: loaded after the first paint
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415  as above

    class Plain(ImmutableSandboxedEnvironment):
        """Keys before attributes: the sandbox's own search tries attributes, which costs more."""

        def getattr(self, obj: Any, attribute: str) -> Any:
            if type(obj) is not dict:
                return super().getattr(obj, attribute)
            if attribute in obj:
                return obj[attribute]
            return self.undefined(_missing(attribute, obj), obj=obj, name=attribute)

    made = Plain(undefined=StrictUndefined, autoescape=True)
    made.globals.clear()
    return made


def _missing(name: str, there: dict[str, Any]) -> str:
    nearest = difflib.get_close_matches(name, there, n=1)
    meant = f"; the nearest name is “{nearest[0]}”" if nearest else ""
    return f"“{name}” is not a name it can print{meant}"
