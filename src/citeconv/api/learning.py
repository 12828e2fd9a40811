"""Learning: the profile of a journal, made of corrected references, kept by its name, used when its lists are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from citeconv.chicago.taught import Taught
    from citeconv.learning import Profile


def learn(lines: str | Iterable[Mapping[str, Any]], *, known: Profile | None = None) -> Profile:
    """What gold lines teach: a text with one JSON object a line, or the objects; beside what ``known`` knows already.

    A line has ``raw``, the reference as printed, and ``csl``, the CSL-JSON item that it says. ``profile.trial`` tells
    whether they help, ``profile.unfound`` which values do not stand in the text. Raises ReadError for a text with a
    line that is none, ValueError for such an object.
    """
    from citeconv import learning

    new = learning.loads(lines) if isinstance(lines, str) else list(lines)
    return learning.learn([*(known.lines if known else ()), *new])


def profile(name: str) -> Profile:
    """The profile kept under that name. Raises UnknownProfileError, and ReadError where its file was mended wrongly."""
    from citeconv import learning

    return learning.load(name)


def profiles() -> list[str]:
    """The names of the profiles that are kept."""
    from citeconv import learning

    return learning.names()


def keep(profile: Profile, name: str) -> Path:
    """Keeps a profile under a name, whole or not at all, in place of what stood there; gives its file."""
    from citeconv import learning

    return learning.save(name, profile)


def forget(name: str) -> Path:
    """Deletes the profile kept under that name and gives the file it was. Raises UnknownProfileError."""
    from citeconv import learning

    return learning.forget(name)


def taught_by(profile: Profile | str | None) -> Taught:
    """What the reader is told of the journal; raises as `profile` does."""
    from citeconv.chicago.taught import NOTHING

    if profile is None:
        return NOTHING
    from citeconv import learning

    return (learning.load(profile) if isinstance(profile, str) else profile).taught
