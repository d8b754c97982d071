"""An outline of a Word file as text, to be read aloud and compared."""

from templates.outline import OutlineBlock, OutlineRun


def outline_text(blocks: tuple[OutlineBlock, ...]) -> str:
    """An outline to read and compare: style and text of each paragraph, tables as `| a | b |`."""
    lines: list[str] = []
    for block in blocks:
        if block.rows:
            for row in block.rows:
                lines.append("| " + " | ".join(_plain(cell) for cell in row) + " |")
        elif block.text:
            label = f"{block.label} " if block.label else ""
            lines.append(f"[{block.style}] {label}{_plain(block.runs)}")
    return "\n".join(lines) + "\n"


def _plain(runs: tuple[OutlineRun, ...]) -> str:
    return "".join(f"^{run.text}" if run.raised else run.text for run in runs)
