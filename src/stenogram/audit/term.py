"""The check `name` by lists: a term or name of a list that is rendered otherwise than the list says.

It reads the terms of the pair and compares words; it never puts a word in the place of another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from stenogram.audit.measuring import note, quoted, sides
from stenogram.audit.names import CASED
from stenogram.audit.passage import Passage, passage
from stenogram.audit.word_forms import Token, is_form, tokens_of
from stenogram.model import CheckName, Fact, Finding, FindingClass, Measurement, Policy, Severity, Term
from stenogram.protocols import BeadText, PairContext
from stenogram.text import primary, say, script_of

_WITHOUT_SPACES = frozenset({"Hani", "Hira", "Kana", "Thai", "Laoo", "Khmr", "Mymr"})
_STEM = 3  # letters by which terms are looked up
_WINDOW = 2  # words that may stand between those of a rendering
_TELLING_NAME = 4  # letters of a part of a name that alone says who is meant
_NEAR_NAME = 70  # of 100: two spellings of one name, most likely


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A term's words, and all that it may be rendered as."""

    words: tuple[str, ...]
    terms: tuple[Term, ...]


class _Lists:
    """The terms of a pair of languages, by the beginning of their first word."""

    def __init__(self, context: PairContext) -> None:
        by_source: dict[str, list[Term]] = {}
        for term in context.terms:
            by_source.setdefault(_low(term.source), []).append(term)
        self.by_stem: dict[str, dict[str, list[_Entry]]] = {}  # and by the first word itself
        self.anywhere: list[_Entry] = []
        for low, terms in by_source.items():
            words = tuple(word for _, _, word in tokens_of(low))
            if script_of(terms[0].source) in _WITHOUT_SPACES:
                self.anywhere.append(_Entry(words=(low,), terms=tuple(terms)))
            elif words:
                entry = _Entry(words=words, terms=tuple(terms))
                self.by_stem.setdefault(words[0][:_STEM], {}).setdefault(words[0], []).append(entry)


class TermCheck:
    """Terms of the source whose rendering is not in the translation."""

    name = CheckName.NAME
    version = "terms-1"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """Terms of the lists that the source has and the translation does not render as they say."""
        return self._measured(bead, _Lists(bead.context)) if bead.context.terms else ()

    def measure_all(self, beads: Sequence[BeadText]) -> Sequence[tuple[Measurement, ...]]:
        """The same for all beads of a pair, with the lists sorted once."""
        lists: dict[int, _Lists] = {}
        found: list[tuple[Measurement, ...]] = []
        for bead in beads:
            if not bead.context.terms:
                found.append(())
                continue
            held = lists.get(id(bead.context)) or lists.setdefault(id(bead.context), _Lists(bead.context))
            found.append(self._measured(bead, held))
        return found

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """A name that became another is an error; a term that the list would render otherwise is an editor's matter."""
        instead = measurement.fact("instead")
        is_error = bool(measurement.fact("is_name") and instead)
        facts = {
            "term": quoted(measurement.fact("term")), "rendering": quoted(measurement.fact("rendering")),
            "origin": measurement.fact("origin"), "instead": quoted(instead),
        }  # fmt: skip
        return Finding(
            measurement=measurement,
            finding_class=FindingClass.ERROR if is_error else FindingClass.EDITORIAL,
            severity=Severity.MAJOR if is_error else Severity.MINOR,
            because=say(
                "the list says %(term)s is %(rendering)s (%(origin)s); the translation has %(instead)s", **facts
            )
            if instead
            else say("the list says %(term)s is %(rendering)s (%(origin)s); the translation does not have it", **facts),
        )

    def _measured(self, bead: BeadText, lists: _Lists) -> tuple[Measurement, ...]:
        left, right = sides(bead)
        if not left.text or not right.text:
            return ()
        language = bead.context.right_language
        words = tokens_of(right.low)
        measured: list[Measurement] = []
        for entry, start, end in _occurrences(left, lists, bead.context.left_language):
            if any(_is_kept(term, right, words, language) for term in entry.terms):
                continue
            place = _instead(entry.terms, right, words, language)
            facts: dict[str, Fact] = {
                "term": entry.terms[0].source,
                "rendering": "” or “".join(term.target for term in entry.terms[:3]),
                "instead": right.printed(*place) if place else None,
                "is_name": any(term.is_name for term in entry.terms),
                "origin": entry.terms[0].origin or "given",
            }
            mark = right.mark(*place) if place else None
            measured.append(note(self.name, self.version, "term", left.mark(start, end), mark, facts))
        return tuple(measured)


