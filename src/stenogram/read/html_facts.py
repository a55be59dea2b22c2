"""What an HTML page says of itself in its head: title, dates, languages, links, licence."""

from typing import TYPE_CHECKING

from stenogram.model import PageFact
from stenogram.read.html_lines import resolved
from stenogram.read.jsonld import facts_of_jsonld
from stenogram.text import squeeze

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

# The names that meta elements use, and the fact each stands for; earlier lines are the better witnesses.
_META = {
    "og:title": "title", "twitter:title": "title", "dcterms.title": "title", "dc.title": "title",
    "citation_title": "title", "og:description": "description", "description": "description",
    "dcterms.abstract": "description", "dc.description": "description",
    "article:published_time": "published", "og:article:published_time": "published", "datepublished": "published",
    "dcterms.issued": "published", "dc.date.issued": "published", "dcterms.created": "published",
    "citation_publication_date": "published", "pubdate": "published", "publish_date": "published",
    "dc.date": "published", "dcterms.date": "published", "date": "published", "sailthru.date": "published",
    "article:modified_time": "modified", "og:updated_time": "modified", "dcterms.modified": "modified",
    "last-modified": "modified", "datemodified": "modified",
    "og:site_name": "publisher", "dcterms.publisher": "publisher", "dc.publisher": "publisher",
    "publisher": "publisher", "article:publisher": "publisher", "citation_publisher": "publisher",
    "author": "author", "article:author": "author", "dcterms.creator": "author", "dc.creator": "author",
    "translator": "translator", "dcterms.translator": "translator",
    "dcterms.language": "language", "dc.language": "language", "content-language": "language",
    "og:locale": "language", "og:url": "canonical",
    "dcterms.license": "licence", "dcterms.rights": "licence", "dc.rights": "licence", "license": "licence",
    "copyright": "licence", "rights": "licence",
    "dcterms.source": "source", "dc.source": "source", "dcterms.spatial": "place", "geo.placename": "place",
    "generator": "generator", "og:type": "type",
}  # fmt: skip
_RANK = {key: rank for rank, key in enumerate(_META)}
_ITEMPROPS = {
    "headline": "title", "datepublished": "published", "datemodified": "modified", "startdate": "start",
    "enddate": "end", "inlanguage": "language", "license": "licence", "translator": "translator",
    "publisher": "publisher",
}  # fmt: skip
_MOST_ALTERNATES = 200


def facts_of(tree: "LexborHTMLParser", *, base: str) -> tuple[PageFact, ...]:
    """The facts, the best witness of each name first, none twice."""
    facts = [
        *_of_root(tree),
        *_of_links(tree, base),
        *_of_metas(tree),
        *_of_title(tree),
        *facts_of_jsonld([node.text() for node in tree.css('script[type="application/ld+json"]')]),
        *_of_marked(tree),
    ]
    return tuple({(fact.name, fact.value): fact for fact in reversed(facts)}.values())[::-1]


def _of_root(tree: "LexborHTMLParser") -> list[PageFact]:
    root = tree.root
    body = tree.body
    facts = []
    for node, where in ((root, "html lang"), (body, "body lang")):
        said = (node.attributes.get("lang") or node.attributes.get("xml:lang")) if node else None
        if said and said.strip():
            facts.append(PageFact(name="language", value=said.strip(), where=where))
    return facts


def _of_links(tree: "LexborHTMLParser", base: str) -> list[PageFact]:
    facts = []
    for link in tree.css("link[rel][href], a[rel][href]")[: 20 * _MOST_ALTERNATES]:
        attributes = link.attributes
        rel = (attributes.get("rel") or "").lower().split()
        href = resolved(attributes.get("href") or "", base)
        where = f"{link.tag} rel={' '.join(rel)}"
        hreflang = attributes.get("hreflang")
        if "canonical" in rel and link.tag == "link":
            facts.append(PageFact(name="canonical", value=href, where=where))
        elif "alternate" in rel and hreflang and hreflang.lower() != "x-default":
            facts.append(PageFact(name=f"alternate:{hreflang.strip()}", value=href, where=f"{where} hreflang"))
        elif "license" in rel:
            facts.append(PageFact(name="licence", value=href, where=where))
    return facts


def _of_metas(tree: "LexborHTMLParser") -> list[PageFact]:
    found: list[tuple[int, PageFact]] = []
    for meta in tree.css("meta[content]"):
        attributes = meta.attributes
        value = squeeze(attributes.get("content") or "")
        for kind in ("property", "name", "http-equiv", "itemprop"):
            said = (attributes.get(kind) or "").strip().lower().replace("dc:", "dc.").replace("dcterms:", "dcterms.")
            if value and said in _META:
                fact = PageFact(name=_META[said], value=value, where=f"meta {kind}={attributes.get(kind)}")
                found.append((_RANK[said], fact))
    return [fact for _, fact in sorted(found, key=lambda ranked: ranked[0])]


def _of_title(tree: "LexborHTMLParser") -> list[PageFact]:
    title = tree.css_first("head > title")
    value = squeeze(title.text()) if title else ""
    return [PageFact(name="title", value=value, where="title element")] if value else []


def _of_marked(tree: "LexborHTMLParser") -> list[PageFact]:
    """Microdata, h-entry and time elements of the body."""
    facts = []
    for node in tree.css("[itemprop], time[datetime], .dt-published, .dt-start, .dt-end"):
        attributes = node.attributes
        prop = (attributes.get("itemprop") or "").lower()
        classes = (attributes.get("class") or "").lower().split()
        value = _machine_value(node)
        if not value or (node.tag == "meta" and prop in _META):
            continue
        if "dt-published" in classes or "pubdate" in attributes:
            facts.append(PageFact(name="published", value=value, where=f"{node.tag}.dt-published"))
        elif "dt-start" in classes:
            facts.append(PageFact(name="start", value=value, where=f"{node.tag}.dt-start"))
        elif "dt-end" in classes:
            facts.append(PageFact(name="end", value=value, where=f"{node.tag}.dt-end"))
        elif prop in _ITEMPROPS:
            facts.append(PageFact(name=_ITEMPROPS[prop], value=value, where=f"{node.tag} itemprop={prop}"))
        elif node.tag == "time":
            facts.append(PageFact(name="time", value=value, where="time datetime"))
    return facts


def _machine_value(node: "LexborNode") -> str:
    attributes = node.attributes
    said = attributes.get("datetime") or attributes.get("content") or attributes.get("href")
    return squeeze(said if said is not None else node.text())[:1000]
