"""The words of the command line: what can be asked for, and the help that explains it."""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn

USAGE_STATUS = 2

_ABOUT = """\
Reads the reference list of an article as it was printed, and writes it in the formats of reference managers.
Nothing is looked up, corrected or invented: what could not be placed is told, not dropped.
"""
_EXAMPLES = """\
examples:
  citeconv convert daftar-pustaka.txt --to bibtex              the list as BibTeX, on the screen
  citeconv convert halaman.txt --to ris -o halaman.ris         into a file for Zotero, Mendeley, EndNote
  citeconv convert artikel1.txt artikel2.txt -o semua.bib      several lists in one file
  citeconv convert lama.bib --to apa --output html             from BibTeX to APA, with italics
  citeconv split halaman.txt -o referensi.txt                  one reference a line, as OJS wants them
  citeconv explain "Yea, S. Human Trafficking. London: Routledge, 2014."
"""
_CONVERT = """\
Finds the references in each FILE, reads them, and writes them all in one format. A FILE is the text of an article's
page, a pasted list, or a BibTeX, RIS or CSL-JSON file; what it is, its content tells.
"""
_CONVERT_EXAMPLES = """\
examples:
  citeconv convert halaman.txt --to bibtex -o halaman.bib
  citeconv convert halaman.txt --to apa --locale id-ID
  cat bagian1.txt bagian2.txt | citeconv convert --to ris -o daftar.ris

After the run, standard error says how many references were read, and the numbers of those to look at:
  citeconv explain -f halaman.txt -n 4,17
"""
_EXPLAIN = """\
Shows a reference with a letter below each character: which field it was read into. A dot stands for punctuation and
words between the fields, ! for what no field holds. The number beside a field says how sure the reading is, 0 to 1.
"""
_EXPLAIN_EXAMPLES = """\
examples:
  citeconv explain "Yea, S. Human Trafficking. London: Routledge, 2014."
  citeconv explain -f halaman.txt -n 4,17-20
"""


class Parser(argparse.ArgumentParser):
    """Tells a wrong call in one line, and exits with 2."""

    def error(self, message: str) -> NoReturn:
        """Exit with the message and the way to more help."""
        sys.stderr.write(f"citeconv: {message} ({self.prog} --help tells more)\n")
        raise SystemExit(USAGE_STATUS)


class _Version(argparse.Action):
    """Looks the version up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from citeconv import __version__

        print(f"citeconv {__version__}")
        parser.exit()


def parser() -> Parser:
    """What the command line understands; ``asked`` in the result is the name of the command."""
    form = argparse.RawDescriptionHelpFormatter
    whole = Parser(prog="citeconv", description=_ABOUT, epilog=_EXAMPLES, formatter_class=form)
    whole.add_argument("--version", action=_Version, nargs=0, help="print the version and stop")
    commands = whole.add_subparsers(title="commands", metavar="COMMAND", dest="asked", required=True)
    short = "write the references of lists and files in another format"
    _convert(
        commands.add_parser("convert", help=short, description=_CONVERT, epilog=_CONVERT_EXAMPLES, formatter_class=form)
    )
    short = "print the references of a page or list, one a line"
    _split(commands.add_parser("split", help=short, description=short.capitalize() + ", without their numbers."))
    short = "show how a reference was read, character by character"
    _explain(
        commands.add_parser("explain", help=short, description=_EXPLAIN, epilog=_EXPLAIN_EXAMPLES, formatter_class=form)
    )
    commands.add_parser("formats", help="list what is read and written", description="List what is read and written.")
    return whole


def _convert(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help="- is standard input")
    parser.add_argument("--to", metavar="FORMAT", help="bibtex, ris, csl-json or apa; else by the suffix of -o")
    parser.add_argument("--from", dest="source", metavar="FORMAT", help="chicago (printed text), bibtex, ris, csl-json")
    parser.add_argument("--style", help="with --to apa: another CSL style, by name or as FILE.csl")
    parser.add_argument("--locale", help="with --to apa: the language of the words it adds, as id-ID (else en-US)")
    parser.add_argument("--output", choices=("text", "html"), help="with --to apa: plain text, or HTML with italics")
    parser.add_argument("--losses", action="store_true", help="tell what the format cannot hold")
    parser.add_argument("--strict", action="store_true", help="exit with 1 if anything was lost, unsure or left over")
    _common(parser)


def _split(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="?", type=lambda name: [name], metavar="FILE", help="text; - is standard input")
    _common(parser)


def _common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--out", metavar="FILE", help="write to a file, whole or not at all, not to the screen")
    parser.add_argument("--encoding", metavar="NAME", help="of the files read, as cp1252 (else recognised)")
    parser.add_argument("-v", "--verbose", action="store_true", help="tell every remark on the references")
    parser.add_argument("-q", "--quiet", action="store_true", help="no summary, only errors")


def _explain(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(source=None, quiet=False)
    parser.add_argument("text", nargs="*", metavar="TEXT", help="one printed reference")
    parser.add_argument("-f", "--file", metavar="FILE", help="explain the references of a file instead")
    parser.add_argument("-n", "--numbers", type=_numbers, metavar="4,17-20", help="only these references of the file")
    parser.add_argument("--encoding", metavar="NAME", help="of the file (else recognised)")


def _numbers(text: str) -> list[range]:
    """``4,17-20`` as ranges, in the order given."""
    try:
        return [_range(*map(int, part.split("-"))) for part in text.split(",")]
    except (TypeError, ValueError):
        raise argparse.ArgumentTypeError(f"numbers are written as 4,17-20, not {text!r}") from None


def _range(first: int, last: int | None = None) -> range:
    return range(first, (first if last is None else last) + 1)
