"""Identifiers in the form that the model holds."""

from __future__ import annotations

import re

_RESOLVER = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)(?=10\.)", re.IGNORECASE)


def bare_doi(text: str) -> str:
    """A DOI without its resolver.

    >>> bare_doi("https://doi.org/10.1/x"), bare_doi("doi: 10.1/x"), bare_doi("10.1/x")
    ('10.1/x', '10.1/x', '10.1/x')
    """
    return text if text.startswith("10.") else _RESOLVER.sub("", text.strip(), count=1)
