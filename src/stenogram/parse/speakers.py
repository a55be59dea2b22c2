"""A label → name and role, as far as its own words tell them apart."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from stenogram.model import Speaker
from stenogram.parse.places import tip_of
from stenogram.parse.shapes import (
    COMMA,
    Shape,
    core_of,
    first_bracket,
    is_party,
    key_of,
    name_in_capitals,
    shape_of,
    tokens_of,
    unaddressed,
    with_office_behind_comma,
    words_of,
)
from stenogram.parse.words.offices import (
    ARTICLES,
    COURTESY,
    COURTESY_AFTER,
    COURTESY_THAI,
    LETTERS_AFTER,
    MODIFIERS,
    NAME_PARTICLES,
    OFFICES,
    OFFICES_CJK,
    PARTICLES,
    PORTFOLIOS,
)
from stenogram.parse.words.surnames import CHINESE, JAPANESE
from stenogram.parse.words.voices import FLOOR, SEATS
from stenogram.text import squeeze

_HAN = re.compile(r"[぀-ヿ㐀-䶿一-鿿豈-﫿]")
_HAN_OFFICE = "|".join(sorted(OFFICES_CJK, key=len, reverse=True))
_SURROUNDED_OFFICE = re.compile(rf"(\w{{1,2}}?)((?:副|代理|代)?(?:{_HAN_OFFICE}){{1,3}})(\w{{1,4}})")
_INSTITUTION = re.compile(
    rf"[\u3400-\u9fff]{{1,6}}[閣省府庁廳部局院署](?:{_HAN_OFFICE})$"
)  # "内閣広報官": nobody by name
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_PATRONYMIC = re.compile(r"(?:ович|евич|ьич|овна|евна|ична|йович|івна|ївна|авіч|евіч|оўна|еўна)$", re.IGNORECASE)
# Particles that begin a name more often than they go on an office.
_OF_NAMES = frozenset({"von", "van", "zu", "al", "el", "bin", "ibn", "af", "ter", "ten"})
_BETWEEN_SPEAKERS = re.compile(r"\s*[,、，/]\s*|\s+(?:and|и|та|і|und|et|y|e|i|ve|&)\s+")
_ARABIC_ARTICLE = "ال"
_COUNTED = re.compile(r"\s#?\d{1,3}$")
_HEBREW_ARTICLE = re.compile(r"ה[\u05d0-\u05ea]{2}")
_LONGEST_ROLE = 160
_TITLES_THAI = 4  # of the Thai words before a name, those that are no office
_SHORTEST_SURNAME = 2  # letters, and one more: "Sr. Presidente (Rey)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a label holds."""

    name: str | None
    role: str | None


def speaker_labelled(label: str, known: Collection[str] = (), *, is_turkic: bool = False) -> Speaker:
    """The speaker that a label means; `known` are keys of labels that are bare names on the same page.

    `is_turkic`: the page is in a language in which I is the capital of ı.
    """
    if shape_of(label) is Shape.ANSWER:
        return Speaker(label=squeeze(label))
    parts = parts_of(label, known, is_turkic=is_turkic)
    return Speaker(label=squeeze(label), name=parts.name, role=parts.role)


def parts_of(label: str, known: Collection[str] = (), *, is_turkic: bool = False) -> Parts:
    """Name and role in a label.

    >>> parts_of("Le président (M. Jean Tremblay (Laval, PI))")
    Parts(name='Jean Tremblay', role='Le président')
    """
    tip = tip_of(label)
    if tip:
        return _of_tip(label, tip)
    core, inner = core_of(with_office_behind_comma(unaddressed(label)))
    if key_of(core) in SEATS:
        return Parts(name=None, role=core)
    if is_several(core, known):
        return Parts(name=None, role=None)
    if inner and (_is_bare_office(core) or _is_han_office(core) or _is_office_of_somebody(core, inner)):
        name, _ = core_of(_first_sentence(first_bracket(label) or inner))
        if _HAN.search(name):
            return Parts(name=_of_han(_without_deputising(name), known).name, role=core)
        is_surname = words_of(core).has_courtesy and name.isalpha() and name.istitle() and len(name) > _SHORTEST_SURNAME
        if shape_of(name) in (Shape.STRONG, Shape.NAME) or (is_surname and _bare(name) not in OFFICES):
            titled, bare = _split(name, ())
            return Parts(name=_without_courtesy(bare if titled and bare else name), role=core)
    if thai := next((word for word in COURTESY_THAI[:_TITLES_THAI] if core.startswith(word)), None):
        return Parts(name=core[len(thai) :].strip(), role=inner.strip() or None)
    if COMMA.search(core):
        return _of_comma(core)
    if _HAN.search(core):
        return _of_han(core, known)
    if _COUNTED.search(core) and words_of(core).offices and not words_of(core).capital:
        return Parts(name=None, role=None)  # "SPEAKER 1": the label is all that is known
    if capitals := name_in_capitals(core):
        office = core[len(capitals) :].strip()
        if words_of(office).offices:
            return Parts(name=_without_courtesy(capitals), role=office)
    if is_party(core.split()[-1]) and words_of(core).capital >= 2 and not words_of(core).offices:
        core = core.rsplit(None, 1)[0]
    role, name = _split(core, known)
    if name.isupper() and (is_turkic or any(letter in "ŞĞİşğı" for letter in core)):
        name = _in_turkish(name)
    inner_role = inner if inner and not name.isupper() and words_of(core_of(inner)[0]).offices else None
    return Parts(name=_without_courtesy(name) or None, role=(role or inner_role or None))


