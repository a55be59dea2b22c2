"""Every family of pages, each with the way to a page of it. Whoever adds a page adds its line here."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from playwright.sync_api import Page

from tests.site.browser.house import House


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A kind of page and how one of it is reached."""

    name: str
    path: Callable[[House], str]
    then: Callable[[Page], None] | None = None  # what is done there
    is_for_editors: bool = False
    status: int = 200

    def visit(self, page: Page, house: House) -> None:
        """Go there; an editor has signed in before."""
        answer = page.goto(house.url + self.path(house))
        assert answer is not None
        assert answer.status == self.status, (self.name, answer.status)
        if self.then:
            self.then(page)


def event(house: House) -> str:
    """The talks: an original, an official and a machine rendition, and one of something else."""
    return f"/events/{house.talks}"


def searched(query: str, more: str = "") -> Callable[[House], str]:
    """What the search page is asked."""
    return lambda house: f"/search?q={quote(query)}{more}"


def made_sentence(house: House) -> str:
    """A sentence of the rendition that was made here."""
    return f"/events/{house.made}/sentences/{house.sentence}"


def change_meanwhile(page: Page) -> None:
    """Send the form as if somebody else had been faster."""
    page.evaluate("document.querySelector('[name=based_on]').value = 'x'.repeat(64)")
    page.fill("#text", "Nobody was hurt, as far as is known.")
    page.click("main form button[type=submit]")


READ = (
    Family(name="events", path=lambda house: "/"),
    Family(name="event", path=event),
    Family(name="event-demo", path=lambda house: f"/events/{house.demo}"),
    Family(name="event-errors", path=lambda house: f"{event(house)}?with=en-machine&show=errors"),
    Family(name="event-right-to-left", path=lambda house: f"/events/{house.arabic}"),
    Family(name="event-made-here", path=lambda house: f"/events/{house.made}"),
    Family(name="rendition", path=lambda house: f"{event(house)}/renditions/de"),
    Family(name="unread", path=lambda house: f"{event(house)}/renditions/en-machine/unread"),
    Family(name="capture", path=lambda house: f"/captures/{house.captures[0]}"),
    Family(name="cite-sentence", path=lambda house: f"{made_sentence(house)}/cite"),
    Family(name="cite-speech", path=lambda house: f"{event(house)}/speeches/2/cite"),
    Family(name="earlier-sentence", path=lambda house: f"/events/{house.made}/sentences/{house.earlier}"),
    Family(name="search", path=lambda house: "/search"),
    Family(name="search-hits", path=searched("harbour")),
    Family(name="search-wrong", path=searched('"harbour speaker:'), status=400),
    Family(name="search-chart", path=searched("harbour", "&view=chart")),
    Family(name="search-concordance", path=searched("harbour", "&view=kwic")),
    Family(name="not-found", path=lambda house: "/nope", status=404),
    Family(name="login", path=lambda house: "/login"),
)
EDITORS = (
    Family(name="signed-in", path=lambda house: "/login", is_for_editors=True),
    Family(name="event-editable", path=lambda house: f"/events/{house.made}", is_for_editors=True),
    Family(name="edit", path=lambda house: f"{made_sentence(house)}/edit", is_for_editors=True),
    Family(
        name="conflict", path=lambda house: f"{made_sentence(house)}/edit", is_for_editors=True, then=change_meanwhile
    ),
)
ALL = READ + EDITORS
