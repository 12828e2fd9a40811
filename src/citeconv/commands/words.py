"""What the words of the commands have in common: errors in one line, the form of the help, shared options."""

from __future__ import annotations

import argparse
import sys
from typing import Any, NoReturn

USAGE_STATUS = 2
_MOST_JOBS = 256

Commands = Any
"""Where ``add_parser`` adds a command; argparse keeps the type to itself."""


class Parser(argparse.ArgumentParser):
    """Tells a wrong call in one line, and exits with 2."""

    def error(self, message: str) -> NoReturn:
        """Exit with the message and the way to more help."""
        sys.stderr.write(f"citeconv: {message} ({self.prog} --help tells more)\n")
        raise SystemExit(USAGE_STATUS)


def command(
    commands: Commands,
    name: str,
    *,
    short: str,
    about: str | None = None,
    examples: str | None = None,
) -> argparse.ArgumentParser:
    """A new command's parser: ``short`` stands in the list of commands, ``about`` and ``examples`` on its own page."""
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=short,
        description=about or f"{short.capitalize()}.",
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    return parser


def file_options(parser: argparse.ArgumentParser) -> None:
    """Where the result goes, how files are read, and how much is said."""
    split_option(parser)
    parser.add_argument("-o", "--out", metavar="FILE", help="write to a file, whole or not at all, not to the screen")
    encoding_option(parser)
    parser.add_argument("-v", "--verbose", action="store_true", help="tell every remark on the references")
    parser.add_argument("-q", "--quiet", action="store_true", help="no summary, only errors")


def source_option(parser: argparse.ArgumentParser) -> None:
    """The format of the files that are read."""
    parser.add_argument(
        "--from", dest="source", metavar="FORMAT", help="one of `citeconv formats` (else found out)"
    )


def encoding_option(parser: argparse.ArgumentParser) -> None:
    """The encoding of the files that are read."""
    parser.add_argument("--encoding", metavar="NAME", help="of the files read, as cp1252 (else recognised)")


def split_option(parser: argparse.ArgumentParser) -> None:
    """How a printed list is cut into references."""
    parser.add_argument(
        "--split",
        choices=("lines", "blank", "numbered", "hanging"),
        help="one reference a line, blank lines or numbers between them, or hanging indents (else found out)",
    )


def jobs_option(parser: argparse.ArgumentParser) -> None:
    """How many processes read files and long lists."""
    parser.add_argument(
        "--jobs", metavar="N", type=_jobs, default=1, help="read with N processes at once; 0: one for each processor"
    )


def _jobs(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) <= _MOST_JOBS:
        return int(text)
    raise argparse.ArgumentTypeError(f"a number from 0 to {_MOST_JOBS} is needed, not {text!r}")


def style_options(parser: argparse.ArgumentParser, when: str = "style") -> argparse._ArgumentGroup:
    """How a bibliography or a citation is printed; gives the group of these options, headed ``when`` they hold."""
    group = parser.add_argument_group(when)
    group.add_argument("--style", help="apa-id (Indonesian), another CSL style by name, or FILE.csl (else apa)")
    group.add_argument("--locale", help="the language of the words it adds, as id-ID (else that of the style)")
    group.add_argument("--output", choices=("text", "html", "markdown", "rtf"), help="all but text keep italics")
    return group


def numbers(text: str) -> list[range]:
    """``4,17-20`` as ranges, in the order given; raises `argparse.ArgumentTypeError`."""
    try:
        return [_range(*map(int, part.split("-"))) for part in text.split(",")]
    except (TypeError, ValueError):
        raise argparse.ArgumentTypeError(f"numbers are written as 4,17-20, not {text!r}") from None


def _range(first: int, last: int | None = None) -> range:
    return range(first, (first if last is None else last) + 1)
