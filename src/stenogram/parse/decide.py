"""Which candidates are labels: decided together, by how often a label recurs and how consistent its print is."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from stenogram.parse.alternating import in_turns
from stenogram.parse.candidates import Candidate, Style
from stenogram.parse.pieces import Piece
from stenogram.parse.roles import names_with_roles_below
from stenogram.parse.shapes import Shape, core_of, is_name_without_case, key_of, shape_of, words_of
from stenogram.parse.words.talking import TALKING, TALKING_CJK
from stenogram.parse.words.voices import ANSWER, ASKING_LETTERS

_TALKING = 0.005  # of the words: in speech it is ten times as many
_SPOKEN_WORD = re.compile(r"[^\W\d_][\w'’]*")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_INITIALS_ALONE = re.compile(r"(?:[^\W\d_]\.\s?){2,3}")
_NAME_PART = re.compile(r"\s*\(|\s+(?:--|[–—|])\s")  # where what follows a name on its line begins
_ENOUGH_TO_TRUST_A_NAME = 3  # solid labels in one style
_SURE_BY_RECURRENCE = 3  # times: then even a common word is a label
_LONGEST_WRAPPED = 60  # letters of a label that runs over a line's end
_WITH_TEXT = 0.5  # of the lines: of a table of contents, fewer have text below
_LOOK_AHEAD = 2  # pieces: a stage direction or a page number may stand between
_LONGER_THAN_A_LINE = 80  # letters
_SENTENCE_END = re.compile(r"[.!?…:。！？؟۔।][»”\")]?$")
_HEAD_PIECES, _HEAD_LETTERS = 20, 3_000  # what stands further down is no header that names those who speak
_ALL_QUOTED = re.compile(r"[«“„\"「‘][^«»“”„\"「」]*[»”“\"」’]")  # "Ann Roe: “We shall not close”", above what she says
_ENOUGH_TURNS = 3  # marks of a change of speaker; fewer may be a quotation
_ENOUGH_ALONE = 2  # sure labels that are lines of their own
_LONGEST_LIST = 400  # letters of a line above all speech that tells who is there
_BETWEEN_NAMES = re.compile(r"\s*[,;、，；]\s*|\s+(?:and|и|та|і|und|et|y|e|i|ve)\s+")
_LISTED = re.compile(r"\s*[,;]\s*")
_COUNT = re.compile(r" #?\d{1,3}$")
_LONGEST_HOUR = 12  # letters
_BARE_HOUR = re.compile(r"\d{1,2}[:.,]\d{2}(?:\s?(?:uhr|h|hrs|[ap]\.?m\.?))?", re.IGNORECASE)
_LONGEST_NAME = 5  # words
_DOMINANT = 3  # times as many sure labels: then a name in another style is no label


def labels_among(pieces: Sequence[Piece], candidates: Sequence[Candidate]) -> dict[int, Candidate]:
    """The labels of a page by the number of their piece."""
    candidates = _with_asking_letters(candidates)
    below = names_with_roles_below(pieces, candidates)
    candidates = [c for c in candidates if c.piece not in below]
    page = _Page(pieces, candidates)
    plain = [c for c in candidates if c.style.is_plain and page.holds(c)]
    chosen: dict[int, Candidate] = {}
    for candidate in plain:
        chosen.setdefault(candidate.piece, candidate)
    trusted = {c.key for c in plain}
    for style in (Style.BRACKET, Style.STOP, Style.BOLD, Style.LINE, Style.HEADING, Style.DASH, Style.WORD):
        found = [c for c in candidates if c.style is style and c.piece not in chosen]
        others = sum(style is not Style.WORD or c.style is not Style.STOP for c in chosen.values())
        held = _held_of_loose_style(style, found, page, trusted, others)
        for candidate in held:
            chosen.setdefault(candidate.piece, candidate)
    turns = [c for c in candidates if c.style is Style.TURN]
    for candidate in turns if len(turns) >= _ENOUGH_TURNS else ():
        chosen.setdefault(candidate.piece, candidate)
    times = Counter(c.key for c in chosen.values())
    by_style = Counter((c.style, c.key) for c in chosen.values())
    keys = {c.key for c in chosen.values() if c.shape.is_solid or times[c.key] > 1}
    for number in sorted(chosen):
        label, said = chosen[number], pieces[number].text[chosen[number].body :]
        if label.style in (Style.CELL, Style.TERM) and not said and number + 1 < len(pieces):
            said = pieces[number + 1].text
        is_lone = by_style[label.style, label.key] == 1
        if is_lone and not said and label.shape in (Shape.FLOOR, Shape.WEAK) and _opens_list(pieces, number, chosen):
            del chosen[number]
            continue
        is_headline = is_lone and len(said) <= _LONGEST_LIST and _ALL_QUOTED.fullmatch(said) is not None
        if not (
            is_headline or _names_a_speaker(label, said, keys) or (is_lone and _tells_who_is_who(label, said, keys))
        ):
            break
        del chosen[number]
    return chosen if _is_conversation(pieces, chosen) else {}


def _with_asking_letters(candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """The candidates; "P:" is a question where "R:" answers it as often as others ask: Spanish and Italian print so."""
    counts = Counter((c.style, c.key) for c in candidates if len(c.key) == 1)
    asking = {
        (style, key) for (style, key), times in counts.items()
        if key in ASKING_LETTERS and times >= _ENOUGH_ALONE
        and any(counts[style, answer] >= _ENOUGH_ALONE for answer in ANSWER if len(answer) == 1 and answer != key)
        and not counts[style, "q"]
    }  # fmt: skip
    if len({key for _, key in asking}) != 1:
        return candidates
    return [replace(c, shape=Shape.FLOOR) if (c.style, c.key) in asking else c for c in candidates]


def _opens_list(pieces: Sequence[Piece], number: int, chosen: Mapping[int, Candidate]) -> bool:
    """ "Members:" on a line of its own above lines in which no sentence ends: who is there."""
    below = [n for n in (number + 1, number + 2) if n < len(pieces) and n not in chosen]
    return len(below) > 1 and not any(_SENTENCE_END.search(pieces[n].text) for n in below)


def _tells_who_is_who(c: Candidate, said: str, keys: set[str]) -> bool:
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


def _names_a_speaker(c: Candidate, said: str, keys: set[str]) -> bool:
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


def _is_conversation(pieces: Sequence[Piece], chosen: Mapping[int, Candidate]) -> bool:
    """Whether labels are those of people who talk: one recurs or names somebody, or somebody says "I" or "you".

    A digest, a list of witnesses or a timetable has lines such as "Reports Filed: …" as well.
    """
    counts = Counter(
        c.key
        for c in chosen.values()
        if c.shape.is_solid or is_name_without_case(c.text, c.shape) or _INITIALS_ALONE.fullmatch(c.text)
    )
    names = (words_of(c.text) for c in chosen.values() if c.shape is Shape.STRONG)
    if any(count > 1 for count in counts.values()) or any(w.has_initials or w.has_courtesy for w in names):
        return True
    spoken = talking = 0
    for piece in pieces[min(chosen, default=0) :]:
        said = piece.text.casefold()
        words = _SPOKEN_WORD.findall(said)
        spoken += len(words)
        talking += sum(map(TALKING.__contains__, words)) + sum(map(said.count, TALKING_CJK))
    return talking > _TALKING * spoken


class _Page:
    """What the whole page says about its candidates."""

    def __init__(self, pieces: Sequence[Piece], candidates: Sequence[Candidate]) -> None:
        self._pieces = pieces
        tokens = set[str]()  # most recur: each is looked at once
        for piece in pieces:
            tokens.update(piece.text.split())
        self.small = {word for word in _WORD.findall(" ".join(tokens)) if word[0].islower()}
        self.counts: dict[Style, Counter[str]] = defaultdict(Counter)
        self._numbered: dict[Style, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for candidate in candidates:
            self.counts[candidate.style][candidate.key] += 1
            if candidate.key[-1:].isdigit() and _COUNT.search(candidate.key):
                self._numbered[candidate.style][_COUNT.sub("", candidate.key)].add(candidate.key)
        self.mass: Counter[Style] = Counter()
        self.has_floor: set[Style] = set()
        self.strong: dict[Style, Counter[str]] = defaultdict(Counter)
        for c in candidates:
            if (
                c.shape is Shape.STRONG
                or c.shape is Shape.FLOOR
                or (c.shape is Shape.NAME and self.may_be_name(c))
                or (c.shape is Shape.WEAK and self.count(c) > 1 and self.may_be_name(c))
            ):
                self.mass[c.style] += 1
            if c.shape is Shape.STRONG:
                self.strong[c.style][c.key] += 1
            if c.shape is Shape.FLOOR:
                self.has_floor.add(c.style)
        self._alone: dict[Style, list[bool]] = defaultdict(list)
        for c in candidates:
            if c.shape in (Shape.STRONG, Shape.FLOOR):
                self._alone[c.style].append(c.body == len(self._text_of(c)))
        sums = {style: sum(keys.values()) for style, keys in self.strong.items()}
        self._sure = max(sums.values(), default=0)
        self._main = next((style for style, most in sums.items() if most == self._sure), None)
        plain = [c for c in candidates if c.style.is_plain and (c.shape.is_solid or self.count(c) > 1)]
        first = min((c.piece for c in plain if c.shape.is_solid), default=min((c.piece for c in plain), default=0))
        head = "\n".join(p.text for p in pieces[: min(first, _HEAD_PIECES)])[:_HEAD_LETTERS]
        self.head_words = {w.casefold() for w in _WORD.findall(head) if w[0].isupper()}
        self.name_parts = {
            part
            for c in candidates
            if c.style.is_plain and c.shape in (Shape.NAME, Shape.STRONG)
            for part in c.key.split()
        }

        sure_texts = [core_of(c.text)[0] for c in candidates if c.style is Style.COLON and c.shape is Shape.STRONG]
        self.is_in_capitals = all(text.isupper() for text in sure_texts)
        self._introduced: dict[str, int] = {}
        for c in candidates:
            if c.shape is Shape.STRONG:
                words = c.key.split()
                for start in range(1, len(words) - 1):
                    self._introduced.setdefault(" ".join(words[start:]), c.piece)

    def print_of(self, candidate: Candidate) -> tuple[bool, bool, bool]:
        """How a line of its own is printed: in capitals, in bold, in italics."""
        piece = self._pieces[candidate.piece]
        name = _NAME_PART.split(candidate.text)[0].rstrip()
        words = [w for w in _WORD.findall(name) if len(w) > 1]
        is_bold = piece.bold_end >= len(name) > 0
        return sum(w.isupper() for w in words) * 2 > len(words), is_bold, piece.is_italic

    def has_text_below(self, candidate: Candidate, look_ahead: int = _LOOK_AHEAD) -> bool:
        """Whether what a line of its own would label is there: a table of contents has only lines."""
        below = [self._text_of(candidate)[candidate.body :]]
        if not below[0]:
            below = [p.text for p in self._pieces[candidate.piece + 1 : candidate.piece + 1 + look_ahead]]
        return any(len(text) > _LONGER_THAN_A_LINE or _SENTENCE_END.search(text) for text in below)

    def is_counted(self, c: Candidate) -> bool:
        """ "Shareholder 1" where there is a "Shareholder 2": somebody whom the page only numbers."""
        if not c.key[-1:].isdigit():
            return False
        return len(self._numbered[c.style][_COUNT.sub("", c.key)]) > 1 and _COUNT.search(c.key) is not None

    def count(self, candidate: Candidate) -> int:
        """How often this label stands on the page in this style."""
        return self.counts[candidate.style][candidate.key]

    def may_be_name(self, candidate: Candidate) -> bool:
        """Whether not every word of the label also occurs as a common word, in small letters."""
        if _INITIALS_ALONE.fullmatch(candidate.text):
            return True  # "и" is a common word, and "И.Н." is not
        words = [w for w in _WORD.findall(candidate.text) if w[0].isupper()]
        if self.count(candidate) < _SURE_BY_RECURRENCE and len(words) > 1 and words[0].lower() in self.small:
            return False  # "Vom Klub der Grünen": a sentence begins
        return not words or any(w.lower() not in self.small for w in words) or self.count(candidate) >= 4

    def is_known(self, candidate: Candidate) -> bool:
        """Whether the label's words are named above the first speech, or are part of a fuller label."""
        parts = candidate.key.split()
        return bool(parts) and (all(p in self.head_words for p in parts) or parts[-1] in self.name_parts)

    def was_introduced(self, candidate: Candidate) -> bool:
        """Whether a fuller label above ends in this one: "وزير النقل …" first, the bare name after."""
        return self._introduced.get(candidate.key, candidate.piece) < candidate.piece

    def is_off_print(self, c: Candidate) -> bool:
        """Whether the page prints most of its sure labels in another style, and never this one."""
        if self._main is None or self._main is c.style or self._sure < _DOMINANT * self.mass[c.style]:
            return False
        return c.key not in self.strong[self._main] and not (self.counts[self._main][c.key] and core_of(c.text)[1])

    def holds(self, c: Candidate) -> bool:
        """Whether a candidate in a plain style is a label."""
        if "\n" in c.text and len(c.text) > _LONGEST_WRAPPED:
            return False
        text = self._text_of(c)
        if 0 < len(text) - c.body <= _LONGEST_HOUR and _BARE_HOUR.fullmatch(text, c.body):
            return False  # "Beginn der Sitzung: 14.03"
        if c.shape in (Shape.STRONG, Shape.FLOOR):
            return True
        if self.is_off_print(c):
            return False
        if c.style is Style.TAB:
            return c.text.isupper() and self.mass[c.style] >= _ENOUGH_TO_TRUST_A_NAME
        if c.shape is Shape.ANSWER:
            return c.style in self.has_floor
        if c.shape is Shape.NAME:
            if self._pieces[c.piece].is_line and self.count(c) == 1 and not self.is_known(c):
                return False  # a line that was wrapped may begin with a name
            is_borne_out = (
                self._stands_as_all_do(c)
                or self.count(c) > 1
                or self.mass[c.style] >= _ENOUGH_TO_TRUST_A_NAME
                or self.is_known(c)
            )
            return is_borne_out and self.may_be_name(c)
        if c.shape is Shape.WEAK:
            if self.was_introduced(c) or (
                is_name_without_case(core_of(c.text)[0], c.shape) and self._stands_as_all_do(c)
            ):
                return True
            recurs = self.count(c) > 1 and self.may_be_name(c) and self.mass[c.style] > self.count(c)
            if self.is_counted(c) and self.mass[c.style]:
                return True
            if recurs or (self.count(c) > 2 and self.may_be_name(c)) or self._is_surname(c):
                return True
            if c.style is Style.COLON and self._is_one_in_capitals(c):
                return True
            return c.style is Style.BOLD_COLON and self._is_one_among_bold(c)
        return False

    def _stands_as_all_do(self, c: Candidate) -> bool:
        """Whether it is a line with a colon, as all sure labels in its style are, each above what is said."""
        alone = self._alone[c.style]
        is_line = c.body == len(self._text_of(c)) and self.has_text_below(c, 1)
        return is_line and len(alone) >= _ENOUGH_ALONE and all(alone) and len(c.key.split()) <= _LONGEST_NAME

    def _is_one_among_bold(self, c: Candidate) -> bool:
        """ "**Wagner (AA):**" among sure labels in bold: a word that the header or a bracket bears out."""
        is_word = len(c.key.split()) == 1 and c.text[:1].isupper() and self.mass[c.style] >= _ENOUGH_TO_TRUST_A_NAME
        return is_word and self.may_be_name(c) and (self.is_known(c) or bool(core_of(c.text)[1]))

    def is_name_before_dash(self, c: Candidate) -> bool:
        """ "Dritan Leka – Thank you" among labels with a dash: a name, and a sentence that begins behind it."""
        said = self._text_of(c)[c.body :]
        is_sentence = said[:1].isupper() and bool(_SENTENCE_END.search(said))
        return c.shape is Shape.NAME and is_sentence and self.may_be_name(c) and c.text.istitle()

    def _is_one_in_capitals(self, c: Candidate) -> bool:
        """ "NORLAND: Thank you": a word in capitals with text behind it, where all sure labels are in capitals."""
        sure = self.strong[c.style]
        is_word = (
            len(c.key.removeprefix("the ").split()) == 1
            and len(c.key) > 3
            and core_of(c.text)[0].isupper()
            and c.body < len(self._text_of(c))
        )
        return is_word and self.mass[c.style] >= _ENOUGH_TO_TRUST_A_NAME and bool(sure) and self.is_in_capitals

    def _text_of(self, c: Candidate) -> str:
        return self._pieces[c.piece].text

    def _is_surname(self, c: Candidate) -> bool:
        parts = c.key.split()
        return (
            len(parts) == 1
            and c.text[:1].isupper()
            and len(parts[0]) > 2
            and parts[0] in self.name_parts
            and parts[0] not in self.small
            and self.mass[c.style] >= _ENOUGH_TO_TRUST_A_NAME
        )