def is_several(core: str, known: Collection[str] = ()) -> bool:
    """Whether a label names several speakers at once: "А.Иванов, Б.Петров", "林部長、王市長".

    Each must be a label by itself: with an initial, a title or an office and a name, or by standing alone elsewhere.
    """
    parts = [part.strip() for part in _BETWEEN_SPEAKERS.split(core)]
    if len(parts) < 2 or not all(parts):
        return False
    return all(_is_one_of_several(part, known) for part in parts)


def _is_one_of_several(part: str, known: Collection[str]) -> bool:
    words, shape = words_of(part), shape_of(part)
    if key_of(part) in known:
        return shape in (Shape.NAME, Shape.STRONG)
    is_named = words.has_initials or (words.has_courtesy and words.capital > 0 and not words.offices)
    return shape is Shape.STRONG and (is_named or bool(_HAN.search(part)))


def _of_tip(label: str, tip: str) -> Parts:
    """ "H.Fischer Heinz Fischer Präsident": what is shown over the label gives the full name, then the role."""
    surname = re.split(r"[.\s]", label[: len(label) - len(tip)].strip())[-1].casefold()
    tokens = tip.strip(" :").split()
    place = next((i for i, token in enumerate(tokens) if token.casefold().strip(".,") == surname), 0)
    end = place + 1
    if place == 0:  # surname first: what follows it in capitals is the rest of the name
        while end < len(tokens) and end < 3 and tokens[end][:1].isupper() and tokens[end].casefold() not in OFFICES:
            end += 1
        name = " ".join([*tokens[1:end], tokens[0]])
    else:
        name = " ".join(tokens[:end])
    role, _ = core_of(" ".join(tokens[end:]))
    return Parts(name=name, role=role.strip(" ,()") or None)


def _first_sentence(inner: str) -> str:
    """What stands in brackets up to a full stop that no courtesy ends: "Rui Lobo. Bloco", "Sen. Ann Roe"."""
    for stop in re.finditer(r"(?<=\w{3})\.\s", inner):
        if _bare(inner[: stop.start()].split()[-1]) not in COURTESY:
            return inner[: stop.start()]
    return inner


def _is_office_of_somebody(core: str, inner: str) -> bool:
    """Whether an office stands before a name with a courtesy: "Minister for Finance (Mr. Roe)"."""
    return words_of(core).offices > 0 and words_of(core_of(inner)[0]).has_courtesy and not words_of(core).has_courtesy


def _without_deputising(name: str) -> str:
    """ "簡委員東明代": the member who takes the chair for somebody."""
    bare = name.removesuffix("代")
    return bare if bare != name and _SURROUNDED_OFFICE.fullmatch(bare) else name


def _is_han_office(core: str) -> bool:
    """Whether a label in writing without spaces names an office alone: "委員長", "国務大臣"."""
    return bool(_HAN.search(core)) and core.endswith(tuple(OFFICES_CJK))


def _is_bare_office(core: str) -> bool:
    """Whether a label names an office and nobody: "The Clerk of the Committee", "El president de la Mesa"."""
    words, tokens = words_of(core), core.split()
    office = next((i for i, token in enumerate(tokens) if _bare(token) in OFFICES), len(tokens))
    is_phrase = office + 1 < len(tokens) and _is_connector(tokens[office + 1])
    return bool(words.offices) and (words.capital == 0 or is_phrase)


