"""The quotations of an article, with who is said to have said each. Knows marks, not what the words are."""

import re
from collections.abc import Iterator

from stenogram.model import ArticleQuotation, Block, BlockForm, Page, Span, counted_reason, joined_reasons, reason
from stenogram.quote.attributing import Attribution, attribute
from stenogram.text.foldings import index_words

FEWEST_WORDS = 4
"""A quotation of fewer words is a title, a term or irony more often than it is a sentence."""

_CLOSERS = {"«": "»", "“": "”", "„": '“”"', "‹": "›", "‘": "’", "‚": "‘’", "「": "」", "»": "«"}
_CLOSERS |= {'"': '"', "'": "'"}


def quotations_in(page: Page, *, fewest_words: int = FEWEST_WORDS) -> tuple[ArticleQuotation, ...]:
    """Every quotation of a page, in order; those that are too short say so in `skipped`."""
    found: list[tuple[Block, Span, bool]] = []
    for block in page.blocks:
        inside = list(_marked(page.text, block.span))
        if block.form is BlockForm.QUOTATION and not inside:
            found.append((block, block.span, True))
        else:
            found += [(block, span, False) for span in inside]
    taken = [span for _, span, is_block in found if not is_block]
    made: list[ArticleQuotation] = []
    last: Attribution | None = None
    for block, span, is_block in found:
        attribution = attribute(page.text, span, _around(page, block, is_block=is_block), taken)
        if attribution.speaker is None and last is not None:
            attribution = Attribution(
                last.speaker, last.span, False, joined_reasons(attribution.reason, reason("named last before"))
            )
        elif attribution.speaker is not None:
            last = attribution
        made.append(_quotation(page.text, span, attribution, fewest_words, is_block=is_block))
    return tuple(made)


def _quotation(text: str, span: Span, attribution: Attribution, fewest: int, *, is_block: bool) -> ArticleQuotation:
    bare = span if is_block else Span(span.start + 1, max(span.start + 1, span.end - 1))
    words = len(index_words(bare.of(text)))
    short = None
    if words < fewest:
        short = counted_reason(
            "{count} word: fewer than {fewest}", "{count} words: fewer than {fewest}", words, fewest=fewest
        )
    return ArticleQuotation(
        text=bare.of(text).strip(), span=bare, speaker=attribution.speaker, speaker_span=attribution.span,
        is_sure=attribution.is_sure, reason=attribution.reason, is_block=is_block, skipped=short,
    )  # fmt: skip


def _around(page: Page, block: Block, *, is_block: bool) -> Span:
    """Where a speaker may be named: the paragraph, and of a block set apart also its neighbours."""
    if not is_block:
        return block.span
    n = page.blocks.index(block)
    first = page.blocks[n - 1] if n else block
    last = page.blocks[n + 1] if n + 1 < len(page.blocks) else block
    return Span(first.span.start, last.span.end)


def _marked(text: str, block: Span) -> Iterator[Span]:
    """The outermost quotations of a paragraph, with their marks."""
    place = block.start
    while place < block.end:
        sign = text[place]
        if sign in _CLOSERS and _opens(text, place, block):
            end = _closed(text, place, block)
            if end is not None:
                yield Span(place, end)
                place = end
                continue
        place += 1


def _opens(text: str, place: int, block: Span) -> bool:
    before = text[place - 1] if place > block.start else " "
    after = text[place + 1] if place + 1 < block.end else " "
    if text[place] in "\"'»":
        return not before.isalnum() and before not in ".,!?»" and not after.isspace()
    return text[place] not in "‘‚" or not before.isalnum()


def _closed(text: str, start: int, block: Span) -> int | None:
    """One after the mark that closes what opens at `start`; None: none does in this paragraph."""
    sign, closers = text[start], _CLOSERS[text[start]]
    depth = 0
    for m in re.compile(f"[{re.escape(sign + closers)}]").finditer(text, start, block.end):
        place, found = m.start(), m.group()
        if found in closers and place > start and _closes(text, place, block):
            depth -= 1
            if depth == 0:
                return m.end()
        elif found == sign and (sign not in closers):
            depth += 1
        elif found == sign and place == start:
            depth = 1
    return None


def _closes(text: str, place: int, block: Span) -> bool:
    """Whether a mark ends words: an apostrophe between letters does not."""
    after = text[place + 1] if place + 1 < block.end else " "
    if text[place] in "’'":
        return not after.isalnum()
    return text[place] != '"' or not text[place - 1].isspace() or not after.isalnum()
