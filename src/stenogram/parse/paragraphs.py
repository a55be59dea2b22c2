"""The candidates at the start of a paragraph: before a colon, a stop, a dash, an hour, in bold, in brackets."""

import re
from collections.abc import Iterator

from stenogram.parse.candidates import Style
from stenogram.parse.notes import is_stage_direction
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import (
    LONGEST_LABEL,
    Shape,
    core_of,
    shape_of,
    words_of,
)
from stenogram.parse.words.offices import COURTESY, OFFICES_CJK

_OPEN, _CLOSE = "([（［〔", ")]）］〕"
_MARK = re.compile(rf"[:：﹕︰\n{re.escape(_OPEN + _CLOSE)}]")
_CLAUSE = re.compile(r"\([^\W_]{1,4}\)\s")  # "(a) Secretary of Ports.--The Secretary may": of a law that is read
_STOP_DASH = re.compile(r"[.․]\s?(?:[–—-]|--)(?=\s|$)")  # "President. –", "Sr. Presidente (Roe).-"
_STOP = re.compile(r"\.\s+(?=\S)|\.?\s*[–—]\s+")
_COMMA = re.compile(r"([^\W\d_]+\.? [^\W\d_a-z][^\W\d_a-z'’-]{2,}),\s+([^\W\d_]+\.?)\s")  # "Mr. ROE, Mr. Speaker, I"
_BRACKETED = re.compile(
    r"[(（【\[]([^()（）【】\[\]\n]{1,40}(?:[(（][^()（）【】\[\]\n]{1,30}[)）])?)[)）】\]]\s*(?=\n|$)"
)
_IN_CAPTION = re.compile(r"[\[【]([^()（）【】\[\]\n]{2,40})(?:[】\]]\s+|】)(?=\S)")  # "[ALCALDESA] Buenos días"
_OPENING_STATEMENT = re.compile(r"(?<=.)の?冒頭(?:発言|挨拶)$")  # "【山田総理冒頭発言】"
_ASKED = re.compile(
    r"[(（【\[<＜〈]([^()（）【】\[\]<>＜＞〈〉\n]{1,12})[)）】\]>＞〉]\s*(?=\S)"
)  # "（問）工事は…": beside what is said
_OFFICE_AFTER = re.compile(r",\s*([^.:;!?]{3,90})[.:]\s")  # "**M. Brun**, ministre des ports. …"
_BARE_Q = re.compile(r"(Q)(?:\s{2,}(?=\S)|\s+(?=[A-Z\"“'‘(—]|[–-]\S))")  # "Q    Thank you": the wire services' way
_COURT = re.compile(r"([QA])\.\s+(?=\S)")
_TITLED_STOP = re.compile(  # "Mr. Teague. Thank you"
    r"((?:Mr|Mrs|Ms|Dr|Miss|Prof|Gen|Adm|Sen|Rep|Hon|Rev|Capt|Col|Amb|Sec|Atty)\.\s(?:[A-Z]\.\s)?[A-Z][\w'’-]+)[.]\s+(?=\S)"
)
_WORD_STOP = re.compile(  # "Chair. Thank you", "Lund I.K., for the group. Thank you"
    r"([^\W\d_]+(?:\s[^\W\d_]+)?(?:\s(?:[^\W\d_]\.){1,2}(?:,\s[^.:?!]{3,60}(?=\.)|(?=\s))|(?=[.․])))[.․]?\s+(?=\S)"
)
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_PADDED = re.compile("[\u4e00-\u9fff]\u3000+[\u4e00-\u9fff]")
_AN_HOUR = re.compile(r"\d:\d\d")
_HOUR_WITHIN = 90  # letters
_CAPITALS_AND_INITIALS = re.compile(r"([^\W\d_]{2,}(?:-[^\W\d_]+)?)\s((?:[^\W\d_]\.\s?){1,2})(?=\S)")
_CAPITALS_AND_OFFICE = re.compile(  # "LUCA CONTI, Ministro delle infrastrutture. Presidente"
    r"((?:[^\W\d_][\w'’-]*\s){0,4}[^\W\d_][\w'’-]+),\s([^.:;!?]{3,90})\.\s+(?=\S)"
)
_NAME_BRACKET_STOP = re.compile(  # "J. Roe (ABC)." on a line of its own, or before what is said
    r"((?:[^\W\d_]\.\s?){1,2}[^\W\d_]{3,}(?:-[^\W\d_]+)?\s\([^()]{1,60}\))\.(?=\s|$)"
)
_STAMPED = re.compile(  # "Ann Roe  0:07", and in two boxes side by side "Ann Roe0:07"
    r"((?:(?:Dr|Mr|Mrs|Ms|Prof)\. |[^\W\d_][\w'’-]{1,30}, )?[^\n:.,!?\d]{2,60}?)"
    r"\s*[(\[]?(?<!\d)\d{1,2}:\d{2}(?::\d{2})?[)\]]?[ \t]*(?:\n|$)"
)
_HOUR_BEFORE_WORDS = re.compile(  # "Ann Roe (00:00:41) I think", all on one line
    r"((?:(?:Dr|Mr|Mrs|Ms|Prof)\. )?[^\n:.,!?\d()\[\]]{2,60}?)\s*"
    r"[(\[]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[)\]]\s*(?=[^\W_]|[\"“¿¡])"
)
_HOUR_BEFORE = re.compile(  # "[00:00:02] So tell me", or the hour on a line of its own
    r"[(\[]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[)\]]\s*|\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[ \t]*\n\s*"
)
_OPENS_HOUR = frozenset("([0123456789")
_TABBED = re.compile(r"([^\W\d_]{2,4})\t+(?=\S)")  # "TJ<tab>Hello, everyone": initials in a column of their own
_OFFICE_LINE = re.compile(r"\s*(?:--|[–—|])\s+[^.?!:\n]{2,110}$")  # "**Ann Roe** -- Chief Executive Officer"
_BRACKETS_AND_DASH = re.compile(r"(?:\s*\([^()]{1,60}\)){1,3}\s*[–—-]\s+(?=\S)")
_LATER_BRACKETS = re.compile(r"(?:\s*\([^()]{1,60}\)){1,3}\s*$")  # "**Ann Roe** (Selby North) (Lab)"
_ROMAN = re.compile(r"[IVXLC]+")
_ALL_BRACKETED = re.compile(r"\s*[【\[]([^【】\[\]\n]{1,60})[】\]]\s*")
_LEADING_DASH = re.compile(r"[–—-]\s+(?=\S)")  # "O Sr. Presidente: — Boa tarde"
_ASKED_DASH = re.compile(r"([^\W\d_]{1,12}(?: [^\W\d_]{1,12})?)[–—-]\s+(?=\S)")  # "SORU- Ne zaman?"
_DASH = re.compile(r"\s+[–—-]\s+")
_ENDS_SENTENCE = re.compile(r"[.!?…。！？;,،؟»”\"]$")
_LONGEST_LINE = 110  # letters of a label on a line of its own
_LONGEST_SHORT = 80  # letters of a label that a full stop or a dash ends


