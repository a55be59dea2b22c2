"""Who answers in an interview whose answers have no label: the one person whom its headline or its lead presents."""

import re
from collections.abc import Iterator, Sequence

from stenogram.model import BlockForm
from stenogram.parse.declined import is_declined, nominative
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import Shape, is_name_without_case, shape_of, words_of
from stenogram.parse.words.kinds import KINDS
from stenogram.parse.words.offices import COURTESY, OFFICES, PARTICLES, PROFESSIONS

_PRESENTING = OFFICES | PROFESSIONS
_SECOND_HALVES = (
    "chef",
    "chefin",
    "sjef",
    "leiter",
    "leiterin",
    "leder",
    "meister",
    "meisterin",
    "direktor",
    "direktør",
)
_LONGEST_HEADLINE = 240  # letters
_LONGEST_LEAD = 1_500
_LONGEST_BEFORE_QUOTE = 60  # letters of a name with its office
_BEFORE_QUOTE = re.compile(r"\s?[:：]\s*[«“”„\"'‘‚「『—–]|\s[–—-]\s?[«“„\"]|[,:]?\s(?=[«“„])|[：:「『]")
_WITH = re.compile(
    r"(?:interview (?:with|de|d’|d'|mit)|questions (?:for|to|à)|preguntas a|fragen an"
    r"|domande a|pytań do|in conversation with|gespräch mit|entretien avec|rencontre avec"
    r"|entrevista (?:a|con|com)"
    r"|conversación con|conversa com|intervista (?:a|con)|rozmowa z|wywiad z|een gesprek met|samtale med) ?",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\s*(?:[,&/]|and|und|et|y|e|i|и|та|і)\s+(?=[^\W\d_a-z])")  # two answer: nobody is guessed
_UPPER = "A-ZÀ-ÖØ-ÞĀ-ɏЀ-ЯҐІЇЄЎЁΑ-Ω"
# "Интервью с Анной Беловой" tells the case in which the name stands, "Интервью Президента Ерлана Сабитова" another.
_DECLINED = re.compile(
    r"(?:интервью|беседа|разговор) со? (?P<ablt>[^\n.!?«]{3,90})|интервью (?P<gent>[^\n.!?«]{3,90})", re.IGNORECASE
)
_CYRILLIC_NAMES = re.compile(r"[А-ЯЁ][а-яё-]+(?: [А-ЯЁ][а-яё-]+){1,2}")
_NAME = (
    rf"[{_UPPER}](?:\.|[\w'’-]*)(?:[ \u00a0]"
    rf"(?:(?:von|van|de|der|da|di|del|dos|das|la|le|al|bin)[ \u00a0]){{0,2}}[{_UPPER}](?:\.|[\w'’-]*))"
)
_FULL_NAME = re.compile(rf"(?<![\w’'-])({_NAME}{{1,3}})")


def calls_itself_interview(above: Sequence[Piece]) -> bool:
    """Whether what stands above the first question says that it is an interview."""
    text = "\n".join(piece.text for piece in above).casefold()
    return any(stem in text for kind, stems in KINDS if kind == "interview" for stem in stems)


def in_headline(above: Sequence[Piece], title: str | None) -> str:
    """The name that a headline puts before a quotation or behind "interview with"; empty: it does neither.

    "Anna Zorn: “We shall not close”", "Entrevista a Marta Quiroga".
    """
    for line in _headlines(above, title):
        for match in _BEFORE_QUOTE.finditer(line, 0, _LONGEST_BEFORE_QUOTE):
            if name := _person(line[: match.start()]):
                return name
        if name := _declined_name(line):
            return name
        if calls_itself_interview(above) and (name := _uncased_person(line)):
            return name
        for match in _WITH.finditer(line):
            named = _FULL_NAME.search(line, match.end(), match.end() + _LONGEST_BEFORE_QUOTE)
            if named and not _ANOTHER.match(line, named.end()) and (name := _person(named[1])):
                return name
    return ""


def in_lead(above: Sequence[Piece]) -> str:
    """The one full name that stands behind an office, or is named more than once, above the first question."""
    text = "\n".join(piece.text for piece in above)[-_LONGEST_LEAD:]
    presented: dict[str, None] = {}
    for match in _FULL_NAME.finditer(text):
        words = match[1].split()
        first = max((i + 1 for i, word in enumerate(words) if _presents(word)), default=0)
        name = " ".join(words[first:])
        if name and is_declined(name.split()[0]):
            continue
        if shape_of(name) is Shape.NAME and (first or _ends_in_office(text[: match.start()])):
            presented[name] = None
    return next(iter(presented)) if len(presented) == 1 else ""


def _ends_in_office(text: str) -> bool:
    """Whether an office stands before a name: "министр просвещения Залесья", and no sentence ends between."""
    before = re.split(r"[.!?:;,()\n«»]", text[-_LONGEST_BEFORE_QUOTE:])[-1].split()
    is_of_something = bool(before) and before[-1].casefold() in PARTICLES  # "CEO of Harbour Lines"
    return not is_of_something and any(map(_presents, before))


def _presents(word: str) -> bool:
    """Whether a word says what somebody is; Germanic languages write it as one with of what: "Hafenchefin"."""
    low = word.casefold().strip(".")
    return low in _PRESENTING or low.endswith(_SECOND_HALVES)


def _headlines(above: Sequence[Piece], title: str | None) -> Iterator[str]:
    """The headings above and what is as short as one, then the page's own title."""
    for piece in above:
        is_short = len(piece.text) <= _LONGEST_HEADLINE // 2 and not piece.text.endswith(".")
        if piece.form in (BlockForm.HEADING, BlockForm.TITLE) or piece.is_bold or is_short:
            yield piece.text[:_LONGEST_HEADLINE]
    if title:
        yield title[:_LONGEST_HEADLINE]


def _declined_name(line: str) -> str:
    """The name behind the Russian words for an interview, in the nominative."""
    match = _DECLINED.search(line)
    case = match.lastgroup if match else None
    names = _CYRILLIC_NAMES.search(match[case]) if match and case else None
    return nominative(" ".join(names[0].split()[-2:]), case) or "" if names and case else ""


def _uncased_person(line: str) -> str:
    """The name before the colon of a headline in a script that has no capitals to show it."""
    name, colon, _ = line.partition(":")
    return name.strip() if colon and is_name_without_case(name.strip(), shape_of(name.strip())) else ""


def _person(text: str) -> str:
    """The full name that a stretch of a headline is, without the office before it; empty: it is none."""
    words = text.strip(" ,").split()
    is_office = [word.casefold().strip(".,") in _PRESENTING | COURTESY for word in words]
    start = max((i + 1 for i, found in enumerate(is_office) if found), default=0)
    name = " ".join(words[start:])
    is_named = shape_of(name) is Shape.NAME and words_of(name).capital <= 4
    return name if is_named and not any(w.casefold() in PARTICLES for w in words[start : start + 1]) else ""
