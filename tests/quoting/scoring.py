"""Cases → what the check said of each, against what is true, and against a second opinion on *verbatim*."""

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from stenogram.model import PRESS, CheckedQuotation, Policy, Verdict
from stenogram.pipeline import Tools
from stenogram.pipeline.quoting import asked_of, quotation_in_archive
from stenogram.store import SqliteArchive
from stenogram.text import Language
from tests.quoting.cases import Case
from tests.quoting.oracle import is_substring

TEXTS_AGREE = (Verdict.VERBATIM, Verdict.RENDITION_ONLY, Verdict.EARLIER_REVISION)


@dataclass(slots=True)
class Score:
    """What came of many cases."""

    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))  # expected → found
    kinds: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))  # kind → right or wrong
    seconds: list[float] = field(default_factory=list)
    false_verbatim: list[Case] = field(default_factory=list)
    disagreements: list[Case] = field(default_factory=list)
    wrong: list[tuple[Case, CheckedQuotation]] = field(default_factory=list)

    def recall(self, verdict: str) -> float:
        """The share of cases with this true verdict that were given it."""
        found = self.counts[verdict]
        return found[verdict] / max(1, found.total())


def score(
    cases: Iterable[Case], archive: SqliteArchive, tools: Tools, policy: Policy = PRESS,
    seen: Callable[[int], None] = lambda _: None,
) -> Score:  # fmt: skip
    """Check every case."""
    made = Score()
    for n, case in enumerate(cases, 1):
        start = time.perf_counter()
        asked = asked_of(archive, speaker=case.speaker, event=case.event, language=Language(case.language))
        checked = quotation_in_archive(case.quotation, archive, asked, tools, policy)
        made.seconds.append(time.perf_counter() - start)
        _count(made, case, checked, archive)
        seen(n)
    return made


def _count(made: Score, case: Case, checked: CheckedQuotation, archive: SqliteArchive) -> None:
    found = checked.verdict.value
    made.counts[case.expected][found] += 1
    made.kinds[case.kind]["right" if found == case.expected else "wrong"] += 1
    if found != case.expected:
        made.wrong.append((case, checked))
    exact = checked.verdict in TEXTS_AGREE
    if checked.verdict is Verdict.VERBATIM and case.expected != "verbatim":
        made.false_verbatim.append(case)
    if exact:
        place = checked.places[0]
        assert place.origin.revision is not None
        text = archive.revision(place.origin.revision).transcript.text
        is_there = is_substring(case.quotation, text, place.foldings)
        if not is_there or place.span.of(text) != place.text:
            made.disagreements.append(case)
