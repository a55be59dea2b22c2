# ruff: noqa: T201 - it reports on the terminal
"""Ask the API whatever its own description allows and does not: `python -m tests.fuzz.api [CASES] [SEED]`.

Every answer must be as it is described, whatever was asked; none may be a fault of the server.
"""

import contextlib
import itertools
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance
from starlette.applications import Starlette
from starlette.testclient import TestClient

from stenogram.site.api.sent import ARTICLE

HOSTILE = (
    '"', "'", "(", ")", "*", "-", "a*", "e", "a OR b", "NOT a", "a AND NOT b", "NEAR(a b, 3)", "a NEAR b", "^a",
    "{a b}", "words : a", "- words : a", '"' * 999, "(" * 999, "a OR " * 500 + "a", "a* " * 300,
    " ".join(map(str, range(10_000))), "speaker:", "speaker:a speaker:b", "after:2031-99-99", "before:x", "in:xx",
    "kind:?", "has:", "has:number -has:name", "' OR 1=1 --", "'; DROP TABLE events; --", "%", "%00", "\x00", "\u202e",
    "\ufeff", "\u0301" * 500, "ﷺ" * 200, "<script>alert(1)</script>", "{{7*7}}", "../../../etc/passwd",
    "\r\nX-Injected: 1", "𝔸𝔹ℂ", "null", "NaN", "1e309", "9" * 40, "-1", "0", "true", "٣", "", " ", "\t", "é" * 3_000,
    "a" * 30_000,
)  # fmt: skip
"""What others have tried on search engines, archives and parsers."""


schemathesis.serializer.alias(["text/html", "text/markdown"], "text/plain")
schemathesis.serializer.alias(
    [kind for kind in ARTICLE.kinds if kind.startswith("application/")], "application/octet-stream"
)


@dataclass(slots=True)
class Report:
    """What came of it."""

    cases: int = 0
    statuses: Counter[int] = field(default_factory=Counter)
    by_operation: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")

    @property
    def faults(self) -> int:
        """Answers that are the server's fault, but for searches that were stopped."""
        return sum(count for status, count in self.statuses.items() if status >= 500)