def opening_labels(text: str, bold_end: int, follower: Piece | None) -> Iterator[tuple[Style, str, int]]:
    """The candidates at the start of a paragraph, whose first `bold_end` letters are bold."""
    has_hour = _AN_HOUR.search(text, 0, _HOUR_WITHIN) is not None
    if has_hour and (stamped := _STAMPED.match(text)):
        yield Style.STAMPED, stamped[1], words_after(text, stamped.end())
    elif has_hour and (stamped := _HOUR_BEFORE_WORDS.match(text)):
        yield Style.STAMPED, stamped[1], stamped.end()
    if tabbed := _TABBED.match(text):
        yield Style.TAB, tabbed[1], tabbed.end()
    if bracket := _NAME_BRACKET_STOP.match(text):
        yield Style.STOP, bracket[1], words_after(text, bracket.end())
    is_clause = text.startswith("(") and _CLAUSE.match(text) is not None
    dashed = None if is_clause else _STOP_DASH.search(text, 0, LONGEST_LABEL)
    colon = _colon_in(text)
    if colon is not None and _PADDED.fullmatch(text[:colon]) and "".join(text[:colon].split()) in OFFICES_CJK:
        colon = None  # "主　　席：賴委員文德": a field of the header, padded to the width of the others
    if colon is not None and not (dashed and dashed.end() <= colon and shape_of(text[: dashed.start()]).is_solid):
        is_bold = bold_end >= max(1, int(colon * 0.8))
        yield (Style.BOLD_COLON if is_bold else Style.COLON), _unbracketed(text[:colon]), _said_after(text, colon + 1)
    if dashed and not _is_open(text[: dashed.start()]) and "\n" not in text[: dashed.start()]:
        yield Style.STOP_DASH, text[: dashed.start()], words_after(text, dashed.end())
    bracket = _BRACKETED.match(text)
    if bracket:
        yield Style.BRACKET, _OPENING_STATEMENT.sub("", bracket[1]), words_after(text, bracket.end())
    elif (asked := _ASKED.match(text)) and _is_asked_in_brackets(asked[1]):
        yield Style.BRACKET, asked[1], asked.end()
    elif (caption := _IN_CAPTION.match(text)) and not is_stage_direction(caption[1]):
        yield Style.BRACKET, caption[1], caption.end()
    if 0 < bold_end < len(text) and bold_end <= LONGEST_LABEL and colon != bold_end:
        office = _OFFICE_AFTER.match(text, len(text[:bold_end].rstrip(" ,")))
        has_office = office is not None and (words_of(office[1]).offices or _goes_on(text, office))
        brackets = _LATER_BRACKETS.match(text, bold_end) or _OFFICE_LINE.match(text, bold_end)
        end = office.end() if office and has_office else bold_end
        if dash := _BRACKETS_AND_DASH.match(text, bold_end):
            yield Style.BOLD, text[: dash.end()].rstrip(" –—-"), dash.end()
        elif brackets is None:
            yield Style.BOLD, text[:end].strip().rstrip(" .,:–—-"), words_after(text, end)
    short = text[: _LONGEST_SHORT + 3]
    stop = _stop_in(short) if dashed is None else None
    if stop is not None:
        yield Style.STOP, short[: stop[0]], stop[1]
    elif bare_q := _BARE_Q.match(short) or _COURT.match(short):
        yield Style.STOP, bare_q[1], bare_q.end()
    elif word := _TITLED_STOP.match(short) or _WORD_STOP.match(short):
        yield Style.WORD, word[1], word.end()
    dash = _DASH.search(short)
    if dash and dash.start():
        yield Style.DASH, short[: dash.start()], dash.end()
    elif (asked := _ASKED_DASH.match(short)) and shape_of(asked[1]) in (Shape.FLOOR, Shape.ANSWER):
        yield Style.DASH, asked[1], asked.end()
    line_end = text.find("\n", 0, _LONGEST_LINE + 1)
    if line_end > 0 and (colon is None or colon > line_end) and not _ENDS_SENTENCE.search(text[:line_end].rstrip()):
        yield Style.LINE, text[:line_end], words_after(text, line_end)
    elif len(text) <= _LONGEST_LINE and follower is not None and colon is None and not _ENDS_SENTENCE.search(text):
        yield Style.LINE, text, len(text)


