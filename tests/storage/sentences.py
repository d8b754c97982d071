"""What a message for the user is: one sentence that can be printed."""

import re


def is_one_sentence(text: str) -> bool:
    """Whether a text begins in capitals or with a quoted name, ends in a period, and has one end.

    Quoted names may hold anything.
    """
    plain = re.sub("“[^”]*”", "Name", text)
    ends = len(re.findall(r"[.!?](?= |$)", plain))
    return plain[:1].isupper() and plain.endswith(".") and ends == 1 and text.isprintable()