def _held_of_loose_style(
    style: Style, found: Sequence[Candidate], page: _Page, trusted: set[str], chosen: int
) -> list[Candidate]:
    """The labels in a style that other text may have as well: full stop, bold, a line of its own, a heading, a dash.

    A page has one way to print its labels. So such a style counts only where it is the page's main one,
    but for labels that the main style prints as well.
    """
    counts = Counter(c.key for c in found)
    if style is Style.LINE:
        found = _in_one_print(found, page)
        with_text = sum(page.has_text_below(c) for c in found)
        if with_text < _WITH_TEXT * len(found):
            return []
        if turns := in_turns(found, lambda c: page.has_text_below(c, 1) and page.may_be_name(c)):
            known = {c.piece for c in turns}
            return sorted(
                [*turns, *(c for c in found if c.piece not in known and _is_solid_when_loose(style, c, counts, page))],
                key=lambda c: c.piece,
            )
    solid = [c for c in found if _is_solid_when_loose(style, c, counts, page)]
    distinct = {c.key for c in solid}
    recurs = len(distinct) < len(solid)
    if style is Style.STOP:
        is_main = len(solid) >= max(2, chosen)
    elif style is Style.WORD:  # many a sentence begins so: only where a sure label recurs, and no other style is there
        is_sure = any(counts[c.key] >= _SURE_BY_RECURRENCE for c in solid if c.shape is Shape.STRONG)
        take_turns = len({c.key for c in solid if c.shape is Shape.NAME}) > 1
        is_main = not chosen and (is_sure or take_turns)
    else:
        is_main = len(solid) >= max(3, 2 * chosen) and len(distinct) > 1 and (recurs or style is not Style.LINE)
    if style is Style.HEADING and len(solid) * 2 < len(found):
        is_main = False
    if style is Style.STOP and solid and not chosen:
        is_main = True
    if is_main and style is Style.DASH:
        return [c for c in found if c in solid or page.is_name_before_dash(c)]
    if is_main:
        return solid
    if style in (Style.BOLD, Style.STOP):
        wanted = (Shape.STRONG,) if style is Style.BOLD else (Shape.FLOOR, Shape.ANSWER)
        return [c for c in solid if c.key in trusted or (c.shape in wanted and chosen)]
    return []


