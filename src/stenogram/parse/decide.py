"""Which candidates are labels: decided together, by how often a label recurs and how consistent its print is."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from stenogram.parse.alternating import in_turns
from stenogram.parse.candidates import Candidate, Style
from stenogram.parse.page_view import PageView
from stenogram.parse.pieces import Piece
from stenogram.parse.roles import names_with_roles_below
from stenogram.parse.shapes import Shape, core_of, is_name_without_case, words_of
from stenogram.parse.who_is_who import names_a_speaker, opens_list, tells_who_is_who
from stenogram.parse.words.talking import TALKING, TALKING_CJK
from stenogram.parse.words.voices import ANSWER, ASKING_LETTERS

_TALKING = 0.005  # of the words: in speech it is ten times as many
_SPOKEN_WORD = re.compile(r"[^\W\d_][\w'’]*")
_INITIALS_ALONE = re.compile(r"(?:[^\W\d_]\.\s?){2,3}")
_ENOUGH_TO_TRUST_A_NAME = 3  # solid labels in one style
_SURE_BY_RECURRENCE = 3  # times: then even a common word is a label
_WITH_TEXT = 0.5  # of the lines: of a table of contents, fewer have text below
_ALL_QUOTED = re.compile(r"[«“„\"「‘][^«»“”„\"「」]*[»”“\"」’]")  # "Ann Roe: “We shall not close”", above what she says
_ENOUGH_TURNS = 3  # marks of a change of speaker; fewer may be a quotation
_ENOUGH_ALONE = 2  # sure labels that are lines of their own
_LONGEST_LIST = 400  # letters of a line above all speech that tells who is there


def labels_among(pieces: Sequence[Piece], candidates: Sequence[Candidate]) -> dict[int, Candidate]:
    """The labels of a page by the number of their piece."""
    candidates = _with_asking_letters(candidates)
    below = names_with_roles_below(pieces, candidates)
    candidates = [c for c in candidates if c.piece not in below]
    page = PageView(pieces, candidates)
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
        if is_lone and not said and label.shape in (Shape.FLOOR, Shape.WEAK) and opens_list(pieces, number, chosen):
            del chosen[number]
            continue
        is_headline = is_lone and len(said) <= _LONGEST_LIST and _ALL_QUOTED.fullmatch(said) is not None
        if not (is_headline or names_a_speaker(label, said, keys) or (is_lone and tells_who_is_who(label, said, keys))):
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


def _held_of_loose_style(
    style: Style, found: Sequence[Candidate], page: PageView, trusted: set[str], chosen: int
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


def _in_one_print(found: Sequence[Candidate], page: PageView) -> list[Candidate]:
    """Of the lines that may be labels, those printed as most of the surest ones are: capitals, bold, or plain."""
    sure = Counter(page.print_of(c) for c in found if c.shape is Shape.STRONG)
    if not sure:
        return list(found)
    main = sure.most_common(1)[0][0]
    return [c for c in found if page.print_of(c) == main]


def _is_solid_when_loose(style: Style, c: Candidate, counts: Counter[str], page: PageView) -> bool:
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
