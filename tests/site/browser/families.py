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


def quoted(words: str, more: str = "") -> Callable[[House], str]:
    """A quotation to be checked."""
    return lambda house: f"/quote?q={quote(words)}{more}"


ARTICLE = (
    "At Velm the President was brief. “Last year 48,600 passengers passed through the harbour,” Ada Corwin said. "
    "“We will raise the dues before 1 September,” she added. «Это решение окончательное», — сказала Ада Корвин. "
    "“Whales sing at night in these mountains,” Ilya Brandt replied."
)


def send_article(page: Page) -> None:
    """Have its quotations checked."""
    page.fill("#text", ARTICLE)
    page.click("main form button[type=submit]")


READ = (
    Family(name="events", path=lambda house: "/"),
    Family(name="event", path=event),
    Family(name="event-demo", path=lambda house: f"/events/{house.demo}"),
    Family(name="event-errors", path=lambda house: f"{event(house)}?with=en-machine&show=errors"),
    Family(name="event-right-to-left", path=lambda house: f"/events/{house.arabic}"),
    Family(name="event-made-here", path=lambda house: f"/events/{house.made}"),
    Family(name="event-lines", path=lambda house: f"{event(house)}?read=lines"),
    Family(name="event-translation", path=lambda house: f"{event(house)}?read=translation"),
    Family(name="event-original", path=lambda house: f"{event(house)}?read=original"),
    Family(name="speakers", path=lambda house: "/speakers"),
    Family(name="speaker", path=lambda house: f"/speakers/{house.speaker}"),
    Family(name="event-folded", path=lambda house: f"{event(house)}?source=folded"),
    Family(name="rendition", path=lambda house: f"{event(house)}/renditions/de"),
    Family(name="unread", path=lambda house: f"{event(house)}/renditions/en-machine/unread"),
    Family(name="capture", path=lambda house: f"/captures/{house.captures[0]}"),
    Family(name="cite-sentence", path=lambda house: f"{made_sentence(house)}/cite"),
    Family(name="cite-speech", path=lambda house: f"{event(house)}/speeches/2/cite"),
    Family(name="earlier-sentence", path=lambda house: f"/events/{house.made}/sentences/{house.earlier}"),
    Family(name="search", path=lambda house: "/search"),
    Family(name="search-hits", path=searched("harbour")),
    Family(name="search-wrong", path=searched('"harbour speaker:'), status=400),
    Family(name="search-meaning", path=searched("boats in winter", "&by=meaning")),
    Family(name="search-nothing", path=searched('"no such words anywhere"', "&by=words")),
    Family(name="search-concordance", path=searched("harbour", "&view=lines")),
    Family(name="api", path=lambda house: "/api"),
    Family(name="quote", path=lambda house: "/quote"),
    Family(name="quote-verbatim", path=quoted("В прошлом году через гавань прошло 48 600 пассажиров.")),
    Family(name="quote-in-rendition", path=quoted("Last year 48,600 passengers passed through the harbour.")),
    Family(name="quote-trimmed", path=quoted("Новая линия откроется 15 июня … вложить 12 миллионов крон.")),
    Family(name="quote-altered", path=quoted("Капитан Мирон Дальский возглавит нашу комиссию.")),
    Family(name="quote-number", path=quoted("В прошлом году через гавань прошло 48 700 пассажиров.")),
    Family(name="quote-negated", path=quoted("Мы будем повышать сборы до 1 сентября.")),
    Family(name="quote-other-speaker", path=quoted("Это решение окончательное.", "&speaker=Ilya%20Brandt")),
    Family(name="quote-other-event", path=quoted("Спасибо за приглашение. Новая линия", "&event=2031-05-14")),
    Family(name="quote-earlier", path=lambda house: quoted(house.earlier_words)(house)),
    Family(name="quote-rendered", path=quoted("There were 284 passengers on board.")),
    Family(name="quote-not-found", path=quoted("Whales sing at night in the mountains.")),
    Family(name="article", path=lambda house: "/quote/article"),
    Family(name="article-report", path=lambda house: "/quote/article", then=send_article),
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
