"""Which language the words of a page are in, and what to believe when the page or the user says another."""

from collections.abc import Iterable
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from stenogram.text import UNKNOWN_LANGUAGE, Language, language, name_of, primary

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]

# The languages that the detector chooses among; more of them would only be mistaken for these.
_CANDIDATES = (
    "ar", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fr", "ga", "gl",
    "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "ko", "ky", "la", "lt", "lv", "mk", "mn", "nl",
    "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "th", "tr", "uk", "ur", "vi", "zh",
)  # fmt: skip
_SAMPLES = (1_500, 6_000)  # letters: where the first leave no doubt, more of them change nothing
_SHORTEST = 20  # letters: of fewer, nothing is said
_SURE, _BEYOND_DOUBT = 0.9, 0.999
# Three letters of ISO 639-2 that XML uses where BCP 47 wants two.
_THREE_LETTERS = {
    "eng": "en", "rus": "ru", "ukr": "uk", "bel": "be", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es",
    "cat": "ca", "glg": "gl", "ita": "it", "pol": "pl", "por": "pt", "tur": "tr", "zho": "zh", "chi": "zh", "jpn": "ja",
    "ara": "ar", "nld": "nl", "dut": "nl", "ces": "cs", "cze": "cs", "ell": "el", "gre": "el", "swa": "sw", "kor": "ko",
}  # fmt: skip
_NEAR = (
    frozenset({"bs", "hr", "sr"}), frozenset({"nb", "nn", "no", "da"}), frozenset({"id", "ms"}),
    frozenset({"cs", "sk"}), frozenset({"gl", "pt"}), frozenset({"gl", "es"}), frozenset({"ca", "es"}),
    frozenset({"mk", "bg"}), frozenset({"fa", "ur"}), frozenset({"kk", "ky"}),
)  # fmt: skip


def language_of_words(text: str) -> tuple[Language, float]:
    """The language of the words and how sure that is, 0..1; `und` for too few of them."""
    sample = _sample(text, _SAMPLES[-1])
    if sum(1 for _ in islice(filter(str.isalpha, sample), _SHORTEST)) < _SHORTEST:
        return UNKNOWN_LANGUAGE, 0.0
    found, sure = "", 0.0
    for letters in _SAMPLES:
        found, sure = _detector().classify(_sample(sample, letters))
        if sure >= _BEYOND_DOUBT:
            break
    return language(str(found)), float(sure)


def decide_language(
    texts: Iterable[str], *, told: Language | None, said: str | None
) -> tuple[Language, tuple[str, ...]]:
    """The language of a rendition, and notices where those who say it disagree.

    The user goes before the page, and the page before the words, unless the words plainly contradict the page.
    """
    words, sure = language_of_words("\n".join(texts))
    page = language(_THREE_LETTERS.get(said.strip().lower(), said)) if said else UNKNOWN_LANGUAGE
    is_plain = sure >= _SURE and words != UNKNOWN_LANGUAGE
    if told is not None and told != UNKNOWN_LANGUAGE:
        if is_plain and not _alike(told, words):
            return told, (f"told {name_of(told)}, but the words look {name_of(words)}",)
        return told, ()
    if page != UNKNOWN_LANGUAGE:
        if is_plain and not _alike(page, words):
            return words, (f"the page says {name_of(page)}, but its words are {name_of(words)}",)
        return page, ()
    return words, ()


def _alike(left: Language, right: Language) -> bool:
    """Whether a detector cannot well tell these apart."""
    pair = {primary(left), primary(right)}
    return len(pair) == 1 or any(pair <= group for group in _NEAR)


def _sample(text: str, letters: int) -> str:
    """Pieces from the start, the middle and the end of a long text."""
    if len(text) <= letters:
        return text
    third, middle = letters // 3, len(text) // 2
    return f"{text[:third]} {text[middle : middle + third]} {text[-third:]}"


@cache
def _detector() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    detector = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    detector.set_languages(list(_CANDIDATES))
    return detector
