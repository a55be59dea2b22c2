"""An article's checked quotations as one HTML page of its own: no script, no request, for screen and paper."""

from collections.abc import Iterator
from html import escape

from stenogram.exports.quote import departing_count, sentence_path, verdict_counts
from stenogram.model import (
    ArticleQuotation,
    CheckedArticle,
    CheckedQuotation,
    QuotedPlace,
    RenditionKind,
    SourceWords,
    TextOrigin,
    Verdict,
)
from stenogram.text import direction_of, name_of

_GOOD, _HALF, _BAD = "good", "half", "bad"
_TONES = {
    Verdict.VERBATIM: _GOOD, Verdict.RENDITION_ONLY: _HALF, Verdict.TRIMMED: _HALF, Verdict.RENDERED_FROM: _HALF,
    Verdict.EARLIER_REVISION: _HALF, Verdict.UNDECIDED: _HALF,
}  # fmt: skip
_MOST_PLACES = 3
_FOOTER = (
    "Only the text decides a verdict; what was held to be the same is named with each. "
    "A verdict is about words, not about whether they are true."
)
_STYLE = """
:root{color-scheme:light dark;--ink:#1d1d1b;--soft:#5b5b57;--paper:#fdfdfb;--line:#d8d6cf;--good:#1f6b3a;--half:#8a5a00;
--bad:#a3231b;--mark:#fff1b8}
@media(prefers-color-scheme:dark){:root{--ink:#ecebe6;--soft:#a9a79f;--paper:#191917;--line:#3c3b37;--good:#7fd19b;
--half:#e6b85c;--bad:#ff9a8f;--mark:#4d4420}}
body{font:17px/1.5 Georgia,"Times New Roman",serif;color:var(--ink);background:var(--paper);max-width:42rem;
margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.2}h2{font-size:1rem;margin:0}
.soft,dt,footer{color:var(--soft)}ul.counts{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
section{border-top:1px solid var(--line);padding:1rem 0}blockquote{margin:.5rem 0;padding-inline-start:.8rem;
border-inline-start:3px solid var(--line)}.verdict{font:600 .95rem/1.4 system-ui,sans-serif}
.good{color:var(--good)}.half{color:var(--half)}.bad{color:var(--bad)}mark{background:var(--mark);color:inherit}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;font:.86rem/1.45 system-ui,sans-serif;
margin:.4rem 0}
dd{margin:0}.place{margin-block-start:.8rem}footer{border-top:1px solid var(--line);padding:1rem 0;font-size:.86rem}
@media print{:root{color-scheme:light;--ink:#000;--soft:#333;--paper:#fff;--mark:#eee}body{margin:0;max-width:none;
font-size:11pt}section{break-inside:avoid}}
"""


def quotes_html(article: CheckedArticle, *, site: str | None = None) -> str:
    """The report. `site`: the address of a site of the archive, to which each place then links."""
    title = f"Quotations in {article.title or article.name}"
    policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    parts = [
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>",
        f'<h1>{escape(title)}</h1>\n<p class="soft">{escape(article.name)}</p>',
        _counts(article),
        *(_section(n, q, checked, site) for n, (q, checked) in enumerate(article.quotations, 1)),
        f"</main>\n<footer>{_FOOTER}</footer>\n</body>\n</html>\n",
    ]
    return "\n".join(parts)


def _counts(article: CheckedArticle) -> str:
    if not article.quotations:
        return "<p>There is no quotation in it.</p>"
    tones = {verdict.value: _TONES.get(verdict, _BAD) for verdict in Verdict}
    items = (
        f'<li class="verdict {tones.get(name, "soft")}">{count} {escape(name)}</li>'
        for name, count in verdict_counts(article).items()
    )
    departing = departing_count(article)
    more = f'<li class="verdict bad">{departing} of them in a translation that departs from the original</li>'
    return f'<ul class="counts">{"".join(items)}{more if departing else ""}</ul>'


