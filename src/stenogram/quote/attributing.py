"""Who an article says said a quotation, by the words around it: tables for eight languages. Says when it is unsure."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from stenogram.model import Reason, Span, reason

_BEFORE, _AFTER = 220, 220  # characters around a quotation in which its speaker may be named
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚА-ЯЁЄІЇҐЎ"
_PARTICLE = r"(?:von|van|der|den|de|del|della|di|da|al|el|bin|ibn|la|le|du|dos)"
_NAME = re.compile(
    rf"[{_UPPER}][\w'’-]*\.?(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}[{_UPPER}][\w'’-]*\.?|[{_UPPER}][\w'’-]+){{0,5}}"
)
_SENTENCE = re.compile(r"[.!?…]+[\"'»“”’)]*\s+(?=[^\W\d_a-zа-я])|\n")
_DATIVE = re.compile(r"(?:[оеё]ву|[иы]ну|[сц]кому|ому|ему|[ое]вичу)$")  # a Russian name of whom something is told to
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SIGNED = re.compile(r"[\s.,]*(?:[—–―]|\s--?\s)\s*|\s*\((?=[^()]*\)[\s.]*$)")
"""Between a quotation and the name below it."""

_ROLE = re.compile(r"\s*(?:$|[,(/;]|[—–-]\s)")  # after the name of a label
_ANOTHER = re.compile(rf"(?:&|(?<!\w)(?:and|und|et|y|e|и|і|та|i|oraz))\s+[{_UPPER}]")  # two are named: whose is it?
_MARK = re.compile(r"[,;:.!?«»“”\"—–]|\n")  # behind a name
_LONGEST_LABEL = 160  # letters


@dataclass(frozen=True, slots=True)
class Attribution:
    """The speaker whom the article names, where, whether that is plain, and how it is known."""

    speaker: str | None
    span: Span | None
    is_sure: bool
    reason: Reason


@dataclass(frozen=True, slots=True)
class _Words:
    verbs: frozenset[str]
    openings: tuple[str, ...]
    by: re.Pattern[str]
    pronouns: frozenset[str]
    titles: frozenset[str]
    dates: frozenset[str]
    oblique: frozenset[str]
    telling: frozenset[str]
    openers: frozenset[str]
    passed: frozenset[str]  # between a preposition and its name
    of_something: frozenset[str]  # between a title and what its bearer heads

    def is_verb(self, word: str) -> bool:
        return word in self.verbs or word.startswith(self.openings)


@cache
def _tables() -> _Words:
    """All languages together: an article may quote in one and be written in another, and the words hardly clash."""
    facts = tomllib.loads((files("stenogram.quote") / "attribution.toml").read_text("utf-8"))
    verbs = [w for table in facts.values() for w in table["verbs"].split()]
    by = sorted({p for table in facts.values() for p in table["by"].split("|")}, key=len, reverse=True)
    return _Words(
        verbs=frozenset(w for w in verbs if not w.endswith("-")),
        openings=tuple(w[:-1] for w in verbs if w.endswith("-")),
        by=re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, by))})(?!\w)", re.IGNORECASE),
        pronouns=_all_of(facts, "pronouns"), titles=_all_of(facts, "titles"), dates=_all_of(facts, "dates"),
        oblique=_all_of(facts, "oblique"), telling=_all_of(facts, "telling"), openers=_all_of(facts, "openers"),
        passed=_all_of(facts, "articles") | _all_of(facts, "titles"), of_something=_all_of(facts, "of_something"),
    )  # fmt: skip


def _all_of(facts: dict[str, dict[str, str]], column: str) -> frozenset[str]:
    return frozenset(w for table in facts.values() for w in table.get(column, "").split())


def attribute(text: str, bare: str, quotation: Span, around: Span) -> Attribution:
    """Who is said to have said the quotation.

    Args:
        bare: the text with blanks where quotations stand: nobody is named there.
        quotation: its span with its marks.
        around: where its speaker may be named: its paragraph, and what leads to it.
    """
    after = bare[quotation.end : min(around.end, quotation.end + _AFTER)]
    said = _SIGNED.match(after)
    if said is not None and around.end <= quotation.end + _AFTER:
        who = signed(after[said.end() :], quotation.end + said.end(), reason("a name after it"))
        if who is not None:
            return who
    # What follows the quotation in its own sentence; a full stop inside the marks ends it.
    closed = re.match(r"\s*(?=[^\W\d_a-zа-яё])", after) and text[quotation.end - 2 : quotation.end - 1] in tuple(".!?…")
    since = quotation.end + len(after) - len(after.lstrip())
    after = "" if closed else after.lstrip()
    after = after[: _end_of_sentence(after)]
    at = max(around.start, quotation.start - _BEFORE, _end_of_one_before(text, bare, quotation.start))
    before = bare[at : quotation.start].rstrip()
    start = _start_of_sentence(before)
    for part, place, is_after in ((after, since, True), (before[start:], at + start, False)):
        found = _named(part, place, is_after=is_after)
        if found is not None:
            return found
    return Attribution(None, None, False, reason("no words around it say who speaks"))


def _end_of_one_before(text: str, bare: str, place: int) -> int:
    """Where a quotation ends that closes its sentence before this place: what leads to it says nothing of the next."""
    end = next((n + 1 for n in range(place - 1, max(0, place - _BEFORE) - 1, -1) if text[n] != bare[n]), 0)
    is_closed = text[end - 2 : end - 1] in tuple(".!?…") or bare[end:place].lstrip()[:1].isupper()
    return end if end and is_closed else 0


def signed(part: str, at: int, how: Reason) -> Attribution | None:
    """Who is named by words that do nothing else, as below a quotation; None: they do more."""
    name = label_name(part.rstrip(" \t\n\u00a0)."), at)
    return Attribution(*name, True, how) if name else None


def _named(part: str, at: int, *, is_after: bool) -> Attribution | None:
    words = _tables()
    phrase = words.by.search(part)
    if phrase is not None:
        name = _following(part, phrase.end(), at)
        if name is not None:
            return Attribution(*name, True, _told(phrase.group(), is_after=is_after))
    verbs = [m for m in _WORD.finditer(part) if words.is_verb(_bare(m.group()))]
    for m in verbs if is_after else reversed(verbs):  # the verb nearest to the quotation first
        subject = _subject(part, m, at)
        if isinstance(subject, str):
            told = reason("a pronoun, and no name: {words}", words=_told(m.group(), is_after=is_after))
            return Attribution(None, None, False, told)
        if subject is not None:
            return Attribution(*subject, True, _told(m.group(), is_after=is_after))
    if not is_after and part.rstrip().endswith((":", "：")):
        label = label_name(part.rstrip().rstrip(":：").rstrip(), at)
        name = label or _preceding(part, len(part), at)
        if name is not None:
            return Attribution(*name, label is not None, reason("a name and a colon before it"))
    return None


def label_name(part: str, at: int) -> tuple[str, Span] | None:
    """The one name of words that are a label: titles before it, a role after a comma or in brackets, nothing else.

    "President Roe", "Anna Berg, minister of transport", "the minister of transport Anna Berg (left)".
    """
    if len(part) > _LONGEST_LABEL:
        return None
    named = (_as_name(part, run, at) for run in _NAME.finditer(part))
    name = next((each for each in named if each is not None), None)
    if name is None:
        return None
    lead, rest = part[: name[1].start - at], part[name[1].end - at :]
    if _ROLE.match(rest) is None or _ANOTHER.search(rest) or not _is_title(lead):
        return None
    return name


def _is_title(lead: str) -> bool:
    """Whether words before a name only say what its bearer is."""
    tables, is_of_something, has_title = _tables(), False, False
    for word in lead.lower().split():
        has_title = has_title or word in tables.titles
        if is_of_something or word in tables.passed:
            continue
        if not has_title or word not in tables.of_something:
            return False
        is_of_something = True
    return True


def _told(words: str, *, is_after: bool) -> Reason:
    return reason("“{words}” after it", words=words) if is_after else reason("“{words}” before it", words=words)


def _bare(word: str) -> str:
    """A verb without the pronoun that follows it with a hyphen: dit-il."""
    head, _, tail = word.lower().rpartition("-")
    return head if tail in _tables().pronouns else word.lower()


def _subject(part: str, verb: re.Match[str], at: int) -> tuple[str, Span] | str | None:
    """Who does what a verb says: the nearest name or pronoun before it, else after it; a string: a pronoun, no name.

    No time, no place and nobody to whom something is told is a subject. After a verb that names its hearer stands no
    subject.
    """
    words = _tables()
    if _bare(verb.group()) != verb.group().lower():
        return "a pronoun"
    name = _preceding(part, verb.start(), at)
    since = name[1].end - at if name else 0
    if any(_is_pronoun(w.group()) for w in _WORD.finditer(part, since, verb.start())):
        return "a pronoun"
    if name is not None:
        return name
    following = None if verb.group().lower() in words.telling else _following(part, verb.end(), at, within=70)
    until = following[1].start - at if following else min(len(part), verb.end() + 30)
    if any(_is_pronoun(w.group()) for w in _WORD.finditer(part, verb.end(), until)):
        return "a pronoun"
    return following


def _is_pronoun(word: str) -> bool:
    return word.lower() in _tables().pronouns


def _following(part: str, start: int, at: int, within: int = 120) -> tuple[str, Span] | None:
    """The last name of a phrase that begins here; what follows a name with "in", "on" or "to" is another's."""
    stops = (stop for stop in _MARK.finditer(part, start + 1) if not _is_shortened(part, stop.start()))
    stop = next(stops, None)
    end = min(start + within, stop.start() if stop else len(part))
    found: tuple[str, Span] | None = None
    for run in _NAME.finditer(part, start, end):
        if found is not None and any(
            w.group().lower() in _tables().oblique for w in _WORD.finditer(part, found[1].end - at, run.start())
        ):
            break
        found = _as_name(part, run, at, start) or found
    return found


