"""How a template becomes Python: as Jinja does it, but for what letters have by the thousand.

Every paragraph and cell of a template prints its runs with the same few tags. Such a loop is
compiled once and not forty times: Python’s compiler takes most of the memory of a first letter.
"""

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.compiler import CodeGenerator

_SIMPLE = {
    *("Output", "TemplateData", "Name", "Getattr", "Const", "If"),
    *("Compare", "Operand", "And", "Or", "Not"),
}
"""What a loop of its own may hold: nothing that sets a name, and nothing that Jinja prepares."""


@cache
def printing() -> "type[CodeGenerator]":
    """The code generator; Jinja is loaded after the first paint."""
    from jinja2 import nodes  # noqa: PLC0415  heavy
    from jinja2.compiler import CodeGenerator, Frame  # noqa: PLC0415  as above

    class Printing(CodeGenerator):
        """Prints by the environment's `printed`, whatever is printed."""

        def __init__(self, *args: Any, **named: Any) -> None:
            super().__init__(*args, **named)
            self.loops: dict[str, tuple[str, nodes.For]] = {}
            """Loops compiled once: by what they do, the name of their function."""
            self.in_a_loop = False

        def _output_child_pre(self, *_: Any) -> None:
            self.write("environment.printed(")

        def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802  Jinja's name
            super().visit_Template(node, frame)
            self.in_a_loop = True
            for name, loop in self.loops.values():
                self.function(name, loop)

        def function(self, name: str, loop: nodes.For) -> None:
            """A generator of what the loop prints."""
            frame = Frame(nodes.EvalContext(self.environment, self.name))
            items = frame.symbols.declare_parameter("items")
            self.writeline(f"def {name}(environment, {items}):")
            self.indent()
            self.writeline("if 0: yield None")
            over = nodes.Name("items", "load")
            super().visit_For(nodes.For(loop.target, over, loop.body, [], None, False), frame)  # noqa: FBT003  not recursive
            self.outdent()

        def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802  as above
            if frame.buffer is not None or not _stands_alone(node):
                super().visit_For(node, frame)
                return
            does = repr((node.target, node.body))
            name, _ = self.loops.setdefault(does, (f"loop_{len(self.loops)}", node))
            self.writeline(f"yield from {name}(environment, ", node)
            self.visit(node.iter, frame)
            self.write(")")

        def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  as above
            """The key of an item is looked up on the spot where the item is a dict that has it."""
            if not (self.in_a_loop and isinstance(node.node, nodes.Name)):
                super().visit_Getattr(node, frame)
                return
            item, key = frame.symbols.ref(node.node.name), repr(node.attr)
            self.write(f"({item}[{key}] if type({item}) is dict and {key} in {item} else ")
            super().visit_Getattr(node, frame)
            self.write(")")

    return Printing


def _stands_alone(loop: "nodes.For") -> bool:
    """Whether a loop prints its items and knows nothing else of the template."""
    if loop.test or loop.else_ or loop.recursive:
        return False
    item = getattr(loop.target, "name", "")
    return bool(item) and all(_is_simple(node, item) for node in loop.body)


def _is_simple(node: "nodes.Node", item: str) -> bool:
    kind = type(node).__name__
    if kind not in _SIMPLE or (kind == "Name" and getattr(node, "name", "") != item):
        return False
    return all(_is_simple(child, item) for child in node.iter_child_nodes())
