"""How a list sets its references apart, and the cuts that follow from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from citeconv.documents import cuts, looks, measure
from citeconv.documents.cuts import Evidence
from citeconv.documents.document import Mode
from citeconv.documents.lines import Line, blocks
from citeconv.documents.looks import Opening

Group = list[Line]
Begins = Callable[[Line, Group], bool]

_LONG_LINE = 160
_LOOK_BACK = 30
_FEW = 5
_FIRST = {Opening.LIKELY: 1.0, Opening.POSSIBLE: 0.5, Opening.ODD: 0.0, Opening.INSIDE: 0.0}
_TOLD_BY_INDENTS = 0.25
"""How much more lines of one indent look like the first of a reference than the others."""


def detect(lines: Sequence[Line]) -> Mode:
    """How lines without labels are set apart: by indents, blank lines, line ends, or by nothing but their words."""
    if len(lines) > 1 and any(line.opens for line in lines):
        return Mode.HANGING
    if all(line.gap for line in lines):
        return Mode.WRAPPED if double_spaced(lines) else Mode.BLANK_LINES
    inner = [line for line in lines if not line.gap]
    broken = [above for above, line in pairwise(lines) if above.gap and not line.gap]
    if _one_a_block(lines) and min(_share(inner, _whole), _share(broken, _whole)) < 0.5:
        return Mode.BLANK_LINES
    return Mode.WRAPPED if _hard_wrapped(lines) else Mode.LINES


def with_indents(lines: Sequence[Line]) -> list[Line]:
    """The lines, those marked that open a reference by their indent (hanging or first line), if indents tell that."""
    edge = min((line.indent for line in lines), default=0) + 1
    looks_open = [_opens(line, above) for line, above in zip(lines, [None, *lines], strict=False)]
    outer = [opens for line, opens in zip(lines, looks_open, strict=True) if line.indent <= edge]
    inner = [opens for line, opens in zip(lines, looks_open, strict=True) if line.indent > edge]
    if not outer or not inner:
        return list(lines)
    hanging = sum(outer) / len(outer) - sum(inner) / len(inner)
    if abs(hanging) < _TOLD_BY_INDENTS:
        return list(lines)
    return [line._replace(opens=(line.indent <= edge) == (hanging > 0)) for line in lines]


def _opens(line: Line, above: Line | None) -> float:
    """How much a line looks like the first of a reference, from 0 to 1."""
    return (_FIRST[looks.opening(line.text)] + (above is None or looks.ends(above.text))) / 2


def cut(lines: Sequence[Line], mode: Mode) -> list[Group]:
    """The lines of each reference."""
    if mode is Mode.PARAGRAPHS:
        return _paragraphs(lines)
    evidence = _WEIGHED.get(mode)
    if mode is Mode.WRAPPED and all(line.gap for line in lines):
        lines = [line._replace(gap=False) for line in lines]
    return _grouped(lines, _RULES[mode]) if evidence is None else cuts.cut(lines, evidence)


def obeying(lines: Sequence[Line], mode: Mode) -> list[Group]:
    """The lines of each reference where somebody said how they are set apart; none where nothing is so set apart."""
    if mode is Mode.HANGING and not any(line.opens for line in lines):
        edge = min((line.indent for line in lines), default=0) + 1
        lines = [line._replace(opens=line.indent <= edge) for line in lines]
    test = _OBEYED.get(mode)
    if test is None or not any(map(test, lines)):
        return []
    return _grouped(lines, lambda line, above: test(line) and line.start > above[-1].end)


def shown(group: Sequence[Line]) -> str:
    """The text of some lines, enough to look at: of very many only the last ones."""
    return " ".join(line.text for line in group[-_LOOK_BACK:])


def double_spaced(lines: Sequence[Line]) -> bool:
    """Whether blank lines below every line are only line spacing: many lines end, full, in the middle of something."""
    return len(lines) > _FEW and all(line.gap for line in lines) and _torn(lines) > 0.15 and _hard_wrapped(lines)


def _one_a_block(lines: Sequence[Line]) -> bool:
    """Whether blank lines set single references apart: only page ends do where most references begin without one."""
    opening = [_opens(line, above) == 1 and not line.gap for above, line in pairwise(lines)]
    return 1 < len(blocks(lines)) >= sum(opening)


def _grouped(lines: Sequence[Line], begins: Begins) -> list[Group]:
    groups: list[Group] = []
    for line in lines:
        if not groups or begins(line, groups[-1]):
            groups.append([])
        groups[-1].append(line)
    return groups


def _labelled(line: Line, above: Group) -> bool:
    return line.opens or (line.gap and _evident(line.text, shown(above)))


def _paragraphs(lines: Sequence[Line]) -> list[Group]:
    """A paragraph is a reference or several, or goes on with the one above."""
    groups: list[Group] = []
    for paragraph in blocks(lines):
        goes_on = groups and looks.continues(shown(paragraph), shown(groups[-1]), apart=True)
        groups += _grouped([*groups.pop(), *paragraph] if goes_on else paragraph, _whole_beside_whole)
    return groups


def _whole_beside_whole(line: Line, above: Group) -> bool:
    """A line broken by hand within a paragraph begins a reference only where there are two whole ones."""
    opens = looks.opening(line.text) is Opening.LIKELY
    return opens and all(looks.finished(part) and looks.whole(part) for part in (shown(above), line.text))


def _one_per_line(line: Line, above: Group) -> bool:
    text = shown(above)
    torn = not looks.complete(text) and not looks.ends(text) and not looks.begins(line.text)
    return not torn and not looks.continues(line.text, text, apart=line.gap)


_RULES: dict[Mode, Begins] = {
    Mode.NUMBERED: _labelled,
    Mode.BULLETED: _labelled,
    Mode.ITEMS: _labelled,
    Mode.LINES: _one_per_line,
}
_OBEYED: dict[Mode, Callable[[Line], bool]] = {
    Mode.LINES: lambda _: True,
    Mode.BLANK_LINES: lambda line: line.gap,
    Mode.HANGING: lambda line: line.opens,
    Mode.NUMBERED: lambda line: line.opens,
    Mode.BULLETED: lambda line: line.opens,
}
_WEIGHED = {
    Mode.HANGING: Evidence(indent=12.0),
    Mode.BLANK_LINES: Evidence(gap=12.0, no_gap=-12.0),
    Mode.WRAPPED: Evidence(gap=3.0),
}


def _evident(text: str, above: str) -> bool:
    return looks.begins(text) and looks.finished(above) and not looks.continues(text, above)


def _hard_wrapped(lines: Sequence[Line]) -> bool:
    """Whether lines seem to end where they were full, and not where a reference ends."""
    long = _share(lines, lambda line: len(line.text) > _LONG_LINE) >= 0.2
    return not long and _share(lines, _whole) - 2 * _torn(lines) < 0.2


def _whole(line: Line) -> bool:
    return looks.whole(line.text)


def _share(lines: Sequence[Line], test: Callable[[Line], bool]) -> float:
    return sum(map(test, lines)) / len(lines) if lines else 0.0


def _torn(lines: Sequence[Line]) -> float:
    """The share of lines that ended because they were full, and not as references end."""
    inside = [looks.inside(line.text) for line in lines]
    rooms = measure.room(lines, inside)
    torn = [
        room <= 0 and (within or not looks.ends(above.text))
        for (above, _), within, room in zip(pairwise(lines), inside[1:], rooms[1:], strict=True)
    ]
    return sum(torn) / len(torn) if torn else 0.0
