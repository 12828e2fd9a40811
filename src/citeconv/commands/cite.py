"""``citeconv cite``: how the text of an article cites the references of its list."""

from __future__ import annotations

import argparse
from itertools import chain

from citeconv import api
from citeconv.commands.console import called, library_of, numbered, put
from citeconv.commands.language import spoken
from citeconv.commands.words import Commands, command, encoding_option, numbers, split_option, style_options
from citeconv.messages import Message

_ABOUT = Message("""\
Prints the citation of each reference of a list, one a line, in the order of the list; with -n one citation of those
references. Works of one author and year are told apart as in the bibliography that `citeconv convert --to apa` writes.
""")
_EXAMPLES = Message("""\
examples:
  citeconv cite halaman.txt                                    (Acharya, 2004) ...
  citeconv cite halaman.txt -n 4,17 --style apa-id             (Acharya, 2004; Bastari, 2018)
  citeconv cite halaman.txt -n 4 --narrative                   Acharya (2004)
""")


def add(commands: Commands) -> argparse.ArgumentParser:
    """The words of the command."""
    short = Message("print how the text cites the references of a list")
    parser = command(commands, "cite", short=short, about=_ABOUT, examples=_EXAMPLES)
    parser.add_argument("file", metavar=spoken("FILE"), help=spoken("- is standard input"))
    which = spoken("one citation of these references")
    parser.add_argument("-n", "--numbers", type=numbers, metavar="4,17-20", help=which)
    parser.add_argument("--narrative", action="store_true", help=spoken("within a sentence: Acharya (2004)"))
    style_options(parser)
    encoding_option(parser)
    split_option(parser)
    return parser


def run(args: argparse.Namespace) -> int:
    """Print the citations asked for."""
    library = library_of(args.file, args)
    options = {name: getattr(args, name) for name in ("style", "locale", "output") if getattr(args, name)}
    asked = [[number] for number in range(1, len(library) + 1)]
    if args.numbers:
        asked = [list(chain.from_iterable(args.numbers))]
    lines = []
    for group in asked:
        cited = [numbered(library, number, called(args.file)) for number in group]
        lines.append(api.citation(cited, among=library, narrative=args.narrative, **options))
    put("".join(f"{line}\n" for line in lines), None)
    return 0