def _occurrences(left: Passage, lists: _Lists, language: str) -> Iterator[tuple[_Entry, int, int]]:
    """Each term of the lists that the source has, once, where it stands first; a longer one covers those inside it."""
    words = tokens_of(left.low)
    found = [
        (place, place + len(entry.words), entry)
        for place, (_, _, word) in enumerate(words)
        for opening, entries in lists.by_stem.get(word[:_STEM], {}).items()
        if is_form(opening, word, language)
        for entry in entries
        if _stands(entry.words, words, place, language)
    ]
    covered: set[int] = set()
    told: set[tuple[str, ...]] = set()
    for first, last, entry in sorted(found, key=lambda f: (f[0] - f[1], f[0])):
        if covered.isdisjoint(range(first, last)):
            covered.update(range(first, last))
            if entry.words not in told:
                told.add(entry.words)
                yield entry, words[first][0], words[last - 1][1]
    for entry in lists.anywhere:
        if (at := left.low.find(entry.words[0])) >= 0:
            yield entry, at, at + len(entry.words[0])


def _stands(wanted: Sequence[str], words: Sequence[Token], place: int, language: str) -> bool:
    """Whether the words from `place` on are forms of the wanted ones; the first is known to be."""
    if place + len(wanted) > len(words):
        return False
    return all(is_form(wanted[n], words[place + n][2], language) for n in range(1, len(wanted)))


def _is_kept(term: Term, right: Passage, words: Sequence[Token], language: str) -> bool:
    """Whether the translation has the rendering, in any form and with little between its words."""
    low = _low(term.target)
    if low in right.low:
        return True
    wanted = [word for _, _, word in tokens_of(low)]
    if not wanted or script_of(term.target) in _WITHOUT_SPACES:
        return not wanted
    places = [
        [n for n, (_, _, word) in enumerate(words) if is_form(one, word, language, is_loose=not term.is_name)]
        for one in wanted
    ]
    if term.is_name and any(found and len(one) >= _TELLING_NAME for one, found in zip(wanted, places, strict=True)):
        return True
    if not all(places):
        return False
    size = len(wanted) + _WINDOW
    return any(all(any(first <= n < first + size for n in found) for found in places) for first in range(len(words)))


def _instead(
    terms: Sequence[Term], right: Passage, words: Sequence[Token], language: str
) -> tuple[int, int] | None:  # fmt: skip
    """Where the translation has a name that shares a word with the rendering, or is spelled nearly like it."""
    if primary(language) not in CASED:
        return None
    wanted = {word for term in terms for _, _, word in tokens_of(_low(term.target)) if len(word) >= _STEM}
    for run in _capitalised(right, words):
        for _, _, word in run:
            near = terms[0].is_name and any(fuzz.ratio(one, word) >= _NEAR_NAME for one in wanted)
            if near or (len(run) > 1 and any(is_form(one, word, language) for one in wanted)):
                return run[0][0], run[-1][1]
    return None


def _capitalised(right: Passage, words: Sequence[Token]) -> Iterator[list[Token]]:
    """Runs of words with capitals that follow each other with a space between."""
    run: list[Token] = []
    for token in words:
        start, end, _ = token
        is_capital = right.text[start:end][:1].isupper()
        if run and (not is_capital or right.text[run[-1][1] : start] != " "):
            yield run
            run = []
        if is_capital:
            run.append(token)
    if run:
        yield run


def _low(text: str) -> str:
    return passage(((0, text),)).low.strip()


def term_check() -> TermCheck:
    """The check `name` by lists of terms."""
    return TermCheck()
