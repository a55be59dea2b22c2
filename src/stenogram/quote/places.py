"""The places of a quotation in one turn, or over two: exact ones, and the best one that is not. No verdict on more."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from stenogram.model import (
    Nature,
    QuotedDifference,
    QuotedPlace,
    Reason,
    Span,
    SpokenTurn,
    Verdict,
    joined_reasons,
    reason,
)
from stenogram.protocols import ReadsWords
from stenogram.quote.aligning import WordAlignment, align_words, weights_of
from stenogram.quote.authority import decides_over
from stenogram.quote.borders import Sentences, sentences_of, settled, words_passed
from stenogram.quote.differences import Differences
from stenogram.quote.numbers import around, numbers_in, opposites, with_numbers
from stenogram.quote.quoted import Quoted
from stenogram.quote.reasons import because_of, speaker_words, verdict_of
from stenogram.quote.reordered import Reordered, moves, reordered
from stenogram.quote.tokens import Worded
from stenogram.text import UNKNOWN_LANGUAGE, squeeze
from stenogram.text.foldings import Folding, folded, needed_foldings

STAGE_NOTES = "stage notes between the words"
MARKS_AT_ENDS = "marks at its ends"
"""What a match needs besides `Folding`s where the quotation begins or ends with marks that are not the text's."""

_BRACKETED = 4  # words of the text for which one insertion may stand
_QUESTION = frozenset("?？؟")
_CLOSING = frozenset("\"'»“”’)] \u00a0")


@dataclass(frozen=True, slots=True)
class Searched:
    """A turn, or two that follow each other, read for words once."""

    turns: tuple[SpokenTurn, ...]
    worded: Worded

    @property
    def sentences(self) -> Sentences:
        """Its sentences by their words."""
        return sentences_of(self.turns, self.worded)

    @property
    def turn(self) -> SpokenTurn:
        """The first turn."""
        return self.turns[0]


def searched(turn: SpokenTurn) -> Searched:
    """One turn."""
    return Searched((turn,), _worded(turn.text, turn.span.start))


@lru_cache(maxsize=128)
def _worded(text: str, at: int) -> Worded:
    """Of one check: the same turn is looked at for exact words, for like ones, and with its neighbour."""
    return Worded(text, at)


def searched_over(first: SpokenTurn, second: SpokenTurn, between: str) -> Searched:
    """Two turns with what stands between them, which is no speaker's."""
    blank = " " * len(between)
    return Searched((first, second), Worded(first.text + blank + second.text, first.span.start))


def exact_places(quoted: Quoted, where: Searched, reading: ReadsWords) -> list[QuotedPlace]:
    """Every place where the quotation's words stand one after the other, each letter of them."""
    found: list[QuotedPlace] = []
    for start, end in where.worded.occurrences(quoted.core_text):
        told = _foldings(quoted, where.worded, start, end)
        span = Span(*where.worded.raw_span(start, end))
        if told is None or not _is_in_all(where, span):
            continue
        found.append(_exact(quoted, where, span, told, reading))
    return found


def nearest_places(
    quoted: Quoted,
    turns: Sequence[SpokenTurn],
    reading: ReadsWords,
    *,
    within: float,
    over: float,
    is_late: Callable[[], bool] = lambda: False,
) -> list[QuotedPlace]:
    """The best place for the quotation's words in each turn that is nearly as good as the best, with what differs.

    Args:
        within: how much less of the words, by weight, a turn may have.
        over: the same for a text of the best one's event that decides before it.
        is_late: whether no more turns are to be looked at.
    """
    telling = quoted.telling()
    weights = weights_of(quoted.words, telling)
    language = turns[0].language if turns else UNKNOWN_LANGUAGE
    turning = {n for n, w in enumerate(quoted.words) if w.kind == "number" or reading.denies(w.text, language)}
    stated = numbers_in(quoted.worded, quoted.words, reading, language, 0, len(quoted.words))
    # What its numbers may add where they stand in another form.
    numbers = sum(weights[n] for each in stated for n in range(each.first, each.last)) / sum(weights)
    aligned: list[tuple[Searched, WordAlignment]] = []
    for turn in turns:
        if aligned and is_late():
            break
        where = searched(turn)
        alignment = align_words(quoted.words, where.worded.words, quoted.gaps, weights)
        if alignment is not None:
            aligned.append((where, alignment))
    if not aligned:
        return []
    likeliest = max(alignment.credit for _, alignment in aligned) - max(within, over) - numbers
    fits: list[tuple[Searched, WordAlignment, Reordered | None]] = []
    for where, first in aligned:
        words, alignment, known, passed = where.worded.words, first, set[int](), 0
        if numbers and first.credit >= likeliest:
            alignment, known = _by_value(quoted, where, first, weights, reading)
        if any(block.quoted[0] == block.quoted[1] for block in alignment.blocks):  # else no sentence is left out
            sentences = where.sentences
            alignment = settled(alignment, words, sentences, quoted.gaps, len(quoted.words))
            passed = words_passed(alignment, sentences)
        in_order, _ = with_numbers(alignment, known, weights, telling)
        other = None if quoted.gaps else reordered(quoted.words, words, weights, in_order, turning, passed)
        fits.append((where, other.alignment if other else alignment, other))
    most = max(fits, key=lambda fit: fit[1].credit)
    placed = [
        _nearest(quoted, where, alignment, other, reading, telling, weights)
        for where, alignment, other in fits
        if alignment.credit + numbers
        >= most[1].credit - (over if decides_over(where.turn.origin, most[0].turn.origin) else within)
    ]
    best = max(placed, key=lambda place: place.credit)
    return [
        place
        for place in placed
        if place.credit >= best.credit - (over if decides_over(place.origin, best.origin) else within)
    ]


