"""What goes into a command and comes out: files, standard streams, and what is said on standard error."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from citeconv import api
from citeconv.commands.language import spoken
from citeconv.diagnostics import CiteconvError, ReadError
from citeconv.files import write_whole
from citeconv.messages import Message
from citeconv.parsed import Library, Parsed

STDIN = "-"


class UsageError(CiteconvError):
    """A call that makes no sense."""


def file_names(args: argparse.Namespace) -> list[str]:
    """The files to read; standard input where none is named and something is piped in."""
    if not args.files and sys.stdin.isatty():
        raise UsageError(Message("give a FILE, or pipe a list in"))
    return args.files or [STDIN]


def called(name: str) -> str:
    """The name of a file as messages give it."""
    return spoken("standard input") if name == STDIN else name


def contents(name: str) -> bytes:
    """The bytes of a file or of standard input; raises OSError."""
    return sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()


def library_of(name: str, args: argparse.Namespace) -> Library:
    """The references of a file, in the format and encoding that the call names; raises as `api.read` does."""
    with working(Message("reading {name}", name=called(name)), args):
        try:
            source = sys.stdin.buffer.read() if name == STDIN else name
            options = {name: getattr(args, name) for name in ("split", "jobs", "profile") if hasattr(args, name)}
            return api.read(source, getattr(args, "source", None), encoding=args.encoding, **options)
        except ReadError as error:
            raise ReadError(error.message, file=called(name), line=error.line) from error


def numbered(library: Library, number: int, name: str) -> Parsed:
    """The reference with that number, from 1, of the file called ``name``; raises `UsageError` where there is none."""
    if not 1 <= number <= len(library):
        raise UsageError(
            Message("{name} has no reference {number}, only 1 to {last}", name=name, number=number, last=len(library))
        )
    return library[number - 1]


def libraries_of(names: Sequence[str], args: argparse.Namespace) -> list[Library]:
    """The references of several files, each read by a process of its own where the call asks for several."""
    if args.jobs == 1 or len(names) == 1 or STDIN in names:
        return [library_of(name, args) for name in names]
    from concurrent.futures import ProcessPoolExecutor

    from citeconv.chicago.parallel import cores

    alone = argparse.Namespace(**vars(args) | {"jobs": 1, "quiet": True})
    what = Message("reading {number} files", number=len(names))
    with working(what, args), ProcessPoolExecutor(args.jobs or cores()) as pool:
        return list(pool.map(partial(library_of, args=alone), names))


@contextmanager
def working(what: Message, args: argparse.Namespace) -> Iterator[None]:
    """Says on a terminal what is being done, as long as it is."""
    shown = sys.stderr.isatty() and not getattr(args, "quiet", False)
    clear = "\r\x1b[K"
    if shown:
        sys.stderr.write(f"{clear}{spoken(what)} ...")
        sys.stderr.flush()
    try:
        yield
    finally:
        if shown:
            sys.stderr.write(clear)


def put(text: str, out: str | None) -> None:
    """Write a result to the file, whole or not at all, or to standard output."""
    if out is None:
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        write_whole(Path(out), text)


def tell(lines: Iterable[str], *, silent: bool = False) -> None:
    """Say something on standard error, messages in the language of the call."""
    if not silent:
        sys.stderr.writelines(f"{spoken(line)}\n" for line in lines)
