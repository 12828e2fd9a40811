"""The command ``citeconv``: results go to standard output or a file, everything said about them to standard error.

Exit status: 0 done; 1 done, but under ``--strict`` something was lost, unsure or left over; 2 bad input or usage, told
in one line, and nothing written.
"""

from __future__ import annotations

import argparse
import gc
import io
import sys
from collections.abc import Sequence
from typing import NoReturn

from citeconv.commands import COMMANDS
from citeconv.commands.language import language, language_asked, language_option, speaking, spoken
from citeconv.commands.words import USAGE_STATUS, Parser
from citeconv.diagnostics import CiteconvError
from citeconv.messages import Message

_BAD, _INTERRUPTED = USAGE_STATUS, 130
_ABOUT = Message("""\
Reads the reference list of an article as it was printed, and writes it in the formats of reference managers.
Nothing is looked up, corrected or invented: what could not be placed is told, not dropped.
""")
_EXAMPLES = Message("""\
examples:
  citeconv convert daftar-pustaka.txt --to bibtex              the list as BibTeX, on the screen
  citeconv convert naskah.docx --to ris -o naskah.ris          into a file for Zotero, Mendeley, EndNote
  citeconv convert artikel.html --to apa --style apa-id        a journal's page as Indonesian APA
  citeconv convert artikel1.txt artikel2.txt -o semua.bib      several lists in one file
  citeconv convert lama.bib --to apa --output html             from BibTeX to APA, with italics
  citeconv split artikel.pdf -o referensi.txt                  one reference a line, as OJS wants them
  citeconv check naskah.docx --lang id                         what is wrong with a list
  citeconv explain "Yea, S. Human Trafficking. London: Routledge, 2014."
""")


def main(words: Sequence[str] | None = None) -> int:
    """The exit status of the command that the words (else those of the command line) ask for."""
    given = sys.argv[1:] if words is None else words
    _set_streams()
    gc.set_threshold(50_000, 20, 100)  # a reading makes many objects and hardly a cycle: looking for them costs a tenth
    with speaking(language_asked(given)):
        return _done(parser().parse_args(given))


def _done(args: argparse.Namespace) -> int:
    try:
        status: int = args.run(args)
        sys.stdout.flush()
    except (CiteconvError, OSError, UnicodeError) as error:
        sys.stderr.write(f"citeconv: {_message(error)}\n")
        return _BAD
    except KeyboardInterrupt:
        return _INTERRUPTED
    return status


def parser() -> Parser:
    """What the command line understands; ``run`` in the result is the deed of the command."""
    form = argparse.RawDescriptionHelpFormatter
    whole = Parser(prog="citeconv", description=spoken(_ABOUT), epilog=spoken(_EXAMPLES), formatter_class=form)
    whole.add_argument("--version", action=_Version, nargs=0, help=spoken("print the version and stop"))
    language_option(whole)
    commands = whole.add_subparsers(title=spoken("commands"), metavar=spoken("COMMAND"), required=True)
    for command in COMMANDS:
        command.add(commands).set_defaults(run=command.run)
    return whole


class _Version(argparse.Action):
    """Looks the version up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from citeconv import __version__

        print(f"citeconv {__version__}")
        parser.exit()


def _set_streams() -> None:
    """UTF-8 and unchanged line ends into files and pipes, whatever the locale; a terminal gets what it can show."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8", newline="")


def _message(error: Exception) -> str:
    if isinstance(error, BrokenPipeError):
        sys.stdout = io.StringIO()  # else Python complains once more when it closes the stream
        return spoken("the reader of the output went away before all was written")
    if isinstance(error, CiteconvError):
        return error.said(language())
    if isinstance(error, IsADirectoryError):
        return f"{error.filename}: {spoken('this is a folder, not a file')}"
    if isinstance(error, OSError) and error.strerror:  # the catalogue knows what systems say most often
        return f"{error.filename or spoken('standard output')}: {spoken(error.strerror)}"
    return str(error)
