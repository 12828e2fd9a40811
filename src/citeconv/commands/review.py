"""``citeconv review``: a page on which an editor looks at a list as it was read, and corrects it."""

from __future__ import annotations

import argparse
from pathlib import Path

from citeconv import api
from citeconv.commands.console import called, library_of, put, tell, working
from citeconv.commands.language import language, spoken
from citeconv.commands.words import Commands, command, file_options, jobs_option, profile_option, source_option
from citeconv.messages import Message, counted

_ABOUT = Message("""\
Writes one page, to be opened in any browser, that needs no network: every reference as it was printed, its fields
coloured on the very characters, the reading beside it, and what `citeconv check` finds. What is wrong is corrected
there, by selecting text or by typing. The page saves the corrected list as CSL-JSON, and checked references as gold
lines.
""")
_EXAMPLES = Message("""\
examples:
  citeconv review halaman.txt -o review.html
  citeconv review artikel.pdf --lang id -o periksa.html
  citeconv convert halaman.json --to bibtex -o halaman.bib       what the page saved
""")


def add(commands: Commands) -> argparse.ArgumentParser:
    """The words of the command."""
    short = Message("write a page to look at a list and correct it")
    parser = command(commands, "review", short=short, about=_ABOUT, examples=_EXAMPLES)
    parser.add_argument("file", nargs="?", default="-", metavar=spoken("FILE"), help=spoken("- is standard input"))
    source_option(parser)
    profile_option(parser)
    jobs_option(parser)
    file_options(parser)
    return parser


def run(args: argparse.Namespace) -> int:
    """Read the list, and write the page."""
    library = library_of(args.file, args)
    with working(Message("writing"), args):
        page = api.review(library, name=Path(called(args.file)).name, language=language())
    put(page, args.out)
    unsure = sum(entry.unsure for entry in library)
    read = counted(len(library), "{number:,} reference", "{number:,} references")
    said = Message("{name}: {read}, {unsure} of them unsure", name=called(args.file), read=read, unsure=unsure)
    tell([said], silent=args.quiet)
    return 0
