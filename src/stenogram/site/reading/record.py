"""Texts side by side → the sections and rows of a page. Pure."""

from collections import defaultdict
from collections.abc import Sequence

from stenogram.model import Bead, Sentence, Speech, SpeechKind
from stenogram.site.frame.interface import gettext
from stenogram.site.frame.links import Links, segment
from stenogram.site.frame.parts import FindingView, Making
from stenogram.site.frame.words import day_of, rendition_name, share_words
from stenogram.site.reading.columns import SideBySide
from stenogram.site.reading.findings import Placed, marks_by_sentence
from stenogram.site.reading.lines import Side, side_of, speaker_view
from stenogram.site.reading.parts import Line, Row, Section, SpeakerView
from stenogram.site.reading.rows import RowSpan, rows_of

UNCERTAIN_BELOW = 0.5  # score of a bead
Lines = list[Line]


def spans_of(shown: SideBySide) -> tuple[RowSpan, ...]:
    """The rows; a text that stands alone has one a paragraph."""
    if shown.columns:
        return rows_of(len(shown.left.sentences), [column.beads for column in shown.columns])
    beads, start = [], 0
    for speech in shown.left.revision.transcript.spoken:
        for paragraph in speech.paragraphs:
            numbers = tuple(range(start, start + len(paragraph.sentences)))
            start += len(numbers)
            if numbers:
                beads.append(Bead(left=numbers, right=(), score=1.0))
    return tuple(RowSpan(left=bead.left, rights=(), beads=(), scores=()) for bead in beads)


def row_anchor(row: int) -> str:
    """The fragment of a row."""
    return f"r{row + 1}"


def build_sections(
    shown: SideBySide,
    spans: Sequence[RowSpan],
    found: Sequence[tuple[Placed, FindingView]],
    links: Links,
    slug: str,
    *,
    beside: str = "",
    is_editor: bool = False,
) -> tuple[Section, ...]:
    """The record in the left text's order, speech by speech; `beside` names the columns that were asked for.

    For an editor each sentence that was translated here leads to its form.
    """
    return _Builder(shown, spans, found, links, slug, beside, is_editor=is_editor).build()


