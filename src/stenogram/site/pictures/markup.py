"""Shapes as SVG. Written here and not by a template, since a page has hundreds of them. Knows no page."""

from collections.abc import Iterable
from html import escape  # a third faster than markupsafe's, which asks each word what it is

from markupsafe import Markup

from stenogram.site.pictures.parts import Shape


def shapes_markup(found: Iterable[Shape], hatch: str = "") -> Markup:
    """Each shape as a link that can be pointed at; the keyboard has the same links in words beside the picture.

    Args:
        hatch: the name of the pattern that fills what is uncertain.
    """
    return Markup("".join(_shape(each, hatch) for each in found))  # noqa: S704 - escaped piece by piece


def _shape(shape: Shape, hatch: str) -> str:
    kind = f' class="{escape(shape.kind)}"' if shape.kind else ""
    fill = f' fill="url(#{escape(hatch)})"' if shape.kind == "unsure" else ""
    return (
        f'<a href="{escape(shape.href)}" tabindex="-1"{kind}><title>{escape(shape.label)}</title>'
        f'<path d="{escape(shape.path)}"{fill}/></a>'
    )