def _is_asked_in_brackets(label: str) -> bool:
    """Whether what stands in brackets before words on the same line is who says them: （記者）, （大臣）."""
    shape = shape_of(label)
    return shape in (Shape.FLOOR, Shape.ANSWER) or (shape is Shape.STRONG and _EAST_ASIAN.search(label) is not None)


def _goes_on(text: str, office: re.Match[str]) -> bool:
    """Whether what follows a bold label and a comma belongs to it: nobody begins to speak with a comma."""
    after = text[office.end() : office.end() + 1]
    return office[0][-2] == "." and after.isupper() and not _is_courtesy(office[1].split()[-1])


def _colon_in(text: str) -> int | None:
    """The place of the first colon outside brackets that may end a label."""
    depth = 0
    for mark in _MARK.finditer(text, 0, LONGEST_LABEL + 1):
        letter, place = mark[0], mark.start()
        if letter in _OPEN:
            depth += 1
        elif letter in _CLOSE:
            depth = max(0, depth - 1)
        elif depth:
            continue
        elif letter != "\n":
            after = text[place + 1 : place + 2]
            is_end = letter != ":" or not after or after.isspace() or not (after.isalnum() or after == "/")
            return place if place and is_end else None
        elif place > _LONGEST_LINE:
            return None
    return None


