"""Who made a work: persons and organisations, as CSL names them.

A person with one name (Sukarno, Hamka) has a family name only and is never an organisation: APA, RIS and BibTeX
treat the two differently, and Indonesian catalogues enter the mononym under itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person. ``family`` is never empty; a mononym stands there alone."""

    family: str
    given: str | None = None
    particle: str | None = None
    """Printed before the family name and read with it: ``van``, ``de``, ``al-``; CSL's non-dropping-particle."""
    suffix: str | None = None
    """``Jr.``, ``III``, the order of a religious (``S.J.``)."""

    @property
    def full_family(self) -> str:
        """The family name with its particle: ``van Schendel``, ``al-Ghazali`` (a hyphen takes no space)."""
        if not self.particle:
            return self.family
        return self.particle + ("" if self.particle.endswith(("-", "’", "'")) else " ") + self.family

    def __str__(self) -> str:
        return ", ".join(part for part in (self.full_family, self.given, self.suffix) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """A ministry, a court, a newspaper desk, a team: one name that is never taken apart (CSL's literal)."""

    name: str

    def __str__(self) -> str:
        return self.name


Name = Person | Organization


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one role in their printed order; false when there are none.

    ``et_al`` says that the list ended with ``dkk.``, ``et al.`` or the like: more people made the work than are named.
    """

    names: tuple[Name, ...] = ()
    et_al: bool = False

    def __iter__(self) -> Iterator[Name]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)

    def __getitem__(self, index: int) -> Name:
        return self.names[index]

    def __str__(self) -> str:
        return "; ".join(map(str, self.names)) + ("; et al." if self.et_al else "")


NO_NAMES = Names()
