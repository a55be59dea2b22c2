"""Words that try to be more than words, in every field of an event each."""

from tests.site.conftest import Site
from tests.site.shelf import Shelf
from tests.site.written import HOSTILE, add_hostile

PAYLOADS = (
    HOSTILE,
    "<svg/onload=alert(1)>",
    "</title><script>alert(1)</script>",
    '" autofocus onfocus=alert(1) x="',
    "' onmouseover='alert(1)",
    "</textarea></style></script><script>alert(1)</script>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'>",
    "javascript:alert(1)",
    "<!--><script>alert(1)</script>-->",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "{{ self.__init__.__globals__ }}{% for x in ().__class__.__mro__ %}{{ x }}{% endfor %}${7*7}#{7*7}",
    "\u202ealert(1)\u2066<b>\u2028<script>alert(1)</script>\x00\x1b[31m",
    "\ud800<script>alert(1)</script>",
)


def hostile_shelf() -> Shelf:
    """An archive with an event for each payload."""
    shelf = Shelf()
    for number, payload in enumerate(PAYLOADS):
        add_hostile(shelf, payload, f"hostile-{number}")
    return shelf


def hostile_paths(site: Site, number: int) -> tuple[str, ...]:
    """Every page on which a payload stands."""
    event = site.shelf.shelved[number]
    home = f"/events/{event.slug}"
    sentence = site.shelf.texts[event.renditions[1].revision].transcript.sentences[1].id
    return (
        "/",
        home,
        f"{home}/renditions/xx-machine",
        f"{home}/renditions/yy",
        f"{home}/renditions/xx-machine/unread",
        f"{home}/sentences/{sentence}/cite",
        f"{home}/speeches/3/cite",
        f"/captures/{event.renditions[0].capture.id}",
    )
