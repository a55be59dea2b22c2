"""A checked quotation on a terminal: the verdict first, then the exact words in their place, then why."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from stenogram.cli._terminal import console
from stenogram.model import CheckedArticle, CheckedQuotation, Nature, QuotedPlace, Severity, SourceWords, Verdict
from stenogram.text import name_of, squeeze

_GOOD, _HALF, _BAD = "bold green", "bold yellow", "bold red"
_COLOURS = {
    Verdict.VERBATIM: _GOOD,
    Verdict.RENDITION_ONLY: _HALF,
    Verdict.TRIMMED: _HALF,
    Verdict.RENDERED_FROM: _HALF,
    Verdict.EARLIER_REVISION: _HALF,
}
MOST = 5  # places on a terminal; JSON has them all
_AROUND = 90  # characters of the sentence on either side


def print_quotation(checked: CheckedQuotation) -> None:
    """The verdict, the places, and what was folded."""
    out = console()
    out.print(Text(checked.verdict.value, style=_COLOURS.get(checked.verdict, _BAD)) + Text(f": {checked.because}"))
    for place in checked.places[:MOST]:
        _print_place(out, place, is_only=len(checked.places) == 1)
    if len(checked.places) > MOST:
        out.print(Text(f"\n… and {len(checked.places) - MOST} more places: --json lists them", style="dim"))
    for place in checked.nearest[:MOST]:
        out.print()
        out.print(Text("nearest, but not these words:", style="dim"))
        _print_words(out, place)
        _print_where(out, place)
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
        if checked is None:
            verdict = Text(f"skipped, {quotation.skipped}", style="dim")
        else:
            style = _COLOURS.get(checked.verdict, _BAD)
            verdict = Text(checked.verdict.value, style=style) + Text(f": {checked.because}")
        out.print(Padding(verdict, (0, 0, 0, 5), expand=False))
        if checked is not None and checked.places:
            place = checked.places[0]
            for caution in place.cautions:
                out.print(Padding(Text(f"but {caution}", style="yellow"), (0, 0, 0, 5), expand=False))
            if place.origin.revision is not None and place.sentences:
                path = f"/events/{place.origin.event}/sentences/{place.sentences[0]}"
                out.print(Padding(Text(path, style="dim"), (0, 0, 0, 5), expand=False))
        out.print()
    found = [checked.verdict for _, checked in article.quotations if checked is not None]
    counts = [f"{found.count(v)} {v.value}" for v in Verdict if v in found]
    skipped = len(article.quotations) - len(found)
    told = [*counts, *([f"{skipped} skipped"] if skipped else [])]
    out.print(f"{len(article.quotations)} quotations: {', '.join(told) or 'none'}")


def _print_place(out: Console, place: QuotedPlace, *, is_only: bool) -> None:
    out.print()
    if not is_only:
        out.print(Text(place.verdict.value, style=_COLOURS.get(place.verdict, _BAD)) + Text(f": {place.because}"))
    _print_words(out, place)
    _print_where(out, place)
    for caution in place.cautions:
        out.print(_line("but", caution, "yellow"))
    for difference in place.differences:
        if difference.nature in (Nature.LEFT_OUT, Nature.MARKED) and difference.words > 1:
            out.print(_line("left out", f"{difference.words} words: {squeeze(difference.said)[:200]}"))
    if place.verdict is not Verdict.RENDERED_FROM:
        out.print(_line("folded", ", ".join(place.foldings) or "nothing"))
    if place.paragraphs > 1:
        out.print(_line("over", f"{place.paragraphs} paragraphs, {len(place.sentences)} sentences"))
    if place.now is not None:
        out.print(_line("today", f"“{squeeze(place.now)}”"))
    if place.source is not None:
        _print_source(out, place.source, is_shown=place.verdict is Verdict.RENDERED_FROM)


def _print_words(out: Console, place: QuotedPlace) -> None:
    before, after = squeeze(place.before), squeeze(place.after)
    shown = Text(f"{'…' if len(before) > _AROUND else ''}{before[-_AROUND:]} ".lstrip(), style="dim")
    place_in = place.span.start
    for piece in place.pieces:
        shown += Text(_joined(place.text[place_in - place.span.start : piece.start - place.span.start]), style="dim")
        words = place.text[piece.start - place.span.start : piece.end - place.span.start]
        shown += Text(_joined(words), style="bold underline")
        place_in = piece.end
    shown += Text(_joined(place.text[place_in - place.span.start :]), style="dim")
    glue = "" if after[:1] in tuple(".,;:!?…»”\"')") else " "
    shown += Text(f"{glue}{after[:_AROUND]}{'…' if len(after) > _AROUND else ''}", style="dim")
    out.print(Padding(shown, (0, 0, 0, 2), expand=False))


def _joined(words: str) -> str:
    return " ".join(words.split()) if words.strip() == words else f" {' '.join(words.split())} ".replace("  ", " ")


def _print_where(out: Console, place: QuotedPlace) -> None:
    origin = place.origin
    who = (place.speaker.name or place.speaker.label) if place.speaker else "somebody unnamed"
    out.print(_line("said by", f"{who}, {origin.title or origin.event}{f', {origin.start}' if origin.start else ''}"))
    kind = origin.kind.value if origin.kind else "kind not said"
    by = f" by {origin.translator}" if origin.translator else ""
    out.print(_line("in", f"{origin.rendition}: {name_of(origin.language)}, {kind}{by}, revision {origin.revision_n}"))
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
