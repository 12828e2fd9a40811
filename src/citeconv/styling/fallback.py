"""A plain line, and whom to cite, for a reference that its style prints nothing for, whatever kind it is taken for."""

from __future__ import annotations

from citeconv.model import Names, Person, Reference
from citeconv.styling.corrections import seams
from citeconv.styling.marks import without_marks
from citeconv.text import tidy


def plain_line(reference: Reference) -> str:
    """Author (year). Title. Container. Publisher. URL: as far as the reference has them, its kind if it has none."""
    author = _names(reference.author or reference.editor)
    year = f"({reference.issued})" if reference.issued else ""
    parts = [f"{author} {year}", reference.title, reference.container_title, reference.publisher, reference.genre]
    texts = [text for part in parts if (text := tidy(without_marks(part or "")))]
    line = seams.add(seams.join(texts, ". "), ".") if texts else ""
    link = f"https://doi.org/{reference.doi}" if reference.doi else reference.url or ""
    return " ".join(filter(None, (line, tidy(without_marks(link))))) or f"[{reference.kind}]"


def short_names(reference: Reference) -> str:
    """Whom a citation names where the style names nobody: family names, else the title, else the kind."""
    names = reference.author or reference.editor
    families = [name.full_family if isinstance(name, Person) else name.name for name in names]
    several = len(families) > 2 or names.et_al
    who = f"{families[0]} et al." if several else " & ".join(families)
    return tidy(without_marks(who or reference.title or "")) or f"[{reference.kind}]"


def _names(names: Names) -> str:
    return "; ".join(map(str, names)) + (", et al." if names.et_al else "")