def _of_comma(core: str) -> Parts:
    first, rest = (part.strip() for part in COMMA.split(core, maxsplit=1))
    words = words_of(rest)
    given, comma, office = rest.partition(",")
    if comma and shape_of(first) is Shape.WEAK and words_of(given).count <= 2 and words_of(office).offices:
        return Parts(name=_shown(f"{given.strip()} {first}"), role=office.strip())
    is_reversed = (
        words.capital and not words.small and not words.offices and words.count <= 3 and words_of(first).count <= 2
    )
    if is_reversed and words_of(first).capital == 1 and not words_of(first).offices:
        return Parts(name=_shown(f"{rest} {first}"), role=None)
    if words_of(first).offices and shape_of(rest) is Shape.NAME and not words_of(first).has_courtesy:
        return Parts(name=_shown(rest), role=first)  # "Menteri Pelabuhan, Sri Wulandari"
    role, name = _split(first, ())
    if role and not name and words_of(rest.split(",")[0]).capital > 1:  # "The Chaplain, Dr. Roe, offered the prayer"
        return Parts(name=_without_courtesy(rest.split(",")[0]), role=role)
    return Parts(name=_without_courtesy(name) or None, role=rest if not role else f"{role}, {rest}")


def _of_han(core: str, known: Collection[str]) -> Parts:
    """ "王委員廷升" is member Wang Ting-sheng; "交通部長 林美華" a minister; "唐鳳" a name; "主席" an office."""
    tight = re.sub(r"\s+", "", core)
    first, *others = core.split()
    if len(others) == 1 and len(others[0]) > 1 and first.endswith(tuple(OFFICES_CJK)):
        return Parts(name=others[0], role=first)
    name = max((key for key in known if tight.endswith(key) and len(key) < len(tight)), key=len, default="")
    if name and tight[: -len(name)].endswith(tuple(OFFICES_CJK)):
        return Parts(name=name, role=tight[: -len(name)])
    match = _SURROUNDED_OFFICE.fullmatch(tight)
    if match and (match[1] in CHINESE or match[1] in JAPANESE):
        return Parts(name=match[1] + match[3], role=match[2])
    if tight in OFFICES_CJK:
        return Parts(name=None, role=tight)
    if tight.endswith(tuple(OFFICES_CJK)) and _INSTITUTION.match(tight):
        return Parts(name=None, role=tight)
    for office in sorted(OFFICES_CJK, key=len, reverse=True):
        if tight.endswith(office) and len(tight) - len(office) >= 2:
            return Parts(name=tight[: -len(office)], role=office)
        if tight.endswith(office) and tight[: -len(office)] in CHINESE and len(tight) - len(office) == 1:
            return Parts(name=tight[0], role=office)  # "林主席": the surname is all that is known
        at = tight.find(office)
        if at >= 0 and len(tight) - at - len(office) in (2, 3, 4):
            return Parts(name=tight[at + len(office) :], role=tight[: at + len(office)])
    return Parts(name=_without_han_courtesy(core), role=None)


def _without_han_courtesy(name: str) -> str:
    """A full name without the courtesy behind it: "田中花子君"."""
    courtesy = next((word for word in COURTESY_AFTER if name.endswith(word)), "")
    bare = name[: len(name) - len(courtesy)].strip()
    return bare if len(bare) > 2 or bare[:2] in JAPANESE else name


def _split(core: str, known: Collection[str]) -> tuple[str, str]:
    """Role and name of a label without brackets: the name is what follows the last office."""
    tokens = tokens_of(core)
    for start in range(1, len(tokens)):
        if key_of(" ".join(tokens[start:])) in known and len(tokens) - start > 1:
            return _role(tokens[:start]), " ".join(tokens[start:])
    if len(tokens) > 1 and _bare(tokens[0]) in FLOOR and all(t[:1].isupper() for t in tokens[1:]):
        return "", " ".join(tokens[1:])  # "Frage Jordans": who asks
    last = max((i for i, t in enumerate(tokens) if _bare(t) in OFFICES), default=-1)
    if last >= 0 and all(_bare(t) in MODIFIERS or _is_title(t) for t in tokens):
        return " ".join(tokens), ""
    if last < 0:
        return "", " ".join(_unarticled(tokens))
    rest = tokens[last + 1 :]
    if last == 0 and not rest:
        return core, ""
    rest = _without_portfolio(rest)
    if len(rest) > 2 and _HEBREW_ARTICLE.match(rest[0]):
        rest = rest[1:]  # "שר התחבורה יוסי ברק": the minister of transport
    if not rest and last > 0 and not _is_connector(tokens[0]) and not _is_title(tokens[0]):
        names = [t for t in tokens[:last] if t[:1].isupper() and not _is_title(t)]
        return (
            ("", "")
            if not names
            else (core, "")
            if len(names) != len(tokens[:last])
            else (tokens[last], " ".join(names))
        )
    first_small = next((i for i, t in enumerate(rest) if _is_connector(t) and _bare(t) not in NAME_PARTICLES), 0)
    if first_small >= 2 and all(t[:1].isupper() or _bare(t) in NAME_PARTICLES for t in rest[:first_small]):
        # "President Jane Roe of Sel": the office goes on after the name
        return _role([*tokens[: last + 1], *rest[first_small:]]), " ".join(rest[:first_small])
    rest = (
        _skip_article_phrase(rest, tokens[last]) if rest and rest[0].startswith(_ARABIC_ARTICLE) else _skip_phrase(rest)
    )
    return _role(tokens[: len(tokens) - len(rest)]), " ".join(rest)


