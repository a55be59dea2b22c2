"""A query → what is looked for, or what is wrong with it and where. Pure; knows the filters, not the archive."""

from difflib import get_close_matches

from stenogram.errors import WrongQuery
from stenogram.model import AllOf, AnyOf, GivenFilter, SearchFilter, SearchQuery, Sought, SoughtWords, Span, leaves
from stenogram.search.pieces import Piece, PieceKind, pieces_of
from stenogram.text import say, say_together
from stenogram.text.foldings import index_words

LONGEST = 1_000
"""Characters of a query. A longer text is no search: `stenogram quote` checks passages."""
MOST_WORDS = 40
"""Words that are looked for; each may cost as much as all sentences that have it."""
SHORTEST_BEGINNING = 3
"""Letters before a star: with fewer, half the words of a language begin so."""
_FEW = 3  # words that are told one by one
_MARKS = frozenset("?!.,;:…–—-¿¡؟？")
"""Marks that may stand alone between words, as a dash does, or before the end, as the French put them: no words."""
EXACTLY = "="
"""Before a speaker's name: all of it, where a name alone is also found as a part of longer ones."""
_MOST_BRACKETS = 8  # one in the other

_NAMES = {each.value: each for each in SearchFilter}
_EXAMPLES = {
    SearchFilter.SPEAKER: ("speaker:Roe", 'speaker:"Anna Roe"'),
    SearchFilter.AFTER: ("after:2031", "after:2031-05", "after:2031-05-14"),
    SearchFilter.BEFORE: ("before:2031", "before:2031-05", "before:2031-05-14"),
    SearchFilter.IN: ("in:ru", "in:Russian"),
    SearchFilter.KIND: ("kind:original", "kind:machine"),
    SearchFilter.EVENT: ("event:2031-05-14-harbour",),
    SearchFilter.HAS: ("has:finding", "has:error", "has:number"),
}


def read_query(text: str) -> SearchQuery:
    """What a query asks for.

    Raises:
        WrongQuery: it cannot be read, or asks for nothing, or for too much.
    """
    if len(text) > LONGEST:
        raise WrongQuery(
            text[:60] + "…", 0, 61,
            say(
                "this is %(length)s characters long; a search has %(most)s at most",
                length=f"{len(text):,}", most=f"{LONGEST:,}",
            ),
            hint=say("`stenogram quote` checks whole passages"),
        )  # fmt: skip
    return _Reading(text).whole()