class _Builder:
    def __init__(
        self,
        shown: SideBySide,
        spans: Sequence[RowSpan],
        found: Sequence[tuple[Placed, FindingView]],
        links: Links,
        slug: str,
        beside: str,
        *,
        is_editor: bool,
    ) -> None:
        self._is_editor = is_editor
        marks = marks_by_sentence(shown, (item for item, _ in found))
        self._shown, self._spans, self._links, self._slug = shown, spans, links, slug
        self._left = side_of(-1, shown.left, marks)
        self._sides = [self._left, *(side_of(n, column.text, marks) for n, column in enumerate(shown.columns))]
        self._findings: dict[int, list[FindingView]] = defaultdict(list)
        for item, view in found:
            self._findings[item.row].append(view)
        self._is_alone = not shown.columns
        self._has_made = any(side.text.made for side in self._sides)
        self._has_corrected = any(bead.corrected_by for column in shown.columns for bead in column.beads)
        self._has_unmeasured = any(column.is_direct and column.stored.unmeasured for column in shown.columns)
        self._sentences, self._cite = links.sentence(slug, ""), links.cite("", beside=beside)
        self._sections: list[Section] = []
        self._rows: list[Row] = []
        self._speech: Speech | None = None
        self._speakers: tuple[SpeakerView | None, ...] = ()

    def build(self) -> tuple[Section, ...]:
        """The sections in the order spoken, each row in the speech that the leftmost text gives it to."""
        for number, span in enumerate(self._spans):
            self._move_to(number, span)
            self._rows.append(self._row(number, span))
        tail = [side.asides(len(side.text.sentences)) for side in self._sides]
        self._close()
        self._speech = None
        self._aside_row(len(self._spans), tail)
        self._close()
        return tuple(self._sections)

    def _move_to(self, number: int, span: RowSpan) -> None:
        """Write the notes that stand before a row, and open a section where the row begins a speech."""
        groups = (span.left, *span.rights)
        asides = [side.asides(group[0]) if group else [] for side, group in zip(self._sides, groups, strict=True)]
        speech = self._speech_of(number, span)
        is_new = speech is not None and speech is not self._speech
        if is_new:
            self._close()
            self._speech = None
        self._aside_row(number, asides)
        if is_new:
            self._close()
            self._speech = speech
            self._speakers = tuple(self._heading(side, group) for side, group in zip(self._sides, groups, strict=True))

    def _speech_of(self, number: int, span: RowSpan) -> Speech | None:
        """The left speech that a row belongs to.

        An added sentence goes with the rest of its own speech: with the next row where that one begins it.
        """
        if span.left:
            return self._left.text.speech_of[span.left[0]]
        following = self._spans[number + 1] if number + 1 < len(self._spans) else None
        if following is None or not following.left:
            return self._speech
        for side, here, there in zip(self._sides[1:], span.rights, following.rights, strict=True):
            if here and there and side.starts_speech(here[0]) and not side.starts_speech(there[0]):
                return self._left.text.speech_of[following.left[0]]
        return self._speech

    def _heading(self, side: Side, group: Sequence[int]) -> SpeakerView | None:
        if side is self._left and not group:
            return speaker_view(self._speech, self._links) if self._speech else None
        if not group:
            return None
        view = speaker_view(side.text.speech_of[group[0]], self._links)
        if side.starts_speech(group[0]):
            return view
        note = gettext("no new turn here: the same speech goes on in this rendition")
        return SpeakerView(name=view.name, role=None, label=None, note=note)

    def _aside_row(self, number: int, cells: list[Lines]) -> None:
        if any(cells):
            self._rows.append(
                Row(
                    anchor=f"n{number + 1}",
                    kind="aside",
                    number="",
                    permalink=None,
                    cite=None,
                    cells=tuple(tuple(lines) for lines in cells),
                    findings=(),
                    doubts=(),
                    makings=(),
                    corrections=(),
                    starts_paragraph=True,
                )
            )

    def _row(self, number: int, span: RowSpan) -> Row:
        is_first = not self._rows
        groups = (span.left, *span.rights)
        cells = [tuple(self._lines(self._left, [span.left], span, is_first=is_first))]
        for side in self._sides[1:]:
            cells.append(tuple(self._lines(side, self._groups(side, span), span, is_first=is_first)))
        if span.left:
            sentence: Sentence | None = self._left.text.sentences[span.left[0]]
        else:
            sentence = next((s.text.sentences[g[0]] for s, g in zip(self._sides, groups, strict=True) if g), None)
        permalink = self._sentences + segment(sentence.id) if sentence else None
        return Row(
            anchor=row_anchor(number),
            kind="plain" if self._is_alone else "bead",
            number=_numbers(span.left),
            permalink=permalink,
            cite=permalink + self._cite if permalink else None,
            cells=tuple(cells),
            findings=tuple(self._findings[number]) if number in self._findings else (),
            doubts=self._doubts(span),
            makings=self._makings(groups) if self._has_made else (),
            corrections=self._corrections(span) if self._has_corrected else (),
            starts_paragraph=bool(span.left) and span.left[0] in self._left.opens,
        )

    def _makings(self, groups: Sequence[Sequence[int]]) -> tuple[Making, ...]:
        """Who made the sentences of a row that were translated here."""
        return tuple(
            side.text.made[number].making
            for side, group in zip(self._sides, groups, strict=True)
            for number in group
            if number in side.text.made
        )

    def _groups(self, side: Side, span: RowSpan) -> list[tuple[int, ...]]:
        """A column's sentences bead by bead; an empty group where a bead has none of them."""
        beads = self._shown.columns[side.column].beads
        return [beads[number].right for number in span.beads[side.column]] or [()]

    def _lines(self, side: Side, groups: list[tuple[int, ...]], span: RowSpan, *, is_first: bool) -> Lines:
        lines: Lines = []
        for place, group in enumerate(groups):
            if not group:
                lines.append(Line(kind="missing", text=self._missing(side, place, len(groups), span)))
            for number in group:
                if lines:
                    lines.extend(side.asides(number))
                if side.starts_speech(number) and not (is_first and not lines):
                    view = speaker_view(side.text.speech_of[number])
                    lines.append(Line(kind="speaker", text=view.label or view.name))
                lines.append(self._sentence(side, number))
        return lines

    def _sentence(self, side: Side, number: int) -> Line:
        line = side.sentence(number)
        if not self._is_editor or number not in side.text.made:
            return line
        return line._replace(edit=self._links.edit(self._slug, side.text.sentences[number].id))

    def _missing(self, side: Side, place: int, groups: int, span: RowSpan) -> str:
        if side is self._left:
            return gettext("not in %(rendition)s") % {"rendition": rendition_name(side.text.row.header)}
        if groups == 1:
            return gettext("no counterpart in this rendition")
        bead = self._shown.columns[side.column].beads[span.beads[side.column][place]]
        return gettext("no counterpart of sentence %(number)s") % {"number": _numbers(bead.left)}

    def _doubts(self, span: RowSpan) -> tuple[str, ...]:
        if not self._has_unmeasured and all(score is None or score >= UNCERTAIN_BELOW for score in span.scores):
            return ()
        uncertain = tuple(
            gettext("Uncertain pair with %(rendition)s: the aligner is %(share)s sure of it.")
            % {"rendition": rendition_name(column.text.row.header), "share": share_words(score)}
            for column, score in zip(self._shown.columns, span.scores, strict=False)
            if score is not None and score < UNCERTAIN_BELOW
        )
        unchecked = tuple(
            gettext("The pair with %(rendition)s was corrected and has not been checked since.")
            % {"rendition": rendition_name(column.text.row.header)}
            for column, numbers in zip(self._shown.columns, span.beads, strict=False)
            if column.is_direct and set(numbers) & set(column.stored.unmeasured)
        )
        return uncertain + unchecked

    def _corrections(self, span: RowSpan) -> tuple[str, ...]:
        """Who said which sentences of the row belong together, and when."""
        said: dict[str, None] = {}
        for column, numbers in zip(self._shown.columns, span.beads, strict=False):
            for maker in (column.beads[n].corrected_by for n in numbers):
                if maker is not None:
                    at = f", {day_of(maker.at.date()).words}" if maker.at else ""
                    told = gettext("Pair with %(rendition)s corrected by %(name)s.") % {
                        "rendition": rendition_name(column.text.row.header),
                        "name": f"{maker.name}{at}",
                    }
                    said[told] = None
        return tuple(said)

    def _close(self) -> None:
        """End the section that is open."""
        speech, rows = self._speech, tuple(self._rows)
        self._rows = []
        if not rows:
            return
        key = self._left.text.key if self._is_alone else None
        path = self._links.speech(self._slug, speech.n, key) if speech else None
        self._sections.append(
            Section(
                anchor=f"speech-{speech.n}" if speech else None,
                number=speech.n if speech else None,
                is_question=speech is not None and speech.kind is SpeechKind.QUESTION,
                speakers=self._speakers if speech else (),
                permalink=path,
                cite=self._links.cite(path) if path else None,
                rows=rows,
            )
        )


def _numbers(left: Sequence[int]) -> str:
    if not left:
        return ""
    return str(left[0] + 1) if len(left) == 1 else f"{left[0] + 1}–{left[-1] + 1}"
