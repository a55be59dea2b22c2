"""`--json`: one object on standard output, nothing else with it."""

import json
from collections.abc import Mapping

import click

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs, nothing else.")


def print_json(value: Mapping[str, object]) -> None:
    """The value as JSON in UTF-8."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))
