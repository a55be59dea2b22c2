"""What to try next where a search found nothing. Pure; knows the query, not the archive."""

from stenogram.model import AllOf, SearchQuery, SoughtWords
from stenogram.text import say

_FEW_WORDS = 2
_SHORTEST_STEM = 5  # letters of a word that is shortened to a beginning
_CUT = 2


def next_steps(query: SearchQuery, *, by_words: bool, by_meaning: bool) -> tuple[str, ...]:
    """What may find more, the likeliest first; each a sentence, with the search to type where one can be given."""
    steps: list[str] = []
    words = " ".join(query.text[word.span.start : word.span.end] for word in query.words)
    plain = " ".join(word.text.strip() for word in query.words)
    if query.filters and query.words:
        steps.append(say("without the filters: %(query)s", query=f"`{words}`"))
    elif query.filters:
        steps.append(say("each filter narrows what the others leave: take one out"))
    if query.without:
        steps.append(say("the minus leaves out sentences: take it out"))
    if any(word.is_exact and not word.is_beginning for word in query.words):
        steps.append(say("in any form, not exactly so: %(query)s", query=f"`{plain}`"))
    if len(_side_by_side(query)) > _FEW_WORDS and by_words:
        steps.append(say("all words must stand in one sentence: keep the two or three that matter most"))
    if len(query.words) == 1 and (beginning := _beginning(query.words[0])):
        steps.append(say("whatever begins so: %(query)s", query=f"`{beginning}*`"))
    if query.words and not by_meaning:
        steps.append(say("plain words are also found by what they mean, if the search is not for words alone"))
    elif query.words:
        steps.append(
            say("say it otherwise, as a whole sentence or a question; a name is found as the text itself spells it")
        )
    return tuple(steps)


def _side_by_side(query: SearchQuery) -> tuple[SoughtWords, ...]:
    parts = query.sought.parts if isinstance(query.sought, AllOf) else ()
    return tuple(part for part in parts if isinstance(part, SoughtWords))


def _beginning(word: SoughtWords) -> str:
    """The word without its ending; empty: it is too short, or asks for a beginning already."""
    if word.is_beginning or len(word.words) != 1 or len(word.words[0]) < _SHORTEST_STEM:
        return ""
    return word.words[0][:-_CUT]
