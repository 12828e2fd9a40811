"""``citeconv explain``: how a reference was read, character by character."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import chain

from citeconv import api
from citeconv.commands.console import UsageError, called, library_of, put
from citeconv.commands.words import Commands, command, encoding_option, numbers, split_option
from citeconv.parsed import Parsed

_ABOUT = """\
Shows a reference with a letter below each character: which field it was read into. A dot stands for punctuation and
words between the fields, ! for what no field holds. The number beside a field says how sure the reading is, 0 to 1.
"""
_EXAMPLES = """\
examples:
  citeconv explain "Yea, S. Human Trafficking. London: Routledge, 2014."
  citeconv explain -f halaman.txt -n 4,17-20
"""


def add(commands: Commands) -> argparse.ArgumentParser:
    """The words of the command."""
    short = "show how a reference was read, character by character"
    parser = command(commands, "explain", short=short, about=_ABOUT, examples=_EXAMPLES)
    parser.add_argument("text", nargs="*", metavar="TEXT", help="one printed reference")
    parser.add_argument("-f", "--file", metavar="FILE", help="explain the references of a file instead")
    parser.add_argument("-n", "--numbers", type=numbers, metavar="4,17-20", help="only these references of the file")
    encoding_option(parser)
    split_option(parser)
    return parser


def run(args: argparse.Namespace) -> int:
    """Draw each reference asked for."""
    from citeconv.explain import explained

    drawn = (f"{number}\n" * bool(args.file) + explained(entry) for number, entry in _asked(args))
    put("\n".join(drawn), None)
    return 0


def _asked(args: argparse.Namespace) -> Iterator[tuple[int, Parsed]]:
    if args.file is None:
        if not args.text:
            raise UsageError("give the reference to explain, or -f FILE")
        yield 1, api.parse(" ".join(args.text))
        return
    library = library_of(args.file, args)
    for number in chain.from_iterable(args.numbers or [range(1, len(library) + 1)]):
        if not 1 <= number <= len(library):
            raise UsageError(f"{called(args.file)} has no reference {number}, only 1 to {len(library)}")
        yield number, library[number - 1]
