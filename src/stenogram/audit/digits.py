"""Numbers written in digits, whatever groups and decimal marks they use. Knows no words."""

import re
from fractions import Fraction

# Twelve groups are more than anybody counts; without a bound a row of groups costs its square.
DIGITS = re.compile(
    r"(?<![\d])(?:"
    r"\d{1,3}(?:[ ']\d{3}){1,12}(?!\d)(?:[.,]\d++(?![.,]?\d))?"  # 1 342 888,5
    r"|\d{1,3}(?:,\d{3}){1,12}(?!\d)(?:\.\d++)?(?![,.]\d)"  # 1,342,888.5
    r"|\d{1,3}(?:\.\d{3}){1,12}(?!\d)(?:,\d++)?(?![,.]\d)"  # 1.342.888,5
    r"|\d{1,2}(?:,\d{2}){1,12},\d{3}(?!\d)"  # 12,34,567
    r"|\d++(?:[.,]\d++)?(?![.,]\d)"  # 1342888,5
    r"|\d++)"
)

_COMMA_IS_DECIMAL = frozenset(
    "ru uk be bg de fr es it pt nl pl cs sk sl hr sr bs ro hu tr el fi sv da nb nn no is et lv lt ca gl eu id mk ka hy"
    " az kk".split()
)
_GROUPS = re.compile(r"\d{1,3}(?:[., ']\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}")


def _plain(digits: str) -> Fraction:
    return Fraction(digits.replace(" ", "").replace("'", "").replace(",", "."))


def readings(text: str, language: str) -> tuple[Fraction, ...]:
    """What the digits may mean, the likeliest in `language` first.

    `1,234` is a thousand and more in English, and a little over one in Russian; both may be copied into the other.
    """
    marks = [c for c in text if c in ".,"]
    if not marks:
        return (_plain(text),)
    if len(set(marks)) == 2:
        last = max(text.rfind("."), text.rfind(","))
        whole = re.sub(r"\D", "", text[:last])
        return (Fraction(f"{whole}.{text[last + 1 :]}"),)
    grouped = _GROUPS.fullmatch(text) is not None and not text.startswith("0")
    joined = Fraction(re.sub(r"\D", "", text))
    if len(marks) > 1:
        return (joined,)
    if not grouped:
        return (_plain(text),)
    if " " in text or "'" in text:  # 1 342,888: the spaces are the groups
        return (_plain(text),)
    decimal = _plain(text)
    comma_is_decimal = language in _COMMA_IS_DECIMAL
    likely_group = (marks[0] == ".") == comma_is_decimal
    return (joined, decimal) if likely_group else (decimal, joined)
