"""The quotations of an article, with who is said to have said each. Knows marks and places, not what the words are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from stenogram.errors import ReadError
from stenogram.model import ArticleQuotation, Block, BlockForm, Page, Span, counted_reason, joined_reasons, reason
from stenogram.quote.attributing import Attribution, attribute, signed
from stenogram.quote.marks import marked_in
from stenogram.text.foldings import index_words

FEWEST_WORDS = 4
"""A quotation of fewer words is a title, a term or irony more often than it is a sentence."""

MOST = 5_000
"""Quotations of one article; what has more is none, or was made to keep a reader busy."""

_SIGNATURES = frozenset({BlockForm.PARAGRAPH, BlockForm.QUOTATION, BlockForm.CAPTION})
_DASHED = re.compile(r"\s*(?:[—–―]|--?(?=\s))\s*")
_LAST_LINE = re.compile(r"(?:\n\s*|\s)(?:[—–―]|--)\s*(?=[^\s—–―][^\n—–―]*$)|\n\s*-\s+(?=[^\n]*$)")
_ENDS = (".", "!", "?", "…", "”", "»", '"', "’")
_LONGEST_SIGNATURE = 200  # letters


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    words: Span
    span: Span  # with its marks
    block: int  # the number of the block in which it begins
    last: int
    is_block: bool = False
    goes_on: bool = False
    signature: Attribution | None = None  # who is named below it


def quotations_in(page: Page, *, fewest_words: int = FEWEST_WORDS) -> tuple[ArticleQuotation, ...]:
    """Every quotation of a page, in order; those that are too short say so in `skipped`.

    Raises:
        ReadError: there are more than any article has.
    """
    found = list(islice(_found(page), MOST + 1))
    if len(found) > MOST:
        raise ReadError("the article", f"it has more than {MOST:,} quotations", hint="check it in parts")
    bare = _without(page.text, [each.span for each in found if not each.is_block])
    attributions = [each.signature or _attribution(page, bare, each) for each in found]
    for n in range(len(found) - 1, 0, -1):  # a quotation that goes on is of whoever is named at its end
        if found[n - 1].goes_on and attributions[n - 1].speaker is None:
            attributions[n - 1] = attributions[n]
    made: list[ArticleQuotation] = []
    last: Attribution | None = None
    for each, attribution in zip(found, attributions, strict=True):
        told = attribution
        if told.speaker is not None:
            last = told
        elif last is not None:
            told = Attribution(last.speaker, last.span, False, joined_reasons(told.reason, reason("named last before")))
        made.append(_quotation(page.text, each, told, fewest_words))
    return tuple(made)


def _quotation(text: str, found: _Found, attribution: Attribution, fewest: int) -> ArticleQuotation:
    words = len(index_words(found.words.of(text)))
    short = None
    if words < fewest:
        short = counted_reason(
            "{count} word: fewer than {fewest}", "{count} words: fewer than {fewest}", words, fewest=fewest
        )
    return ArticleQuotation(
        text=found.words.of(text).strip(), span=found.words, speaker=attribution.speaker,
        speaker_span=attribution.span, is_sure=attribution.is_sure, reason=attribution.reason,
        is_block=found.is_block, skipped=short,
    )  # fmt: skip


# ---- What is quoted


def _found(page: Page) -> Iterator[_Found]:
    """Quotations in marks and those that are set apart as blocks, in order."""
    signatures = _signatures(page)
    marked = list(islice(marked_in(page), MOST + 1))
    with_marks = {n for each in marked for n in range(each.first, each.last + 1)}
    found = [
        _Found(
            words=each.words, span=each.span, block=each.first, last=each.last, goes_on=each.goes_on,
            signature=_below(page, each.last, signatures, after=each.span.end),
        )
        for each in marked
    ]  # fmt: skip
    for n, block in enumerate(page.blocks):
        if block.form is BlockForm.QUOTATION and n not in with_marks and n not in signatures:
            inside = _signed_inside(page, block)
            span = Span(block.span.start, inside[0]) if inside else block.span
            below = inside[1] if inside else _below(page, n, signatures)
            found.append(_Found(words=span, span=span, block=n, last=n, is_block=True, signature=below))
    return iter(sorted(found, key=lambda each: each.span.start))


def _signatures(page: Page) -> dict[int, Attribution]:
    """The blocks that only say whose the words above them are: “— Name, role”, or a caption."""
    found: dict[int, Attribution] = {}
    for n, block in enumerate(page.blocks[1:], 1):
        if block.form not in _SIGNATURES or block.span.end - block.span.start > _LONGEST_SIGNATURE:
            continue
        above, text = page.blocks[n - 1], block.span.of(page.text)
        dash = _DASHED.match(text)
        is_caption = block.form is BlockForm.CAPTION and above.form is BlockForm.QUOTATION
        if dash is None and not is_caption and not _is_cited(block):
            continue
        if above.form is BlockForm.QUOTATION or above.span.of(page.text).rstrip().endswith(_ENDS):
            start = dash.end() if dash else 0
            who = signed(text[start:], block.span.start + start, reason("a name below it"))
            found |= {n: who} if who is not None else {}
    return found


def _below(page: Page, n: int, signatures: dict[int, Attribution], *, after: int | None = None) -> Attribution | None:
    """Who is named below a block, or below those that belong together; `after`: where a quotation ends in it."""
    if after is not None and page.blocks[n].form is not BlockForm.QUOTATION:
        is_at_end = not page.text[after : page.blocks[n].span.end].strip(" .,;")
        return signatures.get(n + 1) if is_at_end else None
    while n + 1 < len(page.blocks) and n + 1 not in signatures and page.blocks[n + 1].form is BlockForm.QUOTATION:
        n += 1
    return signatures.get(n + 1)


def _is_cited(block: Block) -> bool:
    """Whether a block is all in italics below a quotation: <cite> as browsers show it."""
    return block.form is BlockForm.QUOTATION and any(span.covers(block.span) for span in block.italic)


def _signed_inside(page: Page, block: Block) -> tuple[int, Attribution] | None:
    """Where a block set apart ends, and who is named at its end: after a dash, or in italics."""
    text = block.span.of(page.text)
    tail = max(0, len(text) - _LONGEST_SIGNATURE)
    dash = _LAST_LINE.search(text, tail)
    if dash is not None:
        who = signed(text[dash.end() :], block.span.start + dash.end(), reason("a name after it"))
        return (block.span.start + dash.start(), who) if who is not None else None
    cited = block.italic[-1] if block.italic else None
    if cited is None or cited.start == block.span.start or page.text[cited.end : block.span.end].strip():
        return None
    if not page.text[block.span.start : cited.start].rstrip().endswith(_ENDS):
        return None
    who = signed(cited.of(page.text), cited.start, reason("a name after it"))
    return (cited.start, who) if who is not None else None


# ---- Who says it


def _attribution(page: Page, bare: str, found: _Found) -> Attribution:
    """Who is named in a quotation's paragraph, in one that leads to it, or in one that goes on after it."""
    own, text = page.blocks[found.block].span, page.text
    start, end = own.start, page.blocks[found.last].span.end
    if not text[start : found.span.start].strip() and found.block:
        above = page.blocks[found.block - 1].span
        start = above.start if above.of(text).rstrip().endswith((":", ",")) else start
    if found.is_block:
        following = page.blocks[found.last + 1].span if found.last + 1 < len(page.blocks) else None
        end = following.end if following and following.of(text)[:1].islower() else found.span.end
    return attribute(text, bare, found.span, Span(start, end))


def _without(text: str, taken: list[Span]) -> str:
    """The text with blanks where quotations stand: nobody is named there."""
    pieces, place = [], 0
    for span in taken:
        pieces += [text[place : span.start], " " * (span.end - span.start)]
        place = span.end
    return "".join([*pieces, text[place:]])
