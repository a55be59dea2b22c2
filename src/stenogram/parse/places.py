"""Every place of a page where a label may stand, by the style in which labels are printed. Decides nothing."""

import re
from collections.abc import Iterator, Sequence

from stenogram.model import BlockForm
from stenogram.parse.candidates import Candidate, Style
from stenogram.parse.paragraphs import opening_labels, words_after
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import (
    Shape,
    core_of,
    key_of,
    shape_of,
    unaddressed,
    with_office_behind_comma,
    words_of,
)
from stenogram.parse.words.talking import TALKING

_IN_CAPTION = re.compile(r"[\[【]([^()（）【】\[\]\n]{2,40})(?:[】\]]\s+|】)(?=\S)")  # "[ALCALDESA] Buenos días"
_TIMESTAMP = re.compile(r"[\[(<]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])>]?\s*(?:[–—-]\s*)?(?=[^\W\d_])")
_LEADERS = (".....", ". . . . . ")
_LETTER = re.compile(r"[^\W\d_]")
_RING = re.compile(r"[○◯●◎◇◆□■▲△▼▽◻]\s*(?=[^\W\d_])")  # what Japanese and Korean records print before a label
_INNER_COLON = re.compile(r"[:：]\s*\S")
_MARK_ENDS = re.compile(r"\u3000|\n|[ \t]{2,}|\s?[>＞]\s|$")
_ARROWS = re.compile(r"(?:>>+|[-–—]\s*>|&gt;&gt;)\s*")  # captions: somebody else speaks
_NUMBERED = re.compile(
    r"(?:Anf(?:\.|örande)\s*\d{1,4}|\d{2}\.\d{2,3}|Q\d{1,4}\.?)\s+(?=[^\W\d_])"
)  # records that count their speeches
_PICTURE = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff][\ufe0f\u200d]?\\s*")  # a picture as a bullet
_HOUR_IN_LABEL = re.compile(r"\s*[(\[]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[)\]]")  # "Ola Brekke (A) [10:02:10]"
_COUNTED_QUESTION = re.compile(r"\d{1,3}[.)]\s+(?=[^\W\d_])")  # "1. Ann Roe (Selby) (Lab): To ask"
_ENDS_SENTENCE = re.compile(r"[.!?…。！？;,،؟»”\"]$")
_LONGEST_LINE = 110  # letters of a label on a line of its own
_LONGEST_SHORT = 80  # letters of a label that a full stop or a dash ends
_TIP = re.compile(r"((?:[^\W\d_]{1,2}\.[ -]?){1,3}([^\W\d_][\w'’-]+))\s+(?=\S)")


def candidates_in(pieces: Sequence[Piece]) -> Iterator[Candidate]:
    """All candidates, piece by piece; a piece may have one of each style."""
    for number, piece in enumerate(pieces):
        if piece.form in (BlockForm.NOTE, BlockForm.TITLE, BlockForm.DATELINE, BlockForm.CAPTION):
            continue
        if _is_leader(piece.text):
            continue  # "President: Ms. Roe ........ (Sel)": a list
        follower = pieces[number + 1] if number + 1 < len(pieces) else None
        before = pieces[number - 1] if number else None
        is_after_hour = before is not None and before.block.cell is not None and not _LETTER.search(before.text)
        role = role_line_of(piece) if follower is not None and "\n" in piece.text else 0
        for style, text, body in _of_piece(piece, follower, is_after_hour=is_after_hour):
            if role and style in (Style.BOLD, Style.LINE):
                continue
            bare = (_HOUR_IN_LABEL.sub("", text) if text[-1:] in ")]" or "[" in text else text).strip()
            label = unaddressed(_untipped(bare))
            if style in (Style.COLON, Style.BOLD_COLON):
                label = with_office_behind_comma(label)
            yield Candidate(
                piece=number, style=style, text=bare, body=body, shape=shape_of(label), key=key_of(label)
            )  # fmt: skip
        if role:
            name = piece.text[:role].rstrip(" ,:\n")
            yield Candidate(
                piece=number, style=Style.LINE, text=name, body=len(piece.text), shape=shape_of(name), key=key_of(name),
                role=piece.text[role:].strip(" ,"),
            )  # fmt: skip


def _is_leader(text: str) -> bool:
    return any(dots in text for dots in _LEADERS)