def _preceding(part: str, end: int, at: int) -> tuple[str, Span] | None:
    names = [name for m in _NAME.finditer(part, 0, end) if (name := _as_name(part, m, at)) is not None]
    return names[-1] if names else None


def _as_name(part: str, run: re.Match[str], at: int, since: int = 0) -> tuple[str, Span] | None:
    """The name in a run of capitalised words; None: it is a time, a place, or somebody who is spoken to."""
    printed = list(re.finditer(r"[^ \u00a0]+", run.group().rstrip(" .")))
    tables, before = _tables(), _before(part, run.start(), since)
    is_oblique, is_time = before.lower() in tables.oblique, part[: run.start()].rstrip(" \u00a0.")[-1:].isdigit()
    is_capital = False  # whether the preposition opens the sentence and so belongs to the run
    while printed:
        word = printed[0].group().lower().strip(".")
        if word in tables.oblique:
            is_oblique = is_capital = True
        elif word in tables.dates and (is_oblique or is_time or len(printed) == 1):
            is_oblique = is_time = False  # "on Friday Roe": the time ends what follows "on"
        elif word not in tables.openers and word not in tables.titles:
            break
        printed = printed[1:]
    last_title = max((n for n, w in enumerate(printed) if w.group().lower().strip(".") in tables.titles), default=-1)
    is_oblique = is_oblique and last_title < 1  # "in Lindhaven President Roe"
    printed = printed[last_title + 1 :]
    upper = [n for n, w in enumerate(printed) if w.group()[:1].isupper()]
    if is_oblique and len(upper) > 1 + (not is_capital):  # "in Lindhaven Anna Roe": the place comes first
        printed, is_oblique = printed[upper[max(1, len(upper) - 2)] :], False
    elif len(upper) > 2:
        printed = printed[upper[-2] :]
    if is_oblique or not printed:
        return None
    start, end = printed[0].start(), printed[-1].end()
    name = run.group()[start:end]
    if len(name) < 2 or _is_pronoun(name) or name.endswith(("'s", "’s")) or _DATIVE.search(name):
        return None
    return name, Span(at + run.start() + start, at + run.start() + end)


def _before(part: str, place: int, since: int) -> str:
    """The word before a name, articles and titles passed over."""
    tables = _tables()
    for m in reversed(list(_WORD.finditer(part, max(since, place - 60), place))):
        if part[m.end() : place].strip(" \u00a0."):
            return ""
        if m.group().lower() in tables.oblique or m.group().lower() not in tables.passed:
            return m.group()
        place = m.start()
    return ""


def _end_of_sentence(part: str) -> int:
    return next((stop.start() for stop in _stops(part)), len(part))


def _start_of_sentence(part: str) -> int:
    return max((stop.end() for stop in _stops(part)), default=0)


def _stops(part: str) -> Iterator[re.Match[str]]:
    """Where sentences end: not behind an initial, nor behind “Mr.”."""
    return (stop for stop in _SENTENCE.finditer(part) if not _is_shortened(part, stop.start()))


def _is_shortened(part: str, place: int) -> bool:
    """Whether a full stop stands behind an initial or a title."""
    if part[place] != ".":
        return False
    word = re.search(r"[^\W\d_]*$", part[max(0, place - 12) : place])
    last = word.group() if word else ""
    return (len(last) == 1 and last.isupper()) or last.lower() in _tables().titles
