"""What a reader can choose on an event's page: the mode, the renditions, the findings. Pure.

Every choice is a link, or a form that is sent by GET; each keeps what else was chosen, and the place that a lasting
link led to. Where on the page a reader is, only the browser knows: `site.js` adds it to these links when it can.
"""

from collections.abc import Sequence

from stenogram.model import Event, RenditionKind, RenditionRow
from stenogram.site.frame.interface import gettext, marked
from stenogram.site.frame.links import Links
from stenogram.site.frame.parts import Anchor, Choice
from stenogram.site.frame.words import counted, number_words, rendition_name
from stenogram.site.reading.columns import SideBySide, key_of, reason_alone
from stenogram.site.reading.findings import SHOWN, Placed
from stenogram.site.reading.lines import anchor_of
from stenogram.site.reading.modes import Asked, Mode, mode_words
from stenogram.site.reading.parts import Bar, Field
from stenogram.site.reading.rows import RowSpan

FILTER_WORDS = {
    "all": marked("All findings"),
    "errors": marked("Errors only"),
    "editorial": marked("Editorial only"),
    "form": marked("Form only"),
    "none": marked("Text without findings"),
}
_SEVERAL = 2  # beside the pivot: fewer cannot be compared with one another


def bar_of(event: Event, shown: SideBySide, asked: Asked, placed: Sequence[Placed], links: Links, *, place: str) -> Bar:
    """The choices of a page; `place`: the fragment that keeps the place in each mode, if it is known."""
    pivot, others = event.renditions[0], event.renditions[1:]
    able = [row for row in others if reason_alone(row, event) is None]

    def to(changed: Asked) -> str:
        return links.event(event.slug, query=changed.query(), fragment=place)

    is_choosing = asked.mode in (Mode.SIDE, Mode.LINES) and len(others) > 1
    return Bar(
        modes=tuple(
            Anchor(
                words=mode_words(mode, is_original=pivot.header.kind is RenditionKind.ORIGINAL),
                href=to(asked.but(mode=mode)),
                is_current=mode is asked.mode,
            )
            for mode in Mode
            if able
        ),
        singles=tuple(_single(row, asked, shown, to(asked.but(wanted=(key_of(row),)))) for row in able)
        if asked.mode is Mode.TRANSLATION and len(able) > 1
        else (),
        choices=_choices(event, shown) if is_choosing else (),
        beside=rendition_name(pivot.header),
        folding=_folding(asked, to(asked.but(is_folded=not asked.is_folded)))
        if is_choosing and len(shown.columns) >= _SEVERAL
        else None,
        filters=tuple(_filter(name, to(asked.but(show=name)), asked, placed) for name in SHOWN if placed),
        hidden=_hidden(asked, placed),
        action=links.event(event.slug, fragment=place),
        sent=tuple(Field(name=name, value=value) for name, value in asked.query().items() if value and name != "with"),
    )


def place_of(at: str, shown: SideBySide, spans: Sequence[RowSpan]) -> str:
    """The fragment that leads to a sentence's row in every mode: its first sentence of the pivot; empty: not here."""
    texts = (shown.left, *(column.text for column in shown.columns))
    found = next(((n, i) for n, text in enumerate(texts) for i, s in enumerate(text.sentences) if s.id == at), None)
    if not at or found is None:
        return ""
    column, number = found
    last = 0
    for span in spans:
        last = span.left[0] if span.left else last
        if number in (span.left, *span.rights)[column]:
            break
    return anchor_of(shown.left.sentences[last])


def _single(row: RenditionRow, asked: Asked, shown: SideBySide, href: str) -> Anchor:
    is_current = any(column.text.row.id == row.id for column in shown.columns)
    return Anchor(words=rendition_name(row.header), href=href, is_current=is_current)


def _choices(event: Event, shown: SideBySide) -> tuple[Choice, ...]:
    keys = {column.text.key for column in shown.columns}
    return tuple(
        Choice(
            key=key_of(row),
            name=rendition_name(row.header),
            is_shown=key_of(row) in keys,
            lacking=reason_alone(row, event),
        )
        for row in event.renditions[1:]
    )


def _folding(asked: Asked, href: str) -> Anchor:
    words = gettext("Show the source beside them") if asked.is_folded else gettext("Fold the source under its number")
    return Anchor(words=words, href=href)


def _filter(name: str, href: str, asked: Asked, placed: Sequence[Placed]) -> Anchor:
    count = sum(1 for item in placed if item.finding.finding_class in SHOWN[name])
    words = gettext(FILTER_WORDS[name]) + ("" if name == "none" else f" ({number_words(count)})")
    return Anchor(words=words, href=href, is_current=name == asked.show)


def _hidden(asked: Asked, placed: Sequence[Placed]) -> str | None:
    """How many findings a filter leaves out, so that nobody takes what is shown for all."""
    hidden = sum(1 for item in placed if item.finding.finding_class not in SHOWN[asked.show])
    if not hidden:
        return None
    return counted(hidden, "%(num)s finding is not shown.", "%(num)s findings are not shown.")
