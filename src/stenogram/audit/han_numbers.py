"""Numbers, months and weekdays in Chinese and Japanese writing. Knows nothing of other scripts."""

import re
from collections.abc import Iterator
from fractions import Fraction

_DIGITS = {
    c: n for n, cs in enumerate(("〇零", "一壹", "二两兩贰", "三叁", "四", "五", "六", "七", "八", "九")) for c in cs
}
_TENS = {"十": 10, "百": 100, "千": 1000}
_SCALES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
_HAN = "〇零一壹二两兩贰三叁四五六七八九十百千万萬亿億兆"
_MIXED = re.compile(
    rf"(?<![\d.,])\d+(?:,\d{{3}})*(?:\.\d+)?[多余]?[百千万萬亿億兆]+(?:零?\d+(?:\.\d+)?[百千万萬亿億兆]*)*|[{_HAN}]+"
)
_PART = re.compile(rf"(\d+(?:,\d{{3}})*(?:\.\d+)?|[〇零一壹二两兩贰三叁四五六七八九])|([{_HAN}])")
_MONTH = re.compile(r"(?<![\d.])(\d{1,2}|十[一二]?|[一二三四五六七八九])月(?!球|亮|光|季|刊)")
_WEEKDAY = re.compile(r"(?:星期|礼拜|禮拜|周|週)([一二三四五六日天])(?![年岁])|([月火水木金土日])曜日?")
_ERA = re.compile(r"(明治|大正|昭和|平成|令和)(\d{1,2}|元)年")
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_CLOCK = re.compile(r"(?<![\d.])(\d{1,2})[时時点點](半|(?:\d{1,2})分)?")
_PERCENT = re.compile(rf"百分之([{_HAN}]+|\d+(?:\.\d+)?)")
_TENTHS = re.compile(r"(?<![\d.])(\d|[一二三四五六七八九])割(?![引れりっ])")  # 5割: half, in hundredths
_FRACTION = re.compile(rf"([{_HAN}]|(?<!\d)\d+)分之([{_HAN}]|\d+)")
_COUNTED = re.compile(
    r"[个個名人位年日号號天岁歳歲次件家所项項条條間间度倍点點時时分秒周週届屆回本台场場支只隻座种種艘架辆輛枚块元円美亩套組组级級票层層年期か箇ヶヵ大世市县省州国國]"
)
_UNIT_AFTER_KILO = re.compile(r"[瓦克米卡赫伏帕]")


def value_of(text: str) -> Fraction | None:
    """The value of a numeral such as 一百二十三, 1亿2000万, 二〇二〇; None when it is none."""
    if len(text) > 1 and all(c in _DIGITS for c in text):
        return Fraction(int("".join(str(_DIGITS[c]) for c in text)))
    total, section, current = Fraction(0), Fraction(0), None
    for m in _PART.finditer(text):
        if m[1]:
            current = Fraction(_DIGITS[m[1]]) if m[1] in _DIGITS else Fraction(m[1].replace(",", ""))
        elif m[2] in _TENS:
            section += (current if current is not None else Fraction(1)) * _TENS[m[2]]
            current = None
        elif m[2] in _SCALES:
            section += current or 0
            if total and not section:  # 万亿: a scale of a scale
                total *= _SCALES[m[2]]
            else:
                total += (section or 1) * _SCALES[m[2]]
            section, current = Fraction(0), None
    return total + section + (current or 0)


def read(low: str) -> Iterator[tuple[int, int, str, Fraction, int]]:
    """(start, end, kind n, m, w or t, value, strength) of each number, month, weekday and time, the surest first."""
    for m in _ERA.finditer(low):
        yield m.start(), m.end(), "n", Fraction(_ERAS[m[1]] + (1 if m[2] == "元" else int(m[2]))), 2
    for m in _MONTH.finditer(low):
        month = int(m[1]) if m[1].isdigit() else int(value_of(m[1]) or 0)
        after = low[m.end() : m.end() + 1]
        if 1 <= month <= 12 and not (m[1] == "一" and after == "个"):
            yield m.start(), m.end(), "m", Fraction(month), 2
    for m in _WEEKDAY.finditer(low):
        day = "一二三四五六日".find(m[1].replace("天", "日")) + 1 if m[1] else "月火水木金土日".find(m[2]) + 1
        yield m.start(), m.end(), "w", Fraction(day), 2
    for m in _CLOCK.finditer(low):
        minutes = 30 if m[2] == "半" else int(m[2][:-1]) if m[2] else 0
        if m[2] and int(m[1]) <= 24:
            yield m.start(), m.end(), "t", Fraction((int(m[1]) * 60 + minutes) % 720), 2
    for m in _PERCENT.finditer(low):
        percent = Fraction(m[1]) if m[1][0].isdigit() else value_of(m[1]) or Fraction(0)
        yield m.start(), m.end(), "n", percent, 1
    for m in _FRACTION.finditer(low):
        below = Fraction(m[1]) if m[1].isdigit() else value_of(m[1]) or Fraction(1)
        above = Fraction(m[2]) if m[2].isdigit() else value_of(m[2]) or Fraction(1)
        if below:
            yield m.start(), m.end(), "n", above / below, 0
    for m in _TENTHS.finditer(low):
        yield m.start(), m.end(), "n", 10 * (Fraction(m[1]) if m[1].isdigit() else value_of(m[1]) or Fraction(0)), 1
    yield from _plain(low)


def _plain(low: str) -> Iterator[tuple[int, int, str, Fraction, int]]:
    for m in _MIXED.finditer(low):
        text = m.group()
        if len(text) > 1 and text[-1] == "千" and _UNIT_AFTER_KILO.match(low, m.end()):  # 1000万千瓦: kilowatts
            text = text[:-1]
        value = value_of(text.replace("多", "").replace("余", ""))
        if value is None:
            continue
        counted = _COUNTED.match(low, m.end()) is not None or low[m.start() - 1 : m.start()] == "第"
        if text[0].isdigit():
            strength = 2
        elif value <= 2 or not counted or text[0] in "百千万萬亿億兆" or value in (10000, 1000):
            strength = 0
        else:
            strength = 1
        yield m.start(), m.start() + len(text), "n", value, strength
