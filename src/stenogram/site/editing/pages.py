"""What the templates of a site with editors are given."""

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from stenogram.site.frame.parts import EventHead


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInPage:
    """Where an editor says who they are, or signs out."""

    template: ClassVar[str] = "login.html"
    is_form: ClassVar[bool] = True  # holds a token: kept nowhere

    title: str
    editor: str | None  # None: nobody is signed in
    name: str  # that was tried
    problem: str | None
    login: str
    logout: str
    form_token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EditPage:
    """One sentence of a translation made here, its source above, to be changed."""

    template: ClassVar[str] = "edit.html"
    is_form: ClassVar[bool] = True  # holds a token: kept nowhere

    title: str
    head: EventHead
    name: str
    source: str
    source_name: str
    source_lang: str
    source_dir: str
    lang: str
    dir: str
    making: Markup  # who made it, in one line
    noted: tuple[str, ...]  # what the checks found in it
    stands: str  # what it says in the archive
    words: str  # what stands in the form
    problem: str | None  # why what was sent was not taken
    theirs: str | None  # what somebody else wrote meanwhile
    action: str
    back: str
    based_on: str
    form_token: str