def fuzz(app: Starlette, *, cases: int, chosen: int) -> Report:
    """Ask about so many questions, a fourth of each sort: as described, against it, of unknown places, hostile."""
    report = Report()
    description = schemathesis.openapi.from_asgi("/api/openapi.json", app)
    operations = [result.ok() for result in description.get_all_operations()]
    places = dict(_places(TestClient(app, base_url="http://localhost")))
    share = max(1, -(-cases // (4 * len(operations))))
    for operation, kind in itertools.product(operations, ("positive", "negative", "unknown", "hostile")):
        paths = places[operation.path] if kind != "unknown" else [None]
        for path in paths[:share]:
            _ask(operation, kind, path, share // min(share, len(paths)), chosen, report)
    return report


def _ask(operation: Any, kind: str, path: dict[str, str] | None, count: int, chosen: int, report: Report) -> None:
    mode = GenerationMode.NEGATIVE if kind == "negative" else GenerationMode.POSITIVE
    if kind == "negative" and not operation.query.items:
        mode = GenerationMode.POSITIVE
    strategy = operation.as_strategy(generation_mode=mode, path_parameters=path)

    @seed(chosen)
    @settings(
        max_examples=count, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=strategy, hostile=st.sampled_from(HOSTILE), where=st.integers(0, 9))
    def check(case: Any, hostile: str, where: int) -> None:
        names = [item.name for item in operation.query.items]
        if kind == "hostile":
            case.query = {**(case.query or {}), names[where % len(names)] if names else hostile or "x": hostile}
            if case.media_type and case.media_type.startswith("text/"):
                case.body = f"“{hostile}” said “{hostile}”: " * (1 + where) + "\n\n> " + hostile
        began = time.perf_counter()
        try:
            response = case.call()
        except Exception as error:  # noqa: BLE001 (whatever it is, it is the server's fault)
            report.cases += 1
            report.statuses[500] += 1
            report.failures.append(f"{operation.label} [{kind}] {case.path_parameters} {case.query}: {error!r}"[:1_500])
            return
        took = time.perf_counter() - began
        report.cases += 1
        report.statuses[response.status_code] += 1
        report.by_operation[operation.label] += 1
        report.slowest = max(report.slowest, (took, f"{operation.label} {response.request.url}"[:200]))
        try:
            # What is hostile is not "valid data" to schemathesis, though the types allow it: a query has a grammar.
            # What is too long to be read is refused as such, whatever else is wrong with it.
            # Whatever is sent as text is text: no article is against the description.
            is_free = response.status_code == 414 or case.media_type is not None
            unread = [negative_data_rejection] if is_free else []
            case.validate_response(response, excluded_checks=[positive_data_acceptance, *unread])
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            asked = str(response.request.url)[:300]
            report.failures.append(f"{operation.label} [{kind}] {asked}: {error}"[:1_500])

    check()


def _places(client: TestClient) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """Of each operation, what may stand in its path."""
    event = client.get("/api/events").json()["events"][0]
    place = f"/api/events/{event['slug']}"
    keys = [rendition["address"].partition("/")[2] for rendition in event["renditions"]]
    sentences = [
        sentence["id"]
        for key in keys
        for speech in client.get(f"{place}/renditions/{key}").json()["speeches"]
        for paragraph in speech["paragraphs"]
        for sentence in paragraph
    ]
    persons = [person["id"] for person in client.get("/api/speakers").json()["people"]]
    named = [{"event": event["slug"]}, {"event": event["id"]}, {"event": event["slug"][:6]}]
    texts = [{"event": event["slug"], "key": key} for key in keys]
    yield "/api/events", [{}]
    yield "/api/events/{event}", named
    for end in ("", "/alignment", "/audit"):
        yield f"/api/events/{{event}}/renditions/{{key}}{end}", texts
    yield (
        "/api/events/{event}/sentences/{sentence}",
        [{"event": event["slug"], "sentence": name} for name in sentences[::7]],
    )
    yield "/api/events/{event}/speeches/{n}", [{"event": event["slug"], "n": str(n)} for n in (1, 2, 5, 999)]
    yield "/api/captures/{capture}", [{"capture": r["capture"]["id"]} for r in event["renditions"]]
    for path in ("/api/speakers/{person}", "/api/speakers/{person}/speeches"):
        yield path, [{"person": person} for person in persons]
    for path in ("/api/speakers", "/api/search", "/api/quote", "/api/quote/article"):
        yield path, [{}]


def main(arguments: Sequence[str]) -> int:
    """Print what came of it; 1 where anything was not as described."""
    from tests.site.api.made import make_archive, site_over

    cases = int(arguments[0]) if arguments else 5_000
    chosen = int(arguments[1]) if len(arguments) > 1 else 2031
    with tempfile.TemporaryDirectory() as folder:
        make_archive(Path(folder) / "archive")
        began = time.perf_counter()
        report = fuzz(site_over(Path(folder) / "archive"), cases=cases, chosen=chosen)
        seconds = time.perf_counter() - began
    print(f"{report.cases:,} cases in {seconds:.0f} seconds, seed {chosen}")
    for status, count in sorted(report.statuses.items()):
        print(f"  {status}: {count:,}")
    for name, count in sorted(report.by_operation.items()):
        print(f"  {count:5,}  {name}")
    print(f"slowest: {report.slowest[0]:.2f} s, {report.slowest[1]}")
    print(f"server's faults: {report.faults}; not as described: {len(report.failures)}")
    for failure in report.failures[:20]:
        print(f"\n{failure}")
    with contextlib.suppress(BrokenPipeError):
        sys.stdout.flush()
    return 1 if report.faults or report.failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
