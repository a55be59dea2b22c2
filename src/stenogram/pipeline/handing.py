"""Hand a translation to people with tools of their own, and take back what they made of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from stenogram.audit import judge_beads
from stenogram.errors import UnknownEvent, UsageError
from stenogram.model import (
    Draft,
    HandedSentence,
    HandedSpeech,
    HandedText,
    Policy,
    ReturnedText,
    ReturnedUnit,
    Revision,
    RevisionId,
    Sentence,
    SentenceId,
)
from stenogram.pipeline.edit import Edit, edit_rendition
from stenogram.pipeline.placing import row_of
from stenogram.pipeline.tools import Tools
from stenogram.pipeline.translate import Stored, ToBytes
from stenogram.protocols import Archive
from stenogram.text import one_line, squeeze


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A sentence that came back and was not taken, and why."""

    source_sentence: SentenceId
    text: str | None  # what came back
    why: str


@dataclass(slots=True, kw_only=True)
class TakenBack:
    """What became of the sentences that came back."""

    stored: Stored | None = None  # None: nothing was changed
    changed: int = 0
    unchanged: int = 0
    confirmed: int = 0  # of those, the ones that the file calls reviewed or final
    known: int = 0  # say what stands there already
    unfinished: list[Refused] = field(default_factory=list)  # the file calls them initial
    stale: list[Refused] = field(default_factory=list)  # they render what the source no longer says; not taken
    behind: list[SentenceId] = field(default_factory=list)  # taken, though the source has a newer text
    conflicts: list[Refused] = field(default_factory=list)  # somebody else changed them meanwhile
    refused: list[Refused] = field(default_factory=list)  # they do not belong here

    @property
    def is_whole(self) -> bool:
        """Whether all that came back was taken."""
        return not (self.unfinished or self.stale or self.conflicts or self.refused)


Digest = Callable[[str], str]
_CONFIRMED = ("reviewed", "final")


def hand_out(archive: Archive, revision: Revision, tools: Tools, policy: Policy) -> HandedText:
    """A translation that was made here, with who made each sentence and what the audit found.

    Raises:
        UsageError: it was not made here.
    """
    uses = archive.drafts_of(revision.id)
    if not uses:
        raise UsageError(
            "only a translation that was made here can be handed out: of another its maker's text is the record",
            hint="`stenogram translate` makes one of the original",
        )
    stale = archive.stale_sentences(revision.id)
    remarks = _remarks(archive, revision, tools, policy)
    event = archive.event(revision.event)
    speeches, position = [], 0
    for speech in revision.transcript.speeches:
        sentences = []
        for sentence in speech.sentences:
            if position in uses:
                name, draft = uses[position]
                sentences.append(
                    HandedSentence(
                        source_sentence=name, text=sentence.text, draft=draft, is_stale=position in stale,
                        remarks=remarks.get(sentence.id, ()),
                    )
                )  # fmt: skip
            position += 1
        who = (speech.speaker.name or speech.speaker.label) if speech.speaker else None
        speeches.append(HandedSpeech(n=speech.n, kind=speech.kind, speaker=who, sentences=tuple(sentences)))
    first = next(iter(uses.values()))[1]
    return HandedText(
        revision=revision.id, address=f"{row_of(event, revision.rendition).address}@{revision.n}",
        title=event.header.title, source=first.source, target=first.target, speeches=tuple(speeches),
    )  # fmt: skip


