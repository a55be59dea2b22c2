"""What a quotation in another language renders, and what a rendition's words render: pairs found, then audited."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from stenogram.audit import audit_beads, judge_beads
from stenogram.embed import RememberingEmbedder, choose_embedder
from stenogram.model import (
    Alignment,
    Asked,
    AuditedBead,
    Basis,
    Bead,
    CheckName,
    FindingClass,
    MadeBy,
    Policy,
    QuotedPlace,
    Reason,
    SentenceLikeness,
    Severity,
    Side,
    SourceWords,
    Span,
    SpokenTurn,
    Verdict,
    counted_reason,
    reason,
)
from stenogram.parse import language_of_words
from stenogram.pipeline.compare import KnownVectors, no_known_vectors
from stenogram.pipeline.naming_words import SHARED, SPEAKING, TELLING, Telling, roughly_shared, shared, telling_of
from stenogram.pipeline.tools import Tools
from stenogram.protocols import Embedder, MeaningSource, PairContext
from stenogram.segment import split_text
from stenogram.text import UNKNOWN_LANGUAGE, Language, primary
from stenogram.text.foldings import index_words

_PROPOSED = 160  # sentences whose vectors are nearest
_LOOKED_THROUGH = 24  # of those, until there are as many as are looked at
_LIKELY = 8  # of those, by likeness and by figures and names: they are looked at with their neighbours
_LOOKED_AT = 4  # pairs that are audited
_FARTHER = 0.2  # likeness: two languages may be so much farther from each other than others
_LONGEST = 3  # sentences that one quotation may render
LEAST_LIKENESS = 0.5  # a pair that is less alike says another thing (docs/decisions/0022-quotations.md)
_PLAIN_LIKENESS = 0.72  # where no name and no figure is in common
_MARGIN = 0.02  # before every other event's sentence, then
_AS_GOOD = 0.02  # so much less likely than the best that was audited, and it is not the sentence
_GRAVE = (Severity.CRITICAL, Severity.MAJOR)
_ANOTHER = (CheckName.NAME, CheckName.NUMBER, CheckName.DATE, CheckName.OMISSION, CheckName.ADDITION)
_WEIGHTS = {Severity.CRITICAL: 0.3, Severity.MAJOR: 0.15, Severity.MINOR: 0.04, Severity.INFO: 0.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Sentences of one turn that follow each other, as what a quotation may render."""

    turn: SpokenTurn
    first: int
    last: int  # one after

    @property
    def alone(self) -> "tuple[_Run, ...]":
        """Its sentences."""
        return tuple(replace(self, first=n, last=n + 1) for n in range(self.first, self.last))

    @property
    def span(self) -> Span:
        return Span(self.turn.sentences[self.first].span.start, self.turn.sentences[self.last - 1].span.end)

    @property
    def text(self) -> str:
        at = self.turn.span.start
        return self.turn.text[self.span.start - at : self.span.end - at]


def rendered_places(
    quotation: str,
    language: Language,
    source: MeaningSource,
    tools: Tools,
    policy: Policy,
    asked: Asked,
    known: KnownVectors = no_known_vectors,
    can_render: Callable[[SpokenTurn], bool] = lambda _: True,
) -> tuple[tuple[QuotedPlace, ...], tuple[QuotedPlace, ...], tuple[Reason, ...]]:
    """The sentences that a quotation in another language renders, best first; what is only near; notes on the search.

    Likeness proposes; the audit of each pair decides which of them it is, and whether it is one at all.

    Args:
        can_render: whether words in this language can render a turn's at all; of others only what is near is told.
    """
    proposed, notes = _proposed(quotation, language, source, tools, asked)
    telling = telling_of(quotation, source)
    lower = _lower(proposed)
    likely = sorted(proposed, key=lambda p: -p.likeness - lower[p.language] - SHARED * roughly_shared(telling, p.text))
    by_language: dict[Language, list[_Run]] = {}
    own: list[QuotedPlace] = []
    for like in likely[:_LOOKED_THROUGH]:
        turn, sentence = source.turn_of(like), like.place[2]
        run = _Run(turn=turn, first=sentence, last=sentence + 1)
        if can_render(turn):
            by_language.setdefault(turn.origin.language, []).append(run)
        elif like.likeness >= LEAST_LIKENESS:
            own.append(_near(run))
        if sum(map(len, by_language.values())) == _LIKELY:
            break
    able: list[tuple[float, float, _Run, RememberingEmbedder]] = []
    for other, those in by_language.items():
        embedder = choose_embedder((language, other), tools.embedders)
        if embedder is not None:
            able += _likeliest(quotation, telling, those, RememberingEmbedder(embedder, known))
    able.sort(key=lambda found: -found[0] - lower.get(found[2].turn.origin.language, 0.0))
    places: list[tuple[float, QuotedPlace]] = []
    near: list[tuple[float, QuotedPlace]] = []
    for score, likeness, run, remembering in able[:_LOOKED_AT]:
        if places and score < max(worth for worth, _ in places) - _AS_GOOD:
            break  # what is found cannot be bettered: an audit only takes away
        if source.is_late():
            break
        judged = audit_pair(
            (run.text, run.turn.origin.language), (quotation, language), remembering, tools, policy,
            start=run.turn.origin.start,
        )  # fmt: skip
        if judged is not None:
            errors = [f for f in judged.findings if f.finding_class is FindingClass.ERROR]
            weight = sum(_WEIGHTS[f.severity] for f in errors)
            place = _place(run, judged, likeness)
            is_one = _is_rendered(place, language, likeness, shared(telling, run.text), proposed)
            (places if is_one else near).append((score - weight, place))
    places.sort(key=lambda found: -found[0])
    near.sort(key=lambda found: -found[0])
    nearest = tuple(replace(place, verdict=Verdict.NOT_FOUND) for _, place in near)
    return tuple(place for _, place in places), (*own, *nearest), notes


