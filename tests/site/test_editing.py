"""A site with editors: who may do what, how they sign in, and what becomes of the sentences that they change."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser
from starlette.routing import Mount, Route

from tests.site.edited import NAME, PASSWORD, Desk, Visitor, served, visiting
from tests.site.hostile import PAYLOADS

# path → method → (status for anybody, status for an editor); what is not in it must be refused to both
READ = {"GET": (200, 200)}
LED = {"GET": (303, 303)}
TABLE: dict[str, dict[str, tuple[int, int]]] = {
    "/": READ,
    "/events/{event}": READ,
    "/events/{event}/renditions/{key}": READ,
    "/events/{event}/renditions/{key}/unread": READ,
    "/events/{event}/sentences/{sentence}": LED,
    "/events/{event}/sentences/{sentence}/cite": READ,
    "/events/{event}/speeches/{n:int}": LED,
    "/events/{event}/speeches/{n:int}/cite": READ,
    "/speakers": READ,
    "/speakers/{person}": READ,
    "/captures/{capture}": READ,
    "/captures/{capture}/download": READ,
    "/interface": LED,
    "/healthz": READ,
    "/login": {"GET": (200, 200), "POST": (403, 403)},
    "/logout": {"POST": (403, 303)},
    "/events/{event}/sentences/{sentence}/edit": {"GET": (303, 200), "POST": (403, 303)},
}
READING = {"GET", "HEAD", "OPTIONS"}
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An archive of its own."""
    return Desk(tmp_path / "archive")


@pytest.fixture
def url(desk: Desk) -> Iterator[str]:
    """Where it is served."""
    with served(desk.app()) as where:
        yield where


@pytest.fixture
def anybody(url: str) -> Iterator[Visitor]:
    """A visitor whom nobody knows."""
    with visiting(url) as visitor:
        yield visitor


@pytest.fixture
def editor(url: str) -> Iterator[Visitor]:
    """A visitor who has signed in."""
    with visiting(url) as visitor:
        assert visitor.sign_in().status_code == 303
        yield visitor


def form_of(desk: Desk, number: int = 4) -> str:
    """The address of a sentence's form."""
    return f"/events/{desk.slug}/sentences/{desk.sentences()[number][0]}/edit"


def filled(desk: Desk, path: str) -> str:
    """A route's path with things that are there."""
    values = {
        "{event}": desk.slug, "{key}": "be", "{sentence}": desk.sentences()[4][0], "{n:int}": "1",
        "{capture}": desk.capture, "{person}": desk.person(),
    }  # fmt: skip
    for name, value in values.items():
        path = path.replace(name, value)
    return path


def test_every_route_is_decided_upon(desk: Desk) -> None:
    """Each route of the router stands in the table, so that a new one is refused until somebody decides.

    Those of the API need no decision: whatever it is asked, it only reads.
    """
    routes = [route for route in desk.app().routes if not isinstance(route, Mount)]
    pages = [route for route in routes if isinstance(route, Route) and not route.path.startswith("/api")]
    assert {route.path for route in pages} == set(TABLE)
    assert len(pages) == len(TABLE)
    others = [route for route in routes if route not in pages]
    assert all(isinstance(route, Route) and route.methods and route.methods <= READING for route in others)


@pytest.mark.parametrize("who", ["anybody", "editor"])
def test_who_may_do_what(desk: Desk, url: str, who: str) -> None:
    """Every route with every method, for anybody and for an editor: what is not allowed is refused."""
    for path, allowed in TABLE.items():
        for method in METHODS:
            with visiting(url) as visitor:
                if who == "editor":
                    desk.now += dt.timedelta(minutes=2)
                    visitor.sign_in()
                address, fields = filled(desk, path), {"text": "Said anew."}
                if method == "POST" and who == "editor" and path != "/login":
                    fields = visitor.hidden(form_of(desk)) | {"text": f"Said anew at {desk.now}."}
                sent = {"Origin": url, "Sec-Fetch-Site": "same-origin"}
                answer = visitor.client.request(
                    method, url + address, headers=sent, data=fields if method == "POST" else None
                )
            expected = allowed.get(method, (405, 405))[who == "editor"]
            assert answer.status_code == expected, (path, method, who)


def test_without_editors_nothing_can_be_sent(desk: Desk) -> None:
    """A site that was not given editors has no route that changes anything."""
    app = desk.app(is_editable=False)
    assert all(route.methods and route.methods <= READING for route in app.routes if isinstance(route, Route))
    with served(app) as where, visiting(where) as visitor:
        for path in TABLE:
            for method in ("POST", "PUT", "PATCH", "DELETE"):
                answer = visitor.client.request(method, where + filled(desk, path), headers={"Origin": where})
                assert answer.status_code in (404, 405), (path, method)
        page = visitor.get(f"/events/{desk.slug}").text
    assert "Sign in" not in page
    assert "/edit" not in page