def _stop_in(text: str) -> tuple[int, int] | None:
    """Where a label such as "Mr. PRICE" or "The PRESIDING OFFICER" ends in a full stop, and where its speech begins.

    Without bold letters or capitals "Mr. President. I rise" would be one; so the last word is in capitals,
    or a dash follows.
    """
    called = _COMMA.match(text)
    if called and called[1].split()[1].isupper() and _is_courtesy(called[1].split()[0]) and _is_courtesy(called[2]):
        return called.end(1), called.start(2)
    surname = _CAPITALS_AND_INITIALS.match(text)
    if surname and surname[1].isupper() and surname[2].isupper():
        office = _OFFICE_AFTER.match(text, len(surname[0].rstrip()))
        if office and words_of(office[1]).offices:
            return office.end(1), office.end()  # "САВЧЕНКО М.В., голова Комітету. Дякую"
        return len(surname[0].rstrip()), surname.end()
    office = _CAPITALS_AND_OFFICE.match(text)
    if office and office[1].isupper() and words_of(office[2]).offices:
        return office.end(2), office.end()
    for match in _STOP.finditer(text):
        label = text[: match.start()]
        if _is_open(label):
            continue
        last = re.split(r"[\s.]", core_of(label)[0])[-1]
        if text[match.end() : match.end() + 1].isdigit():
            continue  # "STENOGRAMA NR. 44"
        if len(last) > 1 and last.isupper() and last.casefold() not in COURTESY and not _ROMAN.fullmatch(last):
            return match.start(), match.end()
        if "–" in match[0] or "—" in match[0]:
            return (match.start(), match.end()) if match[0].startswith(".") else None
    return None


def _unbracketed(label: str) -> str:
    """A label without the brackets that hold all of it: "[Ann Roe]"."""
    whole = _ALL_BRACKETED.fullmatch(label)
    return whole[1] if whole else label


def _said_after(text: str, place: int) -> int:
    """Where the words behind a colon begin; some records print a dash before them."""
    start = words_after(text, place)
    dash = _LEADING_DASH.match(text, start)
    return dash.end() if dash else start


def without_hour(text: str, start: int = 0) -> int:
    """Where the words begin behind an hour in brackets that stands at `start`: "[00:00:02] So tell me"."""
    if text[start : start + 1] not in _OPENS_HOUR:
        return start
    hour = _HOUR_BEFORE.match(text, start)
    return hour.end() if hour and hour.end() < len(text) else start


def _is_open(label: str) -> bool:
    """Whether a bracket in a label has no end yet: "A SRA. ROE (PT - BA"."""
    return sum(letter in _OPEN for letter in label) > sum(letter in _CLOSE for letter in label)


def _is_courtesy(word: str) -> bool:
    return word.strip(".").casefold() in COURTESY


def words_after(text: str, place: int) -> int:
    """The first letter at or after `place` that is not white space or a colon left over."""
    rest = text[place:]
    return place + len(rest) - len(rest.lstrip(" \t\n\r\u00a0\u3000:"))