def _is_rendered(
    place: QuotedPlace, language: Language, likeness: float, shared: float, proposed: Sequence[SentenceLikeness]
) -> bool:
    """Whether the quotation surely renders these words, by the audit of the two and by how alike they are.

    Another name, number or date, or words without answer on either side, and it renders something else. Where no name
    and no figure speaks for the pair, or a rare one does not, it must be much alike, and more so than every other
    event's sentence.
    """
    findings = place.source.findings if place.source else ()
    if any(f.severity in _GRAVE and f.measurement.check in _ANOTHER for f in findings):
        return False
    spoken = language_of_words(place.text)[0]
    if not place.origin.is_source and spoken not in (place.origin.language, UNKNOWN_LANGUAGE):
        return False  # a sentence that was left untranslated: the audit could not read it
    if primary(spoken) == primary(language):
        return False  # said in the quotation's own language, in the middle of a text in another one
    if shared >= SPEAKING:
        return True
    if any(f.severity in _GRAVE for f in findings):
        return False
    elsewhere = max((p.likeness for p in proposed if p.event != place.origin.event), default=0.0)
    return likeness >= _PLAIN_LIKENESS and likeness - elsewhere >= _MARGIN


def _proposed(
    quotation: str, language: Language, source: MeaningSource, tools: Tools, asked: Asked
) -> tuple[list[SentenceLikeness], tuple[Reason, ...]]:
    able = [e for e in tools.embedders if e.knows(language)]
    if not able:
        return [], (
            reason(
                "no installed embedder knows the quotation’s language ({language}): other languages were not read",
                language=language,
            ),
        )
    notes: tuple[Reason, ...] = ()
    embedder = able[0]
    vector = embedder.embed([quotation])[0]
    model = f"{embedder.name}/{embedder.version}"
    named = [folded for word in TELLING.findall(quotation) for folded in index_words(word)]
    found = list(
        source.nearest_in_meaning(
            model, vector, other_than=language, asked=asked, limit=_PROPOSED, named=list(dict.fromkeys(named))
        )
    )
    missing = source.without_vectors(model)
    if missing:
        notes = (_without_vectors(missing, model),)
    return found, notes


def _without_vectors(missing: int, model: str) -> Reason:
    return counted_reason(
        "{count} sentence has no vector of {model} and was not compared across languages; `stenogram reread` makes it",
        "{count} sentences have no vector of {model} and were not compared across languages; "
        "`stenogram reread` makes them", missing, model=model,
    )  # fmt: skip


def _runs_around(sentence: _Run) -> list[_Run]:
    """The sentence alone, and with its neighbours of the same turn."""
    n, count = sentence.first, len(sentence.turn.sentences)
    return [
        _Run(turn=sentence.turn, first=first, last=first + size)
        for size in range(1, _LONGEST + 1)
        for first in range(n - size + 1, n + 1)
        if first >= 0 and first + size <= count
    ]


