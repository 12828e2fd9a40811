"""Terms by the fall-backs of CSL: verb-short -> verb -> long, symbol -> short -> long.

Stock citeproc-py gives up when a term lacks the form that was asked for: the words ``by`` of a review are lost.
The locales of the reader's own language are asked for every form before another language is.
https://docs.citationstyles.org/en/v1.0.2/specification.html#terms
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_LESS_SPECIFIC = {"verb-short": "verb", "symbol": "short", "verb": None, "short": None}


def find(locales: Sequence[Any], name: str, form: str | None, fallback_locale: bool, zero_padded: bool) -> Any:
    """The term element, or None; ``fallback_locale`` says whether other languages may answer."""
    own = next((language for locale in locales if (language := _language(locale))), "")
    groups = [[locale for locale in locales if _language(locale) in (own, "")]]
    if fallback_locale:
        groups.append([locale for locale in locales if _language(locale) not in (own, "")])
    for group in groups:
        for candidate in _forms(form):
            for locale in group:
                try:
                    return locale.get_term(name, candidate, zero_padded=zero_padded)
                except IndexError:  # how citeproc-py says that a locale has no such term
                    continue
    return None


def _forms(form: str | None) -> Iterator[str | None]:
    yield form
    while form is not None:
        form = _LESS_SPECIFIC.get(form)
        yield form


def _language(locale: Any) -> str:
    return str(locale.get(_LANGUAGE) or "")[:2]
