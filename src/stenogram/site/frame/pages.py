"""What a page is: one frozen value with what its template renders, and nothing that is not rendered."""

from dataclasses import dataclass
from typing import ClassVar, Protocol

from stenogram.site.frame.parts import Anchor


class Page(Protocol):
    """What a template is given: the fields of a frozen dataclass. A test holds that the template uses all of them."""

    template: ClassVar[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemPage:
    """Something that could not be shown, and what to do next."""

    template: ClassVar[str] = "problem.html"

    title: str
    status: int
    explanation: str
    steps: tuple[Anchor, ...]