def _likeliest(
    quotation: str, telling: Telling, proposed: Sequence[_Run], embedder: RememberingEmbedder
) -> list[tuple[float, float, _Run, RememberingEmbedder]]:
    """(score, likeness, run) of the best run around each sentence that is alike enough."""
    # The sentences alone are in the archive; a run of them is embedded only where their sum says that it is likelier.
    around = [_runs_around(sentence) for sentence in proposed]
    alone = list(dict.fromkeys(each.text for runs in around for run in runs for each in run.alone))
    vectors = embedder.embed([quotation, *alone])
    wanted, vector_of = vectors[0], dict(zip(alone, vectors[1:], strict=True))
    chosen: dict[_Run, None] = {}
    for runs in around:
        scored: list[tuple[float, int, _Run]] = []
        for run in runs:
            summed = sum(vector_of[each.text] for each in run.alone)
            likeness = float(summed @ wanted / max(1e-6, float(summed @ summed) ** 0.5))
            # Of two runs with the same figures and names the shorter one says them.
            scored.append((likeness + SHARED * shared(telling, run.text), run.first - run.last, run))
        chosen[max(scored, key=lambda s: s[:2])[2]] = None
        chosen[runs[0]] = None  # what a sum promises, the words together may not keep
    likenesses = embedder.embed([run.text for run in chosen]) @ wanted
    found: list[tuple[float, float, _Run, RememberingEmbedder]] = []
    for run, likeness in zip(chosen, map(float, likenesses), strict=True):
        if likeness >= LEAST_LIKENESS:
            found.append((likeness + SHARED * shared(telling, run.text), likeness, run, embedder))
    return found


def _lower(proposed: Sequence[SentenceLikeness]) -> dict[Language, float]:
    """By how much the sentences of a language are less like any quotation than those of the nearest, up to a limit."""
    best: dict[Language, float] = {}
    for like in proposed:
        best[like.language] = max(like.likeness, best.get(like.language, 0.0))
    most = max(best.values(), default=0.0)
    return {language: min(_FARTHER, most - likeness) for language, likeness in best.items()}


def audit_pair(
    source: tuple[str, Language], rendition: tuple[str, Language], embedder: Embedder | None, tools: Tools,
    policy: Policy, *, start: str | None = None,
) -> AuditedBead | None:  # fmt: skip
    """What an audit finds between a source's words and what is said to render them."""
    left = tuple(span.of(source[0]) for span in split_text(*source))
    right = tuple(span.of(rendition[0]) for span in split_text(*rendition))
    if not left or not right:
        return None
    bead = Bead(left=tuple(range(len(left))), right=tuple(range(len(right))), score=1.0)
    alignment = Alignment(
        left_language=source[1], right_language=rendition[1], left_count=len(left), right_count=len(right),
        beads=(bead,), likeness=None, basis=Basis.GIVEN, made_by=MadeBy(name="quotation"),
    )  # fmt: skip
    measured = audit_beads(
        alignment, Side(language=source[1], sentences=left), Side(language=rendition[1], sentences=right),
        checks=tools.checks, embedder=embedder,
        context=PairContext(left_language=source[1], right_language=rendition[1], start=start),
    )  # fmt: skip
    return judge_beads(measured, checks=tools.checks, policy=policy)[0]


def _place(run: _Run, judged: AuditedBead, likeness: float) -> QuotedPlace:
    turn = run.turn
    ids = tuple(s.id for s in turn.sentences[run.first : run.last])
    source = SourceWords(
        origin=turn.origin, speech=turn.n, speaker=turn.speaker, sentences=ids, span=run.span, text=run.text,
        likeness=likeness, findings=judged.findings,
    )  # fmt: skip
    paragraphs = len({s.paragraph for s in turn.sentences[run.first : run.last]})
    return place_of_source(source, turn.n, paragraphs=paragraphs)


def place_of_source(source: SourceWords, speech: int, *, paragraphs: int = 1) -> QuotedPlace:
    """The place of words that a quotation renders, with what an audit of the two found."""
    errors = [f for f in source.findings if f.finding_class is FindingClass.ERROR]
    told = "; ".join(f.because for f in errors[:3])
    found = reason("{findings}", findings=told) if told else reason("the audit of the two finds no error")
    return QuotedPlace(
        verdict=Verdict.RENDERED_FROM, origin=source.origin, speech=speech, speaker=source.speaker,
        sentences=source.sentences, span=source.span, pieces=(source.span,), text=source.text, before="", after="",
        foldings=(), differences=(), paragraphs=paragraphs, turns=1,
        because=reason("it renders words of another language: {findings}", findings=found),
        matched=0.0, credit=0.0, source=source,
    )  # fmt: skip


def _near(run: _Run) -> QuotedPlace:
    """A sentence that is only near."""
    turn = run.turn
    ids = tuple(s.id for s in turn.sentences[run.first : run.last])
    return QuotedPlace(
        verdict=Verdict.NOT_FOUND, origin=turn.origin, speech=turn.n, speaker=turn.speaker, sentences=ids,
        span=run.span, pieces=(), text=run.text, before="", after="", foldings=(), differences=(), paragraphs=1,
        turns=1, because=reason("no text here has these words"), matched=0.0, credit=0.0,
    )  # fmt: skip
