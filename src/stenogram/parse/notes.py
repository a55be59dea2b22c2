"""Which pieces are stage directions, headings or ornaments, by their own look."""

import re

from stenogram.model import BlockForm
from stenogram.parse.clocks import clock_in
from stenogram.parse.pieces import Piece
from stenogram.parse.words import stages
from stenogram.parse.words.furniture import ORNAMENT_CHARACTERS

_GEORGIAN = re.compile(r"[\u10d0-\u10ff]")  # no capitals in use, though Unicode has some
_UNPUNCTUATED = re.compile("[\u0e01-\u0eff\u1780-\u17d3]$")  # Thai, Lao, Khmer: no mark ends a sentence
_PAIRS = {"(": ")", "[": "]", "（": "）", "【": "】", "〔": "〕", "［": "］", "{": "}"}
_LONGEST_NOTE = 1500
_LONGEST_ITALIC_NOTE = 300
_LONGEST_HEADING = 100
_ENDS = re.compile(r"[.!?…。！？؟۔।]['\"”»)]?$")
_STAGES = {
    kind: re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, stems))})", re.IGNORECASE)
    for kind, stems in {
        "vocal": stages.VOCAL, "kinesic": stages.KINESIC, "gap": stages.GAP, "incident": stages.INCIDENT
    }.items()
}  # fmt: skip
# "Aplausos do PS.", "Applause from the Opposition benches.": a whole paragraph, without brackets or italics.
_IN_WORDS = re.compile(
    r"(?:[^\W\d_]{4,15} )?members? interjecting\s?[–—.-]?|"
    r"(?:applause|laughter|aplausos?|risos|protestos|applaudissements|rires|beifall|heiterkeit|applausi|oklaski|potlesk"
    r"|аплодисменты|смех|оплески|сміх|applåder|naurua|taps|gelächter|alkışlar|掌聲|掌声|拍手)"
    r"(?:(?:,? (?:gerais|geral|generales|en|do|da|de|del|des|dans|sur|on|from"
    r"|and|bei|beim|im|in|auf|w|на|в|у|і|и|e|y|et"
    r"|und)\b)"
    r"[^.!?\n]{0,60})?[.。]?",
    re.IGNORECASE,
)
# What a clerk tells between the speeches: that "it was 3:04 p.m.", or that "at 3:09 p.m., the session was resumed".
_TOLD_HOUR = re.compile(
    r"(?:It was|At) \d{1,2}[:.]\d{2}(?: ?[ap]\.? ?m\.?)?"
    r"(?:,? the (?:session|sitting|meeting|house|senate|committee|hearing|assembly)\b[^?!\n]{0,80})?\.?"
)
# The same with its hour behind: "The sitting was suspended at 11:05." Whoever presides says "is suspended" or
# "I suspend"; in languages that report in the present tense, only a clerk tells the hour.
_TOLD_OF_SITTING = re.compile(
    r"(?:"
    r"The (?:sitting|session|meeting|house|senate|committee|hearing|assembly|council|board|court|commission|chamber)"
    r" (?:(?:was|were|stood|then|again|accordingly|thereupon) ){0,3}"
    r"(?:ended|rose|adjourned|suspended|resumed|reconvened|closed|concluded|recessed)\b"
    r"|Die (?:Sitzung|Versammlung|Verhandlung|Anhörung) (?:wird|wurde|ist)\b(?=[^!?\n]{0,120}"
    r"\b(?:unterbrochen|geschlossen|wiederaufgenommen|wieder aufgenommen|fortgesetzt|beendet)\b)"
    r"|La (?:séance|réunion|session|audience)(?:,[^,!?\n]{1,60},)? est (?:levée|suspendue|reprise|close)\b"
    r"|(?:Se|S['’]) ?(?:levanta|suspende|reanuda|aixeca|suspèn|reprèn) la (?:sesión|reunión|sessió|reunió)\b"
    r"|La seduta(?:,[^,!?\n]{1,60},)? (?:termina|è (?:tolta|sospesa|ripresa))\b"
    r"|(?:A sessão|A reunião) (?:foi|é) (?:encerrada|suspensa|reaberta|interrompida)\b"
    r"|(?:Заседание|Совещание|Встреча|Засідання|Пасяджэнне) (?:было |була |було )?"
    r"(?:закрыто|закрывается|прервано|прерывается|возобновлено|возобновляется|завершилось|окончено"
    r"|закрито|перервано|поновлено|завершилося)\b"
    r"|(?:Posiedzenie|Obrady) (?:zostało |zostały )?(?:zakończono|zakończyło się|przerwano|wznowiono"
    r"|zakończone|przerwane)\b"
    r")[^!?\n]{0,140}",
    re.IGNORECASE,
)
_DASHED = re.compile(r"[–—-]\s+(?=\S)")
_UNFIT_FOR_HEADING = re.compile(r"[.!?…;,:。！？；，：、؟،؛۔।»”\"–—-]$")


