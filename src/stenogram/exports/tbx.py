"""Terms as TBX: ISO 30042:2019 (version 3, TBX-Basic) out, and it and the older `martif` in."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from stenogram.errors import ReadError
from stenogram.exports.term_table import ReadTerms, WrittenTerms
from stenogram.exports.xml_documents import LANG, children, document, is_writable, language_of, local, unwritable
from stenogram.model import Term
from stenogram.text import Language, language, name_of, one_line, primary

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_OLD = 2
_WORDS = {  # of version 3 and of version 2
    3: ("conceptEntry", "langSec", "termSec"),
    _OLD: ("termEntry", "langSet", "tig"),
}
_NAME = "propernoun"
_DEPRECATED = ("deprecated", "superseded")
_PREFERRED = ("preferred", "admitted")


def write_tbx(terms: Iterable[Term], source: Language, target: Language, *, version: int = 3) -> WrittenTerms:
    """A concept a term and its rendering. Version 2 is for tools that do not know the newer one."""
    from lxml import etree

    root, body = _frame(source, version)
    left_out: list[tuple[Term, str]] = []
    count = 0
    for term in terms:
        if not is_writable(term.source, term.target, term.note, term.origin):
            found = unwritable(term.source, term.target, term.note, term.origin)
            left_out.append((term, f"XML cannot hold {found}"))
            continue
        count += 1
        _concept(body, term, f"c{count}", (source, target), version)
    content: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)
    return WrittenTerms(content=content, count=count, left_out=tuple(left_out))


def _frame(source: Language, version: int) -> tuple["_Element", "_Element"]:
    """The root and where concepts go."""
    from lxml import etree

    if version == _OLD:
        root = etree.Element("martif", {"type": "TBX-Basic", LANG: source})
        head = etree.SubElement(root, "martifHeader")
    else:
        names: dict[str, str] = {None: _NAMESPACE}  # type: ignore[dict-item]  # the stubs know no default
        root = etree.Element(f"{{{_NAMESPACE}}}tbx", {"style": "dca", "type": "TBX-Basic", LANG: source}, nsmap=names)
        head = _child(root, "tbxHeader")
    told = _child(_child(head, "fileDesc"), "sourceDesc")
    _child(told, "p", "Terms and names of a Stenogram archive")
    return root, _child(_child(root, "text"), "body")


def _child(
    parent: "_Element", name: str, text: str | None = None, attributes: Mapping[str, str] | None = None
) -> "_Element":  # fmt: skip
    """A new element in its parent's namespace."""
    from lxml import etree

    namespace = parent.tag.partition("}")[0] + "}" if parent.tag.startswith("{") else ""
    made = etree.SubElement(parent, namespace + name, dict(attributes or {}))
    made.text = text
    return made


def _concept(
    body: "_Element", term: Term, number: str, pair: tuple[Language, Language], version: int
) -> None:  # fmt: skip
    entry, section, group = _WORDS[version]
    concept = _child(body, entry, None, {"id": number})
    for is_source, tag, text in ((True, pair[0], term.source), (False, pair[1], term.target)):
        held = _child(_child(concept, section, None, {LANG: tag}), group)
        _child(held, "term", text)
        if term.is_name:
            _child(held, "termNote", "properNoun", {"type": "partOfSpeech"})
        if not is_source and term.origin:
            _child(held, "admin", term.origin, {"type": "source"})
        if not is_source and term.note:
            _child(held, "note", term.note)


def read_tbx(content: bytes, name: str, source: Language, target: Language) -> ReadTerms:
    """The terms of two languages. Of several in one language the preferred come first, deprecated ones are left out.

    Raises:
        ReadError: it is no TBX, broken, or hostile.
    """
    root = document(content, name)
    if local(root) not in ("tbx", "martif"):
        raise ReadError(name, f"this is no TBX: its root is <{local(root)}>")
    terms: list[Term] = []
    left_out: list[tuple[str, str]] = []
    languages: set[str] = set()
    for number, entry in enumerate((e for e in root.iter() if local(e) in ("conceptEntry", "termEntry")), 1):
        held: dict[Language, list[_Held]] = {}
        for section in children(entry, "langSec", "langSet"):
            held.setdefault(language(language_of(section) or ""), []).extend(map(_Held, _groups(section)))
        languages |= {primary(tag) for tag in held}
        ours, theirs = (_of(held, wanted) for wanted in (source, target))
        if not ours or not theirs:
            where = f"concept {entry.get('id') or number}"
            left_out.append((where, f"it has no term in {name_of(source if not ours else target)}"))
            continue
        terms += [
            Term(
                source=one.text, target=other.text, is_name=one.is_name or other.is_name,
                note=other.note or one.note, origin=other.origin or name,
            )
            for one in ours
            for other in theirs
        ]  # fmt: skip
    if not terms and languages:
        known = ", ".join(sorted(languages))
        raise ReadError(
            name, f"it has no terms from {name_of(source)} into {name_of(target)}: its languages are {known}"
        )
    return ReadTerms(terms=tuple(dict.fromkeys(terms)), left_out=tuple(left_out))


class _Held:
    """A term of one language with what is told of it."""

    def __init__(self, group: "_Element") -> None:
        self.text = one_line("".join(_plain(e) or "" for e in group.iter() if local(e) == "term"))
        notes = [e for e in group.iter() if local(e) in ("termNote", "partOfSpeech", "administrativeStatus")]
        parts = [(e.text or "").casefold() for e in notes if e.get("type", local(e)) == "partOfSpeech"]
        states = [(e.text or "").casefold() for e in notes if e.get("type", local(e)) == "administrativeStatus"]
        self.is_name = _NAME in parts
        self.is_deprecated = any(s.startswith(_DEPRECATED) for s in states)
        self.rank = min((n for n, word in enumerate(_PREFERRED) if any(s.startswith(word) for s in states)), default=1)
        self.note = next((_plain(e) for e in group.iter() if local(e) == "note"), None)
        admins = (e for e in group.iter() if local(e) == "admin" and e.get("type") == "source")
        self.origin = next((_plain(e) for e in admins), None)


def _plain(element: "_Element") -> str | None:
    return "".join(map(str, element.itertext())) or None


def _groups(section: "_Element") -> Iterator["_Element"]:
    yield from children(section, "termSec", "tig", "ntig")


def _of(held: dict[Language, list[_Held]], wanted: Language) -> list[_Held]:
    """The terms of a language, the preferred first; of another country's where it has none of its own."""
    exact = held.get(wanted)
    near = [h for tag, those in held.items() if primary(tag) == primary(wanted) for h in those]
    return sorted((h for h in exact or near if h.text and not h.is_deprecated), key=lambda h: h.rank)