def _by_value(
    quoted: Quoted, where: Searched, alignment: WordAlignment, weights: Sequence[float], reading: ReadsWords
) -> tuple[WordAlignment, set[int]]:
    """The alignment again, where numbers of the quotation stand about its place in another form; and their words."""
    words, language = where.worded.words, where.turn.language
    here = numbers_in(quoted.worded, quoted.words, reading, language, 0, len(quoted.words))
    paired = {a for a, _ in alignment.pairs}
    apart = [n for n in here if not paired.issuperset(range(n.first, n.last))]
    if not apart:
        return alignment, set()
    there = numbers_in(where.worded, words, reading, language, *around(alignment, len(quoted.words), len(words)))
    printed = {n.written(words) for n in there}
    apart = [n for n in apart if n.written(quoted.words) not in printed]  # the same figures stand elsewhere: they moved
    like = opposites(apart, there)
    if not like:
        return alignment, set()
    known = {a for n in apart if n.first in like for a in range(n.first, n.last)}
    return align_words(quoted.words, words, quoted.gaps, weights, like) or alignment, known


def _nearest(
    quoted: Quoted, where: Searched, alignment: WordAlignment, other: Reordered | None, reading: ReadsWords,
    telling: set[int], weights: Sequence[float],
) -> QuotedPlace:  # fmt: skip
    """The place of an alignment."""
    compared = Differences(quoted, where.worded, alignment, reading, where.turn.language, where.sentences)
    differences = compared.found()
    first, last = compared.reach
    alignment, told_by_value = with_numbers(alignment, compared.known, weights, telling)
    if (
        not differences and other is None
    ):  # the words are the same, and yet no exact match: the marks around them say something else
        differences = (_end_marks(quoted, where.worded, where.worded.words[alignment.last - 1].end),)
    cut = _denial_at_an_edge(quoted, where, alignment, reading)
    if cut is not None and all(d.nature is not Nature.NEGATION for d in differences):
        differences = (*differences, cut)
    pairs = alignment.pairs
    standing = [a for a, _ in pairs]
    if other is not None:
        standing += [a for run in other.runs for a, _ in run]
        told = (*differences, *moves(other, quoted, where.worded))
        differences = tuple(sorted(told, key=lambda d: d.quoted_span.start if d.quoted_span else 0))
    words = where.worded.words
    span = Span(*where.worded.raw_span(words[first].start, words[last - 1].end))
    runs = _runs(pairs)
    pieces = tuple(Span(*where.worded.raw_span(words[a].start, words[b - 1].end)) for a, b in runs)
    foldings = _foldings_of_pieces(quoted, where.worded, alignment.pairs)
    verdict = verdict_of(differences)
    return _place(
        where, span, pieces or (span,), verdict, foldings, differences, because_of(verdict, differences),
        same=alignment.same, matched=alignment.matched, credit=alignment.credit,
        telling=(sum(a in telling for a in standing) + told_by_value, len(telling)),
    )  # fmt: skip


