"""`stenogram plugins`: what is installed."""

import click

from stenogram.cli._group import DONE
from stenogram.cli._json import json_option, print_json
from stenogram.plugins import PluginKind, installed


@click.command("plugins")
@json_option
def command(*, as_json: bool) -> int:
    """List the installed readers, embedders and checks, with the package that brings each."""
    found = [plugin for kind in PluginKind for plugin in installed(kind)]
    if as_json:
        rows = [{"kind": p.kind.word, "name": p.name, "distribution": p.distribution} for p in found]
        print_json({"format": "stenogram.plugins/1", "plugins": rows})
        return DONE
    for plugin in found:
        click.echo(f"{plugin.kind.word:9} {plugin.name:12} {plugin.distribution}")
    return DONE
