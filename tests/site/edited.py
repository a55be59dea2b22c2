"""A served archive with a translation made here, and an editor who may change it."""

import datetime as dt
import itertools
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import httpx
import uvicorn
from lxml import html
from starlette.applications import Starlette

from stenogram.exports import transcript_json
from stenogram.model import PRESS, Fetched, RenditionId, SentenceId, Told
from stenogram.pipeline import Edit, Pace, Tools, derive, edit_rendition, keep, plan_translation, translate_event
from stenogram.plugins import PluginKind, make_all
from stenogram.site import EditDoor, make_app
from stenogram.store import open_archive
from stenogram.text import Language
from stenogram.translate import Budget
from tests.site.shelf import CHECKS
from tests.unit.translate.speaking import SpeakingTranslator, VirtualTime

SAMPLE = Path(__file__).parent.parent / "samples" / "lighthouse" / "be.txt"
NAME, PASSWORD = "Ida Holm", "four words of hers"


class KnownEditors:
    """One editor, whose password can change."""

    def __init__(self) -> None:
        self.password: str | None = PASSWORD

    def admits(self, name: str, password: str) -> bool:
        """Whether it is hers."""
        return name == NAME and password == self.password

    def stamp(self, name: str) -> str | None:
        """The password itself, as a test may."""
        return self.password if name == NAME else None


class Desk:
    """The archive, its editors, the time, what was written down, and the app over all of it."""

    def __init__(self, folder: Path, *, base_url: str | None = None) -> None:
        self.folder, self.base_url = folder, base_url
        self.seconds = itertools.count()
        self.now = dt.datetime(2031, 5, 7, 12, tzinfo=dt.UTC)
        self.editors = KnownEditors()
        self.told: list[str] = []
        self.tools = Tools(readers=make_all(PluginKind.READER), embedders=(), checks=(), clock=self.clock)
        with open_archive(folder, clock=self.clock, create=True) as archive:
            at = "/home/a.txt"
            fetched = Fetched(content=SAMPLE.read_bytes(), address=at, final_address=at, at=self.clock())
            capture, _ = keep(archive, fetched, Told(kind="original", language="be"))
            derive(archive, capture, self.tools)
            self.capture = capture.id
            (event,) = archive.events()
            plan = plan_translation(archive, event, event.renditions[0], Language("en"), SpeakingTranslator())
            time = VirtualTime()
            pace = Pace(clock=time.clock, sleep=time.sleep, chance=Random(1))
            done = translate_event(archive, plan, self.tools, to_bytes, pace, Budget(None))
            self.slug, self.rendition = archive.event(event.id).slug, done.rendition.id

    def clock(self) -> dt.datetime:
        """A second later each time."""
        return self.now + dt.timedelta(seconds=next(self.seconds))

    def edit_sentence(self, rendition: RenditionId, sentence: SentenceId, text: str, *, seen: str, by: str) -> None:
        """As `stenogram.protocols.Commands` has it."""
        with open_archive(self.folder, clock=self.clock) as archive:
            edit = Edit(sentence=sentence, seen=seen, text=text)
            edit_rendition(archive, rendition, [edit], self.tools, to_bytes, editor=by)

    def app(self, *, is_editable: bool = True) -> Starlette:
        """The site."""
        door = EditDoor(editors=self.editors, commands=self, clock=lambda: self.now, tell=self.told.append)
        return make_app(
            open_archive=lambda: open_archive(self.folder, clock=self.clock, read_only=True), checks=CHECKS,
            policy=PRESS, base_url=self.base_url, editing=door if is_editable else None,
        )  # fmt: skip

    def person(self) -> str:
        """The id of somebody who speaks."""
        with open_archive(self.folder, clock=self.clock, read_only=True) as archive:
            return archive.persons()[0].id

    def sentences(self) -> list[tuple[str, str]]:
        """Id and words of each sentence of the translation as the archive has it now."""
        with open_archive(self.folder, clock=self.clock, read_only=True) as archive:
            event = archive.event(self.slug)
            row = next(row for row in event.renditions if row.id == self.rendition)
            transcript = archive.revision(row.revision).transcript
            return [(s.id, s.text) for speech in transcript.spoken for s in speech.sentences]


def to_bytes(transcript: object) -> bytes:
    """What is kept of a translation."""
    return json.dumps(transcript_json(transcript), ensure_ascii=False).encode()  # type: ignore[arg-type]


class Visitor:
    """A browser without a window: keeps its cookie, and says where its forms come from."""

    def __init__(self, url: str, client: httpx.Client) -> None:
        self.url, self.client = url, client

    def get(self, path: str) -> httpx.Response:
        """A page."""
        return self.client.get(self.url + path)

    def post(self, path: str, fields: dict[str, str], **headers: str) -> httpx.Response:
        """A form of this site, as a browser sends it."""
        sent = {"Origin": self.url, "Sec-Fetch-Site": "same-origin"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.post(self.url + path, data=fields, headers={k: v for k, v in sent.items() if v})

    def hidden(self, path: str) -> dict[str, str]:
        """What the page's form sends without being asked."""
        page = html.fromstring(self.get(path).text)
        return {str(field.get("name")): str(field.get("value")) for field in page.xpath("//input[@type='hidden']")}

    def sign_in(self, password: str = PASSWORD, name: str = NAME) -> httpx.Response:
        """Fill in the form and send it."""
        return self.post("/login", self.hidden("/login") | {"name": name, "password": password})


@contextmanager
def served(app: Starlette) -> Iterator[str]:
    """Where an app answers for as long as the block lasts."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@contextmanager
def visiting(url: str) -> Iterator[Visitor]:
    """Somebody who has not been here before."""
    with httpx.Client(trust_env=False, timeout=30) as client:
        yield Visitor(url, client)
