"""The page as one file: template, style and scripts put together, each known to the browser by its hash."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from importlib.resources import files
from string import Template

from citeconv.messages import Language
from citeconv.model import DATE_FIELDS, NAME_FIELDS, csl_variable
from citeconv.months import MONTHS
from citeconv.parsed import UNSURE_BELOW
from citeconv.reviewing.data import as_json, sheet_data
from citeconv.reviewing.fields import field_data
from citeconv.reviewing.sheet import Review
from citeconv.reviewing.words import words

SCRIPTS = ("dom", "values", "dates", "names", "spans", "state", "card", "edit", "choose", "list", "export", "keys")
"""The parts of the script in their order; together they are one module."""


def as_html(review: Review, language: Language) -> str:
    """The page for a list; raises nothing on text.

    Data stands in the page as JSON that no browser runs, and is only ever shown as text. Of scripts the page runs its
    own and no other, and it can open no connection (its content security policy).
    """
    said = words(language)
    references = [sheet_data(sheet) for sheet in review.sheets]
    data = {
        "name": review.name,
        "notes": review.notes,
        "language": language,
        "mark": hashlib.sha256(as_json(references).encode()).hexdigest()[:16],
        "unsure": UNSURE_BELOW,
        "words": said,
        "kinds": review.kinds,
        "fields": field_data(language),
        "names": [csl_variable(field) for field in NAME_FIELDS],
        "dates": [csl_variable(field) for field in DATE_FIELDS],
        "months": MONTHS,
        "renamed": review.renamed,
        "sheets": references,
    }
    style = _part("page.css")
    script = "\n".join(_part(f"{part}.js") for part in SCRIPTS)
    return Template(_part("page.html")).substitute(
        {word: escape(text) for word, text in said.items()},
        language=language,
        policy=_policy(style, script),
        name=escape(review.name),
        style=style,
        script=script,
        data=as_json(data),
    )


def _part(name: str) -> str:
    return (files("citeconv.reviewing") / "page" / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """https://www.w3.org/TR/CSP3/: nothing is allowed but what is named, and of inline parts only these two."""
    return (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
