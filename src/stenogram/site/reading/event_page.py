"""The event page and one rendition alone: archive → what their templates render."""

from dataclasses import dataclass

from stenogram.model import Event, RenditionKind, RenditionRow, Severity
from stenogram.protocols import Archive
from stenogram.site.frame.heads import candidate_links, head_of, title_of
from stenogram.site.frame.interface import gettext
from stenogram.site.frame.links import Links
from stenogram.site.frame.parts import Anchor, ColumnView, Provenance, Quotation
from stenogram.site.frame.words import check_words, policy_words, rendition_name
from stenogram.site.reading.choosing import bar_of, place_of
from stenogram.site.reading.citing import quotation
from stenogram.site.reading.columns import (
    MOST_COLUMNS,
    Judge,
    SideBySide,
    Text,
    key_of,
    reason_alone,
    stand_side_by_side,
    text_of,
)
from stenogram.site.reading.engines_shown import engine_table
from stenogram.site.reading.findings import SHOWN, finding_view, gravest_first, place_findings, strip_of
from stenogram.site.reading.markup import record_markup
from stenogram.site.reading.modes import Asked, Mode
from stenogram.site.reading.pages import EventPage, RenditionPage
from stenogram.site.reading.pictured import bead_maps, turn_line_of
from stenogram.site.reading.provenance import hand_of, provenance_anchor, provenance_of
from stenogram.site.reading.record import build_sections, row_anchor, spans_of
from stenogram.text import direction_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What pages are made with: the archive for one request, addresses, and what turns measurements into findings."""

    archive: Archive
    links: Links
    judge: Judge
    is_editor: bool = False  # whether who reads may change what was made here


def event_page(reading: Reading, event: Event, asked: Asked) -> EventPage:
    """Renditions of an event in the mode that is asked for, with the findings that are asked for."""
    links = reading.links
    shown = _shown(reading, event, asked)
    asked = asked if shown.columns else asked.but(mode=Mode.ORIGINAL, is_folded=False)
    is_folded = asked.mode is Mode.TRANSLATION or (asked.is_folded and len(shown.columns) > 1)
    spans = spans_of(shown)
    placed = place_findings(shown, spans)
    visible = [item for item in placed if item.finding.finding_class in SHOWN[asked.show]]
    anchors = [row_anchor(row) for row in range(len(spans))]
    columns = columns_of(shown)
    beside = ",".join(asked.beside)
    views = {item.number: finding_view(item, shown, anchors) for item in visible}
    sections = build_sections(
        shown, spans, [(item, views[item.number]) for item in visible], links, event.slug,
        beside=beside, is_editor=reading.is_editor,
    )  # fmt: skip
    return EventPage(
        title=title_of(event),
        slug=event.slug,
        head=head_of(event, links),
        columns=(*columns[1:], columns[0]) if is_folded else columns,
        stood=columns[1:] if is_folded else columns,
        layout=f"as-{asked.mode.value}{' folded' if is_folded else ''}",
        rows=record_markup(columns, sections, is_folded=is_folded),
        bar=bar_of(event, shown, asked, placed, links, place=place_of(asked.at, shown, spans)),
        turns=turn_line_of(shown.left, links),
        maps=bead_maps(shown, spans),
        strips=tuple(strip_of(shown, number, placed, anchors) for number in range(len(shown.columns))),
        engines=engine_table(shown),
        findings=tuple(views[item.number] for item in gravest_first(visible)),
        provenances=_provenances(reading, event, shown),
        lacking=_lacking(event, shown, asked),
        candidates=candidate_links(event, links),
        citation=event_quotation(event, shown.left.row, links),
        checked_by=_checked_by(reading.judge),
    )


def _shown(reading: Reading, event: Event, asked: Asked) -> SideBySide:
    """The texts of a mode: the pivot is always among them."""
    if asked.mode is Mode.ORIGINAL:
        return SideBySide(left=text_of(reading.archive, event.renditions[0]), columns=(), lacking={})
    most = 1 if asked.mode is Mode.TRANSLATION else MOST_COLUMNS
    return stand_side_by_side(reading.archive, event, reading.judge, asked.beside, at_most=most)


def _checked_by(judge: Judge) -> str:
    checks = ", ".join(f"{check_words(check.name)} {check.version}" for check in judge.checks) or gettext("none")
    policy = policy_words(judge.policy.name)
    return gettext("policy “%(policy)s”; checks: %(checks)s") % {"policy": policy, "checks": checks}


def rendition_page(reading: Reading, event: Event, row: RenditionRow) -> RenditionPage:
    """One rendition by itself: all that can be shown of one that was not aligned."""
    text = text_of(reading.archive, row)
    shown = SideBySide(left=text, columns=(), lacking={})
    pivot = next((r for r in event.renditions if r.id == row.pivot), None)
    columns = columns_of(shown)
    sections = build_sections(shown, spans_of(shown), (), reading.links, event.slug, is_editor=reading.is_editor)
    return RenditionPage(
        title=f"{rendition_name(row.header)}: {title_of(event)}",
        head=head_of(event, reading.links),
        columns=columns,
        turns=turn_line_of(text, reading.links),
        rows=record_markup(columns, sections),
        provenances=(
            provenance_of(
                row,
                event,
                reading.links,
                revision=text.revision,
                translation=reading.archive.translation_of(row.revision),
            ),
        ),
        original=Anchor(
            words=rendition_name(pivot.header),
            href=reading.links.event(event.slug, query={"with": key_of(row)})
            if reason_alone(row, event) is None
            else reading.links.rendition(event.slug, key_of(pivot)),
        )
        if pivot
        else None,
        findings=_findings_of(reading, event, row) if pivot else 0,
    )


def _findings_of(reading: Reading, event: Event, row: RenditionRow) -> int:
    """How many findings there are in a rendition, but for what is only worth knowing."""
    shown = stand_side_by_side(reading.archive, event, reading.judge, (key_of(row),))
    findings = (f for c in shown.columns if c.text.row.id == row.id for bead in c.audited for f in bead.findings)
    return sum(finding.severity is not Severity.INFO for finding in findings)


def columns_of(shown: SideBySide) -> tuple[ColumnView, ...]:
    """The heads of the columns, the leftmost first."""
    return tuple(_column(text) for text in (shown.left, *(column.text for column in shown.columns)))


def event_quotation(event: Event, pivot: RenditionRow, links: Links) -> Quotation:
    """The event as a whole, to be linked, cited and forwarded."""
    return quotation(
        event=event.header,
        title=title_of(event),
        rendition=pivot.header,
        speaker=None,
        words="",
        link=links.absolute(links.event(event.slug)),
        digest=pivot.capture.blob,
    )


def _column(text: Text) -> ColumnView:
    header = text.row.header
    return ColumnView(
        name=rendition_name(header),
        lang=header.language,
        dir=direction_of(header.language),
        hand=hand_of(header),
        provenance=f"#{provenance_anchor(text.key)}",
    )


def _provenances(reading: Reading, event: Event, shown: SideBySide) -> tuple[Provenance, ...]:
    """The shown renditions in the order of their columns, then the others."""
    columns = {column.text.row.id: column for column in shown.columns}
    texts = {text.row.id: text for text in (shown.left, *(column.text for column in shown.columns))}
    rest = [row for row in event.renditions if row.id not in texts]
    views = []
    for row in [*(text.row for text in texts.values()), *rest]:
        column = columns.get(row.id)
        views.append(
            provenance_of(
                row,
                event,
                reading.links,
                revision=texts[row.id].revision if row.id in texts else None,
                stored=column.stored if column else None,
                compared_with=rendition_name(column.pivot.row.header) if column else None,
                translation=reading.archive.translation_of(row.revision),
            )
        )
    return tuple(views)


def _lacking(event: Event, shown: SideBySide, asked: Asked) -> str | None:
    """What a reader may miss, in one paragraph."""
    parts = []
    if not any(row.header.kind is RenditionKind.ORIGINAL for row in event.renditions):
        unsaid = any(row.header.kind is None for row in event.renditions)
        parts.append(
            gettext("Nobody has said which text is the original; `stenogram add FILE --kind original` says it.")
            if unsaid
            else gettext("The original is not in this archive.")
        )
        first = rendition_name(event.renditions[0].header)
        if len(event.renditions) > 1:
            parts.append(gettext("The others are compared with the first text: %(rendition)s.") % {"rendition": first})
    if len(event.renditions) == 1:
        parts.append(gettext("There is one rendition only, so there is nothing to compare it with yet."))
    names = {key_of(row): rendition_name(row.header) for row in event.renditions}
    parts += [
        gettext("%(rendition)s does not stand beside it: %(reason)s.") % {"rendition": names[key], "reason": reason}
        for key, reason in shown.lacking.items()
    ]
    parts += [
        gettext("No rendition of this event is called “%(key)s”.") % {"key": key}
        for key in asked.wanted
        if key not in names
    ]
    return " ".join(parts) or None
