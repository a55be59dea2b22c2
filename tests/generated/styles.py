"""How a speaker's label is worded, and by what it is set off from the words said."""

from dataclasses import dataclass

from tests.generated.conversations import Conversation

CASED = frozenset({"en", "ru", "uk", "de", "fr", "es", "it", "pl", "tr", "ca", "pt"})
WIDE = frozenset({"zh", "ja"})

# wording → the languages in which it differs from the full name
WORDINGS: dict[str, frozenset[str]] = {
    "full": CASED | WIDE | {"ar"},
    "initial-first": CASED,
    "initial-last": CASED,
    "surname": CASED,
    "capitals": CASED,
    "office-then-name": CASED | {"zh", "ja", "ar"},
    "office-always": CASED | {"ar"},
    "courtesy": CASED | WIDE | {"ar"},
    "group": CASED | WIDE | {"ar"},
    "name-and-office": CASED,
    "translated": CASED | WIDE | {"ar"},
    "from-the-floor": CASED | WIDE | {"ar"},
    "hour": CASED | WIDE | {"ar"},
}
MARKS = ("colon", "bold-with-colon", "bold-then-colon", "line", "bold-line", "heading", "dash", "full-stop")
_LINES = frozenset({"full", "capitals", "office-then-name", "group", "name-and-office"})
_DASHES = frozenset({"full", "initial-first"})


@dataclass(frozen=True, slots=True, order=True)
class Style:
    """A wording and a mark."""

    wording: str
    mark: str

    def __str__(self) -> str:
        return f"{self.wording}+{self.mark}"


def styles_in(language: str) -> tuple[Style, ...]:
    """The styles that a language has."""
    return tuple(
        Style(wording, mark)
        for wording, languages in WORDINGS.items()
        if language in languages
        for mark in MARKS
        if _go_together(wording, mark, language)
    )


def _go_together(wording: str, mark: str, language: str) -> bool:
    if mark in ("line", "bold-line", "heading"):
        return wording in _LINES
    if mark == "dash":
        return wording in _DASHES and language in ("fr", "es", "it", "pt", "ru", "uk", "pl")
    if mark == "full-stop":
        return wording == "courtesy" and language in ("en", "fr", "es", "it", "pt")
    return True


def label_of(style: Style, conversation: Conversation, person: int | None, *, nth: int) -> str:
    """The words of a label, without the mark; `nth` counts from 0 how often this person was labelled before."""
    if person is None:
        return conversation.floor
    who = conversation.persons[person]
    return {
        "initial-first": who.initial_first,
        "initial-last": who.initial_last,
        "surname": who.surname,
        "capitals": who.full.upper(),
        "courtesy": who.courtesy.replace(who.surname, who.surname.upper())
        if style.mark == "full-stop"
        else who.courtesy,
        "group": f"{who.full} ({who.group})",
        "name-and-office": f"{who.full}, {who.office}",
        "office-always": f"{who.office} {who.full}",
        "office-then-name": f"{who.office} {who.full}" if nth == 0 else who.full,
        "translated": f"{who.full} {conversation.translated}",
    }.get(style.wording, who.full)


def colon_of(language: str) -> str:
    """The colon of the language's own printing."""
    return "：" if language in WIDE else ":"