def _without_portfolio(rest: list[str]) -> list[str]:
    """What follows an office without the words that say of what: "Minister Infrastruktury Jan Wilk", "PSP Jan Wilk"."""
    start = 0
    if rest and all(_bare(token) in PORTFOLIOS for token in rest):
        return []
    while start < len(rest) - 1 and (_bare(rest[start]) in PORTFOLIOS or _is_acronym(rest, start)):
        start += 1
    return rest[start:]


def _is_acronym(tokens: list[str], place: int) -> bool:
    """Whether a short word in capitals stands before words that are not."""
    token = tokens[place]
    return 2 <= len(token) <= 4 and token.isupper() and "." not in token and any(c.islower() for c in tokens[-1])


def _is_title(token: str) -> bool:
    return _bare(token) in OFFICES or _bare(token) in ARTICLES or _bare(token) in COURTESY


def _skip_article_phrase(rest: list[str], office: str) -> list[str]:
    """The name after an Arabic office: what has the article belongs to the office, if a name is left.

    "رئيس الوزراء" is an office, "الرئيس" with a surname that has the article is not longer than that.
    """
    is_of_something = not office.startswith(_ARABIC_ARTICLE)  # "وزير النقل": the minister of transport, and no name
    none_left = len(rest) if is_of_something else 0
    first = next((i for i, token in enumerate(rest) if not token.startswith(_ARABIC_ARTICLE)), none_left)
    return rest[first:]


def _skip_phrase(rest: list[str]) -> list[str]:
    """The name after an office and what it is an office of: "of the Republic of Belarus Alexander Lukashenko".

    Where nothing else tells, a name has two words; a rest of fewer than three is all of the office's phrase.
    """
    if not rest:
        return rest
    small = max((i for i, t in enumerate(rest) if t[:1].islower() and _bare(t) not in NAME_PARTICLES), default=-1)
    after = rest[small + 1 :]
    titled = next((i for i, t in enumerate(after) if _bare(t) in COURTESY), None)
    if titled is not None:
        return after[titled:]
    if len(after) >= 3 and all(_CYRILLIC.match(t) for t in after):
        return after[-3:] if _PATRONYMIC.search(after[-2]) else after[-2:]
    if small < 0 and not _is_connector(rest[0]):
        return rest
    is_phrase = small >= 0 and _is_connector(rest[small])
    if is_phrase or small < 0:
        return after[-2:] if len(after) >= 3 else []
    return after


def _is_connector(token: str) -> bool:
    """Whether a word leads on from an office to what it is an office of; in a label in capitals too."""
    is_small = token[:1].islower() or (token.isupper() and len(token) > 1)
    return is_small and _bare(token) in PARTICLES and _bare(token) not in _OF_NAMES


def _bare(token: str) -> str:
    return token.strip(".,:()").casefold().replace('"', "").replace("״", "")


def _role(tokens: list[str]) -> str:
    while tokens and _bare(tokens[-1]) in COURTESY:
        tokens = tokens[:-1]
    return " ".join(tokens)[:_LONGEST_ROLE].strip(" ,")


def _unarticled(tokens: list[str]) -> list[str]:
    is_article = len(tokens) > 1 and _bare(tokens[0]) in ARTICLES and not tokens[0].endswith(".")  # "O. Brandt"
    return tokens[1:] if is_article else tokens


def _without_courtesy(name: str) -> str:
    tokens = _unarticled(name.split())
    while len(tokens) > 1 and _bare(tokens[0]) in COURTESY:
        tokens = tokens[1:]
    while len(tokens) > 2 and tokens[-1].strip(",.") in LETTERS_AFTER:
        tokens = tokens[:-1]
    return _shown(" ".join(tokens))


def _in_turkish(name: str) -> str:
    """A Turkish name in capitals in its usual shape: there I is the capital of ı, and İ of i."""
    return " ".join(w[:1] + w[1:].replace("İ", "i").replace("I", "ı").lower() for w in name.split())


def _shown(name: str) -> str:
    """A name printed in capitals in its usual shape; others as they are."""
    if any(letter.islower() for letter in name):
        return " ".join(t.title() if t.isupper() and len(t) > 2 and "." not in t else t for t in name.split())
    if name.isascii() and name.isupper() and len(name) < 4 and not set(name) & set("AEIOUY"):
        return name  # "TJ": initials
    return " ".join(t if len(t) < 3 and t.endswith(".") else t.title() for t in name.split())