def take_back(
    archive: Archive, returned: ReturnedText, tools: Tools, to_bytes: ToBytes, *, editor: str, digest: Digest,
    with_unfinished: bool = False,
) -> TakenBack:  # fmt: skip
    """Store what was changed as a new revision that names its editor; what does not fit is told and left.

    Args:
        digest: by which a source's words are known again.
        with_unfinished: take also what the file calls initial.

    Raises:
        UnknownEvent: the text that was handed out is not of this archive.
        StaleRendition: somebody changed one of the sentences in this very moment; nothing was written.
    """
    try:
        handed = archive.revision(RevisionId(returned.revision))
    except UnknownEvent as error:
        error.hint = "the file names a text of another archive, or the tool changed the id of its <file>"
        raise
    current = archive.revision(archive.find_revision(handed.rendition))
    before, now = dict(_places(archive, handed)), dict(_places(archive, current))
    stale = archive.stale_sentences(current.id)
    taken = TakenBack()
    edits: list[Edit] = []
    for unit in returned.units:
        edit = _edit_of(unit, before, now, taken, digest, with_unfinished=with_unfinished)
        if edit is not None:
            edits.append(edit)
            if now[unit.source_sentence].position in stale:
                taken.behind.append(unit.source_sentence)
    if edits:
        taken.stored = edit_rendition(archive, handed.rendition, edits, tools, to_bytes, editor=editor)
        taken.changed = len(edits)
    return taken


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A sentence of a translation with its draft."""

    position: int
    sentence: Sentence
    draft: Draft


def _places(archive: Archive, revision: Revision) -> Iterator[tuple[SentenceId, _Place]]:
    """The sentences of a translation by those of the source that they render."""
    sentences = [sentence for speech in revision.transcript.speeches for sentence in speech.sentences]
    for position, (name, draft) in archive.drafts_of(revision.id).items():
        yield name, _Place(position=position, sentence=sentences[position], draft=draft)


def _edit_of(
    unit: ReturnedUnit, before: Mapping[SentenceId, _Place], now: Mapping[SentenceId, _Place], taken: TakenBack,
    digest: Digest, *, with_unfinished: bool,
) -> Edit | None:  # fmt: skip
    """What a unit asks to be changed; None: nothing, and `taken` says why."""
    name, was, stands = unit.source_sentence, before.get(unit.source_sentence), now.get(unit.source_sentence)
    text = one_line(unit.text) if unit.text is not None else ""

    def tell(where: list[Refused], why: str) -> None:
        where.append(Refused(source_sentence=name, text=unit.text, why=why))

    if was is None:
        tell(taken.refused, "the text that was handed out has no such sentence")
    elif not _is_same_source(unit, was.draft, digest):
        tell(taken.refused, "its source is not the one that was handed out")
    elif not text:
        if was.draft.text == was.draft.source_text or unit.text is None:
            taken.unchanged += 1
        else:
            tell(taken.refused, "its translation is empty, and an omission would no longer be seen")
    elif text == one_line(was.sentence.text):
        taken.unchanged += 1
        taken.confirmed += unit.state in _CONFIRMED
    elif unit.state == "initial" and not with_unfinished:
        tell(taken.unfinished, "the file says that it is not finished")
    elif stands is None:
        tell(taken.stale, "the source no longer has this sentence")
    elif stands.draft.source_text != was.draft.source_text:
        tell(taken.stale, f"the source now says {stands.draft.source_text!r}")
    elif text == one_line(stands.sentence.text):
        taken.known += 1
    elif stands.sentence.text != was.sentence.text:
        tell(taken.conflicts, f"{stands.draft.made_by.name} changed it meanwhile: {stands.sentence.text!r}")
    else:
        return Edit(sentence=stands.sentence.id, seen=stands.sentence.text, text=text)
    return None


def _is_same_source(unit: ReturnedUnit, draft: Draft, digest: Digest) -> bool:
    if unit.digest is not None and unit.digest != digest(draft.source_text):
        return False
    return squeeze(unit.source_text) == squeeze(draft.source_text)  # tools differ in what they make of white space


def _remarks(
    archive: Archive, revision: Revision, tools: Tools, policy: Policy
) -> Mapping[SentenceId, tuple[str, ...]]:  # fmt: skip
    """What the audit found in each sentence, against the text that it was made from."""
    source = archive.translated_from(revision.id)
    stored = archive.alignment(source, revision.id) if source else None
    if stored is None:
        return {}
    spoken = revision.transcript.sentences
    found: dict[SentenceId, tuple[str, ...]] = {}
    for bead in judge_beads(stored.beads, checks=tools.checks, policy=policy):
        told = tuple(f"{f.finding_class.value}, {f.severity.value}: {f.because}" for f in bead.findings)
        for n in bead.bead.right[:1] if told else ():
            found[spoken[n].id] = told
    return found
