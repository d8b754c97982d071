"""Everything that must hold before a commit: one command, one answer.

`FUNDWRIGHT_LONG=1` runs the long forms of the property tests as well.
"""

import ast
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ROOMS = ("models", "data", "drafting", "templates", "storage", "jobs", "cli", "gui")
WORKERS = (os.cpu_count() or 1) + 1
"""One more than there are cores: tests of windows wait for timers, and of files for the disk."""

STEPS = (
    ("ruff", ["-m", "ruff", "check", "."]),
    ("ruff format", ["-m", "ruff", "format", "--check", "."]),
    ("mypy", ["-m", "mypy"]),
    ("import-linter", ["-c", "from importlinter.cli import lint_imports_command as c; c()"]),
    ("pytest", ["-m", "pytest", "-n", str(WORKERS), "--dist", "worksteal"]),
)
ENVIRONMENT = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
"""What one worker has compiled, the others and the programs that tests start need not."""

FORBIDDEN = {
    "setHtml": "user text is never markup",
    "setMarkdown": "user text is never markup",
    "QLabel": "gui.parts.label makes labels whose text is never markup",
    "QMessageBox": "gui.parts makes boxes whose text is never markup",
    "model_copy": "it takes unknown names silently: only models.base may call it",
}
ALLOWED = {
    ("models/base.py", "model_copy"),
    ("gui/parts.py", "QLabel"),
    ("gui/parts.py", "QMessageBox"),
}


def main() -> int:
    """Run every step, stop at the first that fails; the exit code says which way it went."""
    complaints = [line for path in _sources() for line in _forbidden_calls(path)]
    for line in complaints:
        print(line)
    if complaints:
        return 1
    for name, arguments in STEPS:
        begun = time.monotonic()
        done = subprocess.run([sys.executable, *arguments], cwd=ROOT, env=ENVIRONMENT, check=False)
        took = time.monotonic() - begun
        print(f"-- {name}: {'ok' if done.returncode == 0 else 'FAILED'} ({took:.0f} s)", flush=True)
        if done.returncode:
            return 1
    return 0


def _sources() -> Iterator[Path]:
    for room in ROOMS:
        yield from sorted((ROOT / room).rglob("*.py"))


def _forbidden_calls(path: Path) -> Iterator[str]:
    """Calls that the rules of this project leave to one place or to none."""
    place = path.relative_to(ROOT).as_posix()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        function = getattr(node, "func", None)
        name = getattr(function, "attr", "") or getattr(function, "id", "")
        if name in FORBIDDEN and (place, name) not in ALLOWED:
            yield f"{place}:{getattr(node, 'lineno', 0)}: {name}: {FORBIDDEN[name]}"


if __name__ == "__main__":
    sys.exit(main())
