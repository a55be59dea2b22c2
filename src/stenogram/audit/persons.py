"""Whom a text speaks of: pronouns by person, and the person of Russian verbs. Compares nothing."""

import functools
import re
from dataclasses import dataclass

from stenogram.audit.passage import Passage
from stenogram.audit.russian import verb_form
from stenogram.audit.tables import facts_of

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_ACTING = frozenset(
    "we we're we've we'll we'd i i'm i've i'll i'd they they're they've they'll they'd мы я они ми вони"
    " wir ich nous je j on ils elles nosotros nosotras yo ellos ellas".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronoun:
    """A pronoun and whom it means: we, i, you, they. `acts`: it is a subject."""

    start: int
    end: int
    person: str
    acts: bool


@functools.cache
def _forms(language: str) -> dict[str, str]:
    facts = facts_of("person", language)
    return {form: person for person, forms in facts.items() if person != "agentless" for form in str(forms).split()}


@functools.lru_cache(maxsize=1024)
def pronouns(passage: Passage, language: str) -> tuple[Pronoun, ...] | None:
    """The pronouns of a passage in order; None where the language has no table."""
    forms = _forms(language)
    if not forms:
        return None
    return tuple(
        Pronoun(start=m.start(), end=m.end(), person=forms[m.group()], acts=m.group() in _ACTING)
        for m in _WORD.finditer(passage.low)
        if m.group() in forms
    )


def drops_pronouns(language: str) -> bool:
    """Whether the language may leave a subject to its verb."""
    return language not in ("en", "de", "fr")


def is_agentless(passage: Passage, language: str) -> bool:
    """Whether the text has a verb in the passive of which nobody is named as the agent."""
    pattern = str(facts_of("person", language).get("agentless", ""))
    return bool(pattern) and re.search(pattern, passage.low) is not None


@functools.lru_cache(maxsize=1024)
def implied(passage: Passage, language: str) -> frozenset[str]:
    """The persons that verbs say without a pronoun; everybody, where the language drops pronouns and is not read."""
    if language == "ru":
        found = {_person_of(m.group()) for m in _WORD.finditer(passage.low)}
        has_subject = any(pronoun.acts for pronoun in pronouns(passage, language) or ())
        past = {"we", "they", "you"} if "past plural" in found and not has_subject else set()
        return frozenset((found | past) - {None, "past plural"})  # type: ignore[arg-type]
    return frozenset(("we", "i", "you", "they")) if drops_pronouns(language) else frozenset()


_PERSONS = {
    ("1per", "plur"): "we", ("1per", "sing"): "i", ("2per", "plur"): "you", ("2per", "sing"): "you",
    ("3per", "plur"): "they",
}  # fmt: skip


def _person_of(word: str) -> str | None:
    form = verb_form(word)
    if form is None:
        return None
    tense, person, number, mood = form
    if tense == "past":
        return "past plural" if number == "plur" else None
    return _PERSONS.get((person or "", number or "")) or ("you" if mood == "impr" else None)
