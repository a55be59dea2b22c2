"""What a page says of its event outside its text, as far as that fits what it shows."""

import re
from collections.abc import Iterable, Sequence

from stenogram.model import Page, Participant
from stenogram.parse.listed import participant_of

_WORD = re.compile(r"[^\W\d_]{4,}")
_SHORTEST_SUMMARY = 30  # letters
_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।][»”\")\]]?$")
_STEM = 5  # letters: declined words share them


def participants_said(page: Page) -> tuple[Participant, ...]:
    """The participants whom the page's facts name; what does not look like a person's name is left out."""
    roles = {f.name.removeprefix("role:"): f.value for f in page.facts if f.name.startswith("role:")}
    found = []
    for name in dict.fromkeys(f.value for f in page.facts if f.name == "participant"):
        if name in roles:
            found.append(Participant(name=name, role=roles[name]))
        elif (participant := participant_of(name)) is not None:
            found.append(participant)
    return tuple(found)


def summary_said(page: Page, title: str | None, names: Iterable[str]) -> str | None:
    """The page's description of itself, if it is a sentence that speaks of this event: of its title or its people.

    Many sites describe themselves on every page.
    """
    said = page.fact("description")
    if not said or len(said) < _SHORTEST_SUMMARY or not _SENTENCE_END.search(said) or said == title:
        return None
    return said if _stems([said]) & _stems([title or "", *names]) else None


def _stems(texts: Sequence[str]) -> set[str]:
    return {word.casefold()[:_STEM] for text in texts for word in _WORD.findall(text)}
