"""Which engine dropped what: findings by check of the machine renditions that stand side by side. Pure."""

from collections import Counter
from collections.abc import Sequence

from stenogram.model import CheckName, RenditionKind, Severity
from stenogram.site.frame.interface import gettext
from stenogram.site.frame.parts import EngineRow, EngineTable
from stenogram.site.frame.words import check_words, rendition_name, severity_count
from stenogram.site.reading.columns import Column, SideBySide

_BY_MACHINES = (RenditionKind.MACHINE, RenditionKind.EDITED)
_FEWEST = 2  # of one there is nothing to compare


def engine_table(shown: SideBySide) -> EngineTable | None:
    """A row a check, a column an engine; None where fewer than two engines are shown."""
    columns = [column for column in shown.columns if column.text.row.header.kind in _BY_MACHINES]
    if len(columns) < _FEWEST:
        return None
    counts = [_counts(column) for column in columns]
    rows = [
        EngineRow(check=check_words(check), cells=tuple(_cell(count, check) for count in counts))
        for check in CheckName
        if any(count[check, severity] for count in counts for severity in Severity)
    ]
    names = tuple(f"{rendition_name(c.text.row.header)}, {_engine(c)}" for c in columns)
    return EngineTable(names=names, rows=tuple(rows))


def _counts(column: Column) -> Counter[tuple[CheckName, Severity]]:
    return Counter((f.measurement.check, f.severity) for bead in column.audited for f in bead.findings)


def _cell(count: Counter[tuple[CheckName, Severity]], check: CheckName) -> str:
    said: Sequence[str] = [severity_count(s, count[check, s]) for s in Severity if count[check, s]]
    return ", ".join(said) or gettext("none")


def _engine(column: Column) -> str:
    maker = column.text.row.header.translator
    if maker is None:
        return gettext("engine not named")
    return f"{maker.name} {maker.version}" if maker.version else maker.name
