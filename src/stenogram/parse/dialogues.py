"""An interview that names nobody and opens each turn with a dash: the Russian, French and Spanish way."""

import re
from collections.abc import Collection, Sequence

from stenogram.model import BlockForm
from stenogram.parse.candidates import Candidate, Style
from stenogram.parse.interviewee import calls_itself_interview, in_headline, in_lead
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import Shape, key_of

_DASH = re.compile(r"[–—―-]\s*(?=[^\W_]|[«“\"¿¡(„…])")
_ASKS = re.compile(r"[?؟？]")
_FEWEST = 4  # turns
_FEWEST_QUESTIONS = 2
_ASKING = 0.6  # of the turns of who asks: so many hold a question mark …
_ASKED_BACK = 0.4  # … and of the turns of who answers at most so many end in one
_SHARE = 0.5  # of the pieces below the first dash: in an article that quotes, fewer open with one
_HEAD = 12  # pieces above the first dash


def turns_at_dashes(pieces: Sequence[Piece], waived: Collection[int], title: str | None) -> dict[int, Candidate]:
    """The first piece of each turn by number; empty: it is no such interview.

    Turns alternate; those of one side are questions, and the other side is whom the headline or the lead presents.
    Where only some open in bold, these are the questions.
    """
    dashed = [n for n, p in enumerate(pieces) if n not in waived and _opens_with_dash(p)]
    if len(dashed) < _FEWEST:
        return {}
    above = [pieces[n] for n in range(max(0, dashed[0] - _HEAD), dashed[0]) if n not in waived]
    name = in_headline(above, title) or in_lead(above)
    if not name and not calls_itself_interview(above):
        return {}
    asking = {n for n in dashed if pieces[n].bold_end}
    if not 0 < len(asking) < len(dashed):
        first = 0 if _holds_question(pieces[dashed[0]]) else 1
        asking = set(dashed[first::2])
    answering = [n for n in dashed if n not in asking]
    asked = sum(_holds_question(pieces[n]) for n in asking)
    asked_back = sum(pieces[n].text.rstrip(' »”"').endswith(("?", "؟")) for n in answering)
    is_dialogue = asked >= max(_FEWEST_QUESTIONS, _ASKING * len(asking)) and asked_back <= _ASKED_BACK * len(answering)
    below = [n for n in range(dashed[0], dashed[-1] + 1) if n not in waived]
    if not is_dialogue or len(dashed) < _SHARE * len(below):
        return {}
    return {n: _turn(n, pieces[n], "" if n in asking else name, is_asking=n in asking) for n in dashed}


def _turn(number: int, piece: Piece, name: str, *, is_asking: bool) -> Candidate:
    dash = _DASH.match(piece.text)
    return Candidate(
        piece=number, style=Style.LEADING_DASH, text=name, body=dash.end() if dash else 0,
        shape=Shape.FLOOR if is_asking else Shape.ANSWER, key=key_of(name),
    )  # fmt: skip


def _opens_with_dash(piece: Piece) -> bool:
    return piece.form in (BlockForm.PARAGRAPH, BlockForm.ITEM) and _DASH.match(piece.text) is not None


def _holds_question(piece: Piece) -> bool:
    return _ASKS.search(piece.text) is not None