class _Reading:
    """One query, read piece by piece."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._pieces = pieces_of(text)
        self._at = 0
        self._filters: list[GivenFilter] = []
        self._without: list[Sought] = []

    def whole(self) -> SearchQuery:
        """The query that all of it means."""
        sought = self._parts(depth=0)
        if self._at < len(self._pieces):
            raise self._wrong(
                self._pieces[self._at],
                say("this bracket closes nothing"),
                say("take it out, or open one before it"),
            )
        if sought is None and not self._filters:
            if self._without:
                raise WrongQuery(
                    self._text, 0, len(self._text), say("this only says what not to find"),
                    hint=say("give a word or a filter that is to be found: harbour -ferry"),
                )  # fmt: skip
            raise WrongQuery(
                self._text, 0, len(self._text), say("nothing to look for"), hint=say("type a word, or a filter")
            )
        words = sum(len(leaf.words) for each in (sought, *self._without) if each for leaf in leaves(each))
        if words > MOST_WORDS:
            raise WrongQuery(
                self._text, 0, len(self._text),
                say("these are %(number)s words; a search has %(most)s at most", number=words, most=MOST_WORDS),
                hint=say("`stenogram quote` checks whole passages"),
            )  # fmt: skip
        return SearchQuery(
            text=self._text, sought=sought, without=tuple(self._without), filters=tuple(self._filters),
            read_as=self._told(sought),
        )  # fmt: skip

    def _parts(self, depth: int) -> Sought | None:
        """What stands side by side, up to the end or a closing bracket: all of it is looked for."""
        parts: list[Sought] = []
        pending_or: Piece | None = None
        while (piece := self._peek()) is not None and piece.kind is not PieceKind.CLOSE:
            if piece.kind is PieceKind.OR:
                if not parts or pending_or is not None:
                    raise self._wrong(
                        piece,
                        say("OR needs a word before it"),
                        say("a word OR another; in quotation marks it is a word"),
                    )
                pending_or = piece
                self._at += 1
                continue
            made = self._one(piece, depth, pending_or)
            if made is None:
                continue
            if pending_or is not None:
                parts[-1] = _either(parts[-1], made)
                pending_or = None
            else:
                parts.append(made)
        if pending_or is not None:
            raise self._wrong(
                pending_or,
                say("OR needs a word after it"),
                say("a word OR another; in quotation marks it is a word"),
            )
        return None if not parts else parts[0] if len(parts) == 1 else AllOf(parts=tuple(parts))

    def _one(self, piece: Piece, depth: int, pending_or: Piece | None) -> Sought | None:
        """One piece with what belongs to it; None: it narrows or excludes, and is noted."""
        self._at += 1
        if piece.kind in (PieceKind.MINUS, PieceKind.FILTER) and (depth or pending_or is not None):
            problem = say("a filter holds for the whole search: it cannot stand in brackets or beside OR")
            if piece.kind is PieceKind.MINUS:
                problem = say("a minus holds for the whole search: it cannot stand in brackets or beside OR")
            raise self._wrong(
                piece, problem, say("put it at the end; the same filter twice means either"),
            )  # fmt: skip
        if piece.kind is PieceKind.MINUS:
            self._excluded(piece)
            return None
        if piece.kind is PieceKind.FILTER:
            self._filters.append(self._filter(piece, is_excluded=False, start=piece.start))
            return None
        if piece.kind is PieceKind.OPEN:
            return self._bracketed(piece, depth)
        if piece.kind is PieceKind.WORD and len(self._pieces) > 1 and _MARKS.issuperset(piece.text):
            return None
        return self._words(piece)

    def _excluded(self, minus: Piece) -> None:
        piece = self._peek()
        if piece is None or piece.kind in (PieceKind.CLOSE, PieceKind.OR, PieceKind.MINUS):
            raise self._wrong(
                minus,
                say("the minus has nothing after it"),
                say("write -word, or put the minus in quotation marks"),
            )
        self._at += 1
        if piece.kind is PieceKind.FILTER:
            self._filters.append(self._filter(piece, is_excluded=True, start=minus.start))
        elif piece.kind is PieceKind.OPEN:
            self._without.append(self._bracketed(piece, 0))
        else:
            self._without.append(self._words(piece))

    def _bracketed(self, opening: Piece, depth: int) -> Sought:
        if depth >= _MOST_BRACKETS:
            raise self._wrong(
                opening, say("too many brackets in one another"), say("%(number)s are read", number=_MOST_BRACKETS)
            )
        inner = self._parts(depth + 1)
        closing = self._peek()
        if closing is None:
            raise self._wrong(opening, say("this bracket is never closed"), say("close it with )"))
        self._at += 1
        if inner is None:
            raise WrongQuery(self._text, opening.start, closing.end, say("there is nothing in these brackets"))
        return inner

    def _words(self, piece: Piece) -> SoughtWords:
        is_phrase = piece.kind is PieceKind.PHRASE
        is_beginning = not is_phrase and piece.text.endswith("*")
        words = tuple(index_words(piece.text))
        if not words:
            raise self._wrong(piece, say("there is no word in this"), say("a word has letters or digits"))
        if is_beginning and len(words[-1]) < SHORTEST_BEGINNING and not _is_ideographic(words[-1]):
            raise self._wrong(
                piece,
                say("a star needs at least %(number)s letters before it", number=SHORTEST_BEGINNING),
                say("give more of the word"),
            )
        return SoughtWords(
            words=words, is_exact=is_phrase or is_beginning, is_beginning=is_beginning,
            span=Span(piece.start, piece.end), text=piece.text,
        )  # fmt: skip

    def _filter(self, piece: Piece, *, is_excluded: bool, start: int) -> GivenFilter:
        name = _NAMES.get(piece.name.lower())
        if name is None:
            near = get_close_matches(piece.name.lower(), _NAMES, n=1)
            hint = say("filters are %(names)s", names=", ".join(f"{n}:" for n in _NAMES))
            if near:
                hint = say("did you mean %(this)s?", this=f"`{near[0]}:`")
            end = piece.start + len(piece.name) + 1
            raise WrongQuery(
                self._text, piece.start, end, say("there is no filter %(name)s:", name=piece.name),
                hint=say("%(hint)s; to look for the words, put them in quotation marks", hint=hint),
            )  # fmt: skip
        if not piece.text.strip():
            raise self._wrong(
                piece, say("%(name)s: needs a value right after the colon", name=name.value), example_of(name)
            )
        return GivenFilter(name=name, value=piece.text.strip(), is_excluded=is_excluded, span=Span(start, piece.end))

    def _told(self, sought: Sought | None) -> str:
        parts = [_told(sought)] if sought else []
        parts += [say("without %(words)s", words=_told(each, is_part=True)) for each in self._without]
        parts += [
            say("not %(filter)s", filter=_filter_told(f)) if f.is_excluded else _filter_told(f) for f in self._filters
        ]
        return say_together(parts)

    def _peek(self) -> Piece | None:
        return self._pieces[self._at] if self._at < len(self._pieces) else None

    def _wrong(self, piece: Piece, problem: str, hint: str) -> WrongQuery:
        return WrongQuery(self._text, piece.start, piece.end, problem, hint=hint)


def example_of(name: SearchFilter) -> str:
    """How a filter is written.

    >>> example_of(SearchFilter.HAS)
    'has:finding, has:error or has:number'
    """
    *others, last = _EXAMPLES[name]
    return say("%(ways)s or %(last)s", ways=", ".join(others), last=last) if others else last


def _filter_told(given: GivenFilter) -> str:
    value = given.value
    if given.name is SearchFilter.SPEAKER and value.startswith(EXACTLY):
        return say("speaker exactly %(value)s", value=value.removeprefix(EXACTLY))
    told = {
        SearchFilter.SPEAKER: say("speaker %(value)s", value=value),
        SearchFilter.AFTER: say("after %(value)s", value=value),
        SearchFilter.BEFORE: say("before %(value)s", value=value),
        SearchFilter.IN: say("in %(value)s", value=value),
        SearchFilter.KIND: say("kind %(value)s", value=value),
        SearchFilter.EVENT: say("event %(value)s", value=value),
        SearchFilter.HAS: say("has %(value)s", value=value),
    }
    return told[given.name]


def _either(one: Sought, other: Sought) -> AnyOf:
    """OR binds what stands next to it, before what stands side by side."""
    return AnyOf(parts=(*one.parts, other) if isinstance(one, AnyOf) else (one, other))


def _is_ideographic(word: str) -> bool:
    return len(index_words(word * 2)) > 1


def _told(sought: Sought, *, is_part: bool = False) -> str:
    """What is looked for, in words."""
    if isinstance(sought, SoughtWords):
        text = sought.text.strip()
        if sought.is_beginning:
            return say("words that begin with %(letters)s", letters=text.rstrip("*"))
        return say("exactly “%(words)s”", words=text) if sought.is_exact else text
    plain = [part.text.strip() for part in sought.parts if isinstance(part, SoughtWords) and not part.is_exact]
    if isinstance(sought, AllOf) and len(plain) == len(sought.parts) > _FEW:
        told = say("every word of “%(words)s”", words=" ".join(plain))
        return say("(%(words)s)", words=told) if is_part else told
    parts = [_told(part, is_part=True) for part in sought.parts]
    joined = say_together(parts, say(" or ") if isinstance(sought, AnyOf) else say(" and "))
    return say("(%(words)s)", words=joined) if is_part else joined
