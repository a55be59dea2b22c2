"""One text of a page, line by line: sentences with their marks, and what stands between them. Pure."""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field

from stenogram.model import Revision, Sentence, Speech, SpeechKind
from stenogram.site.frame.interface import gettext
from stenogram.site.frame.links import Links
from stenogram.site.frame.marking import Marked, pieces_of
from stenogram.site.reading.columns import Text
from stenogram.site.reading.parts import Line, SpeakerView
from stenogram.text import UNKNOWN_LANGUAGE, direction_of, primary


@dataclass(slots=True)
class Side:
    """One text of the page with what it needs line by line."""

    column: int  # -1: the leftmost
    text: Text
    before: dict[int, list[Line]]  # notes, headings and wordless speeches that stand before a sentence
    starts: frozenset[int]  # sentences that begin a speech
    opens: frozenset[int]  # those that begin a paragraph
    marks: dict[tuple[int, int], list[Marked]]
    tongues: dict[int, tuple[str | None, str | None]] = field(default_factory=dict)  # by the number of the speech

    def starts_speech(self, number: int) -> bool:
        """Whether a sentence is the first of its speech."""
        return number in self.starts

    def sentence(self, number: int) -> Line:
        """A sentence as a line."""
        sentence = self.text.sentences[number]
        marks = self.marks.get((self.column, number)) if self.marks else None
        lang, direction = self._tongue(number)
        pieces = pieces_of(sentence.text, marks) if marks else ()
        return Line("sentence", sentence.text, anchor_of(sentence), pieces, lang, direction)

    def _tongue(self, number: int) -> tuple[str | None, str | None]:
        """Language and direction of a sentence, where they are not the rendition's."""
        if number in self.text.made:
            return self.text.made[number].lang, self.text.made[number].dir
        speech = self.text.speech_of[number]
        if speech.n not in self.tongues:
            self.tongues[speech.n] = foreign(speech, self.text.revision)
        return self.tongues[speech.n]

    def asides(self, number: int) -> list[Line]:
        """What stands before a sentence, or after the last one."""
        return self.before.get(number, [])


def anchor_of(sentence: Sentence) -> str:
    """The fragment of a sentence; its id is opaque and lasts."""
    return f"s-{sentence.id}"


def speaker_view(speech: Speech, links: Links | None = None) -> SpeakerView:
    """Who speaks, with the label as printed where that differs from the name; `links`: to their page."""
    speaker = speech.speaker
    if speaker is None:
        is_question = speech.kind is SpeechKind.QUESTION
        name = gettext("Question from the floor") if is_question else gettext("Speaker not named")
        return SpeakerView(name=name, role=None, label=None)
    name = speaker.name or speaker.label
    role = speaker.role if speaker.role != name else None
    page = links.speaker(speaker.person) if links and speaker.person else None
    return SpeakerView(name=name, role=role, label=speaker.label if speaker.label != name else None, page=page)


def foreign(speech: Speech, revision: Revision) -> tuple[str | None, str | None]:
    """Language and direction of a speech, where they are not the rendition's."""
    own = revision.transcript.rendition.language
    if speech.language in (UNKNOWN_LANGUAGE, own) or primary(speech.language) == primary(own):
        return None, None
    return speech.language, direction_of(speech.language)


def aside_line(speech: Speech, revision: Revision) -> Line:
    """A note or heading, or a speech of which nothing but the label is there."""
    text = revision.transcript.text
    words = "\n".join(p.span.of(text) for p in speech.paragraphs) or speech.span.of(text)
    lang, direction = foreign(speech, revision)
    kind = {SpeechKind.NOTE: "note", SpeechKind.HEADING: "heading"}.get(speech.kind, "speaker")
    return Line(kind=kind, text=words, lang=lang, dir=direction)


def side_of(column: int, text: Text, marks: dict[tuple[int, int], list[Marked]]) -> Side:
    """A column's sentences with what stands between them: notes, headings, where paragraphs and speeches begin."""
    before: dict[int, list[Line]] = defaultdict(list)
    transcript = text.revision.transcript
    first, opens = set[int](), set[int]()
    number = 0
    for speech in transcript.speeches:
        if not speech.is_spoken or not speech.sentences:
            before[number].append(aside_line(speech, text.revision))
            continue
        first.add(number)
        if notes := transcript.notes_in(speech.span):
            starts = [sentence.span.start for sentence in speech.sentences]
            for note in notes:
                line = Line(kind="note", text=note.span.of(transcript.text))
                before[number + bisect_left(starts, note.span.start)].append(line)
        for paragraph in speech.paragraphs:
            opens.add(number)
            number += len(paragraph.sentences)
    return Side(
        column=column, text=text, before=before, starts=frozenset(first), opens=frozenset(opens), marks=marks
    )  # fmt: skip
