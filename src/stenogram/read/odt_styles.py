"""What an OpenDocument's styles make of letters and paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stenogram.read.docx_styles import Looks, attribute
from stenogram.read.tei_nodes import children_of, name_of_element

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST_CHAIN = 20  # styles based on styles
_BOLD = re.compile(r"bold|[6-9]00")


@dataclass(slots=True)
class StyleSheet:
    """The styles of a document by family and name; those of the text itself before those that it shares."""

    _styles: "dict[tuple[str, str], _Element]" = field(default_factory=dict)
    _known: dict[tuple[str, str], Looks] = field(default_factory=dict)

    @classmethod
    def of(cls, roots: "Sequence[_Element]") -> "StyleSheet":
        """The sheet of these parts, the last one's styles first."""
        styles = {}
        for root in roots:
            for node in root.iter():
                if name_of_element(node) == "style":
                    styles[attribute(node, "family"), attribute(node, "name")] = node
        return cls(styles)

    def looks(self, family: str, name: str) -> Looks:
        """How a style, with those that it is based on, makes letters look."""
        if (family, name) not in self._known:
            looks = Looks()
            for node in self._chain(family, name):
                looks = looks.over(_looks_in(node))
            self._known[family, name] = looks
        return self._known[family, name]

    def word(self, name: str) -> str:
        """The paragraph style as places name it: the nearest that a person named."""
        named = next(
            (attribute(n, "display-name") or attribute(n, "name") for n in self._chain("paragraph", name)
             if not re.fullmatch(r"P\d+", attribute(n, "name"))), "",
        )  # fmt: skip
        return ".".join(["p", *re.findall(r"[^\W_]+", re.sub(r"_[0-9a-f]{2}_", " ", named.lower()))])

    def _chain(self, family: str, name: str) -> "list[_Element]":
        chain: list[_Element] = []
        while (node := self._styles.get((family, name))) is not None and len(chain) < _LONGEST_CHAIN:
            chain.append(node)
            name = attribute(node, "parent-style-name")
        return chain


def _looks_in(style: "_Element") -> Looks:
    for properties in children_of(style, "text-properties"):
        weight, slant = attribute(properties, "font-weight"), attribute(properties, "font-style")
        display = attribute(properties, "display")
        return Looks(
            bold=bool(_BOLD.fullmatch(weight)) if weight else None,
            italic=slant in ("italic", "oblique") if slant else None,
            hidden=display == "none" if display else None,
        )
    return Looks()
