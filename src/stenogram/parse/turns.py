"""Pieces and their labels → speeches, questions, notes and headings, and what became of every piece."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from stenogram.model import (
    Block,
    BlockForm,
    BlockKind,
    NamedSpeaker,
    Paragraph,
    PlacedBlock,
    Span,
    Speaker,
    Speech,
    SpeechKind,
    Unread,
)
from stenogram.parse.candidates import Candidate, Style
from stenogram.parse.notes import heading_rule, is_bracketed, may_be_heading, note_rule
from stenogram.parse.paragraphs import without_hour
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import Shape, is_name_without_case, key_of, shape_of
from stenogram.parse.speakers import speaker_labelled
from stenogram.parse.words.voices import REMARKS
from stenogram.text import Language

_NEXT_WORD = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-ZÀ-ÖØ-Þ])")
_WITHOUT_NAMES = frozenset({Style.ANSWER, Style.TURN, Style.LEADING_DASH, Style.UNTOLD})
_LONGEST_REMARK = 30  # letters of what opens a publisher's remark


@dataclass
class Record:
    """What a page was taken apart into."""

    placed: list[PlacedBlock] = field(default_factory=list)
    speeches: list[Speech] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


@dataclass
class _Turn:
    """A speech that is being collected."""

    speaker: Speaker | None
    kind: SpeechKind
    start: int
    paragraphs: list[Paragraph] = field(default_factory=list)
    block: Block | None = None  # in which the last paragraph stands


class Recorder:
    """Walks over the pieces of a page between its header and its trailer."""

    def __init__(
        self, pieces: Sequence[Piece], labels: Mapping[int, Candidate], waived: Mapping[int, str], language: Language,
        roles: Collection[int] = (),
    ) -> None:  # fmt: skip
        self._pieces, self._labels, self._waived, self._roles = pieces, labels, waived, roles
        self._language = language
        self._is_turkic = str(language).partition("-")[0] in ("tr", "az")
        self._known = {c.key for c in labels.values() if c.shape is Shape.NAME or is_name_without_case(c.key, c.shape)}
        self._headings = _headings_before_labels(pieces, labels, waived)
        self._names = _names_by_key(pieces)
        self._has_bold_labels = any(c.style is Style.BOLD_COLON for c in labels.values())
        self._is_named = any(p.speaker for p in pieces)
        self._labelled_so: dict[str, Speaker] = {}
        self._turn: _Turn | None = None
        self._notes: list[Span] = []  # since the last words of the open speech; they belong to it if it goes on
        self._speaker: Speaker | None = None
        self._kind = SpeechKind.SPEECH
        self._key: str | None = None
        self._printed: Speaker | None = None  # the label that the format prints before a speech that it marks
        self.record = Record()

    def take(self, number: int) -> None:
        """Take the next piece of the transcript itself."""
        piece = self._pieces[number]
        if number in self._waived:
            self._place(piece, BlockKind.FURNITURE, self._waived[number])
        elif self._is_named and piece.form is BlockForm.NOTE and self._is_printed_label(number):
            self._printed_label(piece)
        elif piece.speaker is not None:
            self._named(piece, piece.speaker)
        elif number in self._roles:
            self._place(piece, BlockKind.SPEECH, "role-below-name")
        elif number in self._labels:
            self._labelled(piece, self._labels[number])
        elif rule := note_rule(piece):
            self._note(piece, rule)
        elif self._is_remark(piece):
            self._note(piece, "remark-in-place-of-label")
        elif self._is_part_title(piece):
            self._aside(piece, SpeechKind.HEADING, BlockKind.HEADING, "heading-in-place-of-label")
        elif rule := (self._headings.get(number) or heading_rule(piece)):
            self._aside(piece, SpeechKind.HEADING, BlockKind.HEADING, rule)
            if piece.form is BlockForm.HEADING and piece.text.rstrip()[-1] in ":：":
                self._speaker, self._kind = None, SpeechKind.SPEECH  # stands where the others have a speaker's name
        elif self._is_named and self._printed is None:
            self._leave(piece, "the format names the speakers, and nobody here")
        elif self._is_named:
            self._speaker, self._kind, self._key = self._printed, SpeechKind.SPEECH, None
            self._continue(piece, "label-by-format")
        else:
            self._continue(piece, "continues")

    def _is_printed_label(self, number: int) -> bool:
        """Whether a note of the format is the label it prints: by its words, or because it names who speaks next."""
        text = self._pieces[number].text
        if shape_of(text) in (Shape.STRONG, Shape.FLOOR):
            return True
        following = self._pieces[number + 1] if number + 1 < len(self._pieces) else None
        named = following.speaker if following else None
        if named is None or not named.name or shape_of(text) not in (Shape.NAME, Shape.WEAK):
            return False
        printed, full = key_of(text), key_of(named.name)
        return printed in full or full in printed

    def is_aside(self, number: int) -> bool:
        """Whether a piece is a stage direction or a heading wherever it stands."""
        return bool(note_rule(self._pieces[number]) or heading_rule(self._pieces[number]) or number in self._headings)

    def _is_remark(self, piece: Piece) -> bool:
        """ "**Note:** …" among bold labels: said by the publisher."""
        opening = piece.text[: piece.bold_end].strip()
        is_printed_so = self._has_bold_labels and opening[-1:] in (":", "：")
        before = re.split(r"[:：]", piece.text[:_LONGEST_REMARK], maxsplit=1)
        is_remark = len(before) > 1 and key_of(before[0]) in REMARKS
        return is_remark or (is_printed_so and shape_of(opening[:-1]) is Shape.OTHER)

    def _is_part_title(self, piece: Piece) -> bool:
        """ "**Break:**" among bold labels: printed as they are, and nobody."""
        is_alone = piece.text.rstrip()[-1] in ":：" and piece.is_bold and self._has_bold_labels
        return is_alone and shape_of(piece.text.rstrip(" :：")) in (Shape.OTHER, Shape.WEAK)

    def leave(self, number: int, reason: str) -> None:
        """A piece outside the transcript that fits nothing."""
        self._leave(self._pieces[number], reason)

    def waive(self, number: int, rule: str) -> None:
        """A piece of furniture outside the transcript."""
        self._place(self._pieces[number], BlockKind.FURNITURE, rule)

    def head(self, number: int, rule: str) -> None:
        """A piece that says something of the event or the rendition."""
        self._place(self._pieces[number], BlockKind.HEADER, rule)

    def close(self) -> Record:
        """End the last speech."""
        self._end()
        return self.record

    def _named(self, piece: Piece, named: NamedSpeaker) -> None:
        if rule := note_rule(piece):
            self._note(piece, rule)
            return
        if piece.form is BlockForm.HEADING:
            self._aside(piece, SpeechKind.HEADING, BlockKind.HEADING, "heading-by-format")
            return
        printed = self._printed.label if self._printed else named.name or _shown(named.key)
        known = self._speaker.label if self._speaker else None
        is_new = named.key != self._key or ((self._printed or named).name is not None and known not in (None, printed))
        if is_new:
            self._end()
            self._key = named.key
            if shape_of(printed) is Shape.FLOOR:
                self._speaker, self._kind = None, SpeechKind.QUESTION
            elif not printed:  # the format says that it is a speech, and not whose
                self._speaker, self._kind = None, SpeechKind.SPEECH
            else:
                self._speaker, self._kind = self._speaker_named(named, printed), SpeechKind.SPEECH
        self._printed = None
        self._continue(piece, Style.NAMED.value)

    def _speaker_named(self, named: NamedSpeaker, printed: str) -> Speaker:
        """The speaker whom a format names, with the fullest name that the page gives under that key."""
        speaker = self._printed or speaker_labelled(printed)
        if self._printed and speaker.name and len(speaker.name) > len(self._names.get(named.key, "")):
            self._names[named.key] = speaker.name
        # A bare office is the name here: two keys may hold one office, and then they are two persons.
        name = self._names.get(named.key) or speaker.name or printed
        return Speaker(label=printed, name=name, role=speaker.role or named.role)

    def _printed_label(self, piece: Piece) -> None:
        """A label that the format keeps apart from what is said: a note of type "speaker"."""
        self._end()
        self._printed, self._key = speaker_labelled(piece.text.rstrip(" :：")), None
        self._place(piece, BlockKind.SPEECH, "label-by-format")

    def _labelled(self, piece: Piece, label: Candidate) -> None:
        self._end()
        if label.shape is Shape.FLOOR:
            self._speaker, self._kind = None, SpeechKind.QUESTION
        elif label.style in _WITHOUT_NAMES and not label.text:
            self._speaker, self._kind = None, SpeechKind.SPEECH
        else:
            self._speaker, self._kind = self._speaker_labelled(label), SpeechKind.SPEECH
        if label.style is Style.BOLD and piece.text[label.body : label.body + 1].islower():
            # "**J. Roe** moved that …": told by the clerk; what follows is said by J. Roe
            self._aside(piece, SpeechKind.NOTE, BlockKind.NOTE, "narration-after-name")
            return
        self._turn = _Turn(speaker=self._speaker, kind=self._kind, start=piece.span.start)
        self._place(piece, BlockKind.SPEECH, label.style.value)
        body = Span(piece.span.start + without_hour(piece.text, label.body), piece.span.end)
        if len(body):
            self._say(self._turn, piece, body)

    def _speaker_labelled(self, label: Candidate) -> Speaker:
        """The speaker of a label, which recurs as often as the speaker speaks."""
        if label.text not in self._labelled_so:
            self._labelled_so[label.text] = speaker_labelled(label.text, self._known, is_turkic=self._is_turkic)
        speaker = self._labelled_so[label.text]
        if not (label.named or label.role):
            return speaker
        return replace(speaker, name=label.named or speaker.name, role=speaker.role or label.role or None)

    def _continue(self, piece: Piece, rule: str) -> None:
        if self._turn is None:
            self._turn = _Turn(speaker=self._speaker, kind=self._kind, start=piece.span.start)
        self._say(self._turn, piece, Span(piece.span.start + without_hour(piece.text), piece.span.end))
        self._place(piece, BlockKind.SPEECH, rule)

    def _say(self, turn: _Turn, piece: Piece, span: Span) -> None:
        """Words of the open speech; those behind a note in the same block go on with its paragraph."""
        is_interrupted = bool(self._notes) and bool(turn.paragraphs) and turn.block is piece.block
        if is_interrupted:
            span = Span(turn.paragraphs.pop().span.start, span.end)
        turn.paragraphs.append(_paragraph(piece, span))
        turn.block = piece.block
        self._notes.clear()

    def _note(self, piece: Piece, rule: str) -> None:
        """A stage direction or a remark. It does not end a speech: what follows decides whether that goes on."""
        self._notes.append(piece.span)
        self._place(piece, BlockKind.NOTE, rule)
        if self._turn is None:
            self._end()

    def _aside(self, piece: Piece, kind: SpeechKind, placed: BlockKind, rule: str) -> None:
        self._end()
        self._append(kind, None, piece.span, (Paragraph(span=piece.span),))
        self._place(piece, placed, rule)

    def _end(self) -> None:
        """End the open speech; the notes behind its last words stand by themselves."""
        turn, self._turn = self._turn, None
        if turn is not None and turn.paragraphs:
            span = Span(turn.start, turn.paragraphs[-1].span.end)
            self._append(turn.kind, turn.speaker, span, tuple(turn.paragraphs))
        for span in self._notes:
            self._append(SpeechKind.NOTE, None, span, (Paragraph(span=span),))
        self._notes.clear()

    def _append(self, kind: SpeechKind, speaker: Speaker | None, span: Span, paragraphs: tuple[Paragraph, ...]) -> None:
        self.record.speeches.append(
            Speech(
                n=len(self.record.speeches) + 1, kind=kind, speaker=speaker, language=self._language, span=span,
                paragraphs=paragraphs,
            )
        )  # fmt: skip

    def _leave(self, piece: Piece, reason: str) -> None:
        self._end()
        self.record.unread.append(Unread(span=piece.span, reason=reason))
        self._place(piece, BlockKind.UNREAD, "unread")

    def _place(self, piece: Piece, kind: BlockKind, rule: str) -> None:
        self.record.placed.append(PlacedBlock(span=piece.span, kind=kind, rule=rule))


def _paragraph(piece: Piece, span: Span) -> Paragraph:
    said = piece.block.sentences
    if not said:
        return Paragraph(span=span)
    marks = tuple(
        Span(max(s.start, span.start), min(s.end, span.end)) for s in said if s.start < span.end and span.start < s.end
    )
    return Paragraph(span=span, marks=marks)


def _shown(key: str) -> str:
    """A speaker's key as a name, where it is made of one's words: "BayonaAntoni"."""
    words = _NEXT_WORD.sub(" ", key)
    return words if words.replace(" ", "").isalpha() else key


def _names_by_key(pieces: Sequence[Piece]) -> dict[str, str]:
    """The fullest name that the format gives for each key."""
    names: dict[str, str] = {}
    for piece in pieces:
        named = piece.speaker
        if named and named.name:
            name = speaker_labelled(named.name).name
            if name and len(name) > len(names.get(named.key, "")):
                names[named.key] = name
    return names


def _headings_before_labels(
    pieces: Sequence[Piece], labels: Mapping[int, Candidate], waived: Mapping[int, str]
) -> dict[int, str]:
    """Short lines without a full stop directly before a label: what comes next on the agenda.

    The first paragraph of a speech is never one: a short answer may lack its full stop.
    """
    found: dict[int, str] = {}
    for label in labels:
        number = label - 1
        while number >= 0 and (number in waived or note_rule(pieces[number])) and number not in labels:
            number -= 1
        while number > 0 and number not in labels and number not in waived and may_be_heading(pieces[number]):
            before = labels.get(number - 1)
            if pieces[number].speaker or (before is not None and before.body == len(pieces[number - 1].text)):
                break
            if not is_bracketed(pieces[number].text):
                found[number] = "heading-before-label"
            number -= 1
    return found