def _in_one_print(found: Sequence[Candidate], page: _Page) -> list[Candidate]:
    """Of the lines that may be labels, those printed as most of the surest ones are: capitals, bold, or plain."""
    sure = Counter(page.print_of(c) for c in found if c.shape is Shape.STRONG)
    if not sure:
        return list(found)
    main = sure.most_common(1)[0][0]
    return [c for c in found if page.print_of(c) == main]


def _is_solid_when_loose(style: Style, c: Candidate, counts: Counter[str], page: _Page) -> bool:
    if c.shape is Shape.STRONG:
        return style is not Style.DASH or counts[c.key] > 1
    if c.shape is Shape.FLOOR:
        return counts[c.key] > 1 or style in (Style.BOLD, Style.STOP, Style.BRACKET, Style.WORD)
    if c.shape is Shape.ANSWER:
        return style in page.has_floor
    if c.shape is Shape.NAME:
        is_in_capitals = (
            style is Style.STOP and core_of(c.text)[0].isupper() and page.mass[style] >= _ENOUGH_TO_TRUST_A_NAME
        )
        return page.may_be_name(c) and (
            counts[c.key] > 1
            or is_in_capitals
            or style is Style.HEADING
            or (style is Style.LINE and page.has_text_below(c, 1))
        )
    if style is Style.BRACKET and c.shape is Shape.WEAK:  # "[ARQUITECTO] Buenos días" among others in capitals
        return c.text.isupper() and page.mass[style] >= _ENOUGH_TO_TRUST_A_NAME
    if style is Style.STOP and c.shape is Shape.WEAK:  # "BIANCHI (ABC). Signor Presidente"
        core, inner = core_of(c.text)
        return core.isupper() and len(core) > 2 and (bool(inner) or counts[c.key] > 1)
    if style in (Style.DASH, Style.WORD, Style.STOP, Style.BRACKET):
        return False
    if page.was_introduced(c):
        return True
    enough = 1 if is_name_without_case(c.key, c.shape) else 2
    return c.shape is Shape.WEAK and counts[c.key] > enough and page.may_be_name(c)
