"""``citeconv check``: the faults of reference lists, and the figures that accreditation asks for."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from citeconv import api
from citeconv.commands.console import STDIN, UsageError, called, file_names, library_of, put, tell
from citeconv.commands.language import language, spoken
from citeconv.commands.words import Commands, command, file_options, profile_option, source_option
from citeconv.diagnostics import ReadError
from citeconv.messages import Message
from citeconv.parsed import UNSURE_BELOW, Library

if TYPE_CHECKING:
    from citeconv.checking import Reports

_STRICT = 1
_ABOUT = Message("""\
Tells what is wrong with each list: works printed twice, missing fields, identifiers and dates that cannot be, entries
that depart from the list's own house form, marks without their partner. Then its figures: the share of primary sources,
of recent ones, and of those with a DOI. Of a FOLDER, a row of figures a file, as CSV. Nothing is looked up.
""")
_EXAMPLES = Message("""\
examples:
  citeconv check daftar.txt --lang id
  citeconv check daftar.txt --format html -o periksa.html
  citeconv check daftar.bib --silence missing-field --strict
  citeconv check edisi/ --year 2020 -o edisi.csv
""")


def add(commands: Commands) -> argparse.ArgumentParser:
    """The words of the command."""
    short = Message("tell the faults of a list, and its figures for accreditation")
    parser = command(commands, "check", short=short, about=_ABOUT, examples=_EXAMPLES)
    parser.add_argument("files", nargs="*", metavar=spoken("FILE"), help=spoken("file or folder; - is standard input"))
    profile_option(parser)
    source_option(parser)
    form = spoken("of the report (else text)")
    parser.add_argument("--format", choices=("text", "json", "csv", "html"), help=form)
    figures = spoken("only the figures, a row a file; so for a folder")
    parser.add_argument("--figures", action="store_true", help=figures)
    year = spoken("of the article: ages count from it (else this year)")
    parser.add_argument("--year", metavar=spoken("YEAR"), type=_year, help=year)
    silence = spoken("leave these findings out")
    parser.add_argument("--silence", metavar=spoken("CODE"), action="append", default=[], help=silence)
    unsure = spoken("0 to 1 (else {number})", number=str(UNSURE_BELOW))
    parser.add_argument("--unsure-below", metavar="N", type=_share, default=UNSURE_BELOW, help=unsure)
    strict = spoken("exit with 1 if anything but remarks was found")
    parser.add_argument("--strict", action="store_true", help=strict)
    file_options(parser)
    return parser


def run(args: argparse.Namespace) -> int:
    """Check all, report once; 1 under ``--strict`` if anything was found or left out."""
    _refuse_unknown(args.silence)
    left_out: list[str] = []
    reports = {
        name: api.check(library, args.year, silence=args.silence, unsure_below=args.unsure_below)
        for name, library in _libraries(args, left_out)
    }
    put(_report(reports, args), args.out)
    tell((spoken("left out: {file}", file=one) for one in left_out), silent=args.quiet)
    return _STRICT if args.strict and (left_out or any(report.faulty for report in reports.values())) else 0


def _refuse_unknown(codes: list[str]) -> None:
    from citeconv.checking import CODES

    for code in codes:
        if code not in CODES:
            known = ", ".join(CODES)
            raise UsageError(Message("no findings are called {code!r}; there are {all}", code=code, all=known))


def _libraries(args: argparse.Namespace, left_out: list[str]) -> Iterator[tuple[str, Library]]:
    """Each file with its references; files of a folder that hold no list are put to those left out."""
    for name in file_names(args):
        if name == STDIN or not Path(name).is_dir():
            yield called(name), library_of(name, args)
            continue
        found = 0
        for file in _files(Path(name)):
            try:
                library = library_of(str(file), args)
            except ReadError as error:
                left_out.append(error.said(language()))
            else:
                found += 1
                yield str(file), library
        if not found:
            raise ReadError(Message("no file with references in this folder"), file=name)


def _files(folder: Path) -> list[Path]:
    """The files of a folder and of those in it, hidden ones apart."""
    inside = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path for path in inside if not any(part.startswith(".") for part in path.relative_to(folder).parts)]


def _report(reports: Reports, args: argparse.Namespace) -> str:
    from citeconv import checking

    folder = any(name != STDIN and Path(name).is_dir() for name in args.files)
    chosen = args.format or ("csv" if folder else "text")
    if chosen == "json":
        return checking.as_json(reports, language())
    if chosen == "html":
        return checking.as_html(reports, language())
    if folder or args.figures:
        return checking.figures_csv(reports) if chosen == "csv" else checking.overview(reports, language())
    return checking.findings_csv(reports, language()) if chosen == "csv" else checking.as_text(reports, language())


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(spoken("a number from 0 to {most} is needed, not {text!r}", most=1, text=text))
    return share


def _year(text: str) -> int:
    if not (text.isdigit() and 1000 <= int(text) <= 9999):
        raise argparse.ArgumentTypeError(spoken("a year has four digits, not {text!r}", text=text))
    return int(text)
