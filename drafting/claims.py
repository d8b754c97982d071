"""What a letter says with each claim of the brief; one sentence a claim.

Every sentence names whom it rests on: `SPEAKER` for one chief’s argument, `BRIEF_NAME` for the
brief’s own words. Quoted words stand in `data/brief.toml`; a check compares each letter with them.
"""

from collections.abc import Callable

from drafting.case import Case
from drafting.mentions import BRIEF_NAME, IN_2023, SPEAKER
from drafting.phrases import Part, Words, brief, say

Sentence = Callable[[Case], Words]


def quoted(claim: str, text: str) -> Part:
    """Exact words of the brief between quotation marks, closing punctuation inside."""
    return brief(f"“{text}”", claim)


def _said(pattern: str, claim: str, told: str) -> Sentence:
    """A sentence with one stretch that the brief supplies; {told} is its place."""

    def sentence(_case: Case) -> Words:
        return say(
            pattern,
            told=brief(told, claim),
            speaker=SPEAKER,
            brief=BRIEF_NAME,
            in_2023=IN_2023,
        )

    return sentence


def _near(case: Case) -> Words:
    told = brief("the drug is easier to get, and cheaper.", "B1.1")
    if case.in_speakers_city:
        return say("This close to the border {told}", told=told)
    return say("Nearer the border, says {brief}, {told}", brief=BRIEF_NAME, told=told)


def _accessible(case: Case) -> Words:
    where = "here" if case.in_speakers_city else "in his city"
    words = "just accessible and it is affordable because we’re so close to the border."
    return say(
        f"{{speaker}} said of fentanyl {where}, in {{brief}}, that it is {{told}}",
        speaker=SPEAKER,
        brief=BRIEF_NAME,
        told=quoted("B1.4", words),
    )


def _agencies(case: Case) -> Words:
    told = brief("at least 10 state and local public safety agencies.", "B3.3")
    if case.in_speakers_city:
        people = brief("about one million residents", "B3.3")
        return say(
            "The metropolitan area has {people} and {told}",
            people=people,
            told=told,
        )
    return say("The Tucson area alone, says {brief}, has {told}", brief=BRIEF_NAME, told=told)


def _immediate(case: Case) -> Words:
    peers = brief("his city and its peers in southern Arizona", "B4.5")
    if case.in_speakers_city:
        peers = brief("Tucson and its peers in southern Arizona", "B4.5")
    return say(
        "{speaker} said that there {told} for {peers}.",
        speaker=SPEAKER,
        told=quoted("B4.5", "could be some immediate support from the federal government"),
        peers=peers,
    )


def _aircraft(_case: Case) -> Words:
    return say(
        "{speaker} named {told}",
        speaker=SPEAKER,
        told=brief(
            "planes and helicopters as key interdiction tools that could strain local budgets.",
            "B4.3",
        ),
    )


_MARK = "“{}”".format

BORDER: dict[str, Sentence] = {
    "B1.1": _near,
    "B1.3": _said(
        "{brief} describes smugglers moving illicit fentanyl in southern Arizona on interstates "
        "and {told}",
        "B1.3",
        _MARK("through nearby Native American reservations."),
    ),
    "B1.4": _accessible,
    "B1.5": _said(
        "{speaker} put the price of one pill{in_2023} at {told}",
        "B1.5",
        "$1 or $2 in Tucson and $5 to $20 in Chicago or Washington, D.C.",
    ),
    "B1.6": _said(
        "{speaker} described{in_2023} smugglers {told}",
        "B1.6",
        "recruiting teenagers as young as 14 through social media.",
    ),
    "B1.7": _said(
        "{brief} asks that any solution {told}",
        "B1.7",
        "take account of what border communities face.",
    ),
    "B3.1": _said(
        "{told}",
        "B3.1",
        "U.S. Customs and Border Protection leads in guarding the border, but federal, state, "
        "local, and tribal agencies all seize fentanyl.",
    ),
    "B3.4": _said(
        "{told} said {speaker} in {brief}.",
        "B3.4",
        _MARK(
            "Beyond the ports of entry (POEs), you really depend on the Sheriff’s Department and "
            "the [Arizona] Department of Public Safety to do those interdiction efforts,"
        ),
    ),
    "B3.5": _said(
        "Pressure in one place, {brief} notes, can {told}", "B3.5", "push smugglers into the next."
    ),
}

