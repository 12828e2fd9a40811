"""``citeconv split``: the references of a document as they were printed, one a line."""

from __future__ import annotations

import argparse

from citeconv import report
from citeconv.commands.console import called, contents, file_names, put, tell
from citeconv.commands.words import Commands, command, file_options
from citeconv.diagnostics import ReadError

_ABOUT = """\
Prints the references of a document as they stand there, without their numbers, one a line: as the references box of
OJS wants them. FILE is text, a web page, JATS or OJS XML, Word (.docx), OpenDocument (.odt) or PDF; what it is, its
content tells.
"""


def add(commands: Commands) -> argparse.ArgumentParser:
    """The words of the command."""
    short = "print the references of a page, document or list, one a line"
    parser = command(commands, "split", short=short, about=_ABOUT)
    parser.add_argument("files", nargs="?", type=lambda name: [name], metavar="FILE", help="- is standard input")
    file_options(parser)
    return parser


def run(args: argparse.Namespace) -> int:
    """Print the references; raises `ReadError` where there is none."""
    from citeconv import documents

    (name,) = file_names(args)
    mode = documents.MODES[args.split] if args.split else None
    document = documents.open_document(contents(name), name=called(name), encoding=args.encoding, mode=mode)
    if not document.entries:
        raise ReadError("no reference found", file=called(name))
    printed = [entry.text for entry in document.entries if entry.text]
    put("".join(f"{text}\n" for text in printed), args.out)
    found = report.counted(len(printed), "reference")
    blocks = report.counted(len(document.diagnostics), "block")
    tell([f"{called(name)}: {found}, {document.mode}; {blocks} of text left out"], silent=args.quiet)
    tell((f"{called(name)}: {remark}" for remark in document.diagnostics), silent=args.quiet or not args.verbose)
    return 0
