"""The site's words for verdicts, differences and foldings. Pure; knows no page."""

import unicodedata
from dataclasses import replace

from stenogram.model import CheckedQuotation, Filling, Nature, QuotedDifference, Reason, RenditionKind, Verdict
from stenogram.model.reason import LANGUAGE
from stenogram.site.frame.interface import gettext, marked, ngettext
from stenogram.site.frame.words import kind_words_of, language_name, number_words
from stenogram.site.quoting.parts import VerdictView

SAID, PARTLY, OTHERWISE, NOTHING, STOPPED = "said", "partly", "otherwise", "nothing", "stopped"
_SIGNS = {
    Verdict.VERBATIM: SAID, Verdict.RENDITION_ONLY: PARTLY, Verdict.TRIMMED: PARTLY, Verdict.EARLIER_REVISION: PARTLY,
    Verdict.RENDERED_FROM: PARTLY, Verdict.NOT_FOUND: NOTHING, Verdict.UNDECIDED: STOPPED,
}  # fmt: skip
_WORDS = {
    Verdict.VERBATIM: marked("verbatim"),
    Verdict.RENDITION_ONLY: marked("verbatim in a rendition only"),
    Verdict.TRIMMED: marked("trimmed"),
    Verdict.ALTERED: marked("altered"),
    Verdict.ALTERED_NUMBER: marked("altered number"),
    Verdict.NEGATED: marked("negated"),
    Verdict.OTHER_SPEAKER: marked("other speaker"),
    Verdict.OTHER_EVENT: marked("other event"),
    Verdict.EARLIER_REVISION: marked("earlier revision only"),
    Verdict.RENDERED_FROM: marked("rendered from"),
    Verdict.NOT_FOUND: marked("not found"),
    Verdict.UNDECIDED: marked("not decided"),
}
_MEANINGS = {
    Verdict.VERBATIM: marked("These words stand in the record, one after the other."),
    Verdict.RENDITION_ONLY: marked("These words stand in a translation or a copy, not in the original."),
    Verdict.TRIMMED: marked("These words stand there in this order, with others between them that are left out."),
    Verdict.ALTERED: marked("Something close to this stands there, in other words, another order or other marks."),
    Verdict.ALTERED_NUMBER: marked("Something close to this stands there, with another number."),
    Verdict.NEGATED: marked("Something close to this stands there, and a denial is missing or added."),
    Verdict.OTHER_SPEAKER: marked("These words stand there, but they are not those of the speaker who is named."),
    Verdict.OTHER_EVENT: marked("These words stand in the record of another event or time."),
    Verdict.EARLIER_REVISION: marked("An earlier state of the text had these words; today it has not."),
    Verdict.RENDERED_FROM: marked("These words are in another language than the record: they render this sentence."),
    Verdict.NOT_FOUND: marked("No text in this archive has these words. That does not prove that nobody said them."),
    Verdict.UNDECIDED: marked("The check was stopped before it had looked everywhere. Name the speaker or the event."),
}
_SKIPPED_WORDS, _SKIPPED_MEANING = marked("skipped"), marked("This quotation was not checked.")
_KINDS = {
    Nature.NEGATION: "error", Nature.NUMBER: "error", Nature.TURN: "error", Nature.LOOK_ALIKE: "error",
    Nature.HIDDEN: "error", Nature.MOVED: "editorial", Nature.MARKED: "form", Nature.FORM: "form",
    Nature.PUNCTUATION: "form",
}  # fmt: skip
_FOLDINGS = (
    marked("case"), marked("quotation marks"), marked("apostrophes"), marked("dashes"), marked("spaces"),
    marked("ellipsis characters"), marked("ё/е"), marked("soft hyphens"), marked("composed letters"),
    marked("Unicode compatibility forms"), marked("stage notes between the words"), marked("marks at its ends"),
)  # fmt: skip
"""Named here so that they are translated; `text/foldings.py` and `quote/places.py` name what a match needed."""
_MOST_LETTERS = 3


def verdict_view(verdict: Verdict, *, departs: bool = False) -> VerdictView:
    """A verdict; of words that a translation has and its original has not, with the sign of a warning."""
    sign = OTHERWISE if departs else _SIGNS.get(verdict, OTHERWISE)
    return VerdictView(sign=sign, words=gettext(_WORDS[verdict]), meaning=gettext(_MEANINGS[verdict]))


def checked_view(checked: CheckedQuotation) -> VerdictView:
    """The verdict on a quotation, with the worst that is known of it."""
    is_worse = checked.departs is not None or checked.misnamed is not None
    view = verdict_view(checked.verdict, departs=is_worse)
    if checked.misnamed is None:
        return view
    return replace(view, words=f"{view.words}, {gettext(_WORDS[Verdict.OTHER_SPEAKER])}")


def skipped_view() -> VerdictView:
    """Of a quotation that was not checked."""
    return VerdictView(sign=STOPPED, words=gettext(_SKIPPED_WORDS), meaning=gettext(_SKIPPED_MEANING))


def kind_of(nature: Nature) -> str:
    """How grave a difference looks: as findings of an audit do."""
    return _KINDS.get(nature, "editorial")


def reason_words(reason: Reason) -> str:
    """A reason in the language of the request under way."""
    if reason.many is None or reason.count is None:
        return reason.said(_filled, gettext(reason.template))
    return reason.said(_filled, ngettext(reason.template, reason.many, reason.count))


def _filled(name: str, value: Filling) -> str:
    if isinstance(value, Reason):
        return reason_words(value)
    if isinstance(value, RenditionKind):
        return kind_words_of(value)
    if isinstance(value, int):
        return number_words(value)
    return language_name(value) if name == LANGUAGE else value


def folding_words(foldings: tuple[str, ...]) -> str:
    """What was held to be the same."""
    return ", ".join(gettext(name) for name in foldings) or gettext("nothing")


def letter_names(difference: QuotedDifference) -> tuple[str, ...]:
    """The characters that cannot be told by looking, by their names in Unicode."""
    if difference.nature not in (Nature.LOOK_ALIKE, Nature.HIDDEN):
        return ()
    told = []
    for name, text, other in (
        (gettext("the quotation has"), difference.quoted, difference.said),
        (gettext("the text has"), difference.said, difference.quoted),
    ):
        found = [c for c in dict.fromkeys(text) if c not in other and (c.isalpha() or unicodedata.category(c) == "Cf")]
        told += [f"{name} U+{ord(c):04X} {unicodedata.name(c, '')}".strip() for c in found[:_MOST_LETTERS]]
    return tuple(told)
