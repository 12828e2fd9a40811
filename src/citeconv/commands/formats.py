"""``citeconv formats``: what is read and written."""

from __future__ import annotations

import argparse

from citeconv import api
from citeconv.commands.console import put
from citeconv.commands.words import Commands, command


def add(commands: Commands) -> argparse.ArgumentParser:
    """The words of the command."""
    return command(commands, "formats", short="list what is read and written", about="List what is read and written.")


def run(_: argparse.Namespace) -> int:
    """Print a line for each format."""
    from citeconv.formats import FORMATS

    rows = [(api.CHICAGO, "reads", "printed references: a list, or a page with one", ".html .docx .odt .pdf .xml .txt")]
    rows += [(one.name, "reads, writes", one.title, " ".join(one.suffixes)) for one in FORMATS.values()]
    rows += [(api.APA, "writes", "a bibliography by APA, or by any CSL style (--style)", "")]
    lines = [f"{name:<10} {doors:<14} {title:<53} {files}".rstrip() for name, doors, title, files in rows]
    put("".join(f"{line}\n" for line in lines), None)
    return 0
