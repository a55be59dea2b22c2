"""The grid of label style × container × language × furniture, a seeded sample of it, and the fifth that is set aside."""

import hashlib
import random
from dataclasses import dataclass

from stenogram.identify import identify_speakers
from stenogram.model import Transcript
from stenogram.parse import parse_page
from stenogram.read import html_reader, markdown_reader, read_page, tei_reader, text_reader
from tests.generated.conversations import Turn, conversations, turns_of
from tests.generated.layouts import FURNITURE, LAYOUTS, Sheet, items_of
from tests.generated.scoring import Score, score
from tests.generated.styles import Style, styles_in

SEED = 20310514
COUNT = 3000  # combinations
_SET_ASIDE = 5  # one in so many
_READERS = (html_reader(), markdown_reader(), tei_reader(), text_reader())


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Combination:
    """One page that can be made."""

    style: Style
    layout: str
    language: str
    furniture: str

    @property
    def name(self) -> str:
        """As a test names it."""
        return f"{self.style}/{self.layout}/{self.language}/{self.furniture}"

    @property
    def is_set_aside(self) -> bool:
        """Whether it belongs to the fifth at which nobody looks."""
        return hashlib.sha256(f"{SEED}/{self.name}".encode()).digest()[0] % _SET_ASIDE == 0

    @property
    def families(self) -> tuple[str, ...]:
        """The groups whose mean scores are held up."""
        return f"wording {self.style.wording}", f"mark {self.style.mark}", self.layout, self.language, self.furniture


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A page with the truth about it."""

    content: bytes
    file: str
    turns: tuple[Turn, ...]

    @property
    def truth(self) -> list[tuple[str | None, str]]:
        """Who said what, in order."""
        return [
            (None if turn.person is None else f"person {turn.person}", paragraph)
            for turn in self.turns
            for paragraph in turn.paragraphs
        ]


def combinations() -> tuple[Combination, ...]:
    """The sample of the grid, the same for ever; each family is in it."""
    grid = [
        Combination(style=style, layout=layout, language=language, furniture=furniture)
        for language in conversations()
        for style in styles_in(language)
        for layout, (_, _, marks) in LAYOUTS.items()
        if style.mark in marks and _fits(style, layout, language)
        for furniture in FURNITURE
    ]
    return tuple(random.Random(SEED).sample(sorted(grid), COUNT))


def _fits(style: Style, layout: str, language: str) -> bool:
    if layout.startswith("tei"):
        return style.wording in ("full", "office-always", "from-the-floor")[: 2 if layout == "tei-utterances" else 3]
    if layout == "txt-lost-breaks":  # nothing but the label shows where a speech begins
        return style.wording == "initial-first" and language in ("ru", "uk", "en")
    if layout in ("html-table", "html-definitions"):
        return style.wording != "hour"
    if layout == "txt-wrapped":
        return language not in ("zh", "ja")
    return True


def made(combination: Combination, *, names: int = 0, reordered: bool = False) -> Made:
    """The page of a combination; `names` other than 0 renames all classes and identifiers."""
    conversation, style = conversations()[combination.language], combination.style
    rng = random.Random(f"{SEED}/{combination.name}")
    turns = turns_of(conversation, rng, has_floor=style.wording == "from-the-floor")
    has_box = combination.furniture in ("see-also", "everything") and combination.layout != "txt-lost-breaks"
    write, ending, _ = LAYOUTS[combination.layout]
    sheet = Sheet(
        conversation=conversation, style=style, items=items_of(conversation, style, turns, has_box=has_box),
        furniture=combination.furniture, classes=random.Random(names), is_reordered=reordered,
    )  # fmt: skip
    return Made(content=write(sheet).encode(), file=f"page.{ending}", turns=turns)


def read(page: Made) -> Transcript:
    """The transcript that comes of a page."""
    got = read_page(page.content, media_type=None, charset=None, name=page.file, readers=_READERS)
    return identify_speakers(parse_page(got))


def scored(combination: Combination) -> tuple[Score, bool]:
    """How well the page of a combination is read, and whether its date and hour came out."""
    page = made(combination)
    transcript = read(page)
    return score(page.truth, transcript), transcript.event.start == "2031-05-14T10:30"
