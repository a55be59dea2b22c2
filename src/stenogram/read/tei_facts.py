"""What a TEI header says of the transcript: title, date, place, publisher, licence, languages, translation."""

import re
from typing import TYPE_CHECKING

from stenogram.model import PageFact
from stenogram.read.tei_nodes import XML, children_of, found_in, name_of_element, own_language, words_of
from stenogram.text import primary

if TYPE_CHECKING:
    from lxml.etree import _Element

_MACHINE = re.compile(r"\bmachine[- ]translat", re.IGNORECASE)
_PLACES = {"city": "place", "town": "place", "place": "venue", "building": "venue", "org": "venue", "venue": "venue",
           "country": "country", "address": "address"}  # fmt: skip


def facts_of_header(root: "_Element") -> tuple[PageFact, ...]:
    """The facts, those in the text's own language first."""
    own = _language(root)
    header = next((node for node in root.iter() if name_of_element(node) == "teiHeader"), None)
    facts = [PageFact(name="language", value=own, where="TEI xml:lang")] if own else []
    if header is not None:
        files = found_in(header, "fileDesc")
        for file in files:
            facts += _of_titles(file, own) + _of_publication(file, own) + _of_source(file, own)
        facts += _of_setting(header)
    return (*facts, *_of_translation(root, header))


def _language(root: "_Element") -> str | None:
    text = next((node for node in root.iter() if name_of_element(node) == "body"), root)
    return own_language(text)


def _in_order(nodes: "list[_Element]", own: str | None) -> "list[_Element]":
    """The same elements, those in the text's language first."""
    return sorted(nodes, key=lambda node: primary(node.get(f"{XML}lang") or own or "") != primary(own or ""))


def _of_titles(file: "_Element", own: str | None) -> list[PageFact]:
    titles = _in_order(found_in(file, "titleStmt", "title"), own)
    main = [title for title in titles if title.get("type") in (None, "main")]
    facts = [_fact("title", words_of(title), "TEI titleStmt/title") for title in main or titles]
    return facts + [
        _fact("meeting", words_of(node), "TEI titleStmt/meeting") for node in found_in(file, "titleStmt", "meeting")
    ]


def _of_publication(file: "_Element", own: str | None) -> list[PageFact]:
    facts = []
    for statement in found_in(file, "publicationStmt"):
        for publisher in children_of(statement, "publisher"):
            names = _in_order(children_of(publisher, "orgName"), own) or [publisher]
            facts += [_fact("publisher", words_of(name), "TEI publicationStmt/publisher") for name in names]
        for date in children_of(statement, "date"):
            facts.append(_fact("published", date.get("when") or words_of(date), "TEI publicationStmt/date"))
        for idno in children_of(statement, "idno"):
            if (idno.get("type") or "").upper() in ("URI", "URL", "DOI", "HANDLE"):
                facts.append(_fact("identifier", words_of(idno), "TEI publicationStmt/idno"))
        for licence in found_in(statement, "availability", "licence"):
            facts.append(_fact("licence", licence.get("target") or words_of(licence), "TEI availability/licence"))
    return facts


def _of_source(file: "_Element", own: str | None) -> list[PageFact]:
    facts = []
    for bibl in [
        node for source in children_of(file, "sourceDesc") for node in children_of(source, "bibl", "recordingStmt")
    ]:
        for title in _in_order(children_of(bibl, "title"), own):
            facts.append(_fact("source", words_of(title), "TEI sourceDesc/bibl/title"))
        for idno in children_of(bibl, "idno"):
            facts.append(_fact("source_url", words_of(idno), "TEI sourceDesc/bibl/idno"))
        for publisher in children_of(bibl, "publisher"):
            facts.append(_fact("source_publisher", words_of(publisher), "TEI sourceDesc/bibl/publisher"))
        for date in children_of(bibl, "date"):
            facts.append(_fact("source_date", date.get("when") or words_of(date), "TEI sourceDesc/bibl/date"))
    return facts


def _of_setting(header: "_Element") -> list[PageFact]:
    facts = []
    for setting in found_in(header, "profileDesc", "settingDesc", "setting"):
        for date in children_of(setting, "date"):
            when = (
                date.get("when-iso") or date.get("when") or date.get("from-iso") or date.get("from") or words_of(date)
            )
            facts.append(_fact("start", when, "TEI setting/date"))
            facts.append(_fact("end", date.get("to-iso") or date.get("to"), "TEI setting/date to"))
        for node in children_of(setting, "name", "placeName", "settlement"):
            kind = node.get("type") or ("city" if name_of_element(node) != "name" else "")
            if kind in _PLACES:
                facts.append(_fact(_PLACES[kind], words_of(node), f"TEI setting/{name_of_element(node)} type={kind}"))
    return facts


def _of_translation(root: "_Element", header: "_Element | None") -> list[PageFact]:
    """Who answers for what, and the marks of a machine translation."""
    facts = []
    for statement in found_in(header, "fileDesc", "titleStmt", "respStmt") if header is not None else []:
        names = ", ".join(words_of(node) for node in children_of(statement, "persName", "name", "orgName"))
        for resp in children_of(statement, "resp"):
            said = words_of(resp)
            facts.append(_fact("responsible", f"{said}: {names}", "TEI respStmt"))
            if _MACHINE.search(said):
                facts.append(_fact("kind", "machine", f"TEI respStmt: {said}"))
    for prefix in (node for node in root.iter() if name_of_element(node) == "prefixDef"):
        if prefix.get("ident") == "mt-src":
            facts.append(_fact("kind", "machine", "TEI prefixDef mt-src"))
            facts.append(
                _fact(
                    "made_from_file", (prefix.get("replacementPattern") or "").partition("#")[0], "TEI prefixDef mt-src"
                )
            )
    if root.get("corresp"):
        facts.append(_fact("made_from_file", str(root.get("corresp")), "TEI corresp"))
    return [fact for fact in facts if fact.value]


def _fact(name: str, value: str | None, where: str) -> PageFact:
    return PageFact(name=name, value=(value or "").strip(), where=where)
