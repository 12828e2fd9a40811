"""What citeconv does for programs: read a list in any format, write it in another, and say what was odd or lost.

The rooms (documents, chicago, formats, styling) do the work and do not know of each other; here they are put together.
Each is imported when it is first needed, so that a program pays only for what it uses.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from citeconv.diagnostics import Diagnostic, ReadError, UnknownFormatError
from citeconv.files import write_whole
from citeconv.model import Reference
from citeconv.parsed import Library, Parsed

if TYPE_CHECKING:
    from citeconv.formats import Format
    from citeconv.styling import Rendered

References = Reference | Parsed | Iterable[Reference | Parsed]
"""What can be written: one reference, several, or a `Library`."""

CHICAGO = "chicago"
"""Printed references as free text; only read."""
APA = "apa"
"""A bibliography as free text, by the APA style or another; only written."""

_BY_CONTENT = (
    (re.compile(r"^\s*@[A-Za-z]+\s*[{(]", re.MULTILINE), "bibtex"),
    (re.compile(r"^\ufeff?TY {1,2}- ", re.MULTILINE), "ris"),
    (re.compile(r"\A\s*(?:\[\s*[{\]]|\{\s*[\"}])"), "csl-json"),
)


def parse(text: str) -> Parsed:
    """One printed reference, read; never raises on text.

    ``parsed.spans`` and ``parsed.leftover`` are places in ``text``, and cover it.
    """
    from citeconv import chicago

    return chicago.read(text)


def parse_list(text: str) -> Library:
    """The references of a pasted list, or of the text of a page with a list in it; never raises on text.

    What was not taken for a reference is told in ``library.notes``; a text without references gives an empty library.
    """
    from citeconv import chicago, documents

    document = documents.split(text)
    entries = chicago.read_list([entry.text for entry in document.entries])
    return Library(tuple(map(_numbered, entries, range(1, len(entries) + 1))), document.diagnostics)


def loads(text: str, format: str | None = None) -> Library:  # noqa: A002  # the word users know from the command line
    """The references in a text of that format: ``chicago`` (a printed list), ``bibtex``, ``ris``, ``csl-json``.

    None finds the format out. Raises UnknownFormatError, and ReadError for a text that is not in the format at all;
    single faults are told in ``library.diagnostics``.
    """
    name = (format or _format_of(text)).lower()
    if name == CHICAGO:
        return parse_list(text)
    references, diagnostics = _room(name, beside=CHICAGO).read(text)
    return Library(tuple(Parsed(reference=reference) for reference in references), diagnostics)


def read(
    source: str | PathLike[str] | bytes,
    format: str | None = None,  # noqa: A002
    *,
    encoding: str | None = None,
) -> Library:
    """The references in a file (its path) or in the bytes of one.

    ``format`` as in `loads`; None finds it out by the file's suffix and content. ``encoding`` None recognises UTF-8,
    UTF-16 and Windows-1252. Raises ReadError where no reference can be read, naming file and line; OSError where the
    file cannot be opened.
    """
    from citeconv import documents

    data, name = (source, None) if isinstance(source, bytes) else (Path(source).read_bytes(), str(source))
    text, _ = documents.decode(data, name=name, encoding=encoding)
    try:
        library = loads(text, format or _format_of(text, name))
    except ReadError as error:
        raise ReadError(error.message, file=name, line=error.line) from error
    if not library:
        raise ReadError("no reference found" if text.strip() else "the file is empty", file=name)
    return library


def dumps(references: References, format: str = "bibtex", **options: Any) -> str:  # noqa: A002
    """The references as a text in that format: ``bibtex``, ``ris``, ``csl-json``, or ``apa``.

    References without a key get one, unique among them. Options are the format's own (``ascii=True`` for BibTeX);
    ``apa`` takes ``style``, ``locale`` and ``output`` as `bibliography` does. Raises UnknownFormatError.
    """
    if format.lower() == APA:
        return page(bibliography(references, **options), options.get("output", "text"))
    return _room(format, beside=APA).write(_keyed(references), **options)


def dump(
    references: References,
    path: str | PathLike[str],
    format: str | None = None,  # noqa: A002
    **options: Any,
) -> None:
    """Write the references to a file in UTF-8, whole or not at all; a file that stood there stays until then.

    ``format`` as in `dumps`; None takes it from the suffix. Raises UnknownFormatError, and OSError where the file
    cannot be written (FileNotFoundError for a missing folder).
    """
    write_whole(Path(path), dumps(references, format or format_of_suffix(path), **options))


def losses(references: References, format: str = "bibtex", **options: Any) -> tuple[Diagnostic, ...]:  # noqa: A002
    """What of the references that format cannot hold, a diagnostic for each field; ``entry`` is the key in `dumps`.

    For ``apa``, with the options of `bibliography`: references that the style prints nothing for.
    """
    if format.lower() == APA:
        return rendered(references, **options).diagnostics
    return _room(format, beside=APA).losses(_keyed(references))


def bibliography(
    references: References,
    style: str = "apa",
    locale: str = "en-US",
    output: Literal["text", "html"] = "text",
) -> list[str]:
    """The references as a style prints them, one string a reference, in the style's order.

    ``style`` is the name of a CSL style or the path of a ``.csl`` file; ``html`` keeps italics. Raises
    UnknownFormatError for a style or locale that does not exist, ReadError for a broken style.
    """
    return list(rendered(references, style=style, locale=locale, output=output).lines)


def rendered(references: References, **options: Any) -> Rendered:
    """A bibliography and what was odd about it, with the options of `bibliography`."""
    from citeconv import styling

    return styling.bibliography(_keyed(references), **options)


def page(lines: Sequence[str], output: str) -> str:
    """The lines of a bibliography as one text; in HTML with the class names that citeproc-js and Zotero use."""
    if output == "html":
        lines = [f'  <div class="csl-entry">{line}</div>' for line in lines]
        lines = ['<div class="csl-bib-body">', *lines, "</div>"]
    return "".join(f"{line}\n" for line in lines)


def format_of_suffix(path: str | PathLike[str]) -> str:
    """The name of the format that a file's suffix means; raises UnknownFormatError."""
    from citeconv import formats

    return formats.of_file(str(path)).name


def _format_of(text: str, file: str | None = None) -> str:
    """The format of a text: what the suffix of its file means, else what its first characters look like."""
    if file is not None:
        try:
            return format_of_suffix(file)
        except UnknownFormatError:
            pass
    return next((name for pattern, name in _BY_CONTENT if pattern.search(text)), CHICAGO)


def _room(name: str, *, beside: str) -> Format:
    from citeconv import formats

    found = formats.FORMATS.get(name.lower())
    if found is None:
        verb = "read" if beside == CHICAGO else "write"
        raise UnknownFormatError(f"no format {name!r} to {verb}; there are {', '.join([*formats.FORMATS, beside])}")
    return found


def _keyed(references: References) -> Sequence[Reference]:
    from citeconv import formats

    several = [references] if isinstance(references, Reference | Parsed) else references
    return formats.keyed([one.reference if isinstance(one, Parsed) else one for one in several])


def _numbered(parsed: Parsed, number: int) -> Parsed:
    """The reference, its remarks told apart by its place in the list, as it has no key yet."""
    if all(remark.entry for remark in parsed.diagnostics):
        return parsed
    remarks = (dataclasses.replace(remark, entry=remark.entry or str(number)) for remark in parsed.diagnostics)
    return dataclasses.replace(parsed, diagnostics=tuple(remarks))
