"""The record of a page as HTML. Written here and not by a template, since a sitting has ten thousand rows.

A template took half of the time of a page (docs/design.md). Whatever is not ours goes through `escape`; a test puts
hostile words into every field. What stands in a row, and where, is decided in `record`.
"""

from collections.abc import Sequence
from html import escape  # a third faster than markupsafe's, which asks each word what it is

from markupsafe import Markup

from stenogram.site.frame.code import coded
from stenogram.site.frame.interface import gettext, interface_language, pgettext
from stenogram.site.frame.parts import ColumnView, FindingView, Making
from stenogram.site.reading.parts import Line, Row, Section, SpeakerView
from stenogram.text import direction_of


def record_markup(columns: Sequence[ColumnView], sections: Sequence[Section], *, is_folded: bool = False) -> Markup:
    """The sections with their rows; `columns`: one a cell.

    Args:
        is_folded: the first cell of each row opens at its number, instead of standing there.
    """
    return Markup(_Writer(columns, is_folded=is_folded).record(sections))  # noqa: S704 - escaped piece by piece


def making_markup(item: Making, *, is_named: bool = False) -> Markup:
    """Who made a sentence, in one line; `is_named`: with the rendition that it belongs to."""
    out = [f"<b>{escape(item.rendition)}:</b> "] if is_named else []
    out.append(f'<bdi dir="auto">{escape(item.words)}</bdi> {escape(item.made_from)}')
    if item.moment:
        at = escape(item.moment.words)
        out.append(f', <time datetime="{escape(item.moment.iso)}">{at}</time>' if item.moment.iso else f", {at}")
    if item.how:
        out.append(f' <small><bdi dir="auto">{escape(item.how)}</bdi></small>')
    out += [f'; <bdi dir="auto">{coded(note)}</bdi>' for note in item.notes]
    return Markup("".join(out))  # noqa: S704 - escaped piece by piece


