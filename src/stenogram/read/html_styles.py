"""What a tag and its attributes do to the words inside: block or inline, bold, hidden, whose words, what language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from stenogram.model import BlockForm, NamedSpeaker
from stenogram.read.names import names
from stenogram.text import UNKNOWN_LANGUAGE, Language, language

Attributes = Mapping[str, str | None]

UNSEEN = names(
    "script style template noscript head title meta link base object embed iframe noframes audio video canvas svg map"
    " datalist param source track input img"
)
BLOCKS = names(
    "html body address article aside blockquote button caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol"
    " optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp"
)
_PREFORMATTED = names("pre listing plaintext xmp textarea")
_FORMS = {
    **{f"h{n}": BlockForm.HEADING for n in range(1, 7)},
    "li": BlockForm.ITEM,
    "td": BlockForm.CELL,
    "th": BlockForm.CELL,
    "dt": BlockForm.TERM,
    "dd": BlockForm.DEFINITION,
    "blockquote": BlockForm.QUOTATION,
    "caption": BlockForm.CAPTION,
    "figcaption": BlockForm.CAPTION,
}
_BOLD_CLASSES = names("b bold strong fw-bold font-bold font-weight-bold text-bold")
_ITALIC_CLASSES = names("i italic em fst-italic font-italic text-italic")
_DECLARATION = re.compile(r"([a-zA-Z-]{1,40})\s*:\s*([^;:{}]{1,80})")
_WORD = re.compile(r"[^\s.#]+")
_NAMING = ("id", "class", "role", "type", "itemprop")
_PLACE_WORDS = 12  # of one element: frameworks give hundreds


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How the words of an element show, with what it has from the elements around it."""

    is_block: bool = False
    is_hidden: bool = False
    is_bold: bool = False
    is_italic: bool = False
    is_preformatted: bool = False
    is_time: bool = False
    form: BlockForm = BlockForm.PARAGRAPH
    level: int = 0
    link: str | None = None
    speaker: NamedSpeaker | None = None
    language: Language | None = None
    cell: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassRules:
    """The class names to which the page's own style sheet gives bold or italic letters."""

    bold: frozenset[str] = frozenset()
    italic: frozenset[str] = frozenset()


_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,2000})\}")
_CLASS_SELECTOR = re.compile(r"(?:[a-zA-Z0-9]{1,20})?\.([\w-]{1,60})")


def class_rules(sheet: str) -> ClassRules:
    """The bold and italic classes of a style sheet; only selectors that are one class alone count.

    >>> sorted(class_rules(".who, .x:hover {font-weight:700} p.n{font-style:italic}").bold)
    ['who']
    """
    bold, italic = set[str](), set[str]()
    for selectors, declarations in _RULE.findall(sheet):
        said = _declared(declarations)
        for selector in selectors.split(","):
            found = _CLASS_SELECTOR.fullmatch(selector.strip())
            if found and _is_bold(said.get("font-weight", "")):
                bold.add(found[1].lower())
            if found and said.get("font-style", "") in ("italic", "oblique"):
                italic.add(found[1].lower())
    return ClassRules(bold=frozenset(bold), italic=frozenset(italic))


def style_of(tag: str, attributes: Attributes, around: Style, rules: ClassRules) -> Style:
    """How the words of this element show, given the style around it."""
    classes = frozenset((attributes.get("class") or "").lower().split())
    said = _declared(attributes.get("style") or "")
    display = said.get("display", "")
    lang = attributes.get("lang") or attributes.get("xml:lang")
    weight, slant = said.get("font-weight", ""), said.get("font-style", "")
    looks_bold = tag in ("b", "strong") or not (classes.isdisjoint(_BOLD_CLASSES) and classes.isdisjoint(rules.bold))
    is_italic_class = not (classes.isdisjoint(_ITALIC_CLASSES) and classes.isdisjoint(rules.italic))
    looks_italic = is_italic_class or tag in ("i", "em", "cite")
    link = attributes.get("href") if tag == "a" else None
    return Style(
        is_block=_is_block(tag, display),
        is_hidden=_is_hidden(tag, attributes, said),
        is_bold=_is_bold(weight) or (weight not in ("normal", "400", "lighter") and (around.is_bold or looks_bold)),
        is_italic=slant in ("italic", "oblique") or (slant != "normal" and (around.is_italic or looks_italic)),
        is_preformatted=_is_preformatted(tag, said, around),
        is_time=around.is_time or tag == "time",
        form=_FORMS.get(tag, around.form),
        level=int(tag[1]) if tag in _FORMS and tag[0] == "h" else 0 if tag in _FORMS else around.level,
        link=link or around.link,
        speaker=around.speaker,
        language=_language(tag, lang) or around.language,
        cell=around.cell,
    )


def place_word(tag: str, attributes: Attributes) -> str:
    """The element as an outsider sees it: its tag with the words of its class, id and role.

    >>> place_word("nav", {"class": "Menu top", "id": "menu", "role": "navigation"})
    'nav.menu.top.navigation'
    """
    named = " ".join([attributes[key] or "" for key in _NAMING if key in attributes]).lower()
    return ".".join([tag, *list(dict.fromkeys(_WORD.findall(named)))[:_PLACE_WORDS]])


def _declared(declarations: str) -> dict[str, str]:
    """The declarations of a style attribute or rule, in lower case."""
    if not declarations:
        return {}
    return {name.lower(): value.strip().lower() for name, value in _DECLARATION.findall(declarations)}


def _is_bold(weight: str) -> bool:
    return weight in ("bold", "bolder") or (weight.isascii() and weight.isdecimal() and 600 <= int(weight[:4]) <= 1000)


def _is_block(tag: str, display: str) -> bool:
    if display.startswith(("inline", "contents")):
        return False
    return tag in BLOCKS or display.startswith(("block", "flex", "grid", "table", "list-item", "flow-root"))


def _is_hidden(tag: str, attributes: Attributes, said: Mapping[str, str]) -> bool:
    is_closed = tag == "dialog" and "open" not in attributes
    return (
        tag in UNSEEN
        or is_closed
        or "hidden" in attributes
        or said.get("display", "").startswith("none")
        or said.get("visibility", "").startswith(("hidden", "collapse"))
    )


def _is_preformatted(tag: str, said: Mapping[str, str], around: Style) -> bool:
    space = said.get("white-space", "")
    if space.startswith("pre") or space == "break-spaces":
        return True
    if space.startswith(("normal", "nowrap")):
        return False
    return around.is_preformatted or tag in _PREFORMATTED


def _language(tag: str, lang: str | None) -> Language | None:
    """The language of an element that gives one; the whole page's is a fact, not a block's."""
    if not lang or tag in ("html", "body"):
        return None
    found = language(lang)
    return None if found == UNKNOWN_LANGUAGE else found
