"""Two revisions of one rendition → what became of its sentences. Says what changed, not why, and never by meaning."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from stenogram.model import Cause, Event, RenditionRow, Revision, Speech, Transcript
from stenogram.protocols import Archive
from stenogram.text import squeeze

_ALIKE = 0.5  # of the letters of two sentences in one place: less, and one was removed and the other added
_MANY = 200  # sentences of a run that was rewritten: their likeness is not asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A sentence that is not as it was; without `before` it was added, without `after` removed."""

    before: str | None
    after: str | None
    speaker_before: str | None = None
    speaker_after: str | None = None

    @property
    def verb(self) -> str:
        """What was done to the sentence."""
        if self.before is None:
            return "added"
        if self.after is None:
            return "removed"
        return "changed" if self.before != self.after else "given to another speaker"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """What the publisher of a rendition changed from one of its revisions to the next."""

    before: Revision
    after: Revision
    changes: tuple[Change, ...]

    @property
    def is_read_alike(self) -> bool:
        """Whether one version of our reader and parser read both: else a change may be theirs."""
        one, two = (
            [(maker.name, maker.version) for maker in revision.transcript.made_by]
            for revision in (self.before, self.after)
        )
        return one == two


def publishers_edits(archive: Archive, event: Event) -> tuple[tuple[RenditionRow, tuple[Revised, ...]], ...]:
    """Of each rendition that was captured again with another text, what its publisher changed, oldest first."""
    found = []
    for row in event.renditions:
        texts = [archive.revision(archive.find_revision(f"{row.address}@{n}")) for n in range(1, row.revision_n + 1)]
        made = tuple(
            Revised(before=one, after=two, changes=changes_between(one.transcript, two.transcript))
            for one, two in pairwise(texts)
            if two.cause is Cause.RECAPTURED
        )
        if made:
            found.append((row, made))
    return tuple(found)


def changes_between(before: Transcript, after: Transcript) -> tuple[Change, ...]:
    """The sentences that differ, in the order of the text."""
    old, new = list(_sentences(before)), list(_sentences(after))
    matched = SequenceMatcher(None, [text for text, _ in old], [text for text, _ in new], autojunk=False)
    changes: list[Change] = []
    for tag, i, k, j, m in matched.get_opcodes():
        if tag != "equal":
            changes += _rewritten(old[i:k], new[j:m])
            continue
        for (text, was), (_, now) in zip(old[i:k], new[j:m], strict=True):
            if was != now:
                changes.append(Change(before=text, after=text, speaker_before=was, speaker_after=now))
    return tuple(changes)


_Said = tuple[str, str | None]
"""The words of a sentence, and the label of who says it."""


def _sentences(transcript: Transcript) -> Iterator[_Said]:
    for speech in transcript.speeches:
        for sentence in speech.sentences:
            yield squeeze(sentence.text), _label(speech)


def _label(speech: Speech) -> str | None:
    return speech.speaker.label if speech.speaker else None


def _rewritten(old: Sequence[_Said], new: Sequence[_Said]) -> Iterator[Change]:
    """A run that is not as it was: each sentence with the next new one that is like it."""
    at = 0
    for text, who in old:
        window = range(at, len(new)) if len(old) * len(new) <= _MANY * _MANY else ()
        like = next((n for n in window if _are_alike(text, new[n][0])), None)
        if like is None:
            yield Change(before=text, after=None, speaker_before=who)
            continue
        for added, by in new[at:like]:
            yield Change(before=None, after=added, speaker_after=by)
        yield Change(before=text, after=new[like][0], speaker_before=who, speaker_after=new[like][1])
        at = like + 1
    for added, by in new[at:]:
        yield Change(before=None, after=added, speaker_after=by)


def _are_alike(one: str, other: str) -> bool:
    likeness = SequenceMatcher(None, one, other, autojunk=False)
    return likeness.real_quick_ratio() >= _ALIKE and likeness.quick_ratio() >= _ALIKE and likeness.ratio() >= _ALIKE