def _denial_at_an_edge(
    quoted: Quoted, where: Searched, alignment: WordAlignment, reading: ReadsWords
) -> QuotedDifference | None:
    """A denial just outside of words of which the first or the last are others than in the text.

    The other words stand for those that the denial is of: "they will raise" for "(not) going to raise". Words that
    begin as the text does are a piece of it, which a denial before them need not be of.
    """
    words, pairs, language = where.worded.words, set(alignment.pairs), where.turn.language
    edges = (
        (alignment.first - 1, (0, alignment.first), 0),
        (alignment.last, (len(quoted.words) - 1, alignment.last - 1), len(quoted.raw)),
    )
    for outside, edge, place in edges:
        if edge in pairs or not 0 <= outside < len(words) or not reading.denies(words[outside].text, language):
            continue
        inner = words[edge[1]]
        start, end = sorted((words[outside].start, inner.start))
        first = words[outside] if words[outside].start == start else inner
        if not where.worded.text[first.end : end].strip():
            gone = Span(*where.worded.raw_span(words[outside].start, words[outside].end))
            return _left_out(quoted, where, gone, place)
    return None


def _end_marks(quoted: Quoted, worded: Worded, end: int) -> QuotedDifference:
    """The marks after the last word, of the quotation and of the text."""
    own = quoted.worded.folded.text[quoted.core[1] :].strip()
    theirs = worded.text[end : end + 3].split(" ")[0]
    tail = Span(quoted.worded.raw_span(*quoted.core)[1], len(quoted.raw))
    return QuotedDifference(nature=Nature.PUNCTUATION, quoted=own, said=theirs, quoted_span=tail)


# ---- Exact


def _foldings(quoted: Quoted, worded: Worded, start: int, end: int) -> tuple[str, ...] | None:
    """The foldings that this very match needed; None: the marks at its end say something else."""
    first, last = worded.raw_span(start, end)
    needed = needed_foldings(quoted.core_raw, worded.raw[first:last])
    if needed is None:
        return None
    named = [folding.value for folding in needed]
    whole = folded(quoted.raw.strip(), needed).text
    core = folded(quoted.core_raw, needed).text
    lead = whole.find(core)
    text = worded.text
    own_end = quoted.worded.folded.text[quoted.core[1] :]
    following = text[end : end + 4].lstrip("\"'»”’) ")[:1]
    asked = bool(_QUESTION & set(own_end))
    if asked and following not in _QUESTION:
        return None
    if own_end.strip("\"' )]")[:1] in (".", "!") and following in _QUESTION:
        return None
    outer = worded.raw[max(0, first - lead) : last + len(whole) - lead - len(core)]
    if len(whole) != len(core) and folded(outer, needed).text != whole:
        named.append(MARKS_AT_ENDS)
    return tuple(named)


def _exact(quoted: Quoted, where: Searched, span: Span, told: tuple[str, ...], reading: ReadsWords) -> QuotedPlace:
    if len(where.turns) > 1:
        border = where.turns[1].span.start - where.worded.at
        head, tail = Span(span.start, min(span.end, where.turns[0].span.end - where.worded.at)), Span(border, span.end)
        turn = QuotedDifference(nature=Nature.TURN, quoted="", said=tail.of(where.worded.raw))
        one, other = (speaker_words(turn.speaker) for turn in where.turns)
        return _place(where, span, (head, tail), Verdict.OTHER_SPEAKER, told, (turn,),
                      reason("the words run over two turns, of {one} and {other}", one=one, other=other))  # fmt: skip
    inside = [u for u in where.turn.unspoken if span.shift(where.worded.at).covers(u)]
    told = (*told, STAGE_NOTES) if inside else told
    cut = _cut_denial(quoted, where, span, reading)
    if cut is not None:
        return _place(where, span, (span,), Verdict.NEGATED, told, (cut,), because_of(Verdict.NEGATED, (cut,)))
    place = _place(where, span, (span,), Verdict.VERBATIM, told, (), because_of(Verdict.VERBATIM, ()))
    return _with_cautions(place, quoted, where, reading)


def _cut_denial(quoted: Quoted, where: Searched, span: Span, reading: ReadsWords) -> QuotedDifference | None:
    """A denial just before or after the words, where the quotation says that a sentence begins or ends there.

    It says so by a capital letter that is not the text's, or by a full stop that is not; in a script without capital
    letters by a full stop after all of the sentence but its denial. Without them the words are a piece of a sentence,
    which is what they claim to be: then a caution tells of the denial.
    """
    raw, language = where.worded.raw, where.turn.language
    is_ended = quoted.raw[quoted.worded.raw_span(*quoted.core)[1] :].lstrip()[:1] in (".", "!")
    is_begun = quoted.core_raw[:1].isupper() and not quoted.core_raw.isupper()
    is_begun = is_begun and raw[span.start : span.start + 1].islower()
    if is_begun or (is_ended and _has_no_case(quoted)):
        before = re.search(r"([^\W\d_]+(?:['’][^\W\d_]+)?)\s+$", raw[max(0, span.start - 40) : span.start])
        if before and reading.denies(before[1].lower(), language):
            at = max(0, span.start - 40) + before.start(1)
            if is_begun or any(s.span.start - where.worded.at == at for s in where.turn.sentences):
                return _left_out(quoted, where, Span(at, at + len(before[1])), 0)
    if is_ended:
        after = re.match(r"\s+([^\W\d_]+)", raw[span.end : span.end + 40])
        if after and reading.denies(after[1].lower(), language):
            at = span.end + after.start(1)
            return _left_out(quoted, where, Span(at, at + len(after[1])), len(quoted.raw))
    return None


