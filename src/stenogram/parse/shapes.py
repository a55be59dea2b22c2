"""How much a short text looks like the label of a speaker, by its words alone. Knows nothing of the page around it."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from stenogram.parse.words.furniture import CLASSIFICATION, SEE_ALSO, SHARING
from stenogram.parse.words.lines import PARTICIPANT_LINES, PLACE_LINES
from stenogram.parse.words.offices import (
    ARTICLES,
    COURTESY,
    COURTESY_AFTER,
    COURTESY_THAI,
    NAME_PARTICLES,
    OFFICES,
    OFFICES_CJK,
    PARTICLES,
)
from stenogram.parse.words.surnames import CHINESE, JAPANESE
from stenogram.parse.words.talking import TALKING
from stenogram.parse.words.voices import (
    AGENDA_CJK,
    ANSWER,
    FLOOR,
    MEMBERS,
    NOT_SPEAKERS,
    OUTLETS,
    REPORTERS,
    REPORTERS_CJK,
    SEATS,
    SEVERAL,
    SOMEBODY,
    UNIDENTIFIED,
    VOICES,
)
from stenogram.text import squeeze

LONGEST_LABEL = 240  # letters, with an affiliation in brackets
_LONGEST_CORE = 120
_MOST_WORDS = 14
_REMEMBERED = 4096  # labels recur on a page and are looked at by several rules
_POINTERS = frozenset({*SEE_ALSO, *CLASSIFICATION, *SHARING, *PARTICIPANT_LINES, *PLACE_LINES})
_OPEN, _CLOSE = "([（［〔", ")]）］〕"
_FORBIDDEN = re.compile(r"[?!;\"«»“”„…=@<>|#*?！？；。、，「」『』]|https?:|\d{1,2}[:.]\d{2}\b")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.[-‑ ]?){1,4}")
_INITIALS_AND_NAME = re.compile(r"(?:[^\W\d_]{1,2}\.-?){1,3}[^\W\d_][\w'’ʼ‑-]+")
COMMA = re.compile(r",|\s(?:--|\|)\s")  # between a name and what belongs to it; behind a dash somebody speaks
_INITIALS_ALONE = re.compile(r"(?:[^\W\d_]\.\s?){2,3}")  # "K.M.": who asks and who answers in an interview
_ADDRESSEE = re.compile(r"\sto (?=the [^\W\d_a-z])")  # "Ann ROE (Selby) to the Minister of Ports": who is asked
_NUMBER = re.compile(r"[\s_#№-]*\d{1,3}$")
_CASED = re.compile(r"[A-Za-zÀ-ɏͰ-ϿЀ-ӿԱ-֏]")
_HAN = re.compile(r"[぀-ヿ㐀-䶿一-鿿豈-﫿가-힯]")
_ARTICLES_OR_NAMES = frozenset({"an", "de", "het", "den", "det", "η", "ο", "οι"})
_IN_HEBREW = re.compile(r"(?<=[\u05d0-\u05ea])[\"״'׳](?=[\u05d0-\u05ea])")  # of an abbreviation: היו"ר
_THAI = re.compile("[\u0e01-\u0e4e]")  # courtesy and office are one word with the name
_LONGEST_VOICE = 6  # words
_LONGEST_THAI = 60  # letters of a name with its courtesy
_LONGEST_OUTLET = 60  # letters of a reporter with an outlet
_QUOTES = "«“„\"'"
_HANDLE = re.compile(r"[\w][\w.‑-]{1,40}")


class Shape(Enum):
    """What the words of a would-be label look like."""

    NONE = "none"  # no label
    WEAK = "weak"  # one capitalised word, a handle: only recurrence makes it a speaker
    NAME = "name"  # two to five capitalised words
    STRONG = "strong"  # an office, a courtesy title, initials with a surname
    FLOOR = "floor"  # "Q", "Вопрос": somebody who is not named
    ANSWER = "answer"  # "A": only beside "Q"
    OTHER = "other"  # words known to open a line without naming a speaker: "Note", "Source"

    @property
    def is_solid(self) -> bool:
        """Whether the words alone make a speaker likely."""
        return self in (Shape.NAME, Shape.STRONG, Shape.FLOOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a label sorted by what they are."""

    capital: int = 0
    small: int = 0
    offices: int = 0
    connectors: int = 0  # of, the, for: in an office, not in a name
    particles: int = 0  # of both kinds
    has_courtesy: bool = False
    has_initials: bool = False
    opens_with_office: bool = False
    ends_in_capital: bool = False
    count: int = 0


