"""The entry: a command, or the window."""

import sys
from multiprocessing import freeze_support
from pathlib import Path

COMMANDS = (
    *("sample", "new", "check", "export", "show", "edit", "recover", "import"),
    *("merge", "what-if", "programs", "distance", "plan", "document", "template"),
)
HELP = ("-h", "--help")


def main(arguments: list[str]) -> int:
    """Run a command or open the window; 0 done, 1 findings, 2 cannot."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if arguments and arguments[0] in COMMANDS + HELP:
        from cli.app import run  # noqa: PLC0415  the window needs no command line

        return run(arguments, open_window=_window_if_possible)
    if len(arguments) > 1 or (arguments and _is_no_file(arguments[0])):
        return _refuse(f"“{arguments[0]}” is no command; “main.py --help” lists them.")
    return _window(Path(arguments[0]) if arguments else None)


def _is_no_file(argument: str) -> bool:
    """Whether it is an option or a mistyped command, and not a draft."""
    file = Path(argument)
    return argument.startswith("-") or not (file.suffix or file.exists())


def _window_if_possible(draft: Path) -> int:
    """The window after a command that works without one as well."""
    from gui.display import problem  # noqa: PLC0415  the command line needs no window

    return 0 if problem() else _window(draft)


def _window(draft: Path | None) -> int:
    from gui.display import problem  # noqa: PLC0415  the command line needs no window

    cause = problem()
    if cause:
        return _refuse(cause)
    from gui.app import run  # noqa: PLC0415  Qt is loaded when a window is possible

    return run(draft)


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"error: {sentence}\n")
    return 2


if __name__ == "__main__":
    freeze_support()  # in a frozen program, the child that fills own templates begins here
    sys.exit(main(sys.argv[1:]))
