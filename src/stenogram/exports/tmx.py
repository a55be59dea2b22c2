"""The translation memory as TMX 1.4b, out and in. Who made each translation goes along as properties."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from stenogram.errors import ReadError
from stenogram.exports.xml_documents import LANG, children, document, is_writable, language_of, local, unwritable
from stenogram.model import Claim, Draft, DraftState, MadeBy, MemoryUnit
from stenogram.text import UNKNOWN_LANGUAGE, Language, language, one_line, primary

if TYPE_CHECKING:
    from lxml.etree import _Element

_DATE = "%Y%m%dT%H%M%SZ"
_OURS = "x-stenogram-"
_CODES = frozenset({"bpt", "ept", "ph", "it", "ut"})  # what stands in them is markup of another program
_USES = {DraftState.EDITED: "correction", DraftState.TRANSLATED: "same-engine"}
_BY_MACHINE = ("machine", "mt")  # values of x-origin, as several tools write it


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenMemory:
    """A memory as bytes, and what TMX cannot hold, each with the reason."""

    content: bytes
    units: int
    left_out: tuple[tuple[Draft, str], ...] = ()


@dataclass(slots=True, kw_only=True)
class ReadMemory:
    """What a TMX file holds, as far as it can be used."""

    units: list[MemoryUnit] = field(default_factory=list)
    left_out: list[tuple[int, str]] = field(default_factory=list)  # number of the unit, and why
    without_codes: int = 0  # translations from which another program's markup was taken out


def write_tmx(drafts: Iterable[Draft], *, version: str, at: dt.datetime) -> WrittenMemory:
    """Each translation as a unit of its own, with its maker, date and how the memory uses it."""
    from lxml import etree

    held = [draft for draft in drafts if draft.state in _USES]
    sources = {draft.source for draft in held}
    left_out: list[tuple[Draft, str]] = []
    out, units = BytesIO(), 0
    header = {
        "creationtool": "stenogram", "creationtoolversion": version, "segtype": "sentence", "o-tmf": "stenogram",
        "adminlang": "en", "srclang": sources.pop() if len(sources) == 1 else "*all*", "datatype": "plaintext",
        "creationdate": at.astimezone(dt.UTC).strftime(_DATE),
    }  # fmt: skip
    with etree.xmlfile(out, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element("tmx", {"version": "1.4"}):
            xml.write("\n")
            xml.write(etree.Element("header", header))
            xml.write("\n")
            with xml.element("body"):
                for draft in held:
                    maker = draft.made_by
                    if not is_writable(draft.source_text, draft.text, maker.name, maker.version, draft.reason):
                        found = unwritable(draft.source_text, draft.text, maker.name, maker.version, draft.reason)
                        left_out.append((draft, f"XML cannot hold {found}"))
                        continue
                    xml.write("\n")
                    xml.write(_unit(draft))
                    units += 1
                xml.write("\n")
            xml.write("\n")
    return WrittenMemory(content=out.getvalue() + b"\n", units=units, left_out=tuple(left_out))


def _unit(draft: Draft) -> "_Element":
    from lxml import etree

    maker = draft.made_by
    stamp = {"creationdate": maker.at.astimezone(dt.UTC).strftime(_DATE)} if maker.at else {}
    unit = etree.Element("tu", {"srclang": draft.source, "creationid": maker.name, **stamp})
    is_edited = draft.state is DraftState.EDITED
    told = {
        "state": draft.state.value, "usage": _USES[draft.state], "editor" if is_edited else "engine": maker.name,
        "version": maker.version, "settings": maker.settings, "at": maker.at.isoformat() if maker.at else None,
        "terms": draft.terms, "reason": draft.reason,
    }  # fmt: skip
    for name, value in told.items():
        if value is not None:
            etree.SubElement(unit, "prop", {"type": _OURS + name}).text = value
    for tag, text in ((draft.source, draft.source_text), (draft.language, draft.text)):
        variant = etree.SubElement(unit, "tuv", {LANG: tag, **stamp})
        etree.SubElement(variant, "seg").text = text
    return unit


def read_tmx(
    content: bytes, name: str, *, source: Language | None = None, target: Language | None = None
) -> ReadMemory:
    """What a TMX file holds, of one pair of languages or of all.

    Nothing comes back as if an engine of ours had made it here: a maker's name says with which file it came.

    Raises:
        ReadError: it is no TMX, broken, or hostile.
    """
    root = document(content, name)
    if local(root) != "tmx":
        raise ReadError(name, f"this is no TMX: its root is <{local(root)}>")
    head = next(children(root, "header"), None)
    file_source = head.get("srclang") if head is not None else None
    tool = head.get("creationtool") if head is not None else None
    found = ReadMemory()
    units = (unit for body in children(root, "body") for unit in children(body, "tu"))
    for number, unit in enumerate(units, 1):
        _read_unit(unit, number, name, (source, target), unit.get("srclang") or file_source, tool, found)
    return found


def _read_unit(
    unit: "_Element", number: int, name: str, wanted: tuple[Language | None, Language | None], srclang: str | None,
    tool: str | None, found: ReadMemory,
) -> None:  # fmt: skip
    variants = [(language(language_of(v) or ""), v) for v in children(unit, "tuv")]
    first = _source_of(variants, wanted[0], srclang)
    if first is None:
        found.left_out.append((number, "it does not say which language is its source; name it with --from"))
        return
    others = [(tag, v) for tag, v in variants if v is not first[1] and _fits(tag, wanted[1])]
    if not others and wanted[1] is None:
        found.left_out.append((number, "it has one language only"))
    for tag, variant in others:
        if primary(tag) == primary(first[0]) or UNKNOWN_LANGUAGE in (tag, first[0]):
            found.left_out.append((number, f"{first[0]} and {tag} are no two languages"))
            continue
        (text, one), (rendered, two) = _segment(first[1]), _segment(variant)
        if not text or not rendered:
            found.left_out.append((number, f"its {'translation' if text else 'source'} is empty"))
            continue
        found.without_codes += one or two
        made_by, claim, said = _maker(unit, variant, name, tool)
        draft = Draft(
            source=wanted[0] or first[0], target=wanted[1] or tag, source_text=text, text=rendered, language=tag,
            state=DraftState.EDITED if claim is Claim.PERSON else DraftState.TRANSLATED, made_by=made_by,
            reason=_because(name, said),
        )  # fmt: skip
        found.units.append(MemoryUnit(draft=draft, claim=claim))


def _source_of(
    variants: list[tuple[Language, "_Element"]], wanted: Language | None, srclang: str | None
) -> tuple[Language, "_Element"] | None:
    said = wanted or (language(srclang) if srclang and srclang.lower() != "*all*" else None)
    if said is None:
        return None
    exact = next((pair for pair in variants if pair[0] == said), None)
    return exact or next((pair for pair in variants if _fits(pair[0], said)), None)


def _fits(tag: Language, wanted: Language | None) -> bool:
    return wanted is None or primary(tag) == primary(wanted)


def _segment(variant: "_Element") -> tuple[str, bool]:
    """The words of a variant without markup, and whether there was some."""
    segment = next(children(variant, "seg"), None)
    if segment is None:
        return "", False
    pieces = list(_words(segment))
    return one_line("".join(pieces)), any(local(e) in _CODES for e in segment.iter())


def _words(element: "_Element") -> Iterator[str]:
    if local(element) in _CODES:
        return
    yield element.text or ""
    for child in element:
        yield from _words(child)
        yield child.tail or ""


def _maker(unit: "_Element", variant: "_Element", name: str, tool: str | None) -> tuple[MadeBy, Claim, str]:
    """Who made a translation, whether the file says that it was a person, and how it is called there."""
    props = _props(unit) | _props(variant)
    people = [e.get(key) for e in (variant, unit) for key in ("changeid", "creationid")]
    stated = props.get(_OURS + "state")
    origin = props.get("x-origin", "").lower()
    if stated == DraftState.EDITED.value:
        claim = Claim.PERSON
    elif stated is not None or origin.startswith(_BY_MACHINE):
        claim = Claim.MACHINE
    else:
        claim = Claim.UNSAID
    who = props.get(_OURS + "editor") or props.get(_OURS + "engine") or next((p for p in people if p), None)
    said = who or tool or "somebody"
    made_by = MadeBy(
        name=said if claim is Claim.PERSON else f"{said} via {name}", version=props.get(_OURS + "version"),
        settings=None if claim is Claim.PERSON else "imported", at=_moment(unit, variant, props),
    )  # fmt: skip
    return made_by, claim, said


def _because(name: str, said: str) -> str:
    return f"it came with {name}, which names {said}"


def _props(element: "_Element") -> dict[str, str]:
    return {(p.get("type") or "").lower(): p.text or "" for p in children(element, "prop")}


def _moment(unit: "_Element", variant: "_Element", props: Mapping[str, str]) -> dt.datetime | None:
    """When it was made, as exact as the file says; None: it does not, or not so that it can be read."""
    try:
        ours = dt.datetime.fromisoformat(props[_OURS + "at"])
        return ours if ours.tzinfo else ours.replace(tzinfo=dt.UTC)
    except (KeyError, ValueError):
        pass
    for element in (variant, unit):
        for key in ("changedate", "creationdate"):
            try:
                return dt.datetime.strptime(element.get(key) or "", _DATE).replace(tzinfo=dt.UTC)
            except ValueError:
                continue
    return None