@lru_cache(maxsize=_REMEMBERED)
def core_of(text: str) -> tuple[str, str]:
    """A label without its bracketed part, and what stands in the outer brackets.

    An unfinished bracket counts to the end.
    """
    core: list[str] = []
    inner: list[str] = []
    depth = 0
    for letter in text:
        if letter in _OPEN:
            depth += 1
            if depth == 1:
                inner.append(" ")
                continue
        elif letter in _CLOSE and depth:
            depth -= 1
            if depth == 0:
                continue
        (inner if depth else core).append(letter)
    return squeeze("".join(core)).strip(" ,-–—:："), squeeze("".join(inner))


def first_bracket(text: str) -> str:
    """What stands in the first outer brackets: "Minister (Mr Roe (Selby)) (for the Premier)" → "Mr Roe (Selby)"."""
    start = next((i for i, letter in enumerate(text) if letter in _OPEN), len(text))
    depth = 0
    for place in range(start, len(text)):
        depth += (text[place] in _OPEN) - (text[place] in _CLOSE)
        if depth == 0:
            return text[start + 1 : place]
    return ""


@lru_cache(maxsize=_REMEMBERED)
def key_of(text: str) -> str:
    """What two printings of one label share: its words without brackets, case, number and marks."""
    core, _ = core_of(_IN_HEBREW.sub("", text))
    return squeeze(core.replace("\u200b", "")).casefold().strip(" .:：,")


@lru_cache(maxsize=_REMEMBERED)
def shape_of(text: str) -> Shape:
    """What a would-be label looks like, without the mark that ends it."""
    if len(text) > LONGEST_LABEL:
        return Shape.NONE
    core, _ = core_of(_IN_HEBREW.sub("", text))
    key = key_of(text)
    if _is_reporter_of_outlet(core):
        return Shape.FLOOR
    if _HAN.search(core) and "、" in core:
        return Shape.STRONG if all(shape_of(part) is Shape.STRONG for part in core.split("、")) else Shape.NONE
    if not key or len(core) > _LONGEST_CORE or _FORBIDDEN.search(_NUMBER.sub("", core.split(",")[0])):
        return Shape.FLOOR if key_of(text.strip("()[]（） ")) in FLOOR and key == "" else Shape.NONE
    bare = _NUMBER.sub("", key)
    if key in FLOOR or bare in FLOOR:
        return Shape.FLOOR
    if key in ANSWER:
        return Shape.ANSWER
    if key in NOT_SPEAKERS or bare in NOT_SPEAKERS or key in _POINTERS:
        return Shape.OTHER
    if key.startswith(SOMEBODY) or (key.startswith(UNIDENTIFIED) and len(key.split()) <= 4):
        return Shape.FLOOR
    if _is_voice(key):
        return Shape.FLOOR
    if key in SEATS:
        return Shape.STRONG
    if _INITIALS_ALONE.fullmatch(core):
        return Shape.WEAK
    if not _CASED.search(core):
        return _uncased(core, bare)
    if COMMA.search(core):
        return _with_comma(core)
    shape = _cased(core)
    holder = first_bracket(text) if shape is Shape.WEAK and words_of(core).opens_with_office else ""
    return Shape.STRONG if holder and shape_of(holder) is Shape.NAME else shape  # "El lletrat major (Pere Roig)"


def _is_voice(key: str) -> bool:
    """ "Vozes do PSD", "A voice from the floor", "Several hon. Members": somebody, or several, whom nobody names."""
    words = key.split()
    if words[0] in SEVERAL and words[-1] in MEMBERS:
        return len(words) <= _LONGEST_VOICE
    words = words[1:] if words[0] in ARTICLES and len(words) > 1 else words
    return words[0].strip(".") in VOICES and len(words) <= _LONGEST_VOICE


def _is_reporter_of_outlet(core: str) -> bool:
    """ "Dziennikarz TV Wisła", "Корреспондент «Зари»": somebody asks for a newspaper or a station, and is not named."""
    first, _, rest = core.partition(" ")
    if not rest or first.casefold().strip(".,") not in REPORTERS or len(core) > _LONGEST_OUTLET:
        return False
    tokens = [token.strip(".,\"'«»“”„()") for token in rest.split()]
    is_marked = any(token.casefold() in OUTLETS or (token.isupper() and 1 < len(token) <= 5) for token in tokens)
    return (is_marked and not core.isupper()) or rest[0] in _QUOTES or not _CASED.search(core)


