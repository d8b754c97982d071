"""`python -m templates.build` writes the .docx files anew from their readable source."""

from pathlib import Path

from templates.build.letter import letter_template, short_letter_template
from templates.build.narrative import narrative_template
from templates.build.phone_sheet import phone_sheet_template
from templates.build.timetable import timetable_template

FOLDER = Path(__file__).resolve().parent.parent

BUILT = {
    "letter.docx": letter_template,
    "letter_short.docx": short_letter_template,
    "narrative.docx": narrative_template,
    "phone_sheet.docx": phone_sheet_template,
    "timetable.docx": timetable_template,
}
"""Each file with the function that makes it."""

if __name__ == "__main__":
    for name, build in BUILT.items():
        (FOLDER / name).write_bytes(build())
