"""What the words of a rendition render, by the stored alignment, and whether a quotation has that right."""

from collections.abc import Sequence
from dataclasses import replace

from stenogram.audit import judge_beads
from stenogram.embed import choose_embedder
from stenogram.model import (
    CheckedQuotation,
    Finding,
    FindingClass,
    Policy,
    QuotedPlace,
    RenditionKind,
    RenditionRow,
    Revision,
    RevisionId,
    Severity,
    SourceWords,
    Span,
    SpokenTurn,
    TextOrigin,
    Verdict,
    joined_reasons,
    reason,
)
from stenogram.pipeline.rendering import audit_pair, place_of_source
from stenogram.pipeline.tools import Tools
from stenogram.protocols import Archive
from stenogram.quote import turns_of
from stenogram.text import Language, primary, squeeze

_CONDEMNED = (Verdict.ALTERED, Verdict.ALTERED_NUMBER, Verdict.NEGATED)
_GRAVE = (Severity.CRITICAL, Severity.MAJOR)


def with_source(place: QuotedPlace, archive: Archive, tools: Tools, policy: Policy) -> QuotedPlace:
    """A place in a rendition with the words that these render, by the stored alignment, and its findings."""
    if place.origin.revision is None or place.origin.is_source:
        return place
    event = archive.event(place.origin.event)
    row = next((r for r in event.renditions if r.revision == place.origin.revision), None)
    pivot = next((r for r in event.renditions if row is not None and r.id == row.pivot), None)
    if row is None or pivot is None:
        return place
    stored = archive.alignment(pivot.revision, row.revision)
    if stored is None:
        return place
    ours, theirs = archive.revision(RevisionId(row.revision)), archive.revision(RevisionId(pivot.revision))
    wanted = {n for n, s in enumerate(ours.transcript.sentences) if s.id in place.sentences}
    beads = [b for b in stored.beads if wanted.intersection(b.bead.right)]
    lefts = sorted({n for b in beads for n in b.bead.left})
    if not lefts:
        return replace(
            place, cautions=(*place.cautions, reason("nothing in {address} answers these words", address=pivot.address))
        )
    judged = judge_beads(beads, checks=tools.checks, policy=policy)
    return replace(place, source=_source(pivot, theirs, lefts, [f for b in judged for f in b.findings]))


def _source(pivot: RenditionRow, revision: Revision, lefts: Sequence[int], findings: Sequence[Finding]) -> SourceWords:
    transcript = revision.transcript
    said = [transcript.sentences[n] for n in lefts]
    span = Span(said[0].span.start, said[-1].span.end)
    words, printed = " ".join(s.text for s in said), span.of(transcript.text)
    origin = TextOrigin(
        event=pivot.address.split("/", 1)[0], title=transcript.event.title, start=transcript.event.start,
        rendition=pivot.address, kind=pivot.header.kind, language=pivot.header.language,
        translator=pivot.header.translator.name if pivot.header.translator else None,
        publisher=pivot.header.publisher, revision=revision.id, revision_n=revision.n,
    )  # fmt: skip
    turn = next((t for t in turns_of(transcript, origin) if t.span.start <= span.start < t.span.end), None)
    return SourceWords(
        origin=origin, speech=turn.n if turn else None, speaker=turn.speaker if turn else None,
        sentences=tuple(s.id for s in said), span=span,
        text=printed if squeeze(printed) == words else words, likeness=None, findings=tuple(findings),
    )  # fmt: skip


def is_condemned(checked: CheckedQuotation) -> bool:
    """Whether a rendition that departs from its source just there is what a quotation differs from."""
    first = checked.places[0] if checked.places else None
    return first is not None and first.verdict in _CONDEMNED and first.departs is not None


def held_against_source(
    checked: CheckedQuotation, language: Language, tools: Tools, policy: Policy
) -> CheckedQuotation:
    """A quotation that a rendition condemns, by what the rendition's own source says.

    Where the audit of that very passage finds the rendition to depart gravely from its source, and finds nothing grave
    between the source and the quotation, the quotation renders the source: what it has otherwise is the rendition's.
    """
    first = checked.places[0] if checked.places else None
    if first is None or first.source is None or first.departs is None or not is_condemned(checked):
        return checked
    source = first.source
    if source.speech is None or primary(source.origin.language) == primary(language):
        return checked
    judged = audit_pair(
        (source.text, source.origin.language), (checked.quotation, language),
        choose_embedder((source.origin.language, language), tools.embedders), tools, policy, start=source.origin.start,
    )  # fmt: skip
    if judged is None or any(f.severity in _GRAVE and f.finding_class is FindingClass.ERROR for f in judged.findings):
        return checked
    place = place_of_source(replace(source, findings=judged.findings), source.speech)
    departs = reason(
        "the rendition that has nearly these words departs from it just there: {finding}", finding=first.departs
    )
    place = replace(place, because=joined_reasons(place.because, departs))
    return replace(
        checked, verdict=Verdict.RENDERED_FROM, because=place.because, places=(place, *checked.places),
        language=language,
    )  # fmt: skip


class SpokenIn:
    """In which languages the words of events were said, as far as their renditions tell."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._known: dict[str, frozenset[str]] = {}

    def can_be_rendered_in(self, language: Language, turn: SpokenTurn) -> bool:
        """Whether words in a language can render a turn: not where it was said in it, or translates what was."""
        if primary(turn.language) == primary(language):
            return False
        return turn.origin.is_source or primary(language) not in self._of(turn.origin)

    def _of(self, origin: TextOrigin) -> frozenset[str]:
        if origin.rendition not in self._known:
            rows = self._archive.event(origin.event).renditions
            own = {r.header.language for r in rows if r.header.kind is RenditionKind.ORIGINAL}
            header = next((r.header for r in rows if r.address == origin.rendition), None)
            if not own and header is not None and header.made_from_language is not None:
                own = {header.made_from_language}
            self._known[origin.rendition] = frozenset(map(primary, own))
        return self._known[origin.rendition]


def near_in_own_language(place: QuotedPlace, language: Language) -> QuotedPlace:
    """A translation's sentence that is near a quotation, or, where the archive has it, what was said itself."""
    source = place.source
    if source is None or source.speech is None or primary(source.origin.language) != primary(language):
        return replace(place, source=None)
    return replace(
        place, origin=source.origin, speech=source.speech, speaker=source.speaker, sentences=source.sentences,
        span=source.span, text=source.text, source=None,
    )  # fmt: skip
