"""How a list sets its references apart, and the cuts that follow from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from citeconv.documents import looks
from citeconv.documents.document import Mode
from citeconv.documents.lines import Line, blocks

Group = list[Line]
Begins = Callable[[Line, Group], bool]

_LONG_LINE = 160
_SLACK = 0.85
_LOOK_BACK = 30
_FEW = 5


def detect(lines: Sequence[Line]) -> Mode:
    """How lines without labels are set apart: by indents, blank lines, line ends, or by nothing but their words."""
    if len(lines) > 1 and any(line.opens for line in lines):
        return Mode.HANGING
    if all(line.gap for line in lines):
        return Mode.WRAPPED if _double_spaced(lines) else Mode.BLANK_LINES
    inner = [line for line in lines if not line.gap]
    if len(blocks(lines)) > 1 and _share(inner, _whole) < 0.5:
        return Mode.BLANK_LINES
    return Mode.WRAPPED if _hard_wrapped(lines) else Mode.LINES


def with_indents(lines: Sequence[Line]) -> list[Line]:
    """The lines, those marked that open a reference by their indent (hanging or first line), if indents tell that."""
    edge = min((line.indent for line in lines), default=0) + 1
    outer = [line for line in lines if line.indent <= edge]
    inner = [line for line in lines if line.indent > edge]
    if not outer or not inner:
        return list(lines)
    hanging = _share(outer, _begins) - _share(inner, _begins)
    if abs(hanging) < 0.35:
        return list(lines)
    return [line._replace(opens=(line.indent <= edge) == (hanging > 0)) for line in lines]


def cut(lines: Sequence[Line], mode: Mode) -> list[Group]:
    """The lines of each reference."""
    begins = _RULES[mode](lines)
    groups: list[Group] = []
    for line in lines:
        if not groups or begins(line, groups[-1]):
            groups.append([])
        groups[-1].append(line)
    return groups


def shown(group: Sequence[Line]) -> str:
    """The text of some lines, enough to look at: of very many only the last ones."""
    return " ".join(line.text for line in group[-_LOOK_BACK:])


def _labelled(_: Sequence[Line]) -> Begins:
    def begins(line: Line, above: Group) -> bool:
        return line.opens or (line.gap and _evident(line.text, shown(above)))

    return begins


def _blank_lines(_: Sequence[Line]) -> Begins:
    def begins(line: Line, above: Group) -> bool:
        text = shown(above)
        if line.gap:
            return not looks.continues(line.text, text, apart=True)
        return _evident(line.text, text) and looks.likely(line.text)

    return begins


def _one_per_line(_: Sequence[Line]) -> Begins:
    def begins(line: Line, above: Group) -> bool:
        text = shown(above)
        torn = not looks.complete(text) and not looks.ends(text) and not looks.begins(line.text)
        return not torn and not looks.continues(line.text, text, apart=line.gap)

    return begins


def _wrapped(lines: Sequence[Line]) -> Begins:
    width = _width(lines)
    spacing = all(line.gap for line in lines)

    def begins(line: Line, above: Group) -> bool:
        text = shown(above)
        apart = line.gap and not spacing
        if looks.continues(line.text, text, apart=apart):
            return False
        room = _fits(line, above[-1], width) and looks.ends(text)
        return apart or room or _evident(line.text, text)

    return begins


_RULES: dict[Mode, Callable[[Sequence[Line]], Begins]] = {
    Mode.NUMBERED: _labelled,
    Mode.BULLETED: _labelled,
    Mode.HANGING: _labelled,
    Mode.BLANK_LINES: _blank_lines,
    Mode.LINES: _one_per_line,
    Mode.WRAPPED: _wrapped,
}


def _evident(text: str, above: str) -> bool:
    return looks.begins(text) and looks.finished(above) and not looks.continues(text, above)


def _hard_wrapped(lines: Sequence[Line]) -> bool:
    """Whether lines seem to end where they were full, and not where a reference ends."""
    long = _share(lines, lambda line: len(line.text) > _LONG_LINE) >= 0.2
    return not long and _share(lines, _whole) - 2 * _torn(lines) < 0.2


def _double_spaced(lines: Sequence[Line]) -> bool:
    """Whether blank lines below every line are only line spacing: many lines end in the middle of something."""
    unended = _share(lines, lambda line: not looks.ends(line.text))
    return len(lines) > _FEW and unended > 0.35 and _hard_wrapped(lines)


def _begins(line: Line) -> bool:
    return looks.begins(line.text)


def _whole(line: Line) -> bool:
    return looks.whole(line.text)


def _share(lines: Sequence[Line], test: Callable[[Line], bool]) -> float:
    return sum(map(test, lines)) / len(lines) if lines else 0.0


def _width(lines: Sequence[Line]) -> int:
    """The measure to which lines were broken; a line that is one long address says nothing about it."""
    return max((len(line.text) for line in lines if " " in line.text), default=0)


def _fits(line: Line, above: Line, width: int) -> bool:
    """Whether the first word of a line had room on the line above: then that line was ended on purpose."""
    return len(above.text) + 1 + len(line.text.split()[0]) <= _SLACK * width


def _torn(lines: Sequence[Line]) -> float:
    """The share of lines that ended because they were full, and not as references end."""
    width = _width(lines)
    pairs = [(line, above) for above, line in pairwise(lines)]
    torn = sum(not _fits(line, above, width) and not looks.ends(above.text) for line, above in pairs)
    return torn / len(pairs) if pairs else 0.0
