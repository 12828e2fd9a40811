"""Reading: a reference, a list, or a file in any format, into a `Library`."""

from __future__ import annotations

import re
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from citeconv.api.learning import taught_by
from citeconv.api.printed import library_of
from citeconv.api.rooms import CHICAGO, format_of_suffix, room
from citeconv.diagnostics import ReadError, UnknownFormatError
from citeconv.messages import Message
from citeconv.parsed import Library, Parsed

if TYPE_CHECKING:
    from citeconv.documents import Mode
    from citeconv.learning import Profile

_BY_CONTENT = (
    (re.compile(r"^\s*@[A-Za-z]+\s*[{(]", re.MULTILINE), "bibtex"),
    (re.compile(r"^\ufeff?\s*TY {1,2}- ?[A-Z]", re.MULTILINE | re.IGNORECASE), "ris"),
    (re.compile(r"\A\s*(?:\[\s*[{\]]|\{\s*[\"}])"), "csl-json"),
    (re.compile(r"\A(?:---\s+)?(?:references:\s*\n\s*)?- (?:id|type): "), "csl-yaml"),
)


def parse(text: str, *, profile: Profile | str | None = None) -> Parsed:
    """One printed reference, read; never raises on text.

    ``parsed.spans`` and ``parsed.leftover`` are places in ``text``, and cover it. ``profile`` is what is known of the
    journal that printed it, or the name it is kept by (`learn`).
    """
    from citeconv import chicago

    return chicago.read(text, taught=taught_by(profile))


def parse_list(
    text: str, *, split: str | None = None, jobs: int = 1, profile: Profile | str | None = None
) -> Library:
    """The references of a pasted list, or of the text of a page with a list in it; never raises on text.

    What was not taken for a reference is told in ``library.notes``; a text without references gives an empty library.
    ``split`` says how the list is cut: ``lines``, ``blank`` (lines between), ``numbered`` or ``hanging``; None finds
    out. Raises ValueError for another word. ``jobs`` is how many processes read a long list; 0: one a processor.
    ``profile`` as in `parse`.
    """
    from citeconv import documents

    return library_of(documents.split(text, _mode(split)), jobs=jobs, profile=profile)


def loads(text: str, format: str | None = None) -> Library:  # noqa: A002  # the word users know from the command line
    """The references in a text of that format: ``chicago`` (a printed list), or one of ``citeconv formats``.

    None finds the format out. Raises UnknownFormatError, and ReadError for a text that is not in the format at all;
    single faults are told in ``library.diagnostics``.
    """
    name = (format or _format_of(text)).lower()
    if name == CHICAGO:
        return parse_list(text)
    references, diagnostics = room(name, beside=CHICAGO).read(text)
    return Library(tuple(Parsed(reference=reference) for reference in references), diagnostics)


def read(  # noqa: PLR0913  # what a user may know of a file
    source: str | PathLike[str] | bytes,
    format: str | None = None,  # noqa: A002
    *,
    encoding: str | None = None,
    split: str | None = None,
    jobs: int = 1,
    profile: Profile | str | None = None,
) -> Library:
    """The references in a file (its path) or in the bytes of one: text, a web page, JATS or OJS XML, Word, ODT, PDF.

    ``format`` as in `loads`; None finds it out by the file's suffix and content. ``encoding`` None recognises UTF-8,
    UTF-16 and Windows-1252. ``split``, ``jobs`` and ``profile`` as in `parse_list`. Raises ReadError where no
    reference can be read, naming file and line; OSError where the file cannot be opened.
    """
    from citeconv import documents

    data, name = (source, None) if isinstance(source, bytes) else (Path(source).read_bytes(), str(source))
    printed = format is None or format.lower() == CHICAGO
    mode = _mode(split)
    if printed and documents.kind_of(data, name=name) is not documents.FileKind.TEXT:
        document = documents.open_document(data, name=name, encoding=encoding, mode=mode)
        return library_of(document, name, jobs=jobs, profile=profile)
    text, _ = documents.decode(data, name=name, encoding=encoding)
    chosen = format or _format_of(text, name)
    try:
        printed = chosen.lower() == CHICAGO
        if printed:
            library = library_of(documents.split(text, mode), name, jobs=jobs, profile=profile)
        else:
            library = loads(text, chosen)
    except ReadError as error:
        raise ReadError(error.message, file=name, line=error.line) from error
    if not library:
        raise ReadError(Message("no reference found") if text.strip() else Message("the file is empty"), file=name)
    return library


def _format_of(text: str, file: str | None = None) -> str:
    """The format of a text: what the suffix of its file means, else what its first characters look like."""
    if file is not None:
        try:
            return format_of_suffix(file)
        except UnknownFormatError:
            pass
    return next((name for pattern, name in _BY_CONTENT if pattern.search(text)), CHICAGO)


def _mode(split: str | None) -> Mode | None:
    from citeconv import documents

    if split is None:
        return None
    if split not in documents.MODES:
        raise ValueError(f"split is {', '.join(documents.MODES)} or None, not {split!r}")
    return documents.MODES[split]
