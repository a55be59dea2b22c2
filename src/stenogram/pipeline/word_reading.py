"""Numbers and denials as the audit reads them, for the check of quotations."""

import re
from fractions import Fraction
from functools import lru_cache

from stenogram.audit.figure import Figure
from stenogram.audit.figures import figures
from stenogram.audit.passage import passage
from stenogram.audit.polarity import knows, negators
from stenogram.model import StatedNumber
from stenogram.text import Language, primary

_GROUPED = re.compile(r"[1-9]\d{0,2}([.,])\d{3}(?![\d.,])")
_DOT_IS_SURE = frozenset("en zh ja ko th hi bn ur he ar fa ga cy de es it pt nl tr id ms da ro el hr sl sr".split())
"""Languages in which a dot before three figures has one meaning: decimal in English, thousands in German."""

_ROLES = frozenset({"number", "percent", "day", "year", "time"})


class AuditedWords:
    """`ReadsWords` by the tables of the audit."""

    def numbers(self, text: str, language: Language) -> tuple[StatedNumber, ...]:
        """The numbers that a text states, in order; of dates the days and years too, and months in figures."""
        return tuple(
            StatedNumber(start=f.start, end=f.end, values=_values(f, language), is_sure=f.strength > 0)
            for f in figures(passage(((0, text),)), language)
            if f.role in _ROLES or (f.role == "month" and text[f.start : f.start + 1].isdigit())
        )  # fmt: skip

    def denies(self, word: str, language: Language) -> bool:
        """Whether a word denies by itself."""
        return _denies(word, language)


def _values(figure: Figure, language: Language) -> frozenset[Fraction]:
    """What a number may be to a reader of its language.

    An audit takes 1,342 for either value, since a translator may have copied the sign; the quotation and the words are
    of one language, in which "1,342 billion" is no "1.342 billion". Where figures are grouped by blanks a dot before
    three of them may still be either.
    """
    values = tuple(value for _, value in figure.keys)
    sign = _GROUPED.match(figure.text)
    if sign is None or (sign[1] == "." and primary(language) not in _DOT_IS_SURE):
        return frozenset(values)
    return frozenset(values[:1])


_DENYING = {
    "ar": "لا لن لم ليس ليست ليسوا لسنا لست غير دون بدون أبدا ولا ولن ولم وليس وليست فلا فلن فلم فليس كلا",
    "he": "לא אין אל בלי איני אינו אינה אינם אינן אינני איננו מעולם לעולם בלתי ולא ואין שלא שאין ואל",
    "fa": "نه نیست نیستند نیستم نیستیم نبود نبودند نخواهد نخواهند نخواهم نخواهیم نمی هیچ هرگز بدون",
    "ur": "نہیں نہ مت بغیر ہرگز",
    "sv": "inte ej icke aldrig ingen inget inga utan",
    "da": "ikke ej aldrig ingen intet uden",
    "nb": "ikke ei aldri ingen intet uten ikkje",
    "nn": "ikkje aldri ingen inkje utan ikke",
    "no": "ikke ikkje ei aldri ingen intet uten",
    "is": "ekki ei aldrei enginn engin ekkert án",
    "fi": "ei en et emme ette eivät älä älkää ilman koskaan",
    "et": "ei ära ärge pole polnud ilma",
    "lv": "ne nav nebūs nebija nevar bez nekad",
    "lt": "ne nėra nebus nebuvo be niekada",
    "hu": "nem ne sem se nincs nincsenek soha senki semmi nélkül",
    "sl": "ne ni niso nisem nismo nikoli nihče nič brez",
    "hr": "ne nije nisu nisam nismo neće nećemo nema nikad nikada bez",
    "bs": "ne nije nisu nisam nismo neće nećemo nema nikad nikada bez",
    "mk": "не нема никогаш никој ништо без",
    "sq": "nuk nuk' s' mos pa asnjë kurrë",
    "hy": "չի չեն չեմ չենք չէ ոչ",
    "ka": "არ ვერ ნუ არა არასოდეს",
    "id": "tidak bukan belum jangan tanpa tak",
    "ms": "tidak bukan belum jangan tanpa tak",
    "vi": "không chẳng chưa đừng",
    "eu": "ez inoiz gabe",
    "eo": "ne neniam neniu sen",
}
"""Words that deny, in languages of which the audit has no table; where denial is a part of the verb, it is not read."""

_DENIALS = {language: frozenset(words.split()) for language, words in _DENYING.items()}


@lru_cache(maxsize=4096)
def _denies(word: str, language: Language) -> bool:
    if not knows(language):
        return word in _DENIALS.get(primary(language), ())
    return any(n.firm for n in negators(passage(((0, word),)), language))
