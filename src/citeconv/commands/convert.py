"""``citeconv convert``: the references of lists and files, written in another format."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Iterable
from typing import Any

from citeconv import api, report
from citeconv.commands.console import STDIN, UsageError, called, file_names, libraries_of, put, tell, working
from citeconv.commands.language import language, spoken
from citeconv.commands.words import (
    Commands,
    command,
    file_options,
    jobs_option,
    profile_option,
    source_option,
    style_options,
)
from citeconv.diagnostics import Diagnostic, Severity
from citeconv.messages import Message
from citeconv.parsed import Library, Parsed

_STRICT = 1
_ABOUT = Message("""\
Finds the references in each FILE, reads them, and writes them all in one format. A FILE is a web page, a Word, ODT or
PDF document, JATS or OJS XML, the text of a page, a pasted list, or a file of a reference manager; its content tells.
""")
_EXAMPLES = Message("""\
examples:
  citeconv convert halaman.txt --to bibtex -o halaman.bib
  citeconv convert halaman.txt --to apa --locale id-ID
  cat bagian1.txt bagian2.txt | citeconv convert --to ris -o daftar.ris

After the run, standard error says how many references were read, and the numbers of those to look at:
  citeconv explain -f halaman.txt -n 4,17
""")


def add(commands: Commands) -> argparse.ArgumentParser:
    """The words of the command."""
    short = Message("write the references of lists and files in another format")
    parser = command(commands, "convert", short=short, about=_ABOUT, examples=_EXAMPLES)
    parser.add_argument("files", nargs="*", metavar=spoken("FILE"), help=spoken("- is standard input"))
    formats = spoken("bibtex, biblatex, ris, csl-json, csl-yaml or apa; else by -o")
    parser.add_argument("--to", metavar=spoken("FORMAT"), help=formats)
    source_option(parser)
    styles = style_options(parser, Message("with --to apa"))
    order = spoken("as the style sorts (else), or as the list stood")
    styles.add_argument("--order", choices=("sorted", "list"), help=order)
    ascii_only = spoken("with --to bibtex or biblatex: accents as LaTeX commands")
    parser.add_argument("--ascii", action="store_true", help=ascii_only)
    profile_option(parser)
    jobs_option(parser)
    parser.add_argument("--losses", action="store_true", help=spoken("tell what the format cannot hold"))
    strict = spoken("exit with 1 if anything was lost, unsure or left over")
    parser.add_argument("--strict", action="store_true", help=strict)
    file_options(parser)
    return parser


def run(args: argparse.Namespace) -> int:
    """Read all, write all, say what was odd; 1 under ``--strict`` if anything was."""
    to, options = _target(args)
    names = file_names(args)
    libraries = libraries_of(names, args)
    with working(Message("writing"), args):
        text, lost = _written([entry for library in libraries for entry in library], to, options, args)
    put(text, args.out)
    for library, name in zip(libraries, names, strict=True):
        tell(report.summary(library, called(name), _explain_command(name, args)), silent=args.quiet)
        remarks = (f"{called(name)}: {remark.said(language())}" for remark in library.diagnostics)
        tell(remarks, silent=args.quiet or not args.verbose)
    tell((f"{to}: {remark.said(language())}" for remark in lost), silent=args.quiet)
    return _STRICT if args.strict and (_matters(lost) or any(map(_doubtful, libraries))) else 0


def _target(args: argparse.Namespace) -> tuple[str, dict[str, Any]]:
    """The format to write and its options; wrong ones are told before anything is read."""
    from citeconv.formats import FORMATS

    if args.to is None and args.out is None:
        raise UsageError(
            Message("say the format to write: --to bibtex, ris, apa or another of `citeconv formats`, or -o FILE")
        )
    to = (args.to or api.format_of_suffix(args.out)).lower()
    options = {name: getattr(args, name) for name in ("style", "locale", "output", "order") if getattr(args, name)}
    if options and to != api.APA:
        raise UsageError(Message("--{option} goes with --to apa only", option=next(iter(options))))
    if args.ascii:
        takes = FORMATS.get(to)
        if takes is None or "ascii" not in takes.options:
            raise UsageError(Message("--ascii goes with --to bibtex or biblatex only"))
        options = {"ascii": True}
    api.dumps([], to, **options)
    return to, options


def _written(
    entries: list[Parsed], to: str, options: dict[str, Any], args: argparse.Namespace
) -> tuple[str, tuple[Diagnostic, ...]]:
    if to == api.APA:
        rendered = api.rendered(entries, **options)
        return api.page(rendered, args.output or "text"), rendered.diagnostics
    return api.dumps(entries, to, **options), api.losses(entries, to) if args.losses or args.strict else ()


def _doubtful(library: Library) -> bool:
    return _matters(library.diagnostics) or any(entry.unsure or entry.leftover for entry in library)


def _matters(remarks: Iterable[Diagnostic]) -> bool:
    return any(remark.severity is not Severity.INFO for remark in remarks)


def _explain_command(name: str, args: argparse.Namespace) -> str:
    file = spoken("FILE") if name == STDIN else shlex.quote(name)
    chosen = ((name, getattr(args, name)) for name in ("encoding", "profile"))
    options = "".join(f" --{name} {shlex.quote(value)}" for name, value in chosen if value)
    return f"citeconv explain -f {file}{options} -n"
