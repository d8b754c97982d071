"""`python -m templates.build` writes the .docx files anew from their readable source."""

from pathlib import Path

from templates.build.letter import letter_template

FOLDER = Path(__file__).resolve().parent.parent

if __name__ == "__main__":
    (FOLDER / "letter.docx").write_bytes(letter_template())
