"""The API in OpenAPI 3.1, made from the operations and the types of what they take and give."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, get_args, get_origin, get_type_hints, is_typeddict

import msgspec

from stenogram.exports.shapes import OneOf
from stenogram.site.api.operations import IN_PATHS, Operation
from stenogram.site.api.parameters import Query
from stenogram.site.api.problems import KINDS
from stenogram.site.api.sent import Body
from stenogram.site.api.shapes import Problem

VERSION = "1"
_REF = "#/components/schemas/{name}"
_EVERYWHERE = (400, 406, 414, 421, 500, 503)
_TOLD = """The record of an archive, for programs: what its pages show, as JSON.

The JSON of a page is at the page's own address with `/api` before it (of the list of events: `/api/events`).
Each object says both, as `url` and `api`. Spans are `[start, end)` in Unicode code points.
Formats may gain fields; a field that is there keeps its meaning as long as the format keeps its number.

Each answer to a question has an `ETag`: sent back as `If-None-Match` it saves the transfer.
Lists have pages (`page`, `size`) and a header `Link`. A parameter that is not known is refused.
What cannot be answered is an `application/problem+json` (RFC 9457) that says what to do next.
No look-up takes longer than a second: a search shows what it found until then and says so, all else answers 503.
The check of a quotation is several look-ups; one that was stopped says so.

Nothing is written: what is sent, such as an article, is kept nowhere, nor is its answer."""


def openapi(operations: Sequence[Operation], *, server: str | None = None) -> dict[str, Any]:
    """The description; `server`: the address under which this API is reached."""
    paths: dict[str, dict[str, Any]] = {}
    for operation in operations:
        paths.setdefault(f"/api{operation.path}", {})[operation.method.lower()] = _operation(operation)
    groups = dict.fromkeys(operation.group for operation in operations)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Stenogram",
            "version": VERSION,
            "description": _TOLD,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": server or "/"}],
        "tags": [{"name": group} for group in groups],
        "paths": paths,
        "components": {"schemas": schemas_of([operation.answer for operation in operations])},
    }


def schemas_of(answers: Sequence[type]) -> dict[str, dict[str, Any]]:
    """The JSON Schema of each type that an answer is made of, by its name."""
    roots = [*dict.fromkeys(answers), Problem]
    _, made = msgspec.json.schema_components(roots, ref_template=_REF)
    for shape in _shapes_in(roots):
        schema = made[shape.__name__]
        for name, hint in get_type_hints(shape, include_extras=True).items():
            _tell(schema["properties"][name], hint)
        if {"url", "api"} <= schema["properties"].keys():  # the API always knows where it is
            schema["required"] = sorted({*schema["required"], "url", "api"})
    return dict(sorted(made.items()))


def parameters_of(query: type[Query]) -> Iterator[dict[str, Any]]:
    """The parameters of a query."""
    schema = msgspec.json.schema(query)
    own = schema["$defs"][query.__name__]
    for name, told in own["properties"].items():
        plain = _without_refs(told, schema["$defs"])
        description = plain.pop("description", "")
        examples = plain.pop("examples", None)
        made = {
            "name": name,
            "in": "query",
            "required": name in own.get("required", ()),
            "description": description,
            "schema": plain,
        }
        yield made | ({"example": examples[0]} if examples else {})


def _operation(operation: Operation) -> dict[str, Any]:
    names = re.findall(r"{(\w+)}", operation.path)
    in_path = [
        {"name": name, "in": "path", "required": True, "description": IN_PATHS[name],
         "schema": {"type": "string", "minLength": 1}}
        for name in names
    ]  # fmt: skip
    answers: dict[str, Any] = {
        "200": {
            "description": "Done.",
            "content": {"application/json": {"schema": {"$ref": _REF.format(name=operation.answer.__name__)}}},
        },
    }
    if operation.body is None:
        answers["200"]["headers"] = _HEADERS
        answers["304"] = {"description": "It is as it was: `If-None-Match` named its `ETag`."}
    if "event" in names:
        answers["307"] = {"description": "The beginning of a slug: its event is at `Location`, as things are."}
        answers["308"] = {"description": "A former slug: its event is at `Location` for good."}
    for status in sorted({*_EVERYWHERE, *operation.statuses}):
        told = "; ".join(kind.title for kind in KINDS if kind.status == status)
        answers[str(status)] = {
            "description": f"{told}.",
            "content": {"application/problem+json": {"schema": {"$ref": _REF.format(name=Problem.__name__)}}},
        }
    return {
        "operationId": operation.name,
        "tags": [operation.group],
        "summary": operation.summary,
        "description": operation.told,
        "parameters": [*in_path, *parameters_of(operation.query)],
        **_sent(operation.body),
        "responses": answers,
    }


def _sent(body: Body | None) -> dict[str, Any]:
    if body is None:
        return {}
    kinds = {kind: {"schema": schema} if schema else {} for kind, schema in body.kinds.items()}
    return {"requestBody": {"description": body.told, "required": True, "content": kinds}}


_HEADERS = {
    "ETag": {"description": "Of this answer; weak.", "schema": {"type": "string"}},
    "Link": {"description": "`alternate`: the page for readers; `next` and `prev` of a list.",
             "schema": {"type": "string"}},
}  # fmt: skip


def _tell(schema: dict[str, Any], hint: Any) -> None:
    """Add what an annotation says of a field to its schema."""
    for said in _said_of(hint):
        if isinstance(said, OneOf):
            _narrow(schema, said)
        else:
            schema["description"] = said


def _narrow(schema: dict[str, Any], values: OneOf) -> None:
    for part in schema.get("anyOf", [schema]):
        if part.get("type") == "string":
            part["enum"] = list(values.values)


def _said_of(hint: Any) -> tuple[Any, ...]:
    while get_origin(hint) is not Annotated and get_args(hint) and hasattr(hint, "__origin__"):
        hint = get_args(hint)[0]  # NotRequired
    return hint.__metadata__ if get_origin(hint) is Annotated else ()


def _shapes_in(roots: Sequence[Any]) -> list[type]:
    """Every TypedDict that these types are made of."""
    found: dict[type, None] = {}
    waiting = list(roots)
    while waiting:
        each = waiting.pop()
        if is_typeddict(each) and each not in found:
            found[each] = None
            waiting += get_type_hints(each).values()
        else:
            waiting += get_args(each)
    return list(found)


def _without_refs(schema: Any, definitions: Mapping[str, Any]) -> dict[str, Any]:
    """The schema with what it refers to written out; of an enumeration its own words are not told."""
    if "$ref" in schema:
        named = definitions[schema["$ref"].rpartition("/")[2]]
        rest = {name: value for name, value in schema.items() if name != "$ref"}
        return {"type": "string", "enum": named["enum"]} | rest
    if "anyOf" in schema and len(schema["anyOf"]) == 1:
        rest = {name: value for name, value in schema.items() if name != "anyOf"}
        return _without_refs(schema["anyOf"][0], definitions) | rest
    return dict(schema)