def _section(n: int, quotation: ArticleQuotation, checked: CheckedQuotation | None, site: str | None) -> str:
    who = quotation.speaker or "nobody named"
    sure = "" if quotation.is_sure else ", unsure"
    rows = [("said to be by", f"{who}{sure}: {quotation.reason}")]
    quoted = f'<blockquote dir="auto">{escape(quotation.text)}</blockquote>'
    if checked is None:
        rows.append(("skipped", str(quotation.skipped or "")))
        return f'<section id="q{n}">\n<h2>{n}</h2>\n{quoted}\n{_rows(rows)}\n</section>'
    tone = _BAD if checked.departs or checked.misnamed else _TONES.get(checked.verdict, _BAD)
    told, because = checked.headline
    verdict = f'<p class="verdict {tone}">{escape(told)}<span class="soft">: {escape(because)}</span></p>'
    rows += [("note", str(note)) for note in checked.notes]
    places = "".join(_place(place, site) for place in checked.places[:_MOST_PLACES])
    if len(checked.places) > _MOST_PLACES:
        places += f'<p class="soft">and {len(checked.places) - _MOST_PLACES} more places</p>'
    near = "".join(
        f'<p class="soft place">nearest, but not these words:</p>{_place(p, site)}' for p in checked.nearest[:1]
    )
    return f'<section id="q{n}">\n<h2>{n}</h2>\n{quoted}\n{verdict}\n{_rows(rows)}\n{places}{near}\n</section>'


def _place(place: QuotedPlace, site: str | None) -> str:
    origin = place.origin
    who = (place.speaker.name or place.speaker.label) if place.speaker else "somebody unnamed"
    rows = [
        ("said by", f"{who}, {origin.title or origin.event}{f', {origin.start}' if origin.start else ''}"),
        ("in", _rendition(origin)),
    ]
    if place.verdict is not Verdict.RENDERED_FROM:
        rows.append(("folded", ", ".join(place.foldings) or "nothing"))
    rows += [("but", str(caution)) for caution in place.cautions]
    rows += [(d.nature.value, d.said or d.quoted) for d in place.differences]
    if place.now is not None:
        rows.append(("today", place.now))
    language, direction = escape(origin.language), direction_of(origin.language)
    source = _source(place.source) if place.source is not None else ""
    return (
        f'<div class="place"><blockquote lang="{language}" dir="{direction}">{"".join(_words(place))}</blockquote>'
        f"{_rows(rows)}{_link(place, site)}{source}</div>"
    )


def _words(place: QuotedPlace) -> Iterator[str]:
    """The sentence with the very words marked."""
    yield escape(place.before)
    start = place.span.start
    for piece in place.pieces:
        yield escape(place.text[start - place.span.start : piece.start - place.span.start])
        words = place.text[piece.start - place.span.start : piece.end - place.span.start]
        yield f"<mark>{escape(words)}</mark>"
        start = piece.end
    yield escape(place.text[start - place.span.start :] + place.after)


def _source(source: SourceWords) -> str:
    language, direction = escape(source.origin.language), direction_of(source.origin.language)
    findings = [(f"{f.severity.value} {f.measurement.check.value}", f.because) for f in source.findings]
    return (
        f'<p class="soft">which renders, in {escape(_rendition(source.origin))}:</p>'
        f'<blockquote lang="{language}" dir="{direction}">{escape(source.text)}</blockquote>'
        f"{_rows(findings) if findings else '<p class=soft>the audit finds nothing between the two</p>'}"
    )


def _rendition(origin: TextOrigin) -> str:
    kind = origin.kind.value if origin.kind else "kind not said"
    by = f" by {origin.translator}" if origin.translator else ""
    made = f"machine{by}, edited by a person" if origin.kind is RenditionKind.EDITED else f"{kind}{by}"
    return f"{origin.rendition}: {name_of(origin.language)}, {made}, revision {origin.revision_n}"


def _link(place: QuotedPlace, site: str | None) -> str:
    path = sentence_path(place.origin, place.sentences)
    if path is None:
        return ""
    if site is None or not site.startswith(("http://", "https://")):
        return f'<p class="soft">{escape(path)}</p>'
    address = escape(site.rstrip("/") + path)
    return f'<p><a href="{address}" rel="noreferrer">{address}</a></p>'


def _rows(rows: list[tuple[str, str]]) -> str:
    items = "".join(f'<dt>{escape(name)}</dt><dd dir="auto">{escape(value)}</dd>' for name, value in rows if value)
    return f"<dl>{items}</dl>" if items else ""
