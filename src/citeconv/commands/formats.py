"""``citeconv formats``: what is read and written."""

from __future__ import annotations

import argparse

from citeconv import api
from citeconv.commands.console import put
from citeconv.commands.language import spoken
from citeconv.commands.words import Commands, command
from citeconv.messages import Message


def add(commands: Commands) -> argparse.ArgumentParser:
    """The words of the command."""
    short, about = Message("list what is read and written"), Message("List what is read and written.")
    return command(commands, "formats", short=short, about=about)


def run(_: argparse.Namespace) -> int:
    """Print a line for each format."""
    from citeconv.formats import FORMATS

    lists, both = spoken("printed references: a list, or a page with one"), spoken("reads, writes")
    rows = [(api.CHICAGO, spoken("reads"), lists, ".html .docx .odt .pdf .xml .txt")]
    rows += [(one.name, both, one.title, " ".join(one.suffixes)) for one in FORMATS.values()]
    rows += [(api.APA, spoken("writes"), spoken("a bibliography by APA, or by any CSL style (--style)"), "")]
    wide, wider = (max(len(row[place]) for row in rows) + 1 for place in (1, 2))
    lines = [f"{name:<10} {doors:<{wide}} {title:<{wider}} {files}".rstrip() for name, doors, title, files in rows]
    put("".join(f"{line}\n" for line in lines), None)
    return 0
