"""Forms of address in Chinese and Japanese, without spaces: "主席、", "王部長，", "山田さん、". Decides nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stenogram.model import Span

_OFFICES = (
    "副總統|副总统|總統|总统|大統領|總理|总理|総理大臣|総理|首相|副主席|主席|總書記|总书记|委員長|委员长|主任委員|副議長|議長|议长"
    "|國務卿|大臣|部長|部长|外長|外长|院長|院长|署長|局長|局长|司長|次長|處長|处长|主任|發言人|发言人|會長|会长|大使|教授|市長|市长"
    "|知事|秘書長|秘书长|官房長官|長官|委員|委员|議員|议员|代表|主持人|陛下|閣下|阁下"
)
_COURTESIES = "先生|女士|小姐|さん|君|氏|様|殿"
_CALLED = re.compile(
    rf"(?:^|(?<=[，、。！？：；,!?「『（\s]))(?P<all>(?:尊敬的|敬愛的|敬爱的|親愛的|亲爱的|謝謝|谢谢|感謝|感谢)?"
    rf"(?P<name>[\u4e00-\u9fff々]{{0,4}}?)(?P<title>(?:{_OFFICES})(?:{_COURTESIES})?|{_COURTESIES}))"
    r"(?=[，、。！？：,!?」』]|$)"
)
_THANKS = re.compile(r"^(?:尊敬的|敬愛的|敬爱的|親愛的|亲爱的|謝謝|谢谢|感謝|感谢)")
_COURTESY = re.compile(rf"(?:{_COURTESIES})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class HanForm:
    """A place that reads like a form of address, with the name and the office in it; either may be empty."""

    span: Span
    name: str
    office: str


def han_forms(text: str) -> Iterator[HanForm]:
    """The forms of a sentence: between marks, at its start or at its end.

    >>> [form.office for form in han_forms("主席、各位同仁，大家好。")]
    ['主席']
    """
    for match in _CALLED.finditer(text):
        thanks = _THANKS.match(match["all"])
        start = match.start("all") + (thanks.end() if thanks else 0)
        office = _COURTESY.sub("", match["title"])
        if match["name"] or office:
            yield HanForm(span=Span(start, match.end("all")), name=match["name"], office=office)


def fits(form: HanForm, names: tuple[tuple[str, ...], ...], offices: tuple[tuple[str, ...], ...]) -> bool:
    """Whether somebody with these names and offices may be meant: by the name that is said, else by the office."""
    if form.name:
        return any(word.startswith(form.name) for name in names for word in name)
    return any(form.office in word for office in offices for word in office)
