"""Hits counted: by whom, in which language, of which kind, in which year, at which event; and over time."""

from collections import Counter
from typing import TYPE_CHECKING

from stenogram.model import Facet, FacetValue, SearchFilter, SearchQuery, Timeline
from stenogram.protocols import SearchSource
from stenogram.search import EXACTLY, timeline_of
from stenogram.text import fold, name_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SHOWN = 8  # values of a facet


def facets_of(source: SearchSource, rows: "NDArray[np.intp]", query: SearchQuery) -> tuple[Facet, ...]:
    """Every facet that tells anything of these rows, with how many of them have each value."""
    made = (
        _speakers(source, rows, query),
        _named(source, rows, query, SearchFilter.IN, "language"),
        _named(source, rows, query, SearchFilter.KIND, "kind"),
        _years(source, rows, query),
        _events(source, rows, query),
    )
    return tuple(facet for facet in made if facet.values)


def hits_over_time(source: SearchSource, rows: "NDArray[np.intp]") -> Timeline:
    """The chart of these rows by speaker."""
    import numpy as np

    speakers = source.speakers()
    places = len(speakers) + 1  # one number for both: a row of pairs takes three times as long to count
    pairs = source.days(rows).astype(np.int64) * places + source.speaker_of(rows) + 1
    found, counts = np.unique(pairs, return_counts=True)
    counted: dict[tuple[int, str | None], int] = {}
    for pair, count in zip(found.tolist(), counts.tolist(), strict=True):
        day, who = divmod(pair, places)
        key = (day, speakers[who - 1].name if who else None)
        counted[key] = counted.get(key, 0) + count
    return timeline_of(counted)


def _facet(name: str, values: "list[FacetValue]") -> Facet:
    ordered = sorted(values, key=lambda value: (-value.count, value.label))
    return Facet(
        name=name, values=tuple(ordered[:_SHOWN]), others=sum(value.count for value in ordered[_SHOWN:])
    )  # fmt: skip


def _speakers(source: SearchSource, rows: "NDArray[np.intp]", query: SearchQuery) -> Facet:
    """By name: one that several persons have, or a person and a label that nobody linked, is one value."""
    import numpy as np

    everybody = source.speakers()
    values, counts = np.unique(source.speaker_of(rows), return_counts=True)
    counted: dict[str, int] = {}
    called: dict[str, str] = {}
    for who, count in zip(values.tolist(), counts.tolist(), strict=True):
        if who >= 0:
            folded = fold(everybody[who].name)
            called.setdefault(folded, everybody[who].name)
            counted[folded] = counted.get(folded, 0) + count
    best = sorted(counted, key=lambda folded: (-counted[folded], called[folded]))
    is_chosen = bool(_given(query, SearchFilter.SPEAKER))
    shown = tuple(
        FacetValue(label=called[f], count=counted[f], filter=f"speaker:{_worded(called[f])}", is_chosen=is_chosen)
        for f in best[:_SHOWN]
    )
    return Facet(name="speaker", values=shown, others=sum(counted[folded] for folded in best[_SHOWN:]))


def _named(
    source: SearchSource, rows: "NDArray[np.intp]", query: SearchQuery, name: SearchFilter, called: str
) -> Facet:
    is_chosen = bool(_given(query, name))
    return _facet(called, [
        FacetValue(
            label=name_of(value) if name is SearchFilter.IN else value, count=count,
            filter=f"{name.value}:{value}", is_chosen=is_chosen,
        )
        for value, count in source.counted(rows, name).items()
    ])  # fmt: skip


def _years(source: SearchSource, rows: "NDArray[np.intp]", query: SearchQuery) -> Facet:
    import numpy as np

    is_chosen = bool(_given(query, SearchFilter.AFTER) | _given(query, SearchFilter.BEFORE))
    years, counts = np.unique(source.days(rows) // 10_000, return_counts=True)
    found = [
        FacetValue(label=f"{y:04}", count=c, filter=f"after:{y:04} before:{y:04}", is_chosen=is_chosen)
        for y, c in zip(years.tolist(), counts.tolist(), strict=True)
        if y
    ]
    return _facet("year", found)


def _events(source: SearchSource, rows: "NDArray[np.intp]", query: SearchQuery) -> Facet:
    counted = Counter({int(n): count for n, count in source.counted(rows, SearchFilter.EVENT).items()})
    best = dict(counted.most_common(_SHOWN))
    called = source.events_called(best)
    is_chosen = bool(_given(query, SearchFilter.EVENT))
    values = tuple(
        FacetValue(label=called[n][1] or called[n][0], count=count, filter=f"event:{called[n][0]}", is_chosen=is_chosen)
        for n, count in best.items()
    )
    return Facet(name="event", values=values, others=sum(counted.values()) - sum(best.values()))


def _given(query: SearchQuery, name: SearchFilter) -> set[str]:
    return {given.value for given in query.filters if given.name is name and not given.is_excluded}


def _worded(name: str) -> str:
    """A value of the filter that means everybody who is shown by this name, and nobody whose name only has it in it."""
    plain = name.replace('"', "")
    return f'"{EXACTLY}{plain}"'
