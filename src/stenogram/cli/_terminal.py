"""What a person sees on a terminal: plain words first, colour only where a terminal shows it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from stenogram.cli._compose import has_all_languages
from stenogram.cli._pair import Pair
from stenogram.cli._passages import moved_lines, pair_name
from stenogram.model import (
    AuditedBead,
    Basis,
    Bead,
    Event,
    EventHeader,
    Finding,
    RenditionHeader,
    RenditionId,
    RenditionKind,
    RenditionRow,
    Severity,
    Side,
    Speech,
    SpeechKind,
    Transcript,
    TranslationFacts,
)
from stenogram.text import name_of, squeeze

UNSURE = 0.5  # of beads with less, most are wrong (docs/quality.md)
_EARLIER = 3  # revisions that are named
_ROOM = 50  # columns for title and renditions, below which an event gets lines, not a row
_COLOURS = {Severity.CRITICAL: "bold red", Severity.MAJOR: "red", Severity.MINOR: "yellow", Severity.INFO: "dim"}


def console() -> Console:
    """Standard output; a pipe gets no colour and lines of 120 characters."""
    made = Console(highlight=False, markup=False, emoji=False)
    if not made.is_terminal:
        made.width = 120
    return made


def print_transcript(transcript: Transcript) -> None:
    """Header, speeches, and what was left unread."""
    out = console()
    _print_header(out, transcript)
    for speech in transcript.speeches:
        _print_speech(out, speech, transcript)
    for unread in transcript.unread:
        out.print(Text(f"unread ({unread.reason}): {squeeze(unread.span.of(transcript.text))[:200]}", style="yellow"))
    for notice in transcript.notices:
        out.print(Text(f"note: {notice}", style="yellow"))


def _print_header(out: Console, transcript: Transcript) -> None:
    event, rendition = transcript.event, transcript.rendition
    title = f"{event.title or 'untitled'}{' (title composed)' if event.title_is_composed else ''}"
    out.print(Text(title, style="bold"))
    when = ", ".join(x for x in (_when(event), event.timezone, event.place, event.venue) if x)
    rows = [
        ("when, where", when),
        ("participants", "; ".join(f"{p.name}, {p.role}" if p.role else p.name for p in event.participants)),
        ("rendition", describe_rendition(rendition)),
        ("published", rendition.published.isoformat() if rendition.published else ""),
        ("source", describe_source(rendition)),
    ]
    for name, value in rows:
        if value:
            out.print(Text(f"  {name:13}", style="dim") + Text(value))
    out.print()


def _when(event: EventHeader) -> str | None:
    """Start and end; of an end on the same day the hour alone."""
    start, end = event.start, event.end
    if start and end and "T" in end and end[:10] == start[:10]:
        end = end[11:]
    return f"{start} – {end}" if start and end else start


def _print_speech(out: Console, speech: Speech, transcript: Transcript) -> None:
    text = transcript.text
    if speech.kind in (SpeechKind.NOTE, SpeechKind.HEADING):
        out.print(Text(f"     [{squeeze(speech.span.of(text))}]", style="italic dim"))
        return
    who = (speech.speaker.name or speech.speaker.label) if speech.speaker else "(unnamed)"
    role = f", {speech.speaker.role}" if speech.speaker and speech.speaker.role not in (None, who) else ""
    out.print(Text(f"{speech.n:3}  ", style="dim") + Text(who, style="bold") + Text(role, style="dim"))
    said = [paragraph.span for paragraph in speech.paragraphs]
    between = [
        n.span
        for n in transcript.notes_in(speech.span)
        if not any(n.span.end <= s.end for s in said if s.start <= n.span.start)
    ]
    for span in sorted([*said, *between]):
        style = "italic dim" if span in between else ""
        out.print(Text("     ") + Text(squeeze(span.of(text)), style=style), soft_wrap=True)


def describe_rendition(header: RenditionHeader) -> str:
    """Language, kind and maker in a line: "English, machine, by ChatGPT, from Russian"."""
    maker = header.translator
    by = f"by {maker.name}{f' {maker.version}' if maker.version else ''}" if maker else ""
    parts = [name_of(header.language), *kind_words(header.kind, by)]
    if header.made_from_rendition or header.made_from_language:
        parts.append(f"from {header.made_from_rendition or name_of(header.made_from_language or '')}")
    if header.publisher:
        parts.append(f"published by {header.publisher}")
    return ", ".join(parts)


def kind_words(kind: RenditionKind | None, by: str) -> tuple[str, ...]:
    """The kind with whoever translated; of an edited machine translation the machine, for persons have edited it."""
    if kind is RenditionKind.EDITED:
        return f"machine {by}".strip(), "edited by a person"
    return tuple(filter(None, (kind.value if kind else "kind not said", by)))


def describe_source(header: RenditionHeader) -> str:
    """Where the page says its text comes from, or that it gives no link."""
    if header.source is None:
        return ""
    return f"{header.source.name or ''} ({header.source.url or 'the page gives no link'})".strip()


def print_alignment(pair: Pair) -> None:
    """One row a bead, left and right."""
    out, table = console(), Table(box=None, padding=(0, 1), show_edge=False)
    for title, justify in (("pair", "left"), ("score", "right"), (name_of(pair.left.language), "left"),
                           (name_of(pair.right.language), "left")):  # fmt: skip
        table.add_column(title, justify=justify, overflow="fold", no_wrap=title in ("pair", "score"))  # type: ignore[arg-type]
    for bead in pair.alignment.beads:
        style = "" if bead.is_paired else "yellow"
        unsure = " unsure" if bead.score < UNSURE else ""
        table.add_row(
            f"{pair_name(bead)}{unsure}", f"{bead.score:.2f}",
            words_of(pair.left, bead.left) or "—", words_of(pair.right, bead.right) or "—", style=style,
        )  # fmt: skip
    out.print(table)
    _print_moved(out, pair)
    out.print(Text(_alignment_line(pair), style="dim"))


def _print_moved(out: Console, pair: Pair) -> None:
    for line in moved_lines(pair.alignment):
        out.print(Text(line, style="yellow"), soft_wrap=True)


def _alignment_line(pair: Pair) -> str:
    shapes = Counter(_shape(bead) for bead in pair.alignment.beads)
    likeness = f", likeness {pair.alignment.likeness:.2f}" if pair.alignment.likeness is not None else ""
    note = ""
    if pair.alignment.basis is Basis.WORDS:
        note = "; by words in common: no installed embedder knows the languages"
    if pair.alignment.basis is Basis.LENGTH:
        note = "; by length and marks only: no installed embedder knows both languages"
        note += "" if has_all_languages() else " (pip install 'stenogram[languages]' adds one for a hundred languages)"
    unsure = sum(bead.score < UNSURE for bead in pair.alignment.beads)
    corrected = sum(bead.corrected_by is not None for bead in pair.alignment.beads)
    note = (f", {corrected} corrected" if corrected else "") + note
    note = (f", {unsure} unsure" if unsure else "") + note
    return f"{', '.join(f'{count} {shape}' for shape, count in shapes.most_common())}{likeness}{note}"


def _shape(bead: Bead) -> str:
    if not bead.right:
        return "omitted"
    if not bead.left:
        return "added"
    return "one to one" if len(bead.left) == len(bead.right) == 1 else "of several sentences"


def words_of(side: Side, numbers: Iterable[int]) -> str:
    """The sentences with these numbers, in one line."""
    return squeeze(" ".join(side.sentences[n] for n in numbers))


def print_findings(pair: Pair, beads: Sequence[AuditedBead], *, most: int | None = None) -> None:
    """A table of findings, worst first, and a closing line that counts them."""
    out = console()
    found = sorted(
        ((finding, audited) for audited in beads for finding in audited.findings),
        key=lambda row: (row[0].severity.rank, -row[1].doubt),
    )
    table = Table(box=None, padding=(0, 1), show_edge=False)
    for title in ("severity", "check", "because", name_of(pair.left.language), name_of(pair.right.language)):
        table.add_column(title, overflow="fold", no_wrap=title in ("severity", "check"))
    for finding, audited in found[:most]:
        table.add_row(
            Text(finding.severity.value, style=_COLOURS[finding.severity]), _check(finding),
            f"{finding.because}{_of_pair(audited.bead)}",
            words_of(pair.left, audited.bead.left) or "—", words_of(pair.right, audited.bead.right) or "—",
        )  # fmt: skip
    if found:
        out.print(table)
    if most is not None and len(found) > most:
        out.print(Text(f"… and {len(found) - most} more: --all", style="dim"))
    _print_moved(out, pair)
    counts = Counter(finding.severity for finding, _ in found)
    summary = ", ".join(f"{counts[s]} {s.value}" for s in Severity if counts[s]) or "no findings"
    out.print(Text(f"{len(beads)} passages: {summary}. {_alignment_line(pair)}", style="dim"))


def _of_pair(bead: Bead) -> str:
    """What a reader should know of the pair in which something was found."""
    if bead.corrected_by is not None:
        at = bead.corrected_by.at
        return f" (pair corrected by {bead.corrected_by.name}{f', {at:%Y-%m-%d}' if at else ''})"
    return " (the pair itself is unsure)" if bead.is_paired and bead.score < UNSURE else ""


def _check(finding: Finding) -> str:
    kind = finding.finding_class.value
    return finding.measurement.check.value if kind == "error" else f"{finding.measurement.check.value} ({kind})"


def print_events(events: Sequence[Event], untranslated: Mapping[RenditionId, int] | None = None) -> None:
    """One row an event.

    Args:
        untranslated: how many sentences of renditions made here are not translated.
    """
    out, rows = console(), []
    for event in events:
        renditions = ", ".join(_named(row, (untranslated or {}).get(row.id, 0)) for row in event.renditions)
        rows.append((event.slug, event.header.start or "?", event.header.title or "", renditions))
    if out.width < max((len(slug) + len(start) for slug, start, _, _ in rows), default=0) + _ROOM:
        for slug, start, title, renditions in rows:
            out.print(Text(slug, style="bold") + Text(f"  {start}"), soft_wrap=True)
            out.print(Text(f"  {title}\n  {renditions}" if title else f"  {renditions}"), soft_wrap=True)
        return
    table = Table(box=None, padding=(0, 1), show_edge=False)
    for title in ("event", "start", "title", "renditions"):
        table.add_column(title, overflow="fold", no_wrap=title in ("event", "start"))  # names are copied: whole
    for row in rows:
        table.add_row(*row)
    out.print(table)


def _named(row: RenditionRow, untranslated: int) -> str:
    """What a rendition is called in its event, whether its source has changed since it was made, and what it lacks."""
    name = row.address.split("/", 1)[1]
    notes = [f"{row.stale} stale"] if row.stale else []
    notes += [f"{untranslated} not translated"] if untranslated else []
    return f"{name} ({', '.join(notes)})" if notes else name


def print_event(event: Event, made_here: Mapping[RenditionId, TranslationFacts] | None = None) -> None:
    """The header, and for each rendition where it comes from.

    Args:
        made_here: how renditions came to be that were made here.
    """
    out, header = console(), event.header
    out.print(
        Text(f"{header.title or 'untitled'}{' (title composed)' if header.title_is_composed else ''}", style="bold")
    )
    when = ", ".join(x for x in (_when(header), header.timezone, header.place, header.venue) if x)
    out.print(f"  {event.slug}{f' · {when}' if when else ''}")
    for participant in header.participants:
        out.print(f"  {participant.name}{f', {participant.role}' if participant.role else ''}")
    for row in event.renditions:
        _print_rendition(out, row, (made_here or {}).get(row.id))
    for slug in event.candidates:
        out.print(
            Text(
                f"looks like {slug}: the same date, place, and participants or title, or the same title and hour; "
                "if it is the same event, "
                f"`stenogram merge {event.slug} {slug}`",
                style="yellow",
            )
        )


def describe_translation(facts: TranslationFacts) -> Iterator[str]:
    """Who translated, when, how, and what became of the sentences."""
    engine = facts.engine
    when = f", {engine.at:%Y-%m-%d %H:%M} UTC" if engine.at else ""
    yield f"made by  {engine}{when}" + (f", settings {engine.settings}" if engine.settings else "")
    if facts.settings:
        yield "         " + ", ".join(f"{name} {value}" for name, value in facts.settings)
    yield "         " + ", ".join(f"{count} {state.value}" for state, count in facts.states)
    if facts.editors:
        yield f"edited   by {', '.join(facts.editors)}"


def _print_rendition(out: Console, row: RenditionRow, facts: TranslationFacts | None) -> None:
    header, capture = row.header, row.capture
    out.print()
    out.print(Text(row.address, style="bold") + Text(f"  {describe_rendition(header)}"))
    out.print(
        f"  {row.speeches} speeches, {row.sentences} sentences, {row.unread} blocks unread, revision {row.revision_n}"
    )
    if facts:
        for line in describe_translation(facts):
            out.print(f"  {line}", soft_wrap=True)
    if row.stale:
        hint = "`stenogram translate` asks for them again"
        out.print(
            Text(f"  stale: {row.stale} sentences do not render what the source says now; {hint}", style="yellow")
        )
    out.print(f"  source   {describe_source(header) or 'the page names none'}")
    if row.revision_n > 1:
        earlier = ", ".join(f"`stenogram show {row.address}@{n}`" for n in range(1, row.revision_n)[:_EARLIER])
        what = (
            "" if facts else f"; `stenogram compare {row.address.partition('/')[0]}` shows what its publisher changed"
        )
        out.print(f"  earlier  {earlier}{what}", soft_wrap=True)
    times = f", captured {row.captures} times" if row.captures > 1 else ""
    out.print(f"  kept     {capture.address}, {capture.at:%Y-%m-%d %H:%M} UTC{times}", soft_wrap=True)
    out.print(f"  digest   {capture.blob} ({capture.size:,} bytes)", soft_wrap=True)
    if row.refusal:
        out.print(Text(f"  not aligned: {row.refusal}", style="yellow"))
