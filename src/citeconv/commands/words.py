"""What the words of the commands have in common: errors in one line, the form of the help, shared options."""

from __future__ import annotations

import argparse
import sys
from typing import Any, NoReturn

from citeconv.commands.language import language_option, spoken
from citeconv.messages import Message

USAGE_STATUS = 2
_MOST_JOBS = 256
_STYLE = Message("style")

Commands = Any
"""Where ``add_parser`` adds a command; argparse keeps the type to itself."""


class Parser(argparse.ArgumentParser):
    """Tells a wrong call in one line, and exits with 2."""

    def error(self, message: str) -> NoReturn:
        """Exit with the message and the way to more help."""
        more = spoken("{program} --help tells more", program=self.prog)
        sys.stderr.write(f"citeconv: {message} ({more})\n")
        raise SystemExit(USAGE_STATUS)


def command(
    commands: Commands,
    name: str,
    *,
    short: Message,
    about: Message,
    examples: Message | None = None,
) -> argparse.ArgumentParser:
    """A new command's parser: ``short`` stands in the list of commands, ``about`` and ``examples`` on its own page."""
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=spoken(short),
        description=spoken(about),
        epilog=spoken(examples) if examples else None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    language_option(parser)
    return parser


def file_options(parser: argparse.ArgumentParser) -> None:
    """Where the result goes, how files are read, and how much is said."""
    split_option(parser)
    out = spoken("write to a file, whole or not at all, not to the screen")
    parser.add_argument("-o", "--out", metavar=spoken("FILE"), help=out)
    encoding_option(parser)
    parser.add_argument("-v", "--verbose", action="store_true", help=spoken("tell every remark on the references"))
    parser.add_argument("-q", "--quiet", action="store_true", help=spoken("no summary, only errors"))


def source_option(parser: argparse.ArgumentParser) -> None:
    """The format of the files that are read."""
    about = spoken("one of `citeconv formats` (else found out)")
    parser.add_argument("--from", dest="source", metavar=spoken("FORMAT"), help=about)


def encoding_option(parser: argparse.ArgumentParser) -> None:
    """The encoding of the files that are read."""
    about = spoken("of the files read, as cp1252 (else recognised)")
    parser.add_argument("--encoding", metavar=spoken("NAME"), help=about)


def split_option(parser: argparse.ArgumentParser) -> None:
    """How a printed list is cut into references."""
    about = spoken("one reference a line, blank lines or numbers between them, or hanging indents (else found out)")
    parser.add_argument("--split", choices=("lines", "blank", "numbered", "hanging"), help=about)


def profile_option(parser: argparse.ArgumentParser) -> None:
    """The journal whose lists are read."""
    about = spoken("read as a journal's lists, by what `citeconv learn` was taught of it")
    parser.add_argument("--profile", metavar=spoken("NAME"), help=about)


def jobs_option(parser: argparse.ArgumentParser) -> None:
    """How many processes read files and long lists."""
    about = spoken("read with N processes at once; 0: one for each processor")
    parser.add_argument("--jobs", metavar="N", type=_jobs, default=1, help=about)


def _jobs(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) <= _MOST_JOBS:
        return int(text)
    message = spoken("a number from 0 to {most} is needed, not {text!r}", most=_MOST_JOBS, text=text)
    raise argparse.ArgumentTypeError(message)


def style_options(parser: argparse.ArgumentParser, when: Message = _STYLE) -> argparse._ArgumentGroup:
    """How a bibliography or a citation is printed; gives the group of these options, headed ``when`` they hold."""
    group = parser.add_argument_group(spoken(when))
    style = spoken("apa-id (Indonesian), another CSL style by name, or FILE.csl (else apa)")
    locale = spoken("the language of the words it adds, as id-ID (else that of the style)")
    output = spoken("all but text keep italics")
    group.add_argument("--style", metavar=spoken("STYLE"), help=style)
    group.add_argument("--locale", metavar=spoken("LOCALE"), help=locale)
    group.add_argument("--output", choices=("text", "html", "markdown", "rtf"), help=output)
    return group


def numbers(text: str) -> list[range]:
    """``4,17-20`` as ranges, in the order given; raises `argparse.ArgumentTypeError`."""
    try:
        return [_range(*map(int, part.split("-"))) for part in text.split(",")]
    except (TypeError, ValueError):
        message = spoken("numbers are written as 4,17-20, not {text!r}", text=text)
        raise argparse.ArgumentTypeError(message) from None


def _range(first: int, last: int | None = None) -> range:
    return range(first, (first if last is None else last) + 1)
