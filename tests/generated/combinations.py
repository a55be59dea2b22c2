"""The grid of label style × container × language × furniture, a sample of it, and the fifth that is set aside."""

import hashlib
import random
import statistics
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from stenogram.identify import identify_speakers
from stenogram.model import Transcript
from stenogram.parse import parse_page
from stenogram.read import (
    akn_reader,
    docx_reader,
    html_reader,
    markdown_reader,
    read_page,
    subtitle_reader,
    tei_reader,
    text_reader,
)
from stenogram.text import squeeze
from tests.generated.conversations import Turn, conversations, turns_of, under_other_names
from tests.generated.layouts import FURNITURE, LAYOUTS
from tests.generated.scoring import Score, score
from tests.generated.sheets import Sheet, items_of
from tests.generated.styles import Style, styles_in

SEED = 20310514
COUNT = 3000  # combinations
RARE = (
    "txt-lost-breaks",
    "tei-utterances",
    "tei-speakers",
    "akn-speeches",
    "srt",
    "webvtt",
    "docx",
)  # all of them: they fit few styles
_IN_LOST_BREAKS = ("initial-first", "full", "courtesy", "office-always", "from-the-floor")
_SET_ASIDE = 5  # one in so many
_READERS = (
    akn_reader(), docx_reader(), html_reader(), markdown_reader(), subtitle_reader(), tei_reader(), text_reader(),
)  # fmt: skip


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
    def is_dated(self) -> bool:
        """Whether its layout has room for a dateline."""
        return self.layout.startswith(("html", "txt", "md", "docx"))

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
        for furniture in (FURNITURE if layout.startswith(("html", "txt", "md")) else FURNITURE[:1])
    ]
    rare = [c for c in grid if c.layout in RARE]
    rest = [c for c in grid if c.layout not in RARE]
    return (*rare, *random.Random(SEED).sample(sorted(rest), COUNT - len(rare)))


def _fits(style: Style, layout: str, language: str) -> bool:
    if layout == "docx":  # each is read in a process of its own, which takes a third of a second
        return language in ("en", "ru", "ar") and style.wording in ("full", "office-then-name", "from-the-floor")
    if layout in ("srt", "webvtt"):
        return style.wording in ("full", "initial-first", "courtesy", "from-the-floor")
    if layout.startswith(("tei", "akn")):
        return style.wording in ("full", "office-always", "from-the-floor")[: 2 if layout == "tei-utterances" else 3]
    if layout == "txt-lost-breaks":  # nothing but the label shows where a speech begins
        return style.wording in _IN_LOST_BREAKS and language in ("ru", "uk", "en", "de", "fr", "es", "it", "pl", "tr")
    if layout in ("html-table", "html-definitions"):
        return style.wording != "hour"
    if layout == "txt-wrapped":
        return language not in ("zh", "ja")
    return True


def made(combination: Combination, *, classes: int = 0, is_reordered: bool = False, is_renamed: bool = False) -> Made:
    """The page of a combination, with other names of classes, with its furniture or its persons changed."""
    conversation, style = conversations()[combination.language], combination.style
    conversation = under_other_names(conversation) if is_renamed else conversation
    rng = random.Random(f"{SEED}/{combination.name}")
    turns = turns_of(conversation, rng, has_floor=style.wording == "from-the-floor")
    has_box = combination.furniture in ("see-also", "everything") and combination.layout != "txt-lost-breaks"
    write, ending, _ = LAYOUTS[combination.layout]
    sheet = Sheet(
        conversation=conversation, style=style, items=items_of(conversation, style, turns, has_box=has_box),
        furniture=combination.furniture, classes=random.Random(classes), is_reordered=is_reordered,
    )  # fmt: skip
    page = write(sheet)
    return Made(content=page if isinstance(page, bytes) else page.encode(), file=f"page.{ending}", turns=turns)


def read(page: Made) -> Transcript:
    """The transcript that comes of a page."""
    got = read_page(page.content, media_type=None, charset=None, name=page.file, readers=_READERS)
    return identify_speakers(parse_page(got))


def shape(transcript: Transcript) -> list[tuple[str, int | None, tuple[str, ...]]]:
    """What a transcript says whoever is called what: kinds, speakers by number, words."""
    numbers: dict[str, int] = {}
    rows = []
    for speech in transcript.speeches:
        name = (speech.speaker.name or speech.speaker.label) if speech.speaker else None
        number = None if name is None else numbers.setdefault(name, len(numbers))
        rows.append((speech.kind.value, number, tuple(squeeze(p.span.of(transcript.text)) for p in speech.paragraphs)))
    return rows


def means(chosen: Iterable[Combination]) -> dict[str, float]:
    """The mean of each family and of all, and the share of pages whose date and hour came out."""
    families: dict[str, list[float]] = defaultdict(list)
    for combination in chosen:
        found, is_dated = scored(combination)
        for family in (*combination.families, "all"):
            families[family].append(found.words)
        families["all turns"].append(found.turns)
        if combination.is_dated:
            families["dates"].append(float(is_dated))
    return {family: statistics.fmean(values) for family, values in families.items()}


def scored(combination: Combination) -> tuple[Score, bool]:
    """How well the page of a combination is read, and whether its date and hour came out."""
    page = made(combination)
    transcript = read(page)
    return score(page.truth, transcript), transcript.event.start == "2031-05-14T10:30"
