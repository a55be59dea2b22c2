"""What the template of the page about the API is given."""

from dataclasses import dataclass
from typing import ClassVar

from stenogram.site.api.parts import OperationGroup, ProblemView, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiPage:
    """What programs can ask, with examples that work in this archive."""

    template: ClassVar[str] = "api.html"

    title: str
    paragraphs: tuple[tuple[Wording, ...], ...]
    document: str
    groups: tuple[OperationGroup, ...]
    problems: tuple[ProblemView, ...]