def _of_piece(piece: Piece, follower: Piece | None, *, is_after_hour: bool) -> Iterator[tuple[Style, str, int]]:
    text = piece.text
    if piece.form is BlockForm.HEADING:
        bare = text[_lead_of(text) :].rstrip(" :：")
        yield (Style.HEADING_COLON if text.rstrip()[-1:] in ":：" else Style.HEADING), bare, len(text)
    elif piece.form is BlockForm.TERM:
        yield Style.TERM, text.rstrip(" :："), len(text)
    elif _is_label_cell(piece, follower, is_after_hour=is_after_hour):
        yield Style.CELL, text.rstrip(" :："), len(text)
    else:
        lead = _lead_of(text)
        if text.startswith((">>", "&gt;&gt;")):
            yield Style.TURN, "", lead
        if counted := _COUNTED_QUESTION.match(text, lead):
            rest = text[counted.end() :]
            for style, label, body in opening_labels(rest, piece.bold_end - counted.end(), follower):
                if style.is_plain and (shape_of(label) is Shape.STRONG or core_of(label)[1]):
                    yield style, label, body + counted.end()
        mark = _RING.match(text, lead)
        if mark is not None:
            found = _MARK_ENDS.search(text, mark.end())
            end, body = found.span() if found else (len(text), len(text))
            if not _INNER_COLON.search(text, mark.end(), end - 1):  # "■ Host: Ann Roe": the colon ends the label
                yield Style.MARK, text[mark.end() : end], words_after(text, body)
            lead = mark.end()
        bold_end = piece.bold_from(lead) if lead else piece.bold_end
        for style, label, body in opening_labels(text[lead:], bold_end - lead, follower):
            yield style, label, body + lead


def _lead_of(text: str) -> int:
    """The length of what may stand before a label: an hour, the arrows of captions, the number of a speech."""
    lead = max((m.end() for pattern in (_ARROWS, _NUMBERED, _PICTURE) if (m := pattern.match(text))), default=0)
    stamp = _TIMESTAMP.match(text, lead)
    return stamp.end() if stamp else lead


def role_line_of(piece: Piece) -> int:
    """Where the second and last line of a piece begins that is an office below a name; 0: it has none.

    "**Ted Marlowe**\\nChief Executive Officer"
    """
    name, newline, role = piece.text.partition("\n")
    if not newline or "\n" in role or not role or len(name) > _LONGEST_SHORT or ":" in name.rstrip(":"):
        return 0
    is_set_off = 0 < len(name.rstrip(" ,:")) <= piece.bold_end <= len(name) + 1
    is_role = is_role_line(role) or (is_set_off and is_bare_line(role) and piece.block.italic != ())
    return len(name) + 1 if is_role and shape_of(name.rstrip(" ,:")) in (Shape.NAME, Shape.STRONG) else 0


def is_role_line(text: str) -> bool:
    """Whether a line is an office and nothing else: "Chief Executive Officer", "Harbor Securities -- Analyst"."""
    if not is_bare_line(text) or words_of(text).offices == 0 or re.search(r"\w\.\s", text):
        return False
    return not any(word.strip(".,").casefold() in TALKING for word in text.split())


def is_bare_line(text: str) -> bool:
    """Whether a line is short and holds no mark that ends a sentence or a label."""
    return len(text) <= _LONGEST_LINE and not _ENDS_SENTENCE.search(text) and not re.search(r"[:：?!\n]", text)


def may_open(line: str, *, is_bold: bool) -> bool:
    """Whether a line may open with a label, whatever else is on the page."""
    if line.startswith(">>") or _RING.match(line):
        return True
    if (caption := _IN_CAPTION.match(line)) and caption[1].isupper():
        return True
    for style, label, _ in opening_labels(line[_lead_of(line) :], 0, None):
        shape = shape_of(_untipped(label.strip()))
        if shape.is_solid or (style.is_plain and shape in (Shape.WEAK, Shape.ANSWER)):
            return True
    return is_bold


def _is_label_cell(piece: Piece, follower: Piece | None, *, is_after_hour: bool) -> bool:
    """Whether a cell stands before what is said: the first of its row, or the second behind an hour or a number."""
    cell, next_cell = piece.block.cell, follower.block.cell if follower else None
    if cell is None or next_cell is None or next_cell[0] != cell[0] or next_cell[1] <= cell[1]:
        return False
    return cell[1] == 0 or (cell[1] == 1 and is_after_hour)


def _untipped(label: str) -> str:
    """A label without what a pointer shows over it: "H.Fischer Heinz Fischer Präsident" → "H.Fischer".

    The surname stands in it twice.
    """
    match = _TIP.match(label)
    return match[1] if match and re.search(rf"\b{re.escape(match[2])}\b", label[match.end() :]) else label


def tip_of(label: str) -> str | None:
    """What a pointer shows over a label, if the label holds it."""
    short = _untipped(label)
    return label[len(short) :].strip() or None if short != label else None
