"""For each block of a page the rule that took it and why: on the terminal, and as an HTML page."""

import html
from collections import Counter
from dataclasses import dataclass

from rich.text import Text

from stenogram.cli._terminal import console
from stenogram.model import BlockKind, Transcript
from stenogram.text import direction_of, squeeze

_SHOWN = 160  # letters of a block on the terminal
_COLOURS = {
    BlockKind.HEADER: "cyan", BlockKind.SPEECH: "green", BlockKind.NOTE: "magenta", BlockKind.HEADING: "blue",
    BlockKind.FURNITURE: "dim", BlockKind.UNREAD: "bold yellow",
}  # fmt: skip
_MEANINGS = {
    BlockKind.HEADER: "says something of the event or the rendition",
    BlockKind.SPEECH: "was said",
    BlockKind.NOTE: "was not said: applause, a scene, a remark",
    BlockKind.HEADING: "names a part of the record",
    BlockKind.FURNITURE: "is there for the page's sake, and was waived",
    BlockKind.UNREAD: "fits nothing known: look at it",
}
_STYLE = """
:root{color-scheme:light dark;--bg:#fff;--fg:#1b1b1b;--soft:#595959;--line:#d5d5d5;
--header:#0b6e83;--speech:#1d7a35;--note:#8a3b9c;--heading:#1f56b8;--furniture:#767676;--unread:#a85400}
@media(prefers-color-scheme:dark){:root{--bg:#15171a;--fg:#e8e8e8;--soft:#a8a8a8;--line:#3a3d42;
--header:#5cc4d8;--speech:#6cc781;--note:#d08ee0;--heading:#86aef5;--furniture:#9a9a9a;--unread:#f0a850}}
body{margin:0 auto;max-width:76rem;padding:1.5rem 1rem;background:var(--bg);color:var(--fg);
font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.35rem;margin:0 0 .5rem;overflow-wrap:anywhere}
p,dl,ol{margin:0 0 1rem}
.legend{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:.25rem 1.5rem;
padding:0;list-style:none}
.kind{color:var(--k);font-weight:600}
ol.blocks{padding:0;list-style:none}
.block{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,1fr);gap:.25rem 1.5rem;
border-inline-start:.35rem solid var(--k);
padding:.5rem 0 .5rem .8rem;margin:0 0 .35rem;border-bottom:1px solid var(--line)}
.words{white-space:pre-wrap;overflow-wrap:anywhere;margin:0}
.furniture .words{color:var(--soft)}
.why{font-size:.875rem;color:var(--soft);overflow-wrap:anywhere}
.why b{display:block}
@media(max-width:44rem){.block{grid-template-columns:minmax(0,1fr)}}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """What became of a block, and why."""

    words: str
    kind: BlockKind
    rule: str
    because: str


def explained(transcript: Transcript) -> tuple[Explained, ...]:
    """Every block of the page in order; together they hold all its words."""
    from stenogram.parse import because

    reasons = {unread.span: unread.reason for unread in transcript.unread}
    return tuple(
        Explained(
            words=block.span.of(transcript.text), kind=block.kind, rule=block.rule,
            because=reasons.get(block.span) or because(block.rule),
        )
        for block in transcript.blocks
    )  # fmt: skip


def print_explanation(transcript: Transcript) -> None:
    """Two lines a block: what it is with its rule and why, and its words; then a closing line that counts."""
    out = console()
    for block in explained(transcript):
        kind = Text(f"{block.kind.value:9} ", style=_COLOURS[block.kind])
        out.print(kind + Text(f"{block.rule}: {block.because}", style="dim"), soft_wrap=True)
        words = squeeze(block.words)
        out.print(Text(f"          {words[:_SHOWN]}{'…' if len(words) > _SHOWN else ''}"), soft_wrap=True)
    out.print(Text(_counted(transcript), style="bold"))
    for notice in transcript.notices:
        out.print(Text(f"note: {notice}", style="yellow"))


def explanation_page(transcript: Transcript, source: str) -> str:
    """The same as an HTML page: blocks coloured by kind, with a legend; no script, light and dark."""
    language = transcript.rendition.language
    attributes = f'lang="{html.escape(language)}" dir="{direction_of(language)}"'
    rows = "".join(
        f'<li class="block {block.kind.value}" style="--k:var(--{block.kind.value})">'
        f'<p class="words" {attributes}>{html.escape(block.words)}</p>'
        f'<div class="why"><b><span class="kind">{block.kind.value}</span> · {html.escape(block.rule)}</b>'
        f"{html.escape(block.because)}</div></li>\n"
        for block in explained(transcript)
    )
    legend = "".join(
        f'<li style="--k:var(--{kind.value})"><span class="kind">{kind.value}</span> {meaning}</li>'
        for kind, meaning in _MEANINGS.items()
    )
    notices = "".join(f"<p><strong>Note:</strong> {html.escape(notice)}</p>" for notice in transcript.notices)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>How {html.escape(source)} was read</title><style>{_STYLE}</style></head><body>\n"
        f"<h1>How {html.escape(source)} was read</h1>\n<p>{_counted(transcript)}</p>{notices}\n"
        f'<ul class="legend">{legend}</ul>\n<ol class="blocks">\n{rows}</ol></body></html>\n'
    )


def _counted(transcript: Transcript) -> str:
    counts = Counter(block.kind for block in transcript.blocks)
    parts = ", ".join(f"{counts[kind]} {kind.value}" for kind in BlockKind if counts[kind])
    return f"{len(transcript.blocks)} blocks: {parts}."
