"""Ways to read an event, and what of them an address asks for. Pure; knows no text.

All modes are made of the same rows, with the pivot first; they differ in where a row's cells are put. So a row, a
sentence and a speech have one fragment in all of them, and a reader who changes the mode stays at the place.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from stenogram.site.frame.interface import gettext, pgettext
from stenogram.site.reading.findings import SHOWN

FOLDED = "folded"


class Mode(Enum):
    """How the pivot and the renditions beside it are put."""

    SIDE = "side"  # next to one another
    LINES = "lines"  # below one another, sentence by sentence
    TRANSLATION = "translation"  # one of them; the pivot's sentence opens at each of its sentences
    ORIGINAL = "original"  # the pivot alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an address asks for: nothing of it need be there."""

    mode: Mode = Mode.SIDE
    wanted: tuple[str, ...] = ()  # keys of renditions; none: the usual ones
    show: str = "all"  # which findings
    is_folded: bool = False  # with several beside one another: the pivot's sentences open at theirs
    at: str = ""  # the sentence that a lasting link led to

    @property
    def beside(self) -> tuple[str, ...]:
        """The renditions that are to be shown in this mode."""
        return self.wanted[:1] if self.mode is Mode.TRANSLATION else self.wanted

    def query(self) -> Mapping[str, str]:
        """The same as part of an address; what is usual is left out.

        So is the sentence: a choice keeps it as its fragment. In the query it would make as many addresses of each
        choice as there are sentences, and a robot would follow them all.
        """
        return {
            "read": "" if self.mode is Mode.SIDE else self.mode.value,
            "with": ",".join(self.wanted),
            "show": "" if self.show == "all" else self.show,
            "source": FOLDED if self.is_folded else "",
        }

    def but(self, **changes: Mode | str | bool | tuple[str, ...]) -> "Asked":
        """The same with something else in one respect: what a link asks for."""
        return replace(self, **changes)  # type: ignore[arg-type]


def asked_for(given: Mapping[str, str], wanted: Sequence[str]) -> Asked:
    """What the parameters of an address mean; what is not known is taken as not said."""
    modes = {mode.value: mode for mode in Mode}
    show = given.get("show", "all")
    return Asked(
        mode=modes.get(given.get("read", ""), Mode.SIDE),
        wanted=tuple(wanted),
        show=show if show in SHOWN else "all",
        is_folded=given.get("source") == FOLDED,
        at=given.get("at", ""),
    )


def mode_words(mode: Mode, *, is_original: bool) -> str:
    """What a mode is called; `is_original`: whether the pivot is an original."""
    match mode:
        case Mode.SIDE:
            return gettext("Side by side")
        case Mode.LINES:
            return gettext("Line by line")
        case Mode.TRANSLATION:
            return pgettext("mode", "Translation") if is_original else gettext("Another text")
        case Mode.ORIGINAL:
            return pgettext("mode", "Original") if is_original else gettext("First text")