def _left_out(quoted: Quoted, where: Searched, gone: Span, place: int) -> QuotedDifference:
    return QuotedDifference(
        nature=Nature.NEGATION, quoted="", said=gone.of(where.worded.raw), quoted_span=Span(place, place),
        span=gone.shift(where.worded.at), words=1,
    )  # fmt: skip


def _with_cautions(place: QuotedPlace, quoted: Quoted, where: Searched, reading: ReadsWords) -> QuotedPlace:
    told: list[Reason] = []
    language = where.turn.language
    if place.before:
        denial = next((t.text for t in Worded(place.before).words if reading.denies(t.text, language)), None)
        if denial is not None:
            told.append(
                reason(
                    "in the same sentence, before these words, stands “{denial}”: “{before}”",
                    denial=denial, before=squeeze(place.before),
                )
            )  # fmt: skip
    if place.after.lstrip(" \u00a0\"'»”").startswith(("?", "？", "؟")) or place.after.endswith("?"):
        told.append(reason("in the text these words are part of a question"))
    is_claimed_whole = _has_no_case(quoted) or (quoted.core_raw[:1].isupper() and place.text[:1].islower())
    if told and is_claimed_whole:  # whoever reads the verdict alone must know
        return replace(place, because=joined_reasons(place.because, told[0]), cautions=tuple(told[1:]))
    return replace(place, cautions=tuple(told))


def _has_no_case(quoted: Quoted) -> bool:
    """Whether a quotation begins in a script without capital letters, in which any piece may look like a sentence."""
    first = quoted.core_raw[:1]
    return first.isalpha() and first.lower() == first.upper()


def _is_in_all(where: Searched, span: Span) -> bool:
    """Whether a place over two turns has words of both."""
    if len(where.turns) == 1:
        return True
    first, second = (turn.span.shift(-where.worded.at) for turn in where.turns)
    return span.start < first.end and span.end > second.start


# ---- Both


def _runs(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """[first, last) of the text's words that follow each other as in the quotation."""
    runs: list[tuple[int, int]] = []
    last_quoted = -1
    for a, b in pairs:
        if runs and runs[-1][1] == b and last_quoted + 1 == a:
            runs[-1] = (runs[-1][0], b + 1)
        else:
            runs.append((b, b + 1))
        last_quoted = a
    return runs


def _foldings_of_pieces(quoted: Quoted, worded: Worded, pairs: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """What was folded in the words that are the same."""
    needed: set[Folding] = set()
    for a, b in pairs:
        one, other = quoted.words[a], worded.words[b]
        raw = quoted.raw[slice(*quoted.worded.raw_span(one.start, one.end))]
        said = worded.raw[slice(*worded.raw_span(other.start, other.end))]
        if raw != said:
            needed.update(needed_foldings(raw, said) or ())
    return tuple(f.value for f in Folding if f in needed)


def _place(
    where: Searched, span: Span, pieces: Sequence[Span], verdict: Verdict, foldings: tuple[str, ...],
    differences: tuple[QuotedDifference, ...], because: Reason, *,
    cautions: tuple[Reason, ...] = (), same: int = 0, matched: float = 1.0, credit: float = 1.0,
    telling: tuple[int, int] = (0, 0),
) -> QuotedPlace:  # fmt: skip
    at, raw, turn = where.worded.at, where.worded.raw, where.turn
    here = span.shift(at)
    inside = [s for t in where.turns for s in t.sentences if s.span.start < here.end and s.span.end > here.start]
    before = raw[min(inside[0].span.start - at, span.start) : span.start] if inside else ""
    after = raw[span.end : max(inside[-1].span.end - at, span.end)] if inside else ""
    return QuotedPlace(
        verdict=verdict, origin=turn.origin, speech=turn.n, speaker=turn.speaker,
        sentences=tuple(s.id for s in inside), span=here, pieces=tuple(p.shift(at) for p in pieces),
        text=span.of(raw), before=before, after=after, foldings=foldings, differences=differences,
        paragraphs=len({s.paragraph for s in inside}) or 1, turns=len(where.turns), because=because,
        cautions=cautions, same=same, matched=matched, credit=credit, telling=telling,
    )  # fmt: skip