def test_an_edit_is_shown_where_it_was_made(desk: Desk, editor: Visitor) -> None:
    """An editor follows “edit”, changes the sentence and is led back to it; it names them and keeps the machine's."""
    page = html.fromstring(editor.get(f"/events/{desk.slug}").text)
    links = page.xpath("//a[@class='ed']/@href")
    before = desk.sentences()
    assert len(links) == len(before) > 8
    form = form_of(desk)
    assert form in links
    shown = editor.get(form).text
    assert before[4][1] in html.fromstring(shown).text_content()
    assert "Ніхто не загінуў." in shown
    assert "translated by speaking 1" in shown
    answer = editor.post(form, editor.hidden(form) | {"text": "Nobody was\r\nhurt."})
    assert answer.status_code == 303
    assert editor.get(answer.headers["location"]).status_code == 303  # from the lasting address to its place
    after = desk.sentences()
    assert [words for _, words in after] == [
        *(w for _, w in before[:4]),
        "Nobody was hurt.",
        *(w for _, w in before[5:]),
    ]
    text = html.fromstring(editor.get(f"/events/{desk.slug}").text).text_content()
    assert f"edited by {NAME}" in text
    assert f"had “{before[4][1]}”" in text
    assert any("edited" in line and NAME in line for line in desk.told)


def test_nobody_else_sees_edit(desk: Desk, anybody: Visitor) -> None:
    """Whoever is not signed in sees no form and no link to one, and is led to the sign-in."""
    assert "/edit" not in anybody.get(f"/events/{desk.slug}").text
    answer = anybody.get(form_of(desk))
    assert (answer.status_code, answer.headers["location"]) == (303, "/login")


def test_only_what_was_made_here_has_a_form(desk: Desk, editor: Visitor) -> None:
    """The original cannot be edited, nor what is not there."""
    page = html.fromstring(editor.get(f"/events/{desk.slug}/renditions/be").text)
    assert not page.xpath("//a[@class='ed']")
    (first, *_) = page.xpath("//span[@class='s']/@id")
    assert editor.get(f"/events/{desk.slug}/sentences/{first[2:]}/edit").status_code == 404
    fields = editor.hidden(form_of(desk)) | {"text": "x"}
    assert editor.post(f"/events/{desk.slug}/sentences/{first[2:]}/edit", fields).status_code == 404
    assert editor.post(form_of(desk), fields | {"based_on": "no-such"}).status_code == 404


def test_two_editors_of_one_sentence(desk: Desk, url: str, editor: Visitor) -> None:
    """The later is told, sees both texts, and nothing is written; knowing both they may store theirs."""
    form = form_of(desk)
    with visiting(url) as other:
        other.sign_in()
        late = other.hidden(form) | {"text": "Mine & later."}
        assert editor.post(form, editor.hidden(form) | {"text": "First <b>come</b>."}).status_code == 303
        answer = other.post(form, late)
        assert answer.status_code == 409
        page = html.fromstring(answer.text)
        assert "Somebody changed this sentence meanwhile" in page.text_content()
        assert page.get_element_by_id("theirs").text_content() == "First <b>come</b>."
        assert page.get_element_by_id("text").text_content().strip() == "Mine & later."
        assert desk.sentences()[4][1] == "First <b>come</b>."
        again = {f.get("name"): f.get("value") for f in page.xpath("//input[@type='hidden']")}
        action = page.xpath("//form[@class='form']/@action")[0]
        assert other.post(action, again | {"text": "Mine & later."}).status_code == 303
    assert desk.sentences()[4][1] == "Mine & later."


def test_other_sentences_do_not_stand_in_the_way(desk: Desk, editor: Visitor) -> None:
    """A form that was opened before another sentence was changed is still good."""
    forms = [form_of(desk, 4), form_of(desk, 6)]
    fields = [editor.hidden(form) for form in forms]
    for form, hidden in zip(forms, fields, strict=True):
        assert editor.post(form, hidden | {"text": f"New at {form[-12:]}."}).status_code == 303
    words = [text for _, text in desk.sentences()]
    assert words[4].startswith("New at ")
    assert words[6].startswith("New at ")


@pytest.mark.parametrize(
    ("text", "told"),
    [("", "cannot be made empty"), (" \r\n ", "cannot be made empty"), (None, "Nothing was changed"),
     ("a\x00b", "control characters")],
)  # fmt: skip
def test_what_is_no_change_is_refused(desk: Desk, editor: Visitor, text: str | None, told: str) -> None:
    """An empty sentence, the same words, and control characters are refused in a sentence; nothing is written."""
    before, form = desk.sentences(), form_of(desk)
    answer = editor.post(form, editor.hidden(form) | {"text": before[4][1] if text is None else text})
    assert answer.status_code == 422
    assert told in html.fromstring(answer.text).get_element_by_id("problem").text_content()
    assert desk.sentences() == before


