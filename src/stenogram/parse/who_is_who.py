"""Lines above all speech that look like labels and tell who is there: lists, chairs, who does what."""

import re
from collections.abc import Mapping, Sequence

from stenogram.parse.candidates import Candidate, Style
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import Shape, core_of, key_of, shape_of, words_of

_LONGEST_WRAPPED = 60  # letters of a label that runs over a line's end
_SENTENCE_END = re.compile(r"[.!?…:。！？؟۔।][»”\")]?$")
_LONGEST_LIST = 400  # letters of a line above all speech that tells who is there
_BETWEEN_NAMES = re.compile(r"\s*[,;、，；]\s*|\s+(?:and|и|та|і|und|et|y|e|i|ve)\s+")
_LISTED = re.compile(r"\s*[,;]\s*")


def opens_list(pieces: Sequence[Piece], number: int, chosen: Mapping[int, Candidate]) -> bool:
    """ "Members:" on a line of its own above lines in which no sentence ends: who is there."""
    below = [n for n in (number + 1, number + 2) if n < len(pieces) and n not in chosen]
    return len(below) > 1 and not any(_SENTENCE_END.search(pieces[n].text) for n in below)


def tells_who_is_who(c: Candidate, said: str, keys: set[str]) -> bool:
    """ "Speakers: Osthoff (Ports), Sander (Trade)", "President: Mr. John Roe": who is there, and nothing said."""
    if _SENTENCE_END.search(said) or len(said) > _LONGEST_LIST or not said:
        return False
    named = [key_of(part) for line in said.split("\n") for part in _BETWEEN_NAMES.split(line) if part.strip()]
    known = [name for name in named if name and _holds_label(name, keys - {c.key})]
    if known and len(known) * 2 >= len(named):
        return True
    words = words_of(said)
    is_titled = shape_of(said) is Shape.STRONG and words.capital > 1 and (words.has_courtesy or bool(words.offices))
    is_person = is_titled or shape_of(said) is Shape.NAME
    if len(named) > 1 and c.style is Style.COLON and all(_is_person(part) for part in _LISTED.split(said.strip())):
        return True
    return is_person and c.shape is Shape.STRONG and not words_of(core_of(c.text)[0]).capital


def _is_person(part: str) -> bool:
    """Whether an entry of a list is a full name, whatever stands in brackets behind it."""
    return shape_of(part.strip()) in (Shape.NAME, Shape.STRONG) and words_of(core_of(part)[0]).capital > 1


def _holds_label(name: str, keys: set[str]) -> bool:
    """Whether an entry of a list ends or begins in a label of the page: "head of press 何秋云", "이수진 앵커"."""
    words = name.split()
    ends = {" ".join(words[start:]) for start in range(len(words))} | {
        " ".join(words[:end]) for end in range(1, len(words))
    }
    return not ends.isdisjoint(keys)


def names_a_speaker(c: Candidate, said: str, keys: set[str]) -> bool:
    """ "Programme Director: Ann Roe" above all speech, where Ann Roe is a label below: says who does what."""
    if _SENTENCE_END.search(said):
        return False  # "The Speaker: Mr. Brandt."
    if c.style is Style.TAB:
        return len(said) <= _LONGEST_WRAPPED  # "TJ  Tora Jansen": what initials stand for
    named = key_of(said.split("\n")[0])
    is_short = c.style in (Style.COLON, Style.BOLD_COLON) and len(said) <= _LONGEST_WRAPPED and bool(named)
    is_full = c.shape is Shape.STRONG and len(named.split()) > 1 and named != key_of(said)
    surnames = {key.split()[-1] for key in keys if key} if is_full else ()
    return is_short and (named in keys or named.split()[-1] in surnames)
