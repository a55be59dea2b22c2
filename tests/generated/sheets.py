"""All that a generated page shows, before it is set in a layout."""

import html
import random
from collections.abc import Sequence
from dataclasses import dataclass

from tests.generated.conversations import Conversation, Turn
from tests.generated.styles import Style, colon_of, label_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A paragraph of the page: with a label, without one, a stage direction, or a box that interrupts."""

    text: str
    label: str | None = None
    kind: str = "said"  # said, note, box
    stamp: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """All that a page shows, before it is set in a layout."""

    conversation: Conversation
    style: Style
    items: tuple[Item, ...]
    furniture: str
    classes: random.Random  # names of classes and identifiers: they mean nothing
    is_reordered: bool = False  # the furniture in another order

    @property
    def colon(self) -> str:
        """The colon of the language."""
        return colon_of(self.conversation.language)

    def has(self, kind: str) -> bool:
        """Whether the page has this furniture."""
        return self.furniture in (kind, "everything")

    def cls(self) -> str:
        """An attribute that no rule may look at."""
        word = "".join(self.classes.choice("bcdfghklmnprstvz") + self.classes.choice("aeiou") for _ in range(3))
        return f' class="{word}" id="{word}{self.classes.randrange(10_000)}"'


def items_of(conversation: Conversation, style: Style, turns: Sequence[Turn], *, has_box: bool) -> tuple[Item, ...]:
    """The paragraphs of a page, in order."""
    items: list[Item] = []
    counts: dict[int | None, int] = {}
    for n, turn in enumerate(turns):
        label = label_of(style, conversation, turn.person, nth=counts.get(turn.person, 0))
        counts[turn.person] = counts.get(turn.person, 0) + 1
        stamp = f"[00:{n:02}:17] " if style.wording == "hour" else ""
        for m, text in enumerate(turn.paragraphs):
            items.append(Item(text=text, label=label if m == 0 else None, stamp=stamp if m == 0 else ""))
        if turn.is_followed_by_applause:
            items.append(Item(text=conversation.applause, kind="note"))
        if has_box and n == len(turns) // 2:
            items.append(Item(text="", kind="box"))
    return tuple(items)


def lead_of(sheet: Sheet, item: Item) -> tuple[str | None, str]:
    """The line of a label, where it has one, and the paragraph with or without it."""
    text, label = html.escape(item.text, quote=False), html.escape(item.label or "", quote=False)
    if item.label is None:
        return None, text
    bold = ("b", "strong")[len(sheet.items) % 2]
    inline = {
        "colon": f"{label}{sheet.colon} {text}",
        "bold-with-colon": f"<{bold}>{label}{sheet.colon}</{bold}> {text}",
        "bold-then-colon": f"<{bold}>{label}</{bold}>{sheet.colon} {text}",
        "dash": f"{label} – {text}",
        "full-stop": f"{label}. {text}",
    }
    lines = {"line": label, "bold-line": f"<{bold}>{label}</{bold}>", "heading": label}
    if sheet.style.mark in lines:
        return lines[sheet.style.mark], text
    return None, item.stamp + inline[sheet.style.mark]
