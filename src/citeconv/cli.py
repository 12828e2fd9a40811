"""The command ``citeconv``: results go to standard output or a file, everything said about them to standard error.

Exit status: 0 done; 1 done, but under ``--strict`` something was lost, unsure or left over; 2 bad input or usage, told
in one line, and nothing written.
"""

from __future__ import annotations

import argparse
import io
import shlex
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

from citeconv import api, arguments, report
from citeconv.diagnostics import CiteconvError, Diagnostic, ReadError, Severity
from citeconv.files import write_whole
from citeconv.parsed import Library, Parsed

STDIN = "-"
_STRICT, _BAD, _INTERRUPTED = 1, arguments.USAGE_STATUS, 130


def main(words: Sequence[str] | None = None) -> int:
    """The exit status of the command that the words (else those of the command line) ask for."""
    _set_streams()
    args = arguments.parser().parse_args(words)
    try:
        status = _COMMANDS[args.asked](args)
        sys.stdout.flush()
    except (CiteconvError, OSError, UnicodeError) as error:
        sys.stderr.write(f"citeconv: {_message(error)}\n")
        return _BAD
    except KeyboardInterrupt:
        return _INTERRUPTED
    return status


def _convert(args: argparse.Namespace) -> int:
    to, options = _target(args)
    names = _names(args)
    libraries = [_library(name, args) for name in names]
    with _working("writing", args):
        text, lost = _written([entry for library in libraries for entry in library], to, options, args)
    _put(text, args.out)
    for library, name in zip(libraries, names, strict=True):
        _tell(report.summary(library, _called(name), _explain_command(name, args)), args.quiet)
        _tell((f"{_called(name)}: {remark}" for remark in library.diagnostics), args.quiet or not args.verbose)
    _tell((f"{to}: {remark}" for remark in lost), args.quiet)
    return _STRICT if args.strict and (lost or any(map(_doubtful, libraries))) else 0


def _target(args: argparse.Namespace) -> tuple[str, dict[str, Any]]:
    """The format to write and its options; wrong ones are told before anything is read."""
    if args.to is None and args.out is None:
        raise _UsageError("say the format to write: --to bibtex, ris, csl-json or apa")
    to = (args.to or api.format_of_suffix(args.out)).lower()
    options = {name: getattr(args, name) for name in ("style", "locale", "output") if getattr(args, name)}
    if options and to != api.APA:
        raise _UsageError(f"--{next(iter(options))} goes with --to apa only")
    api.dumps([], to, **options)
    return to, options


def _written(
    entries: list[Parsed], to: str, options: dict[str, Any], args: argparse.Namespace
) -> tuple[str, tuple[Diagnostic, ...]]:
    if to == api.APA:
        rendered = api.rendered(entries, **options)
        return api.page(rendered.lines, args.output), rendered.diagnostics
    return api.dumps(entries, to), api.losses(entries, to) if args.losses or args.strict else ()


def _doubtful(library: Library) -> bool:
    said = any(remark.severity is not Severity.INFO for remark in library.diagnostics)
    return said or any(entry.unsure or entry.leftover for entry in library)


def _explain_command(name: str, args: argparse.Namespace) -> str:
    file = "FILE" if name == STDIN else shlex.quote(name)
    return f"citeconv explain -f {file}{f' --encoding {args.encoding}' if args.encoding else ''} -n"


def _split(args: argparse.Namespace) -> int:
    from citeconv import documents

    (name,) = _names(args)
    data = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    document = documents.open_document(data, name=_called(name), encoding=args.encoding)
    if not document.entries:
        raise ReadError("no reference found", file=_called(name))
    _put("".join(f"{entry.text}\n" for entry in document.entries), args.out)
    found = report.counted(len(document.entries), "reference")
    blocks = report.counted(len(document.diagnostics), "block")
    _tell([f"{_called(name)}: {found}, {document.mode}; {blocks} of text left out"], args.quiet)
    _tell((f"{_called(name)}: {remark}" for remark in document.diagnostics), args.quiet or not args.verbose)
    return 0


def _explain(args: argparse.Namespace) -> int:
    from citeconv.explain import explained

    drawn = (f"{number}\n" * bool(args.file) + explained(entry) for number, entry in _to_explain(args))
    _put("\n".join(drawn), None)
    return 0


def _to_explain(args: argparse.Namespace) -> Iterator[tuple[int, Parsed]]:
    if args.file is None:
        if not args.text:
            raise _UsageError("give the reference to explain, or -f FILE")
        yield 1, api.parse(" ".join(args.text))
        return
    library = _library(args.file, args)
    for number in chain.from_iterable(args.numbers or [range(1, len(library) + 1)]):
        if not 1 <= number <= len(library):
            raise _UsageError(f"{_called(args.file)} has no reference {number}, only 1 to {len(library)}")
        yield number, library[number - 1]


def _formats(_: argparse.Namespace) -> int:
    from citeconv.formats import FORMATS

    rows = [(api.CHICAGO, "reads", "printed references: a list, or a page with one", ".txt and others")]
    rows += [(one.name, "reads, writes", one.title, " ".join(one.suffixes)) for one in FORMATS.values()]
    rows += [(api.APA, "writes", "a bibliography by APA, or by any CSL style (--style)", "")]
    _put(
        "".join(f"{name:<10} {doors:<14} {title:<53} {files}".rstrip() + "\n" for name, doors, title, files in rows),
        None,
    )
    return 0


_COMMANDS = {"convert": _convert, "split": _split, "explain": _explain, "formats": _formats}


# What goes in and out


def _names(args: argparse.Namespace) -> list[str]:
    if not args.files and sys.stdin.isatty():
        raise _UsageError("give a FILE, or pipe a list in")
    return args.files or [STDIN]


def _called(name: str) -> str:
    return "standard input" if name == STDIN else name


def _library(name: str, args: argparse.Namespace) -> Library:
    with _working(f"reading {_called(name)}", args):
        try:
            source = sys.stdin.buffer.read() if name == STDIN else name
            return api.read(source, args.source, encoding=args.encoding)
        except ReadError as error:
            raise ReadError(error.message, file=_called(name), line=error.line) from error


@contextmanager
def _working(what: str, args: argparse.Namespace) -> Iterator[None]:
    """Says on a terminal what is being done, as long as it is."""
    shown = sys.stderr.isatty() and not args.quiet
    clear = "\r\x1b[K"
    if shown:
        sys.stderr.write(f"{clear}{what} ...")
        sys.stderr.flush()
    try:
        yield
    finally:
        if shown:
            sys.stderr.write(clear)


def _put(text: str, out: str | None) -> None:
    if out is None:
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        write_whole(Path(out), text)


def _tell(lines: Iterable[str], silent: bool) -> None:
    if not silent:
        sys.stderr.writelines(f"{line}\n" for line in lines)


def _set_streams() -> None:
    """UTF-8 and unchanged line ends into files and pipes, whatever the locale; a terminal gets what it can show."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8", newline="")


class _UsageError(CiteconvError):
    """A call that makes no sense."""


def _message(error: Exception) -> str:
    if isinstance(error, BrokenPipeError):
        sys.stdout = io.StringIO()  # else Python complains once more when it closes the stream
        return "the reader of the output went away before all was written"
    if isinstance(error, IsADirectoryError):
        return f"{error.filename}: this is a folder, not a file"
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename or 'standard output'}: {error.strerror}"
    return str(error)
