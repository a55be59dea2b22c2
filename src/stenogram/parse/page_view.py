"""What the whole page says about its candidates: how often they stand there, in which print, beside which words."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from stenogram.parse.candidates import Candidate, Style
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import Shape, core_of, is_name_without_case

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_INITIALS_ALONE = re.compile(r"(?:[^\W\d_]\.\s?){2,3}")
_NAME_PART = re.compile(r"\s*\(|\s+(?:--|[–—|])\s")  # where what follows a name on its line begins
_ENOUGH_TO_TRUST_A_NAME = 3  # solid labels in one style
_SURE_BY_RECURRENCE = 3  # times: then even a common word is a label
_LONGEST_WRAPPED = 60  # letters of a label that runs over a line's end
_LOOK_AHEAD = 2  # pieces: a stage direction or a page number may stand between
_LONGER_THAN_A_LINE = 80  # letters
_SENTENCE_END = re.compile(r"[.!?…:。！？؟۔।][»”\")]?$")
_HEAD_PIECES, _HEAD_LETTERS = 20, 3_000  # what stands further down is no header that names those who speak
_ENOUGH_ALONE = 2  # sure labels that are lines of their own
_COUNT = re.compile(r" #?\d{1,3}$")
_LONGEST_HOUR = 12  # letters
_BARE_HOUR = re.compile(r"\d{1,2}[:.,]\d{2}(?:\s?(?:uhr|h|hrs|[ap]\.?m\.?))?", re.IGNORECASE)
_LONGEST_NAME = 5  # words
_DOMINANT = 3  # times as many sure labels: then a name in another style is no label


class PageView:
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
