"""Writing: references as a text in any format, or as a style prints them, and what is lost on the way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from citeconv.api.rooms import APA, format_of_suffix, room
from citeconv.diagnostics import Code, Diagnostic
from citeconv.files import write_whole
from citeconv.messages import Message
from citeconv.model import Reference
from citeconv.parsed import Parsed

if TYPE_CHECKING:
    from citeconv.styling import Order, Output, Rendered

References = Reference | Parsed | Iterable[Reference | Parsed]
"""What can be written: one reference, several, or a `Library`."""


def dumps(references: References, format: str = "bibtex", **options: Any) -> str:  # noqa: A002
    """The references as a text in that format: ``bibtex``, ``biblatex``, ``ris``, ``csl-json``, ``apa`` ...

    References without a key get one, unique among them. Options are the format's own (``ascii=True`` for BibTeX and
    biblatex); ``apa`` takes ``style``, ``locale``, ``output`` and ``order`` as `bibliography` does. Raises
    UnknownFormatError.
    """
    if format.lower() == APA:
        return page(rendered(references, **options), options.get("output", "text"))
    return room(format, beside=APA).write(keyed(references), **options)


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

    For ``apa``, with the options of `bibliography`: references that the style prints nothing for, and short notes
    (*ibid.*), which are left out of a list.
    """
    if format.lower() == APA:
        return rendered(references, **options).diagnostics
    return room(format, beside=APA).losses(keyed(references))


def bibliography(
    references: References,
    style: str = "apa",
    locale: str | None = None,
    output: Output = "text",
    order: Order = "sorted",
) -> list[str]:
    """The references as a style prints them, one string a reference, sorted by the style or in the ``list``'s order.

    A short note that was printed below its work (*ibid.*, told by SHORT_NOTE) is left out: the work is in the list.
    ``style`` is ``apa``, ``apa-id``, the name of another CSL style or the path of a ``.csl`` file; ``locale`` None is
    the style's own language, else English; ``output`` is ``text``, ``html``, ``markdown`` or ``rtf``, all of which but
    the first keep italics. Raises UnknownFormatError for a style or locale that does not exist, ReadError for a broken
    style.
    """
    return list(rendered(references, style=style, locale=locale, output=output, order=order).lines)


def citation(references: References, *, among: References = (), narrative: bool = False, **options: Any) -> str:
    """One citation of the references for the text: ``(Acharya, 2004a; Hadiz, 2018)``.

    ``among`` is the whole list of the text, by which ``2004a`` and ``2004b`` are told apart; ``narrative`` gives
    ``Acharya (2004a)``. Options are ``style``, ``locale`` and ``output`` of `bibliography`.
    """
    from citeconv import styling

    works = [one for one in _several(among) if not _short_note(one)]
    return styling.citation(_plain(references), among=_plain(works), narrative=narrative, **options)


def rendered(references: References, **options: Any) -> Rendered:
    """A bibliography and what was odd about it, with the options of `bibliography`."""
    from citeconv import styling

    entries = _several(references)
    notes = {place: note for place, one in enumerate(entries) if (note := _short_note(one))}
    kept = [place for place in range(len(entries)) if place not in notes]
    keys = keyed(entries)
    found = styling.bibliography([keys[place] for place in kept], **options)
    told = (replace(note, detail=Message("left out of the list")) for note in notes.values())
    indices = tuple(kept[index] for index in found.indices)
    return replace(found, indices=indices, diagnostics=(*found.diagnostics, *told))


def page(bibliography: Rendered, output: Output = "text") -> str:
    """A bibliography as one text to save: RTF whole, HTML as a ``div`` to be put into a page."""
    from citeconv import styling

    return styling.page(bibliography.lines, output, hanging=bibliography.hanging)


def keyed(references: References) -> Sequence[Reference]:
    """The bare references, each with a key, unique among them."""
    from citeconv import formats

    return formats.keyed(_plain(references))


def _several(references: References) -> list[Reference | Parsed]:
    return [references] if isinstance(references, Reference | Parsed) else list(references)


def _plain(references: References) -> list[Reference]:
    return [one.reference if isinstance(one, Parsed) else one for one in _several(references)]


def _short_note(entry: Reference | Parsed) -> Diagnostic | None:
    """The remark that a reference stands for another above, and says nothing of its own: *Ibid., hlm. 47*."""
    if isinstance(entry, Reference) or entry.reference.title:
        return None
    return next((remark for remark in entry.diagnostics if remark.code is Code.SHORT_NOTE), None)
