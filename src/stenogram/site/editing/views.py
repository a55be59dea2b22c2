"""Signing in, and the form that changes a sentence. Absent from a site that was not given editors."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from stenogram.errors import StaleRendition, UsageError
from stenogram.protocols import Clock, Commands, Editors
from stenogram.site.editing.forms import COOKIE, form_of, give_cookie, is_from_here, is_secure
from stenogram.site.editing.page import Tried, edit_page, place_now, seen_in
from stenogram.site.editing.pages import SignInPage
from stenogram.site.editing.sessions import Sessions, Tries, new_token
from stenogram.site.frame.interface import gettext, spoken
from stenogram.site.reading.cite_page import find_sentence
from stenogram.site.views import Views, event_called
from stenogram.text import one_line

MOST_NAME = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class EditDoor:
    """What a site with editors is handed: who they are, what they may do, the clock, and where it is written down."""

    editors: Editors
    commands: Commands
    clock: Clock
    tell: Callable[[str], None]


class EditViews:
    """One method a route; whoever is not known, or sends what no form of ours sent, is refused."""

    def __init__(self, views: Views, door: EditDoor, sessions: Sessions, base_url: str | None) -> None:
        self._views, self._door, self._base_url = views, door, base_url
        self._sessions, self._tries = sessions, Tries(door.clock)

    async def login(self, request: Request) -> Response:
        """The form, or one try to sign in."""
        form = await self._form(request) if request.method == "POST" else None
        return await run_in_threadpool(self._login, request, form)

    async def logout(self, request: Request) -> Response:
        """Forget who this was."""
        form = await self._form(request)
        token = self._checked(request, form)
        self._tell(request, "signed out", self._sessions.editor(token) or "")
        self._sessions.end(token)
        answer = RedirectResponse(self._views.links(request).login(), status_code=303)
        answer.delete_cookie(COOKIE, path="/", httponly=True, samesite="strict")
        return answer

    async def edit(self, request: Request) -> Response:
        """A sentence's form, or what an editor put into it."""
        form = await self._form(request) if request.method == "POST" else None
        return await run_in_threadpool(self._edit if form is None else self._store, request, form or {})

    async def _form(self, request: Request) -> dict[str, str]:
        if not is_from_here(request, self._base_url):
            raise HTTPException(403)
        return await form_of(request)

    def _checked(self, request: Request, form: dict[str, str]) -> str:
        """The token of the cookie for which this form was made.

        Raises:
            HTTPException: it was made for none, or for another.
        """
        token = request.cookies.get(COOKIE)
        if token is None or not self._sessions.is_form_token(form.get("form_token", ""), token):
            raise HTTPException(403)
        return token

    def _login(self, request: Request, form: dict[str, str] | None) -> Response:
        if form is None:
            return self._sign_in_page(request)
        before = self._checked(request, form)
        name, links = form.get("name", "").strip(), self._views.links(request)
        address = request.client.host if request.client else ""
        if not self._tries.allows(f"name {name[:MOST_NAME]}", f"address {address}"):
            self._tell(request, "refused for a minute", name)
            return self._sign_in_page(
                request, status=429, problem=gettext("Too many tries. Wait a minute, then try again.")
            )
        is_known = len(name) <= MOST_NAME and self._door.editors.admits(name, form.get("password", ""))
        token = self._sessions.begin(name) if is_known else None
        if token is None:
            self._tell(request, "not signed in", name)
            return self._sign_in_page(request, status=403, problem=gettext("Name and password do not fit."), name=name)
        self._sessions.end(before)
        self._tell(request, "signed in", name)
        answer = RedirectResponse(links.events(), status_code=303, headers={"Cache-Control": "no-store"})
        give_cookie(answer, token, is_secure=is_secure(request, self._base_url))
        return answer

    def _sign_in_page(
        self, request: Request, *, status: int = 200, problem: str | None = None, name: str = ""
    ) -> Response:
        token = request.cookies.get(COOKIE) or new_token()
        page = SignInPage(
            title=gettext("Sign in"),
            editor=self._sessions.editor(token),
            name=name[:MOST_NAME],
            problem=problem,
            login=self._views.links(request).login(),
            logout=self._views.links(request).logout(),
            form_token=self._sessions.form_token(token),
        )
        answer = self._views.answer(request, page, status=status)
        if status == 429:
            answer.headers["Retry-After"] = "60"
        if COOKIE not in request.cookies:
            give_cookie(answer, token, is_secure=is_secure(request, self._base_url))
        return answer

    def _edit(self, request: Request, _: dict[str, str]) -> Response:
        token = request.cookies.get(COOKIE)
        if token is None or self._sessions.editor(token) is None:
            return RedirectResponse(self._views.links(request).login(), 303, headers={"Cache-Control": "no-store"})
        with self._views.reading(request) as reading:
            event = event_called(reading, request.path_params["event"])
            place = find_sentence(reading, event, request.path_params["sentence"])
            if place is None or place.number not in place.text.made:
                raise HTTPException(404)
            page = edit_page(reading, event, place, form_token=self._sessions.form_token(token))
        return self._views.answer(request, page)

    def _store(self, request: Request, form: dict[str, str]) -> Response:
        token = self._checked(request, form)
        editor = self._sessions.editor(token)
        if editor is None:
            raise HTTPException(403)
        words = one_line(form.get("text", ""))
        with self._views.reading(request) as reading:
            event = event_called(reading, request.path_params["event"])
            found = seen_in(reading, event, form.get("based_on", ""), request.path_params["sentence"])
        if found is None:
            raise HTTPException(404)
        if any(unicodedata.category(letter) == "Cc" for letter in words):
            return self._again(request, form, token, 422, gettext("A sentence cannot have control characters."))
        revision, seen = found
        sentence = next(s.id for s in revision.transcript.sentences if s.id == request.path_params["sentence"])
        try:
            self._door.commands.edit_sentence(revision.rendition, sentence, words, seen=seen, by=editor)
        except StaleRendition:
            problem = gettext("Somebody changed this sentence meanwhile. Nothing was written.")
            return self._again(request, form, token, 409, problem)
        except UsageError as error:
            problem = spoken(error.args[0])
            return self._again(request, form, token, 422, f"{problem[:1].upper()}{problem[1:]}.")
        self._tell(request, f"edited {sentence}", editor)
        with self._views.reading(request) as reading:
            event = event_called(reading, event.id)
            place = place_now(reading, event, revision, sentence)
            target = reading.links.sentence(event.slug, place.sentence.id if place else sentence)
        return RedirectResponse(target, status_code=303, headers={"Cache-Control": "no-store"})

    def _again(self, request: Request, form: dict[str, str], token: str, status: int, problem: str) -> Response:
        """The form once more with the editor's words, and what stands in the archive now."""
        with self._views.reading(request) as reading:
            event = event_called(reading, request.path_params["event"])
            found = seen_in(reading, event, form.get("based_on", ""), request.path_params["sentence"])
            place = place_now(reading, event, found[0], request.path_params["sentence"]) if found else None
            if place is None or place.number not in place.text.made:
                raise HTTPException(status)
            now = place.sentence.text if status == 409 else None
            tried = Tried(words=one_line(form.get("text", "")), problem=problem, now=now)
            page = edit_page(reading, event, place, form_token=self._sessions.form_token(token), tried=tried)
        return self._views.answer(request, page, status=status)

    def _tell(self, request: Request, what: str, name: str) -> None:
        address = request.client.host if request.client else "-"
        self._door.tell(f"{self._door.clock():%Y-%m-%dT%H:%M:%SZ} {what}: {name[:MOST_NAME]!a} from {address}")
