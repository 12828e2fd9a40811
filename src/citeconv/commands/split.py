"""``citeconv split``: the references of a document as they were printed, one a line."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from citeconv.commands.console import called, contents, file_names, put, tell
from citeconv.commands.language import language, spoken
from citeconv.commands.words import Commands, command, file_options
from citeconv.diagnostics import ReadError
from citeconv.messages import Message, counted

if TYPE_CHECKING:
    from citeconv.documents import Document

_ABOUT = Message("""\
Prints the references of a document as they stand there, without their numbers, one a line: as the references box of
OJS wants them. FILE is text, a web page, JATS or OJS XML, Word (.docx), OpenDocument (.odt) or PDF; what it is, its
content tells.
""")


def add(commands: Commands) -> argparse.ArgumentParser:
    """The words of the command."""
    short = Message("print the references of a page, document or list, one a line")
    parser = command(commands, "split", short=short, about=_ABOUT)
    name, about = spoken("FILE"), spoken("- is standard input")
    parser.add_argument("files", nargs="?", type=lambda name: [name], metavar=name, help=about)
    file_options(parser)
    return parser


def run(args: argparse.Namespace) -> int:
    """Print the references; raises `ReadError` where there is none."""
    from citeconv import documents

    (name,) = file_names(args)
    mode = documents.MODES[args.split] if args.split else None
    document = documents.open_document(contents(name), name=called(name), encoding=args.encoding, mode=mode)
    if not document.entries:
        raise ReadError(Message("no reference found"), file=called(name))
    printed = [entry.text for entry in document.entries if entry.text]
    put("".join(f"{text}\n" for text in printed), args.out)
    tell([_summary(called(name), len(printed), document)], silent=args.quiet)
    remarks = (f"{called(name)}: {remark.said(language())}" for remark in document.diagnostics)
    tell(remarks, silent=args.quiet or not args.verbose)
    return 0


def _summary(name: str, number: int, document: Document) -> Message:
    return Message(
        "{name}: {found}, {mode}; {blocks}",
        name=name,
        found=counted(number, "{number:,} reference", "{number:,} references"),
        mode=Message(document.mode.value),
        blocks=counted(
            len(document.diagnostics), "{number:,} block of text left out", "{number:,} blocks of text left out"
        ),
    )
