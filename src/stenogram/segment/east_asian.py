"""Full-width stops end a sentence without a space after them, unless a quotation goes on in its sentence."""

import re

WIDE_STOPS = "。！？｡．"
_CLOSERS = "\"'”’)]}」』】》〉）］»"
_CORNERS = "」』"
_SPEECH_VERB = re.compile(r"[^。！？，、\s“”「」]{0,6}(?:说|說|道|问|問|表示|回答|喊|指出)")  # “…。”他说
_PARTICLE = re.compile("と|って|という|などと|、|。|，|的|が|を|に|は|も|の")
_LONGEST_QUOTATION = 160  # letters: a shorter Japanese one is not cut inside


def end_of_wide(text: str, found: re.Match[str], begun: int) -> int | None:
    """Where the sentence ends that may end at these full-width marks; None: it goes on.

    Args:
        text: the whole text.
        found: the marks, and the quotation marks and brackets behind them.
        begun: where the sentence began.
    """
    at = found.start("closers")
    closers = found["closers"][: len(found["closers"]) - len(found["closers"].lstrip(_CLOSERS))]
    end = at + len(closers)
    if found["marks"] == "．" and text[at : at + 1].isdecimal():
        return None
    if not closers:
        return None if _is_quoted(text, begun, found.start()) else end
    if closers[-1] == "”" and _is_inserted(text, begun, found.start()) and text[end : end + 1] not in ("", "“", "\n"):
        return None
    goes_on = (_PARTICLE if closers[-1] in _CORNERS else _SPEECH_VERB).match(text, end)
    return None if goes_on else end


def _is_quoted(text: str, begun: int, at: int) -> bool:
    """Whether the place is inside a short quotation in corner brackets."""
    opened = text.rfind("「", max(begun, at - _LONGEST_QUOTATION), at)
    if opened < 0 or text.find("」", opened, at) >= 0:
        return False
    return text.find("」", at, opened + _LONGEST_QUOTATION) >= 0


def _is_inserted(text: str, begun: int, at: int) -> bool:
    """Whether the quotation was opened right behind a word, not behind a colon: a piece of its sentence."""
    opened = text.rfind("“", max(begun, at - _LONGEST_QUOTATION), at)
    return opened > begun and text[opened - 1].isalnum()
