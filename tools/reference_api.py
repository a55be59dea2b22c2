"""Write docs/reference/api.md from the API's own description; with --check, only say whether it is up to date."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from stenogram.site.api.document import openapi
from stenogram.site.api.operations import operations
from stenogram.site.api.page import parameter_view
from stenogram.site.api.problems import KINDS
from stenogram.site.quoting.page import QuoteDoor
from stenogram.site.searching.page import SearchDoor

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "api.md"


def page() -> str:
    """The page as it should be."""
    nobody = cast("Any", None)
    doors = {"search": SearchDoor(find=nobody), "quoting": _quote_door()}
    return "\n".join(_lines(openapi(operations(**doors)))) + "\n"


def _quote_door() -> QuoteDoor:
    nobody = cast("Any", None)
    return QuoteDoor(check=nobody, check_article=nobody, article_as_json=nobody, article_as_html=nobody)


def _lines(document: dict[str, Any]) -> Iterator[str]:
    yield "# The API"
    yield ""
    yield "Written by `make reference` from the API's own description, which a site serves at `/api/openapi.json`."
    yield "`/api` shows the same with examples that work there; [how to use it](../how-to/use-the-api.md)."
    yield ""
    yield document["info"]["description"]
    for path, item in document["paths"].items():
        ((method, told),) = item.items()
        yield from ("", f"## {method.upper()} {path}", "", f"{told['description']}", "")
        if "requestBody" in told:
            kinds = ", ".join(f"`{kind}`" for kind in told["requestBody"]["content"])
            yield from (f"{told['requestBody']['description']} `Content-Type`: {kinds}.", "")
        yield f"Answers [`{_answer(told)}`](#{_answer(told).lower()})."
        if told["parameters"]:
            yield from ("", "| parameter | in | may be | what it is |", "| --- | --- | --- | --- |")
            for given in told["parameters"]:
                each = parameter_view(given)
                name = f"`{each.name}`" + (", required" if each.is_required else "")
                yield f"| {name} | {each.where} | {each.may_be} | {given['description']} |"
    yield from ("", "## Problems", "", "| `type` ends in | status | |", "| --- | --- | --- |")
    for kind in KINDS:
        yield f"| `#{kind.name}` | {kind.status} | {kind.title} |"
    yield from ("", "# What answers are made of")
    for name, schema in document["components"]["schemas"].items():
        yield from ("", f"## {name}", "", schema["description"], "", "| field | is | |", "| --- | --- | --- |")
        for field, told in schema["properties"].items():
            optional = "" if field in schema["required"] else ", may be absent"
            yield f"| `{field}` | {_kind(told)}{optional} | {told.get('description', '')} |"


def _answer(told: dict[str, Any]) -> str:
    ref: str = told["responses"]["200"]["content"]["application/json"]["schema"]["$ref"]
    return ref.rpartition("/")[2]


def _kind(schema: dict[str, Any]) -> str:
    """What a field may be, in a word or two."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return " or ".join(_kind(part) for part in schema["anyOf"])
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_kind(schema['items'])}"
    return {"string": "text", "integer": "whole number", "boolean": "true or false"}.get(
        schema.get("type", "anything"), schema.get("type", "anything")
    )


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(0 if PAGE.read_text("utf-8") == page() else f"{PAGE.name} is not up to date: make reference")
    PAGE.write_text(page(), "utf-8")