class _Writer:
    """Knows the words and the openings of cells that all rows have in common."""

    def __init__(self, columns: Sequence[ColumnView], *, is_folded: bool) -> None:
        self._is_folded = is_folded
        self._tongues = [f'lang="{escape(c.lang)}" dir="{escape(c.dir)}"' for c in columns]
        self._labels = [f' data-l="{escape(c.name)}"' for c in columns]
        self._ours = f'lang="{interface_language()}" dir="{direction_of(interface_language())}"'
        self._cite = escape(gettext("cite"))
        self._by = escape(pgettext("who made a sentence", "by"))
        named, drawn = escape(gettext("Edit this sentence")), escape(gettext("edit"))
        self._edit = f'aria-label="{named}" {self._ours} data-n="{drawn}"'
        self._of_sentence = _gutter_words(
            gettext("Sentence %(number)s: lasting link"), gettext("Cite sentence %(number)s"),
            gettext("By whom sentence %(number)s was made"),
        )  # fmt: skip
        self._of_added = _gutter_words(
            gettext("Added sentence: lasting link"), gettext("Cite the added sentence"),
            gettext("By whom the added sentence was made"),
        )  # fmt: skip
        self._fold = escape(gettext("Sentence %(number)s: what it renders"))
        self._fold_note = escape(gettext("Note: what it renders"))
        self._finding = escape(gettext("finding %(number)s"))

    def record(self, sections: Sequence[Section]) -> str:
        """All of it."""
        out: list[str] = []
        for section in sections:
            name = f' id="{escape(section.anchor)}"' if section.anchor else ""
            out.append(f'<section class="speech{" question" if section.is_question else ""}"{name}>\n')
            if section.speakers:
                self._turn(section, out)
            for row in section.rows:
                self._row(row, out)
            out.append("</section>\n")
        return "".join(out)

    def _turn(self, section: Section, out: list[str]) -> None:
        """Who speaks: a heading in the first column that is shown, and beside it what the others call them."""
        number = {"number": section.number}
        link = escape(gettext("Speech %(number)s: lasting link") % number)
        cite = escape(gettext("Cite speech %(number)s") % number)
        out.append(
            f'<div class="turn"><div class="gut"><a class="no" href="{escape(section.permalink or "")}" '
            f'aria-label="{link}" data-n="§{section.number}"></a><a class="ci" '
            f'href="{escape(section.cite or "")}" aria-label="{cite}">{self._cite}</a></div>\n'
        )
        views = list(enumerate(section.speakers))
        if self._is_folded:
            views = [(n, view) for n, view in views[1:] if view] or views[:1]
        for place, (n, view) in enumerate(views):
            if place == 0:
                unnamed = escape(gettext("Speaker not named"))
                unnamed = f"<span {self._ours}>{unnamed}</span>"
                said = self._speaker(view, is_linked=True) if view else unnamed
                out.append(f'<h3 class="c" {self._tongues[n]}>{said}</h3>\n')
            else:
                said = self._speaker(view) if view else ""
                out.append(f'<div class="c" {self._tongues[n]}{self._labels[n]}>{said}</div>\n')
        out.append("</div>\n")

    def _speaker(self, view: SpeakerView, *, is_linked: bool = False) -> str:
        """Who speaks; `is_linked`: to their page, which once a turn is enough for."""
        name = escape(view.name)
        if is_linked and view.page:
            name = f'<a href="{escape(view.page)}">{name}</a>'
        said = f'<bdi dir="auto" class="name">{name}</bdi>'
        if view.role:
            said += f' <bdi dir="auto" class="role">{escape(view.role)}</bdi>'
        if view.label:
            printed = escape(gettext("printed as:"))
            said += f' <small {self._ours}>{printed} <bdi dir="auto" lang="">{escape(view.label)}</bdi></small>'
        if view.note:
            said += f' <small class="warn" {self._ours}>{escape(view.note)}</small>'
        return said

    def _row(self, row: Row, out: list[str]) -> None:
        para, unsure = " para" if row.starts_paragraph else "", " unsure" if row.doubts else ""
        out.append(f'<div class="row {row.kind}{para}{unsure}" id="{row.anchor}">')
        cells = list(enumerate(row.cells))
        if self._is_folded and row.cells[0] and (row.number or row.kind == "aside"):
            self._folded(row, out)
            cells = cells[1:]
        else:
            out.append('<div class="gut">')
            self._gutter(row, out, is_numbered=True)
            out.append("</div>\n")
            cells = cells[1:] if self._is_folded else cells
        for n, lines in cells:
            label = self._labels[n] if n and lines else ""
            out.append(f'<div class="c" {self._tongues[n]}{label}>')
            self._cell(lines, out)
            out.append("</div>\n")
        if row.makings or row.corrections or row.doubts or row.findings:
            self._told(row, out)
        out.append("</div>\n")

    def _gutter(self, row: Row, out: list[str], *, is_numbered: bool) -> None:
        """The links beside a row. The number is drawn by the style sheet: it is in no word that is copied or found."""
        link, cite, by = self._of_sentence if row.number else self._of_added
        if row.permalink:
            number = row.number or "+"
            drawn = f' data-n="{number}">' if is_numbered else ">" + escape(pgettext("noun", "link"))
            out.append(
                f'<a class="no" href="{escape(row.permalink)}" aria-label="{link.replace(_NUMBER, row.number)}"'
                f'{drawn}</a><a class="ci" href="{escape(row.cite or "")}"'
                f' aria-label="{cite.replace(_NUMBER, row.number)}">{self._cite}</a>'
            )
        if row.makings:
            out.append(
                f'<a class="by" href="#m-{row.anchor}" aria-label="{by.replace(_NUMBER, row.number)}">{self._by}</a>'
            )

    def _folded(self, row: Row, out: list[str]) -> None:
        """The pivot's words under the number. Their fragment is the number: to go there opens nothing."""
        missing = all(line.kind == "missing" for cell in row.cells[1:] for line in cell)
        first = next((line.anchor for line in row.cells[0] if line.anchor), None)
        name = self._fold.replace(_NUMBER, row.number) if row.number else self._fold_note
        out.append(
            f'<details class="gut"{" open" if missing else ""}><summary{f" id={_q(first)}" if first else ""}'
            f' aria-label="{name}" data-n="{row.number or "·"}"></summary><div class="src" {self._tongues[0]}>'
        )
        self._cell(row.cells[0], out, without=first)
        out.append("</div><p>")
        self._gutter(row, out, is_numbered=False)
        out.append("</p></details>\n")

    def _cell(self, lines: Sequence[Line], out: list[str], *, without: str | None = None) -> None:
        """The lines of a cell; `without`: the fragment that stands elsewhere."""
        for line in lines:
            tongue = f' lang="{escape(line.lang)}" dir="{escape(line.dir or "")}"' if line.lang else ""
            if line.kind == "sentence":
                name = f' id="{escape(line.anchor or "")}"' if line.anchor != without else ""
                out.append(f'<span class="s"{name}{tongue}>')
                if line.pieces:
                    self._pieces(line, out)
                else:
                    out.append(escape(line.text))
                out.append("</span> ")
                if line.edit:
                    out.append(f'<a class="ed" href="{escape(line.edit)}" {self._edit}></a> ')
            elif line.kind == "missing":
                out.append(f'<span class="missing" {self._ours}>{escape(line.text)}</span>')
            elif line.kind == "heading":
                out.append(f'<h3 class="chapter"{tongue}>{escape(line.text)}</h3>')
            elif line.kind == "speaker":
                out.append(f'<span class="label" dir="auto">{escape(line.text)}</span>')
            else:
                out.append(f'<span class="note"{tongue}>{escape(line.text)}</span>')

    def _pieces(self, line: Line, out: list[str]) -> None:
        for piece in line.pieces:
            if not piece.finding_class:
                out.append(escape(piece.text))
                continue
            numbers = " ".join(map(str, piece.numbers))
            point = " point" if piece.is_point else ""
            out.append(f'<mark class="{piece.finding_class}{point}" data-f="{numbers}">{escape(piece.text)}</mark>')
            for note in piece.notes:
                n = note.number
                name = f"{self._finding.replace(_NUMBER, str(n))}, {escape(gettext(note.finding_class))}"
                out.append(
                    f'<a class="ref {note.finding_class}" href="#f{n}" aria-label="{name}"'
                    f' data-n="{n}" data-f="{n}"></a>'
                )

    def _told(self, row: Row, out: list[str]) -> None:
        """What is said of a row under it: who made it, who set it right, what may be wrong, what the checks found."""
        if row.makings:
            out.append(f'<div class="makings" id="m-{row.anchor}">')
            for item in row.makings:
                told = ' class="told"' if item.notes else ""
                out.append(f"<p{told}>{making_markup(item, is_named=len(row.makings) > 1)}</p>")
            out.append("</div>\n")
        out += [f'<p class="corrected-note"><bdi dir="auto">{escape(words)}</bdi></p>\n' for words in row.corrections]
        out += [f'<p class="unsure-note">{escape(words)}</p>\n' for words in row.doubts]
        if row.findings:
            label = escape(gettext("Findings in this passage"))
            out.append(f'<ul class="findings" aria-label="{label}">')
            out += [_finding(item) for item in row.findings]
            out.append("</ul>\n")


def _finding(item: FindingView) -> str:
    n = item.number
    where = gettext("in %(rendition)s") % {"rendition": item.rendition}
    if item.compared_with:
        where = gettext("in %(rendition)s, compared with %(other)s") % {
            "rendition": item.rendition,
            "other": item.compared_with,
        }
    away = ""
    if item.elsewhere:
        words = escape(gettext("go to where it stands"))
        away = f' <a class="elsewhere" href="{escape(item.elsewhere)}">{words}</a>'
    return (
        f'<li class="finding {item.finding_class}" id="f{n}" data-f="{n}"><span class="which"><span class="fno">{n}'
        f"</span> <b>{escape(item.class_words)}</b>, {escape(item.severity_words)} · {escape(item.check)}</span> "
        f'<bdi dir="auto">{escape(item.because)}</bdi> <small>{escape(where)}</small>'
        f"{away}</li>"
    )


_NUMBER = "%(number)s"


def _gutter_words(link: str, cite: str, making: str) -> tuple[str, str, str]:
    """What the links beside a row are called by those who cannot see where they stand."""
    return escape(link), escape(cite), escape(making)


def _q(words: str) -> str:
    return f'"{escape(words)}"'