def note_rule(piece: Piece) -> str | None:
    """The rule by which a piece is a stage direction, with what it tells of where its words show it; None: it is none.

    The kinds are those of TEI: "vocal-in-brackets", "kinesic-in-brackets", "incident-in-brackets", "gap-in-brackets".
    """
    if piece.form is BlockForm.NOTE:
        return f"{_kind_by_format(piece)}-by-format"
    if is_bracketed(piece.text):
        return f"{_stage_kind(piece.text)}-in-brackets"
    if _IN_WORDS.fullmatch(piece.text) or (_DASHED.match(piece.text) and _IN_WORDS.fullmatch(piece.text[1:].strip())):
        return f"{_stage_kind(piece.text)}-in-words"
    if _TOLD_HOUR.fullmatch(piece.text) or _tells_of_the_sitting(piece.text):
        return "incident-in-words"
    if piece.is_italic and len(piece.text) <= _LONGEST_ITALIC_NOTE and _ENDS.search(piece.text):
        return "note-in-italics"
    return None


def _tells_of_the_sitting(text: str) -> bool:
    """Whether a paragraph reports at what hour the sitting began, stopped or went on, and says nothing else."""
    return _TOLD_OF_SITTING.fullmatch(text) is not None and clock_in(text) is not None


def _kind_by_format(piece: Piece) -> str:
    """What a note of the format tells of: its element's name, as TEI has it, else its words in brackets."""
    element = piece.block.place[-1].partition(".")[0] if piece.block.place else ""
    if element in _STAGES:
        return element
    return _stage_kind(piece.text) if is_bracketed(piece.text) else "note"


def is_stage_direction(words: str) -> bool:
    """Whether words that stand in brackets tell of a sound, a gesture, what happened, or what is missing."""
    return any(pattern.match(words) for pattern in _STAGES.values())


def _stage_kind(text: str) -> str:
    """What a stage direction tells of: the kind whose word comes first in it."""
    matches = ((match.start(), kind) for kind, pattern in _STAGES.items() if (match := pattern.search(text)))
    return min(matches, default=(0, "note"))[1]


def heading_rule(piece: Piece) -> str | None:
    """The rule by which a piece is a heading; None: it is none."""
    if piece.form in (BlockForm.HEADING, BlockForm.TITLE):
        return "heading-by-format"
    if piece.is_italic and len(piece.text) <= _LONGEST_ITALIC_NOTE and not _ENDS.search(piece.text):
        return "heading-in-italics"
    if piece.is_bold and len(piece.text) <= _LONGEST_HEADING and not _UNFIT_FOR_HEADING.search(piece.text):
        return "heading-in-bold"
    return None


def may_be_heading(piece: Piece) -> bool:
    """Whether a piece without typography is short and unpunctuated as headings are."""
    text = piece.text
    return (
        piece.form is BlockForm.PARAGRAPH
        and len(text) <= _LONGEST_HEADING
        and not _UNFIT_FOR_HEADING.search(text)
        and ";" not in text
        and not _UNPUNCTUATED.search(text)
        and (
            text[0].isupper()
            or text[0].isdigit()
            or not text[0].isalpha()
            or text[0].lower() == text[0].upper()
            or bool(_GEORGIAN.match(text))
        )
    )


def is_bracketed(text: str) -> bool:
    """Whether one pair of brackets, or several in a row, hold the whole text."""
    bare = text.rstrip(".。 ").lstrip(".… ")
    if len(bare) > _LONGEST_NOTE or not bare or bare[0] not in _PAIRS:
        return False
    expected: list[str] = []
    for place, letter in enumerate(bare):
        if letter in _PAIRS:
            expected.append(_PAIRS[letter])
        elif expected and letter == expected[-1]:
            expected.pop()
        if not expected and not (letter in _PAIRS.values() or letter.isspace()) and place < len(bare) - 1:
            return False
    return not expected and bare[-1] in _PAIRS.values()


def is_ornament(text: str) -> bool:
    """Whether a piece is a rule, asterisks or a mark of omission, without a word."""
    return all(letter in ORNAMENT_CHARACTERS or letter.isspace() for letter in text)
