"""Nothing of a page disappears, and names are only names."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from stenogram.model import Block, BlockForm, MadeBy, NamedSpeaker, Page, Span, Transcript
from stenogram.parse import parse_page

LINES = st.sampled_from(
    [
        "Jan Roe: Good day.", "Ida Lund: Hello.", "Q: Why?", "(Applause.)", "* * *", "Port Sel, 12 May 2024, 10:30",
        "Share this page",
        "Source: The Harbour", "Note: this is new", "I say so. (Laughter.) And I mean it.", "See also", "1", "Agenda",
        "JAN ROE", "Mr. ROE. Madam President, I rise.", "Translated from French by DeepL", "© 2024", "03/04/2023",
        "主席：開會。",
        "И.Громов: Да. П.Ланской: Нет. И.Громов: Почему? " + "Потому что так. " * 30 + "Темы Порт Лица Громов Илья",
    ]
)  # fmt: skip
TEXTS = st.one_of(LINES, st.text(min_size=1, max_size=60))
FORMS = st.sampled_from(list(BlockForm))


@st.composite
def pages(draw: st.DrawFn) -> Page:
    """Pages of any blocks, in any form, some with a speaker whom the format names."""
    texts = draw(st.lists(TEXTS.filter(str.strip), max_size=12))
    has_keys = draw(st.booleans())
    blocks, start = [], 0
    for text in texts:
        end = start + len(text)
        bold = (Span(start, draw(st.integers(start, end))),) if draw(st.booleans()) else ()
        key = draw(st.sampled_from(["a", "b", None])) if has_keys else None
        speaker = NamedSpeaker(key=key, name="Jan Roe") if key else None
        place = draw(st.sampled_from([(), ("main",), ("nav",), ("main", "table", "tr")]))
        blocks.append(Block(span=Span(start, end), form=draw(FORMS), bold=bold, speaker=speaker, place=place))
        start = end + 1
    return Page(text="\n".join(texts), blocks=tuple(blocks), media_type="text/plain", made_by=MadeBy(name="test"))


def letters_left(made: Transcript) -> str:
    """The letters that no block holds."""
    held = bytearray(len(made.text))
    for block in made.blocks:
        held[block.span.start : block.span.end] = b"\x01" * len(block.span)
    return "".join(letter for letter, is_held in zip(made.text, held, strict=True) if not is_held)


@settings(max_examples=150, deadline=None)
@given(pages())
def test_the_blocks_hold_the_whole_text(page: Page) -> None:
    """Every visible letter is in the header, a speech, a note, furniture, or unread; no two blocks overlap."""
    made = parse_page(page)
    assert letters_left(made).strip() == ""
    spans = [block.span for block in made.blocks]
    assert all(left.end <= right.start for left, right in pairwise(spans))


@settings(max_examples=150, deadline=None)
@given(pages())
def test_speeches_are_slices_in_order(page: Page) -> None:
    """Paragraphs lie in their speech, speeches in order, numbered from one."""
    made = parse_page(page)
    assert [speech.n for speech in made.speeches] == list(range(1, len(made.speeches) + 1))
    assert all(left.span.end <= right.span.start for left, right in pairwise(made.speeches))
    for speech in made.speeches:
        assert speech.paragraphs
        assert all(speech.span.covers(paragraph.span) for paragraph in speech.paragraphs)
        assert all(paragraph.span.of(made.text).strip() for paragraph in speech.paragraphs)


NAMES = st.sampled_from(
    ["Jan Roe", "Ida Lund", "Orsolya Venn", "Илья Громов", "Karl Brandt", "Anne Roque", "Emil Hadrov"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(NAMES, min_size=2, max_size=2, unique=True), st.lists(st.booleans(), min_size=2, max_size=8))
def test_other_names_give_the_same_turns(names: list[str], order: list[bool]) -> None:
    """Renaming the speakers changes their names and nothing else."""

    def structure(first: str, second: str) -> list[tuple[bool, int]]:
        lines = [f"{first if is_first else second}: I agree with you." for is_first in (True, False, *order)]
        starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
        blocks = tuple(Block(span=Span(s, s + len(line))) for s, line in zip(starts, lines, strict=True))
        page = Page(text="\n".join(lines), blocks=blocks, media_type="text/plain", made_by=MadeBy(name="test"))
        made = parse_page(page)
        return [(s.speaker is not None and s.speaker.label == first, len(s.paragraphs)) for s in made.spoken]

    assert structure(*names) == structure("Jan Roe", "Ida Lund")