def _with_comma(core: str) -> Shape:
    """ "Dr. Angela Merkel, Bundeskanzlerin", "PUTIN, Vladimir": a name and what belongs to it."""
    name, rest = (part.strip() for part in COMMA.split(core, maxsplit=1))
    shape = _cased(name) if _CASED.search(name) else Shape.NONE
    words = words_of(rest)
    if re.search(r"[?!;…:]", rest) or _ends_sentence(rest):
        return Shape.NONE
    if words.small and not words.offices and rest.split()[0].casefold() in TALKING:
        return Shape.NONE  # "Madam Speaker, I beg to move"
    if shape is Shape.WEAK and name.isupper() and len(name) > 2 and words.offices:
        return Shape.STRONG  # "FERRI, ministro dei porti"
    given, _, office = rest.partition(",")
    is_listed = shape is Shape.WEAK and shape_of(given) in (Shape.WEAK, Shape.NAME) and words_of(office).offices
    if is_listed and not words_of(given).offices and words_of(given).count <= 2:
        return Shape.STRONG  # "Novák, Jozef, poslanec"
    if shape is Shape.WEAK and words.capital and not words.small and words.count <= 3:
        return Shape.WEAK
    if not shape.is_solid or words.count > 16:
        return Shape.NONE
    return Shape.STRONG if words.offices else shape if words.capital or words.count <= 4 else Shape.NONE


def with_office_behind_comma(label: str) -> str:
    """ "Dl Ion Grosu – ministrul transporturilor" with a comma for its dash: the office belongs to the name."""
    name, dash, office = label.partition(" – ")
    is_name = bool(dash) and shape_of(name) in (Shape.NAME, Shape.STRONG) and not words_of(core_of(name)[0]).offices
    return f"{name}, {office}" if is_name and words_of(office).offices else label


def unaddressed(label: str) -> str:
    """A label without whom it addresses: "1. Ann ROE (Leader of the Opposition) to the Prime Minister"."""
    parts = _ADDRESSEE.split(label, maxsplit=1)
    if len(parts) < 2 or not words_of(parts[1]).offices:
        return label
    return parts[0] if _cased(core_of(parts[0])[0]).is_solid and not words_of(core_of(parts[0])[0]).offices else label


def _ends_sentence(text: str) -> bool:
    """Whether a sentence ends inside a text: a full stop after a common word, which is no abbreviation."""
    return any(match[1].islower() for match in re.finditer(r"(?<![\w.])([^\W\d_]{4,})\.\s", text))


def _cased(core: str) -> Shape:
    words = words_of(core)
    if words.count > _MOST_WORDS or not words.count:
        return Shape.NONE
    if re.search(r"\d", _NUMBER.sub("", core)):
        return Shape.WEAK if words.count == 1 and _HANDLE.fullmatch(core) else Shape.NONE
    if words.small:
        if words.opens_with_office and words.ends_in_capital and words.small <= 4:
            return Shape.STRONG
        if words.opens_with_office and words.count <= 5:
            return Shape.WEAK
        if words.offices and name_in_capitals(core):
            return Shape.STRONG
        if words.capital >= 2 and words.small == 1 and is_party(core.split()[-1]):
            return Shape.WEAK
        return Shape.WEAK if words.count == 1 and _HANDLE.fullmatch(core) else Shape.NONE
    if words.has_initials and words.capital <= 4 and not words.connectors:
        return Shape.STRONG
    if words.has_courtesy:
        return Shape.STRONG if words.capital or words.offices else Shape.NONE
    if words.offices:
        is_about_an_office = words.particles and not words.opens_with_office  # "Wahl der Kanzlerin"
        return Shape.WEAK if is_about_an_office else Shape.STRONG
    if words.connectors:
        return Shape.WEAK if words.capital >= 1 and words.count <= 5 else Shape.NONE
    if 2 <= words.capital <= 5:
        return Shape.NAME
    return Shape.WEAK if words.capital == 1 else Shape.NONE


def name_in_capitals(core: str) -> str:
    """The name that opens a label in capitals, where an office in small letters follows: "DR. NAGY ANNA miniszter"."""
    tokens = core.split()
    end = next((i for i, token in enumerate(tokens) if not token.isupper()), len(tokens))
    named = [
        token for token in tokens[:end] if len(token.strip(".")) > 1 and token.strip(".").casefold() not in COURTESY
    ]
    return " ".join(tokens[:end]) if named and 2 <= end < len(tokens) <= _MOST_WORDS else ""


