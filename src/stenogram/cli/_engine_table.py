"""Machine renditions of one source side by side: which engine dropped what."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import click

from stenogram.audit import judge_beads
from stenogram.cli._compose import checks, policy
from stenogram.cli._terminal import console
from stenogram.exports import finding_json
from stenogram.model import (
    CheckName,
    Event,
    Finding,
    RenditionKind,
    RenditionRow,
    Severity,
    TranslationFacts,
)
from stenogram.protocols import Archive
from stenogram.text import Language, name_of, primary

FORMAT = "stenogram.engines/1"
_MADE_BY_MACHINES = (RenditionKind.MACHINE, RenditionKind.EDITED)
_WIDEST = 4  # engines beside one another in the table


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """What one rendition has for a sentence of the source."""

    texts: tuple[str, ...]  # none: it is left out
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineColumn:
    """One rendition, and what it has for each sentence of the source."""

    row: RenditionRow
    facts: TranslationFacts | None
    rendered: Mapping[int, Rendered]  # by the number of the source's sentence
    added: tuple[Rendered, ...]  # what stands for no sentence of the source

    @property
    def engine(self) -> str:
        """Who translated."""
        if self.facts:
            return str(self.facts.engine)
        maker = self.row.header.translator
        return " ".join(x for x in (maker.name, maker.version) if x) if maker else "not named"

    def counts(self) -> Counter[tuple[CheckName, Severity]]:
        """How many findings of each check and severity; one of a bead with several sentences counts once."""
        found = {id(f): f for rendered in (*self.rendered.values(), *self.added) for f in rendered.findings}
        return Counter((f.measurement.check, f.severity) for f in found.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineGroup:
    """The machine renditions of one source in one language."""

    source: RenditionRow
    language: Language
    sentences: tuple[str, ...]
    columns: tuple[EngineColumn, ...]


def engine_groups(archive: Archive, event: Event) -> tuple[EngineGroup, ...]:
    """The machine renditions of an event that are aligned, by source and language."""
    groups: dict[tuple[str, str], list[RenditionRow]] = {}
    for row in event.renditions:
        if row.header.kind in _MADE_BY_MACHINES and row.pivot is not None and row.alignment is not None:
            groups.setdefault((row.pivot, primary(row.header.language)), []).append(row)
    rows = {row.id: row for row in event.renditions}
    found = []
    for (pivot, _), members in groups.items():
        source = next(row for key, row in rows.items() if key == pivot)
        sentences = tuple(s.text for s in archive.revision(source.revision).transcript.sentences)
        columns = tuple(_column(archive, source, row) for row in members)
        found.append(
            EngineGroup(source=source, language=members[0].header.language, sentences=sentences, columns=columns)
        )
    return tuple(found)


def _column(archive: Archive, source: RenditionRow, row: RenditionRow) -> EngineColumn:
    stored = archive.alignment(source.revision, row.revision)
    beads = judge_beads(stored.beads, checks=checks(), policy=policy()) if stored else ()
    texts = [s.text for s in archive.revision(row.revision).transcript.sentences]
    rendered: dict[int, Rendered] = {}
    added: list[Rendered] = []
    for bead in beads:
        made = Rendered(texts=tuple(texts[n] for n in bead.bead.right), findings=bead.findings)
        rendered |= dict.fromkeys(bead.bead.left, made)
        added += [made] if not bead.bead.left else []
    return EngineColumn(row=row, facts=archive.translation_of(row.revision), rendered=rendered, added=tuple(added))


def engines_json(event: Event, groups: Sequence[EngineGroup]) -> dict[str, Any]:
    """All groups as an object of stenogram.engines/1."""
    return {"format": FORMAT, "event": event.slug, "groups": [_group_json(group) for group in groups]}


def _group_json(group: EngineGroup) -> dict[str, Any]:
    return {
        "source": group.source.address,
        "language": group.language,
        "engines": [
            {
                "rendition": column.row.address,
                "engine": column.engine,
                "kind": column.row.header.kind.value if column.row.header.kind else None,
                "sentences": {state.value: count for state, count in column.facts.states} if column.facts else None,
                "stale": column.row.stale,
                "findings": [
                    {"check": check.value, "severity": severity.value, "count": count}
                    for (check, severity), count in sorted(column.counts().items(), key=_worst_first)
                ],
            }
            for column in group.columns
        ],
        "sentences": [
            {
                "sentence": n,
                "text": text,
                "renderings": [_rendering_json(column, n) for column in group.columns],
            }
            for n, text in enumerate(group.sentences)
        ],
    }


def _rendering_json(column: EngineColumn, n: int) -> dict[str, Any]:
    made = column.rendered.get(n, Rendered(texts=(), findings=()))
    return {
        "rendition": column.row.address,
        "text": " ".join(made.texts) or None,
        "findings": [finding_json(f, f"f{n + 1}.{k}") for k, f in enumerate(made.findings, 1)],
    }


def _worst_first(item: tuple[tuple[CheckName, Severity], int]) -> tuple[int, str]:
    (check, severity), _ = item
    return severity.rank, check.value


def print_engines(groups: Sequence[EngineGroup], *, is_all: bool) -> None:
    """For each source a table of findings, and the sentences in which engines differ in them."""
    from rich.table import Table
    from rich.text import Text

    out = console()
    if not groups:
        click.echo("there is no machine rendition that could be aligned; `stenogram translate` makes one")
    for group in groups:
        if len(group.columns) == 1:
            pair, engine = f"{group.source.address}, into {name_of(group.language)}", group.columns[0].engine
            out.print(f"\n{pair}: {engine} alone; a comparison needs a second engine:", soft_wrap=True)
            out.print("`stenogram translate --engine` makes another rendition, `stenogram compare` shows the findings")
            continue
        out.print(Text(f"\n{group.source.address}, into {name_of(group.language)}", style="bold"))
        for at in range(0, len(group.columns), _WIDEST):
            _print_table(Table, out, group, group.columns[at : at + _WIDEST])
        for n, text in enumerate(group.sentences):
            found = [column.rendered.get(n) for column in group.columns]
            if not is_all and not any(r and _worth_showing(r.findings) for r in found):
                continue
            out.print(Text(f"\n{n + 1:5}  {text}"), soft_wrap=True)
            for column, made in zip(group.columns, found, strict=True):
                words = " ".join(made.texts) if made and made.texts else "—"
                out.print(Text(f"       {column.engine}: ", style="dim") + Text(words), soft_wrap=True)
                for finding in _worth_showing(made.findings) if made else ():
                    said = f"         {finding.severity.value} {finding.measurement.check.value}: {finding.because}"
                    out.print(Text(said, style="yellow"), soft_wrap=True)


def _print_table(make: Any, out: Any, group: EngineGroup, columns: Sequence[EngineColumn]) -> None:
    table = make(box=None, padding=(0, 1), show_edge=False)
    table.add_column("", overflow="fold")
    for column in columns:
        table.add_column(f"{column.engine}\n{column.row.address.partition('/')[2]}", overflow="fold")
    table.add_row("sentences", *(_states(column) for column in columns))
    counts = [column.counts() for column in columns]
    for check in CheckName:
        cells = [_cell(count, check) for count in counts]
        if any(cells):
            table.add_row(check.value, *(cell or "—" for cell in cells))
    out.print(table)


def _states(column: EngineColumn) -> str:
    if column.facts is None:
        return str(column.row.sentences)
    said = ", ".join(f"{count} {state.value}" for state, count in column.facts.states)
    return said + (f", {column.row.stale} stale" if column.row.stale else "")


def _cell(count: Counter[tuple[CheckName, Severity]], check: CheckName) -> str:
    return ", ".join(f"{count[check, s]} {s.value}" for s in Severity if count[check, s])


def _worth_showing(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is not Severity.INFO]
