"""Citations in the text: ``(Acharya, 2004a; Hadiz, 2018)``, or within a sentence, ``Acharya (2004a)``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from citeconv.diagnostics import ReadError
from citeconv.messages import Message
from citeconv.model import Reference
from citeconv.styling import styles
from citeconv.styling.citeproc import finished, in_order, prepared, settled
from citeconv.styling.corrections import seams
from citeconv.styling.disambiguation import cite
from citeconv.styling.fallback import short_names
from citeconv.styling.marks import WHEN
from citeconv.styling.outputs import OUTPUTS, Output

_BETWEEN = re.compile("[\\s,;:(\ufdd7]+$")
"""What a style sets between who and when."""


@dataclass(frozen=True, slots=True)
class _Cite:
    """One work cited: who, what stands between, and when, as marked texts."""

    who: str
    between: str
    when: str


def citation(  # noqa: PLR0913 - all but the first are options, by name
    references: Sequence[Reference],
    *,
    among: Sequence[Reference] = (),
    narrative: bool = False,
    style: str = "apa",
    locale: str | None = None,
    output: Output = "text",
) -> str:
    """One citation of all the references, as the style cites them in the text; empty without references.

    ``among`` is the whole list that the text cites from, by which works of one author and year, and authors of one
    name, are told apart as they are in its bibliography. ``narrative`` takes the authors into the sentence. ``style``,
    ``locale``, ``output`` and what is raised are those of `bibliography`.
    """
    if output not in OUTPUTS:
        raise ValueError(f"output is one of {', '.join(OUTPUTS)}: not {output!r}")
    root = styles.load(style, locale)
    if not references:
        return ""
    if root.citation is None:
        raise ReadError(Message("the style has no <citation>"), file=style)
    everything = [*among, *(reference for reference in references if reference not in among)]
    with root.lock:
        items = _items(root, everything, style)
        places = {everything.index(reference) for reference in references}
        ordered = in_order(root.citation, [item for item in items if item["place"] in places])
        if narrative:
            text = _in_sentence(root, [_narrative(root, item, everything[item["place"]]) for item in ordered])
        else:
            text = _in_parentheses(root, [_parenthetical(root, item, everything[item["place"]]) for item in ordered])
        return finished(root, text, output)


def _items(root: Any, references: Sequence[Reference], style: str) -> Sequence[Any]:
    """The items in the order of the bibliography; kept, as a text cites from one list again and again."""
    known, ordered = root.cited_last
    if known != references:
        items = prepared(references, style)
        ordered = [items[place] for place in settled(root, items, style)]
        root.cited_last = (references, ordered)
    return list(ordered)


def _parenthetical(root: Any, item: Any, reference: Reference) -> _Cite:
    text = cite(root, item)
    return _parted(text) if text else _Cite(short_names(reference), " ", "")


def _narrative(root: Any, item: Any, reference: Reference) -> _Cite:
    """As in parentheses, but with *and* for ``&``; a style that names nobody gets the names all the same."""
    found = _parted(cite(root, item, **{"and": "text"}))
    return found if found.who else _Cite(short_names(reference), " ", found.when)


def _parted(text: str) -> _Cite:
    before, mark, when = text.partition(WHEN)
    if not mark:
        return _Cite(text, "", "")
    if not re.search(r"\w", before):  # a number in brackets
        return _Cite("", "", text)
    between = _BETWEEN.search(before)
    at = between.start() if between else len(before)
    return _Cite(before[:at], before[at:], when)


def _in_parentheses(root: Any, cites: Sequence[_Cite]) -> str:
    layout = root.citation.layout
    texts = []
    for same in _grouped(root, cites):
        years = seams.join([one.when for one in same], root.citation.get("cite-group-delimiter", ", "))
        texts.append(seams.join([same[0].who, same[0].between, years]))
    text: str = layout.dressed(seams.join(texts, layout.delimiter))
    return text


def _grouped(root: Any, cites: Sequence[_Cite]) -> Iterator[list[_Cite]]:
    """Works of one author, whose name need not be repeated where the style collapses years."""
    collapses = root.citation.get("collapse", "").startswith("year")
    for who, several in groupby(cites, key=lambda one: one.who):
        if collapses and who:
            yield list(several)
        else:
            yield from ([one] for one in several)


def _in_sentence(root: Any, cites: Sequence[_Cite]) -> str:
    prefix, suffix = root.citation.layout.affixes
    texts = []
    for who, same in groupby(cites, key=lambda one: one.who):
        years = seams.join(filter(None, (one.when for one in same)), ", ")
        texts.append(seams.join([who, f" {prefix}{years}{suffix}" if years else ""]))
    if len(texts) < 2:
        return "".join(texts)
    last = f" {root.get_single_term('and')} {texts[-1]}"
    return seams.join(texts[:-1], ", ") + ("," if len(texts) > 2 and root.language == "en" else "") + last