def is_party(token: str) -> bool:
    """Whether a token may be the short mark of a party behind a name, as in Finland: "Liisa Virtanen sd"."""
    return token.isalpha() and token.islower() and 2 <= len(token) <= 4 and token not in PARTICLES


def is_name_without_case(text: str, shape: Shape) -> bool:
    """Whether a weak label may be a full name in a script that has no capitals to show it: Arabic, Hebrew."""
    return shape is Shape.WEAK and not _CASED.search(text) and not _HAN.search(text) and 2 <= len(text.split()) <= 4


def tokens_of(core: str) -> list[str]:
    """The words of a label, but for an article before an office that may be part of a name elsewhere: "De heer"."""
    tokens = core.split()
    if len(tokens) > 1 and tokens[0].casefold() in _ARTICLES_OR_NAMES:
        following = tokens[1].casefold().strip(".,")
        return tokens[1:] if following in OFFICES or following in COURTESY else tokens
    return tokens


def words_of(core: str) -> Words:
    """The words of a label, counted by what they are."""
    capital = small = offices = connectors = particles = count = 0
    courtesy = initials = opens = ends = False
    for token in tokens_of(core):
        bare = _NUMBER.sub("", token).strip(".,:()'’‘")
        if not bare:
            continue
        low, is_first = bare.casefold(), not (capital or small or offices)
        ends = False
        if _INITIALS_AND_NAME.fullmatch(token.strip(",:")) and token[0].isupper() and "." in token[:4]:
            surname_or_office = low.split(".")[-1]
            courtesy, initials = courtesy or low.split(".")[0] in COURTESY, initials or surname_or_office not in OFFICES
            capital, ends = capital + 1, True
        elif low in COURTESY and (is_first or courtesy) and (bare[0].isupper() or low not in PARTICLES):
            courtesy = True
        elif _INITIALS.fullmatch(token.strip(",:")) and token[0].isupper():
            initials = True
        elif low in OFFICES:
            is_second = capital == 1 and not (small or offices or particles)  # "Prime Minister of", "Foreign Secretary"
            offices += 1
            opens = opens or is_first or is_second
            ends = bare[0].isupper()
        elif low in ARTICLES and is_first and not courtesy:
            pass
        elif bare[0].islower() and low in PARTICLES:
            connectors += low not in NAME_PARTICLES
            particles += 1
        elif bare[0].isupper() or not bare[0].isalpha():
            connectors += low in PARTICLES and low not in NAME_PARTICLES and not bare.isupper()
            capital += 1
            ends = True
        elif "'" in bare or "’" in bare:
            tail = re.split(r"['’]", bare, maxsplit=1)[1]
            capital += tail[:1].isupper()
            small += not tail[:1].isupper()
            ends = tail[:1].isupper()
        else:
            small += 1
        count += 1
    return Words(
        capital=capital, small=small, offices=offices, connectors=connectors, particles=particles,
        has_courtesy=courtesy, has_initials=initials and capital > 0,
        opens_with_office=opens, ends_in_capital=ends,
        count=count,
    )  # fmt: skip


def _uncased(core: str, bare: str) -> Shape:
    """Scripts without capitals: Chinese and Japanese by office, family name and length; others by office."""
    if _HAN.search(core):
        tight = re.sub(r"\s+", "", _NUMBER.sub("", core))
        if tight.endswith(REPORTERS_CJK) and len(tight) <= 14:
            return Shape.FLOOR
        if any(word in tight for word in AGENDA_CJK) and tight not in FLOOR:
            return Shape.OTHER if len(tight) <= 12 else Shape.NONE
        if any(office in tight for office in OFFICES_CJK) and len(tight) <= 12:
            return Shape.STRONG
        if tight.endswith(COURTESY_AFTER) and len(tight) <= 10:
            return Shape.STRONG
        if ("・" in tight or "·" in tight) and len(tight) <= 20:
            return Shape.NAME
        if (2 <= len(tight) <= 4 and tight[0] in CHINESE) or (tight.startswith(JAPANESE) and len(tight) <= 6):
            return Shape.NAME
        return Shape.WEAK if len(tight) <= 8 else Shape.NONE
    if _THAI.match(core):
        return Shape.STRONG if core.startswith(COURTESY_THAI) and len(core) <= _LONGEST_THAI else Shape.WEAK
    words = bare.split()
    if not words or len(words) > 7:
        return Shape.NONE
    if any(word in OFFICES or word in COURTESY for word in words):
        return Shape.STRONG
    return Shape.WEAK if len(words) <= 4 else Shape.NONE
