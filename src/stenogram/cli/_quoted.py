"""A checked quotation on a terminal: the verdict first, then the exact words in their place, then why."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from stenogram.cli._terminal import console, kind_words
from stenogram.model import (
    CheckedArticle,
    CheckedQuotation,
    Nature,
    QuotedPlace,
    Reason,
    SentenceId,
    Severity,
    SourceWords,
    Verdict,
)
from stenogram.text import name_of, squeeze

_GOOD, _HALF, _BAD = "bold green", "bold yellow", "bold red"
_COLOURS = {
    Verdict.VERBATIM: _GOOD,
    Verdict.RENDITION_ONLY: _HALF,
    Verdict.TRIMMED: _HALF,
    Verdict.RENDERED_FROM: _HALF,
    Verdict.EARLIER_REVISION: _HALF,
    Verdict.UNDECIDED: _HALF,
}
MOST = 5  # places on a terminal; JSON has them all
_AROUND = 90  # characters of the sentence on either side


Editors = Mapping[SentenceId, str]
"""Who wrote a sentence of a machine's text, where a person did."""


def print_quotation(checked: CheckedQuotation, editors: Editors = MappingProxyType({})) -> None:
    """The verdict, the places, and what was folded."""
    out = console()
    out.print(_headline(checked))
    told = (checked.verdict, checked.because)
    for place in checked.places[:MOST]:
        _print_place(out, place, told, editors)
        told = (place.verdict, place.because)
    if len(checked.places) > MOST:
        out.print(Text(f"\n… and {len(checked.places) - MOST} more places: --json lists them", style="dim"))
    for place in checked.nearest[:MOST]:
        out.print()
        out.print(Text("nearest, but not these words:", style="dim"))
        _print_words(out, place)
        _print_where(out, place, editors)
    for note in checked.notes:
        out.print(Text(f"note: {note}", style="yellow"))


def print_article(article: CheckedArticle) -> None:
    """Each quotation with its verdict in two or three lines, and the counts."""
    out = console()
    for n, (quotation, checked) in enumerate(article.quotations, 1):
        who = quotation.speaker or "nobody named"
        out.print(Text(f"{n:3}  ", style="dim") + Text(f"“{squeeze(quotation.text)}”"))
        out.print(Padding(Text(f"{who}{'' if quotation.is_sure else ' (unsure)'}: {quotation.reason}", style="dim"),
                          (0, 0, 0, 5), expand=False))  # fmt: skip
        verdict = Text(f"skipped, {quotation.skipped}", style="dim") if checked is None else _headline(checked)
        out.print(Padding(verdict, (0, 0, 0, 5), expand=False))
        if checked is not None and checked.places:
            place = checked.places[0]
            for caution in (each for each in place.cautions if each != place.misnamed):  # the headline has it
                out.print(Padding(Text(f"but {caution}", style="yellow"), (0, 0, 0, 5), expand=False))
            _print_path(out, place)
        elif checked is not None and checked.nearest:
            near = checked.nearest[0]
            words = f"nearest, but not these words: “{squeeze(near.text)}”"
            out.print(Padding(Text(words, style="dim"), (0, 0, 0, 5), expand=False))
            _print_path(out, near)
        out.print()
    found = [checked.verdict for _, checked in article.quotations if checked is not None]
    counts = [f"{found.count(v)} {v.value}" for v in Verdict if v in found]
    skipped = len(article.quotations) - len(found)
    departing = sum(checked is not None and checked.departs is not None for _, checked in article.quotations)
    told = [*counts, *([f"{skipped} skipped"] if skipped else [])]
    if departing:
        told.append(f"{departing} of them in a translation that departs from the original")
    out.print(f"{len(article.quotations)} quotations: {', '.join(told) or 'none'}")


def _print_path(out: Console, place: QuotedPlace) -> None:
    if place.origin.revision is not None and place.sentences:
        path = f"/events/{place.origin.event}/sentences/{place.sentences[0]}"
        out.print(Padding(Text(path, style="dim"), (0, 0, 0, 5), expand=False))


def _headline(checked: CheckedQuotation) -> Text:
    verdict, because = checked.headline
    style = _BAD if checked.departs or checked.misnamed else _COLOURS.get(checked.verdict, _BAD)
    return Text(verdict, style=style) + Text(f": {because}")


