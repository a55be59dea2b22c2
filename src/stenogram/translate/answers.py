"""Whether what an engine answered can be a translation: looked at again, whatever the engine's own code saw."""

from dataclasses import dataclass

from stenogram.errors import BadAnswer
from stenogram.model import TranslationAnswer, TranslationRequest
from stenogram.text import UNKNOWN_LANGUAGE, Language, fold, name_of, one_line
from stenogram.translate.fitting import fitting
from stenogram.translate.foreign import Detect, foreign_language, same_language

_ECHO = 25  # letters that must differ between languages: a name alone may stay as it is
_WORDS = 4
LINES_JOINED = "line breaks of the answer became spaces"


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """An answer sentence by sentence: the text, or None with why it cannot be used; and what was changed in it."""

    texts: tuple[str | None, ...]
    reasons: tuple[str | None, ...]


def look_at(engine: str, request: TranslationRequest, answer: TranslationAnswer, detect: Detect) -> Looked:
    """The answer with line breaks taken out and nothing else changed; unusable sentences left out.

    Raises:
        BadAnswer: it has not one text a sentence, or the whole of it is in another language.
    """
    texts = fitting(engine, request, answer.texts)
    whole = foreign_language(" ".join(texts), request.target, detect) if len(texts) > 1 else None
    if whole is not None:
        raise BadAnswer(engine, _in_other(whole, request.target))
    looked = [_one(sentence, text, request, detect) for sentence, text in zip(request.sentences, texts, strict=True)]
    return Looked(texts=tuple(text for text, _ in looked), reasons=tuple(reason for _, reason in looked))


def _one(sentence: str, text: str, request: TranslationRequest, detect: Detect) -> tuple[str | None, str | None]:
    line = one_line(text)
    found = foreign_language(line, request.target, detect)
    if found is not None:
        return None, _in_other(found, request.target)
    if _is_echo(sentence, line, request):
        return None, "the engine gave the sentence back as it was"
    return line, None if line == text else LINES_JOINED


def _is_echo(sentence: str, line: str, request: TranslationRequest) -> bool:
    if same_language(request.source, request.target) or fold(sentence) != fold(line):
        return False
    small = sum(word.islower() for word in sentence.split())
    return sum(map(str.isalpha, line)) >= _ECHO and small >= _WORDS


def _in_other(found: Language, target: Language) -> str:
    if found == UNKNOWN_LANGUAGE:
        return f"the answer is not in the letters of {name_of(target)}"
    return f"the answer is in {name_of(found)}, not in {name_of(target)}"
