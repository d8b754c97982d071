"""The trial before a file is accepted: what only a letter shows, said before there is one."""

import pytest

from models.errors import UserError
from models.finding import Severity
from templates.own.accept import accept, check_file
from tests.templates.doctor.hostile import (
    MAIN,
    changed,
    word_file,
)
from tests.templates.doctor.test_doctor import BODY, END
from tests.templates.letterheads import LETTERHEADS
from tests.templates.own.reading import WORDS


def test_the_trial_finds_a_template_that_never_prints_the_letter() -> None:
    (found,) = check_file(word_file("{{ letter.title }}"))
    assert "never prints the letter itself" in found.message


def test_the_trial_finds_a_name_behind_a_condition_that_never_holds() -> None:
    never = '{% if letter.kind == "narrative" %}{{ letter.agency }}{% endif %}'
    found = check_file(word_file(BODY, WORDS, END, never))[0]
    assert found.severity is Severity.WARNING
    assert found.place == f"Paragraph: “{never[:59]}…”"
    assert "“{{ letter.agency }}” was not printed in any trial letter" in found.message


@pytest.mark.parametrize(
    ("around", "said"),
    [
        ("letter.sample", "Letters without example values would be empty"),
        ("not letter.sample", "Letters with example values would be empty"),
        ('letter.kind == "letter-governor"', "Letters of the kind “letter-senator” would be empty"),
        ('letter.kind == "narrative"', "never prints the letter itself"),
    ],
)
def test_the_trial_finds_letters_that_would_be_empty(around: str, said: str) -> None:
    found = check_file(word_file(f"{{%p if {around} %}}", BODY, WORDS, END, "{%p endif %}"))
    assert found[0].severity is Severity.ERROR
    assert found[0].message.startswith(said) or said in found[0].message


def test_the_trial_finds_a_letter_of_one_line() -> None:
    one_line = '{%p if block.style == "salutation" %}'
    (found, *_) = check_file(word_file(BODY, one_line, WORDS, "{%p endif %}", END))
    assert found.severity is Severity.ERROR
    assert "these are not printed, or not in every letter: date, delivery" in found.message


def test_the_trial_finds_a_letter_that_would_be_damaged() -> None:
    link = "<w:p><w:hyperlink><w:r><w:t>{% if letter.sample %}</w:t></w:r></w:hyperlink>"
    xml = f"{link}<w:r><w:t>{{% endif %}}</w:t></w:r></w:p>"
    file = changed(MAIN, "<w:body>", f"<w:body>{xml}", BODY, WORDS, END)
    (found,) = check_file(file)
    assert "begins inside a link" in found.message


def test_words_in_the_text_of_a_letterhead_are_said_to_be_left_out() -> None:
    found = check_file(LETTERHEADS["first-page header"]())
    assert [each.place for each in found] == [
        "Paragraph: “Dear [Name],”",
        "Paragraph: “Type your letter here.”",
    ]
    assert "belongs into the header" in found[0].message


def test_a_file_with_errors_is_not_taken_and_the_first_is_said() -> None:
    with pytest.raises(UserError, match=r"“x\.docx” cannot be used\. Paragraph: .*\(2 more"):
        accept(word_file("{{ a }}", "{{ b }}"), "x.docx")