WORK: dict[str, Sentence] = {
    "B3.2": _said(
        "As {speaker} said, {told}",
        "B3.2",
        _MARK(
            "it takes...federal, state, and local partners to collaborate to have a meaningful "
            "impact on this crisis."
        ),
    ),
    "B3.3": _agencies,
    "B4.7": _said(
        "{brief} describes {told}",
        "B4.7",
        "state and local agencies on the front line working together to interdict illicit "
        "fentanyl and to disrupt the networks that smuggle it.",
    ),
    "B3.6": _said(
        "{speaker} said{in_2023} that there was {told} with room to improve.",
        "B3.6",
        _MARK("more communication than I’ve seen at a local, state, and federal level,"),
    ),
    "B6.3": _said(
        "{brief} concludes that coordination and communication {told}",
        "B6.3",
        _MARK(
            "between federal, state, local and tribal law enforcement agencies will continue to "
            "be essential."
        ),
    ),
}

AFFORDABILITY: dict[str, Sentence] = {
    "B4.3": _aircraft,
    "B4.4": _said(
        "Without adequate federal support, says {brief}, agencies {told}",
        "B4.4",
        _MARK("must plan and save up for multiple years."),
    ),
    "B4.5": _immediate,
    "B3.7": _said(
        "Meanwhile, in the words of {speaker}, {told}",
        "B3.7",
        _MARK("[c]artels are learning and adapting faster than the federal government does."),
    ),
}

ACTION: dict[str, Sentence] = {
    "B4.1": _said(
        "{told} {speaker} said.",
        "B4.1",
        _MARK(
            "There is more space for federal funding to be infused in sheriff departments and "
            "police departments that are faced with combating fentanyl [at the border],"
        ),
    ),
    "B3.9": _said(
        "{brief} asks for {told}",
        "B3.9",
        "more resources for the state and local agencies on the ground.",
    ),
    "B4.2": _said(
        "{brief} names what such money would buy: {told}",
        "B4.2",
        "vehicles, technology, and other resources.",
    ),
}

BALANCE: dict[str, Sentence] = {
    "B0.1": _said(
        "The Drug Enforcement Administration, as {brief} quotes it, calls fentanyl a {told}",
        "B0.1",
        _MARK(
            "synthetic opioid...a Schedule II controlled substance that is similar to morphine "
            "but about 100 times more potent."
        ),
    ),
    "B2.2": _said(
        "{told}; they do not measure what gets through.",
        "B2.2",
        "Seizures reflect enforcement as well as trafficking",
    ),
    "B2.3": _said(
        "{speaker} said that {told}",
        "B2.3",
        _MARK("[t]here is no one solution to this very complex problem."),
    ),
    "B2.4": _said(
        "The commission Congress created on synthetic opioid trafficking determined that to {told}",
        "B2.4",
        _MARK("reduce illegal supply, the United States must also reduce demand."),
    ),
    "B2.6": _said(
        "{speaker} spoke of {told}",
        "B2.6",
        _MARK(
            "trying to balance our response with compassion [and] a continuum of accountability."
        ),
    ),
    "B2.8": _said(
        "Nor is equipment the whole answer: {told} {speaker} said.",
        "B2.8",
        _MARK(
            "As a chief, I’m as invested in the [Parks and Recreation] budget as I am on my own,"
        ),
    ),
    "B2.9": _said(
        "{speaker} asked for {told}", "B2.9", "a public campaign like the one against tobacco."
    ),
    "B5.4": _said(
        "{brief} says that {told}",
        "B5.4",
        "fentanyl is made in Mexico, largely with chemicals from China.",
    ),
    "B5.5": _said(
        "Equipment alone will not end this. In the words of {speaker}: {told}",
        "B5.5",
        _MARK(
            "We can’t just fortify the border enough, can’t arrest your way out, can’t give "
            "enough treatment out."
        ),
    ),
    "B5.6": _said(
        "{told} {speaker} said.",
        "B5.6",
        _MARK("The U.S. government must do more to leverage our partners to the south,"),
    ),
    "B5.7": _said(
        "{speaker} tied {told}", "B5.7", "opioid use to the theft that empties local shops."
    ),
    "B2.5": _said("{told}", "B2.5", "Treatment and prevention belong beside this request."),
}

CLOSING: dict[str, Sentence] = {
    "B6.1": _said(
        "{speaker} said it was time {told}",
        "B6.1",
        _MARK("in a bipartisan way to recognize what we are doing is not working."),
    ),
    "B6.2": _said(
        "{brief} asks the federal government to weigh what border communities face and to give "
        "them {told}",
        "B6.2",
        _MARK("much-needed support."),
    ),
}

SECTIONS: dict[str, dict[str, Sentence]] = {
    "border": BORDER,
    "work": WORK,
    "affordability": AFFORDABILITY,
    "action": ACTION,
    "evidence": BALANCE,
    "closing": CLOSING,
}
"""Which part of a letter each claim can stand in."""