def _print_place(out: Console, place: QuotedPlace, told: tuple[Verdict, Reason], editors: Editors) -> None:
    """One place; of its verdict only what was not `told` just before."""
    out.print()
    if (place.verdict, place.because) != told:
        out.print(Text(place.verdict.value, style=_COLOURS.get(place.verdict, _BAD)) + Text(f": {place.because}"))
    _print_words(out, place)
    _print_where(out, place, editors)
    for caution in place.cautions:
        out.print(_line("but", str(caution), "yellow"))
    for difference in place.differences:
        if difference.nature in (Nature.LEFT_OUT, Nature.MARKED) and difference.words > 1:
            out.print(_line("left out", f"{difference.words} words: {squeeze(difference.said)[:200]}"))
    if place.verdict is not Verdict.RENDERED_FROM:
        out.print(_line("folded", ", ".join(place.foldings) or "nothing"))
    if place.paragraphs > 1:
        out.print(_line("over", f"{place.paragraphs} paragraphs, {len(place.sentences)} sentences"))
    if place.now is not None:
        now = squeeze(place.now)
        out.print(_line("today", f"“{now}”" if now else "these words are gone from the text"))
    if place.source is not None:
        _print_source(out, place.source, is_shown=place.verdict is Verdict.RENDERED_FROM)


def _print_words(out: Console, place: QuotedPlace) -> None:
    """The exact slice of the text, the very words marked; only runs of blanks and newlines become one blank."""
    before, after = squeeze(place.before), squeeze(place.after)
    shown = Text("…" if len(before) > _AROUND else "", style="dim")
    _append(shown, place.before[-_AROUND:], "dim")
    at = place.span.start
    place_in = at
    for piece in place.pieces:
        _append(shown, place.text[place_in - at : piece.start - at], "dim")
        _append(shown, place.text[piece.start - at : piece.end - at], "bold underline")
        place_in = piece.end
    _append(shown, place.text[place_in - at :], "dim")
    _append(shown, f"{place.after[:_AROUND]}{'…' if len(after) > _AROUND else ''}", "dim")
    out.print(Padding(shown, (0, 0, 0, 2), expand=False))


def _append(shown: Text, words: str, style: str) -> None:
    line = re.sub(r"\s+", " ", words)
    if not shown.plain or shown.plain.endswith(" "):
        line = line.lstrip()
    shown.append(line, style)


def _print_where(out: Console, place: QuotedPlace, editors: Editors) -> None:
    origin = place.origin
    who = (place.speaker.name or place.speaker.label) if place.speaker else "somebody unnamed"
    out.print(_line("said by", f"{who}, {origin.title or origin.event}{f', {origin.start}' if origin.start else ''}"))
    kind = ", ".join(kind_words(origin.kind, f"by {origin.translator}" if origin.translator else ""))
    which = origin.rendition.split("/", 1)[-1]  # the event is named above, and in the link
    out.print(_line("in", f"{which}: {name_of(origin.language)}, {kind}, revision {origin.revision_n}"))
    for name in dict.fromkeys(editors[sentence] for sentence in place.sentences if sentence in editors):
        out.print(_line("edited", f"these words are {name}'s, and not the machine's"))
    if origin.revision is not None and place.sentences:
        out.print(_line("link", f"/events/{origin.event}/sentences/{place.sentences[0]}"))


def _print_source(out: Console, source: SourceWords, *, is_shown: bool) -> None:
    kind = source.origin.kind.value if source.origin.kind else "kind not said"
    if not is_shown:
        out.print(_line("renders", f"“{squeeze(source.text)}”"))
        out.print(_line("", f"{source.origin.rendition}: {name_of(source.origin.language)}, {kind}"))
    if not source.findings:
        out.print(_line("audit", "finds nothing between the two"))
    for finding in source.findings:
        style = "red" if finding.severity in (Severity.CRITICAL, Severity.MAJOR) else "yellow"
        out.print(
            _line("finding", f"{finding.severity.value} {finding.measurement.check.value}: {finding.because}", style)
        )


def _line(name: str, value: str, style: str = "") -> Padding:
    return Padding(Text(f"{name:9}", style="dim") + Text(value, style=style), (0, 0, 0, 2), expand=False)
