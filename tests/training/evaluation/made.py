"""Scores made by hand, for figures that can be worked out on paper."""

from __future__ import annotations

from collections.abc import Iterable

from citeconv.training.evaluation.scores import Score


def scored(
    number: int, source: str = "a", verdict: str = "right", *, confidence: float = 0.9, form: str = "note"
) -> Score:
    """A reference with a title, on which all depends, and the right kind."""
    return Score(str(number), source, form, {"title": verdict}, True, confidence, {"title": confidence})


def lists(rows: Iterable[tuple[str, int, int]]) -> list[Score]:
    """Of each source, so many references fully right and so many with a wrong title."""
    verdicts = [(source, verdict) for source, right, wrong in rows for verdict in ["right"] * right + ["wrong"] * wrong]
    return [scored(number, source, verdict) for number, (source, verdict) in enumerate(verdicts)]
