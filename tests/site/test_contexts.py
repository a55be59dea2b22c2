"""A page is a typed value: what a template renders is exactly what the value declares."""

import pkgutil
import re
from dataclasses import fields, is_dataclass
from importlib import import_module
from importlib.resources import files

import pytest
from jinja2 import meta, nodes

from stenogram import site
from stenogram.site.frame.answers import Renderer

TEMPLATES = sorted(entry.name for entry in files("stenogram.site").joinpath("templates").iterdir())
VALUES = sorted(  # what templates are given: the dataclasses of each room's `pages` and `parts`
    {
        value
        for found in pkgutil.walk_packages(site.__path__, "stenogram.site.")
        if found.name.rpartition(".")[2] in ("pages", "parts")
        for value in vars(import_module(found.name)).values()
        if isinstance(value, type) and is_dataclass(value) and value.__module__ == found.name
    },
    key=lambda value: value.__name__,
)
PAGES = {value: value.template for value in VALUES if hasattr(value, "template")}


def used_by(renderer: Renderer, name: str) -> set[str]:
    """The names that a template and the one it extends look up."""
    environment = renderer.environment
    source = files("stenogram.site").joinpath("templates", name).read_text(encoding="utf-8")
    tree = environment.parse(source)
    extended = [n for n in meta.find_referenced_templates(tree) if n == "_frame.html"]
    imported = {node.target for node in tree.find_all(nodes.Import)}
    looked_up = meta.find_undeclared_variables(tree) - imported - set(environment.globals)
    return looked_up.union(*(used_by(renderer, str(n)) for n in extended))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_rendered_equals_declared(page: type) -> None:
    """Each field of a page is rendered by its template, and the template asks for nothing else."""
    declared = {field.name for field in fields(page)} | {"frame"}
    assert used_by(Renderer(), PAGES[page]) == declared


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_every_page_says_what_it_is(page: type) -> None:
    """Each page has a sentence of its own."""
    assert page.__doc__
    assert not page.__doc__.startswith(f"{page.__name__}(")


def test_every_template_escapes() -> None:
    """Escaping is on for whatever is rendered, and no template turns it off."""
    renderer = Renderer()
    assert renderer.environment.autoescape is True
    for name in TEMPLATES:
        source = files("stenogram.site").joinpath("templates", name).read_text(encoding="utf-8")
        renderer.environment.get_template(name)
        assert "|safe" not in source.replace(" ", "")
        assert "autoescape" not in source
    assert renderer.environment.from_string("{{ x }}").render(x="<b>") == "&lt;b&gt;"


def test_no_template_brings_a_script_a_style_or_a_stranger() -> None:
    """Nothing inline, nothing from elsewhere: the policy has no exception to make."""
    for name in TEMPLATES:
        source = files("stenogram.site").joinpath("templates", name).read_text(encoding="utf-8")
        for forbidden in ("<style", " style=", "javascript:", "http://", "https://", "onclick", "onload"):
            assert forbidden not in source, (name, forbidden)
        assert source.count("<script") == source.count('<script src="{{ frame.script }}" defer></script>')


def test_each_template_belongs_to_a_page_or_is_a_part() -> None:
    """There is no template that nothing renders."""
    assert {name for name in TEMPLATES if not name.startswith("_")} == set(PAGES.values())


def test_every_field_of_every_part_is_rendered() -> None:
    """Nothing is worked out for a page that is not shown."""
    written = [f"templates/{name}" for name in TEMPLATES] + ["reading/markup.py"]  # the record is not a template's
    sources = "".join(files("stenogram.site").joinpath(path).read_text(encoding="utf-8") for path in written)
    parts = set(VALUES) - set(PAGES)
    unused = [f"{p.__name__}.{f.name}" for p in parts for f in fields(p) if not re.search(rf"\.{f.name}\b", sources)]
    assert not unused