def test_forms_of_others_are_refused(desk: Desk, url: str, editor: Visitor) -> None:
    """A form token that is missing, wrong or another session's, and any other place of origin: nothing is written."""
    before, form = desk.sentences(), form_of(desk)
    own = editor.hidden(form) | {"text": "Not to be written."}
    with visiting(url) as other:
        other.sign_in()
        theirs = other.hidden(form)["form_token"]
    lacking = {name: value for name, value in own.items() if name != "form_token"}
    tokens = [lacking, *(lacking | {"form_token": token} for token in ("0" * 64, theirs, "é", ""))]
    for fields in tokens:
        for path in (form, "/logout", "/login"):
            assert editor.post(path, fields).status_code == 403, path
    strangers = (
        {"Origin": "https://elsewhere.example", "Sec_Fetch_Site": "cross-site"}, {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"}, {"Sec_Fetch_Site": "same-site"}, {"Origin": "", "Sec_Fetch_Site": ""},
        {"Sec_Fetch_Site": "none"},
    )  # fmt: skip
    for headers in strangers:
        assert editor.post(form, own, **headers).status_code == 403, headers
    assert desk.sentences() == before
    assert editor.post(form, own).status_code == 303


def test_a_form_is_no_longer_than_a_sentence(desk: Desk, editor: Visitor) -> None:
    """What is too long is not read to its end, and what is no form not at all."""
    form = form_of(desk)
    assert editor.post(form, editor.hidden(form) | {"text": "a" * 70_000}).status_code == 413
    assert editor.post(form, {}, Content_Type="application/json").status_code == 415
    assert editor.post(form, {str(n): "x" for n in range(50)}).status_code == 400


def test_the_cookie_is_for_no_script_and_no_other_site(desk: Desk, url: str) -> None:
    """HttpOnly, SameSite=Strict, Path=/, no date; Secure by https; no page for an editor is kept."""
    with visiting(url) as visitor:
        given = visitor.get("/login").headers["set-cookie"]
        signed = visitor.sign_in().headers["set-cookie"]
        for cookie in (given, signed):
            assert {p.strip().lower() for p in cookie.split(";")[1:]} == {"httponly", "path=/", "samesite=strict"}
            assert len(cookie.partition("=")[2].partition(";")[0]) == 43  # 256 bits
        for path in ("/", "/login", f"/events/{desk.slug}", form_of(desk)):
            answer = visitor.get(path)
            assert (answer.headers["cache-control"], answer.status_code) == ("no-store", 200)
            assert "Cookie" in answer.headers["vary"]
            assert visitor.client.cookies["stenogram_session"] not in answer.text
    desk.base_url = "https://desk.example"
    with served(desk.app()) as where, visiting(where) as visitor:
        assert "Secure" in visitor.get("/login").headers["set-cookie"].split("; ")


def test_signing_in_begins_anew(desk: Desk, url: str) -> None:
    """The token changes with each sign-in, the one before is good for nothing, and no secret is in an address."""
    with visiting(url) as visitor:
        tokens = []
        for _ in range(3):
            answer = (
                visitor.sign_in()
                if not tokens
                else visitor.post(
                    "/login", {"form_token": visitor.hidden("/login")["form_token"], "name": NAME, "password": PASSWORD}
                )
            )
            assert answer.headers["location"] == "/"
            tokens.append(visitor.client.cookies["stenogram_session"])
        assert len(set(tokens)) == 3
        for token in tokens[:2]:
            visitor.client.cookies.clear()
            answer = visitor.client.get(url + form_of(desk), headers={"Cookie": f"stenogram_session={token}"})
            assert answer.status_code == 303


def test_signing_out_and_growing_old(desk: Desk, url: str) -> None:
    """A session ends with the sign-out, twelve hours without use, and a change of the password."""
    form = form_of(desk)
    with visiting(url) as visitor:
        visitor.sign_in()
        kept = visitor.client.cookies["stenogram_session"]
        assert visitor.post("/logout", visitor.hidden("/login")).status_code == 303
        answer = visitor.client.get(url + form, headers={"Cookie": f"stenogram_session={kept}"})
        assert answer.status_code == 303
    with visiting(url) as visitor:
        visitor.sign_in()
        for hours in (11, 11, 11):
            desk.now += dt.timedelta(hours=hours)
            assert visitor.get(form).status_code == 200
        desk.now += dt.timedelta(hours=12, seconds=1)
        assert visitor.get(form).status_code == 303
    with visiting(url) as visitor:
        visitor.sign_in()
        assert visitor.get(form).status_code == 200
        desk.editors.password = "another one by now"
        assert visitor.get(form).status_code == 303


def test_ten_tries_a_minute(desk: Desk, url: str) -> None:
    """Of a name and of an address; the eleventh is refused even with the right password, a minute later it is good."""
    with visiting(url) as visitor:
        for _ in range(10):
            assert visitor.sign_in("wrong").status_code == 403
        refused = visitor.sign_in()
        assert (refused.status_code, refused.headers["retry-after"]) == (429, "60")
        desk.now += dt.timedelta(seconds=60)
        assert visitor.sign_in().status_code == 303
        desk.now += dt.timedelta(seconds=60)
        for number in range(10):
            assert visitor.sign_in("wrong", f"Name {number}").status_code == 403
        assert visitor.sign_in("wrong", "Name 11").status_code == 429


def test_what_is_written_down_holds_no_password(desk: Desk, url: str) -> None:
    """Each try is a line with the time, the name and the address, never with the password; a name is one line."""
    with visiting(url) as visitor:
        visitor.sign_in("a wrong secret")
        visitor.sign_in("a wrong secret", "Eve\n2031 signed in: 'Ida'")
        visitor.sign_in()
    assert [line.split(" ", 1)[1].partition(":")[0] for line in desk.told] == ["not signed in"] * 2 + ["signed in"]
    assert all("secret" not in line and PASSWORD not in line and "\n" not in line for line in desk.told)
    assert all(line.startswith("2031-05-07T12:00:00Z ") and line.endswith("127.0.0.1") for line in desk.told)


def test_a_wrong_name_is_told_like_a_wrong_password(url: str) -> None:
    """The page does not say which editors there are."""
    pages = []
    for name in (NAME, "Nobody Here"):
        with visiting(url) as visitor:
            text = visitor.sign_in("wrong", name).text
            pages.append(html.fromstring(text).xpath("//p[@role='alert']")[0].text_content())
    assert pages[0] == pages[1]


@pytest.mark.browser
def test_hostile_words_of_an_editor_stay_words(desk: Desk, url: str, editor: Visitor, browser: Browser) -> None:
    """What an editor writes runs nowhere: on the event's page, in the form, in a conflict, with the policy or not."""
    first = form_of(desk)
    stale = editor.hidden(first)
    cookie = {"name": "stenogram_session", "value": editor.client.cookies["stenogram_session"], "url": url}
    for is_guarded in (True, False):
        context = browser.new_context(bypass_csp=not is_guarded)
        context.add_cookies([cookie])  # type: ignore[list-item]
        page = context.new_page()
        ran: list[str] = []
        page.expose_function("ran", lambda words, ran=ran: ran.append(words))
        page.add_init_script("window.alert = x => window.ran(String(x))")
        for payload in PAYLOADS[:10]:
            form = form_of(desk)
            stored = editor.post(form, editor.hidden(form) | {"text": f"{payload} {is_guarded}"})
            assert stored.status_code == 303
            conflict = editor.post(first, stale | {"text": payload})
            assert conflict.status_code == 409
            for path in (f"/events/{desk.slug}", form_of(desk)):
                page.goto(url + path)
                page.keyboard.press("Tab")
            assert payload in page.locator("#text").input_value()
            page.goto("about:blank")
            page.set_content(conflict.text)
            assert page.locator("#theirs").count() == 1
        page.wait_for_timeout(200)
        assert ran == []
        context.close()


@pytest.mark.browser
@pytest.mark.parametrize("has_script", [True, False], ids=["script", "no-script"])
def test_signing_in_and_editing_in_a_browser(desk: Desk, url: str, browser: Browser, *, has_script: bool) -> None:
    """With the keyboard, wide and narrow, with script or not: sign in, open the form, store, arrive at the sentence."""
    words = desk.sentences()[4][1]
    for width in (1280, 390):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=has_script, color_scheme="dark"
        )
        page = context.new_page()
        page.goto(url)
        page.get_by_role("link", name="Sign in").click()
        page.get_by_label("Name").fill(NAME)
        page.keyboard.press("Tab")
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(f"{url}/")
        page.goto(f"{url}/events/{desk.slug}")
        page.locator(f".c:has-text('{words}') a.ed").first.click()
        page.get_by_label("What it is to say").fill(f"Nobody was hurt, {width}.")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{url}/events/{desk.slug}?**")
        place = page.url.partition("#")[2]
        assert page.locator(f"[id='{place}']").inner_text() == f"Nobody was hurt, {width}."
        if has_script:
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        words = f"Nobody was hurt, {width}."
        context.close()
    assert desk.sentences()[4][1] == words
