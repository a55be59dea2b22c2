"""What stands above the first speech of a text whose line breaks were lost: title, summary and dateline in one line."""

import re
from dataclasses import dataclass

from stenogram.parse.clocks import Clock, clock_in
from stenogram.parse.dates import Found, dates_in
from stenogram.parse.words.furniture import BUTTONS
from stenogram.parse.words.offices import OFFICES, PARTICLES

_CAPITAL = r"[^\W\d_a-zа-яёіїєґўß-öø-ÿ][\w'’-]*"
_PLACE = re.compile(rf"\s*((?:{_CAPITAL})(?:\s[^\W\d_]+(?=,)|\s{_CAPITAL}(?=,|$))?(?:,\s{_CAPITAL})?)")
_SENTENCE_END = re.compile(r"[.!?…]\s*$")
_SHORTEST_TITLE = 2  # words
_LONGEST_PLACE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class LostHead:
    """What one line of a lost layout says."""

    title: str | None
    summary: str | None
    found: Found
    clock: Clock | None
    place: str | None


def read_lost_head(text: str, title_said: str | None = None) -> LostHead | None:
    """Title, summary, date and place; None: the line has no date after its first words.

    A title that the page also gives outside its text is found in it as it stands, whatever menu was before it.
    """
    found = next((f for f in dates_in(text) if f.day is not None and _is_dateline(text, f)), None)
    if found is None:
        return None
    after = text[found.span.end :]
    after = re.sub(r"^\s*(?:года|г\.|року|р\.)", "", after)
    clock = clock_in(after[:20])
    rest = after[clock.span.end :] if clock else after
    place = _PLACE.match(rest.lstrip(" ,"))
    above = text[: found.span.start].strip()
    at = above.find(title_said) if title_said else -1
    title, summary = _title_and_summary(above)
    if title_said and at >= 0:
        title, summary = title_said, above[at + len(title_said) :].strip() or None
    return LostHead(title=title, summary=summary, found=found, clock=clock, place=place[1] if place else None)


def _is_dateline(text: str, found: Found) -> bool:
    """Whether a date stands between sentences and not in one: an hour follows it, or a sentence ends before it."""
    after = text[found.span.end : found.span.end + 25]
    return bool(clock_in(after)) or bool(_SENTENCE_END.search(text[: found.span.start])) or found.span.start == 0


def _title_and_summary(text: str) -> tuple[str | None, str | None]:
    """A title ends where a sentence begins: at a capital that the words before it do not explain."""
    tokens = text.split()
    while tokens and tokens[0].casefold().strip(".,:") in BUTTONS:
        tokens = tokens[1:]
    if not tokens:
        return None, None
    if not _SENTENCE_END.search(tokens[-1]):
        return " ".join(tokens), None
    for place in range(_SHORTEST_TITLE, len(tokens) - 2):
        if _begins_sentence(tokens, place):
            return " ".join(tokens[:place]), " ".join(tokens[place:])
    return None, " ".join(tokens)


def _begins_sentence(tokens: list[str], place: int) -> bool:
    token, before, after = tokens[place], tokens[place - 1], tokens[place + 1]
    if not token[0].isupper() or before[-1] in ',:–—-«"(':
        return False
    low = token.casefold().strip(",")
    if _SENTENCE_END.search(before):
        return True
    if after.casefold() in PARTICLES and after[0].isupper():
        return False  # the sentence begins with the next word: "… Ван И | В Кремле …"
    if low in PARTICLES and token[1:].islower() | (len(token) == 1):
        return True  # "In the palace …", "В Кремле состоялась …"
    is_second = len(after) > 2 and after.casefold() not in PARTICLES and after.casefold() not in OFFICES
    is_name = (
        is_second
        and not _is_gerund(after.casefold())
        and after[0].isupper()
        and place + 2 < len(tokens)
        and tokens[place + 2][0].islower()
    )
    if is_name and len(token) > 2 and low not in OFFICES and _is_verb_like(tokens[place + 2]):
        return True  # "… Vladimir Putin held …"
    return (
        after[0].islower()
        and after.casefold() not in PARTICLES
        and before[0].isupper()
        and len(token) > 2
        and (low in OFFICES or _is_gerund(low))
        and _is_verb_like(after)
    )


def _is_verb_like(token: str) -> bool:
    """Whether a small word is neither a preposition nor an article: what a subject is followed by."""
    return (token[0].islower() and token.casefold().strip(",") not in PARTICLES and len(token) > 3) or token in (
        "в",
        "на",
    )


def _is_gerund(low: str) -> bool:
    return low.endswith(("ая", "яя", "ing"))
