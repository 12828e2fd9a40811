"""``citeconv explain``: how a reference was read, character by character."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import chain

from citeconv import api
from citeconv.commands.console import UsageError, called, library_of, numbered, put
from citeconv.commands.language import language, spoken
from citeconv.commands.words import Commands, command, encoding_option, numbers, profile_option, split_option
from citeconv.messages import Message
from citeconv.parsed import Parsed

_ABOUT = Message("""\
Shows a reference with a letter below each character: which field it was read into. A dot stands for punctuation and
words between the fields, ! for what no field holds. The number beside a field says how sure the reading is, 0 to 1.
""")
_EXAMPLES = Message("""\
examples:
  citeconv explain "Yea, S. Human Trafficking. London: Routledge, 2014."
  citeconv explain -f halaman.txt -n 4,17-20
""")


def add(commands: Commands) -> argparse.ArgumentParser:
    """The words of the command."""
    short = Message("show how a reference was read, character by character")
    parser = command(commands, "explain", short=short, about=_ABOUT, examples=_EXAMPLES)
    parser.add_argument("text", nargs="*", metavar=spoken("TEXT"), help=spoken("one printed reference"))
    file = spoken("explain the references of a file instead")
    parser.add_argument("-f", "--file", metavar=spoken("FILE"), help=file)
    which = spoken("only these references of the file")
    parser.add_argument("-n", "--numbers", type=numbers, metavar="4,17-20", help=which)
    profile_option(parser)
    encoding_option(parser)
    split_option(parser)
    return parser


def run(args: argparse.Namespace) -> int:
    """Draw each reference asked for."""
    from citeconv.explain import explained

    drawn = (f"{number}\n" * bool(args.file) + explained(entry, language=language()) for number, entry in _asked(args))
    put("\n".join(drawn), None)
    return 0


def _asked(args: argparse.Namespace) -> Iterator[tuple[int, Parsed]]:
    if args.file is None:
        if not args.text:
            raise UsageError(Message("give the reference to explain, or -f FILE"))
        yield 1, api.parse(" ".join(args.text), profile=args.profile)
        return
    library = library_of(args.file, args)
    for number in chain.from_iterable(args.numbers or [range(1, len(library) + 1)]):
        yield number, numbered(library, number, called(args.file))
