"""Which of the given terms occur in a sentence, and a digest by which the memory knows them. Pure."""

import hashlib
import json
from collections.abc import Iterable, Sequence

from stenogram.model import Term
from stenogram.text import fold, script_of

_DIGITS = 16  # of the digest; it tells lists of terms apart, nobody attacks it
_STEM = 4  # letters that a word keeps in all its forms at least
_ENDING = 3  # letters that a form may differ in at its end
_WITHOUT_SPACES = frozenset({"Hani", "Hira", "Kana", "Thai"})
_MARKS = "".join(chr(c) for c in range(33, 127) if not chr(c).isalnum() and chr(c) not in "-'") + "«»“”„‘’…—–·"
_NO_MARKS = str.maketrans(dict.fromkeys(_MARKS, " "))


class TermFinder:
    """Terms by their first word, so that a long list costs a sentence no more than a short one.

    A word of a term is found in any of its forms: "Высший совет" in "Высшего совета". One found too many does no harm,
    for terms are offered to an engine and never put in by us.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._by_stem: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
        self._anywhere: list[tuple[str, Term]] = []
        for term in dict.fromkeys(terms):
            words = _words(term.source)
            if not words:
                continue
            if script_of(term.source) in _WITHOUT_SPACES:
                self._anywhere.append((fold(term.source), term))
            else:
                self._by_stem.setdefault(words[0][:_STEM], []).append((words, term))

    def __call__(self, sentence: str) -> tuple[Term, ...]:
        """The terms that occur in a sentence, in an order that depends on nothing else."""
        words = _words(sentence)
        found = {
            term
            for place, word in enumerate(words)
            for wanted, term in self._by_stem.get(word[:_STEM], ())
            if _fits(wanted, words[place : place + len(wanted)])
        }
        if self._anywhere:
            folded = fold(sentence)
            found |= {term for text, term in self._anywhere if text in folded}
        return tuple(sorted(found, key=lambda term: (term.source, term.target, term.note or "")))


def terms_digest(terms: Sequence[Term]) -> str | None:
    """The digest of what terms say, in their order; None: there is none."""
    if not terms:
        return None
    said = json.dumps([[t.source, t.target, t.note] for t in terms], ensure_ascii=False).encode()
    return hashlib.sha256(said).hexdigest()[:_DIGITS]


def merged_terms(*lists: Iterable[Term]) -> tuple[Term, ...]:
    """All lists as one; where two render the same source, the first list's holds."""
    held: dict[str, Term] = {}
    for terms in lists:
        for term in terms:
            held.setdefault(fold(term.source), term)
    return tuple(held.values())


def _fits(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return len(words) == len(wanted) and all(map(_is_form, wanted, words))


def _is_form(wanted: str, word: str) -> bool:
    """Whether a word may be a form of the wanted one: they differ in a few letters at the end."""
    if wanted == word:
        return True
    stem = max(_STEM, len(wanted) - _ENDING)
    return len(wanted) >= _STEM and word[:stem] == wanted[:stem] and len(word) <= len(wanted) + _ENDING


def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(text).translate(_NO_MARKS).split())
