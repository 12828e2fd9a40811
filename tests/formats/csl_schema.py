"""The facts of csl-data.json (CSL 1.0): the only names that an item may have, and the shapes of their values."""

from __future__ import annotations

from typing import Any

import jsonschema


def words(text: str) -> list[str]:
    return text.split()


NAMES = words("""
    author chair collection-editor compiler composer container-author contributor curator director editor
    editorial-director executive-producer guest host interviewer illustrator narrator organizer original-author
    performer producer recipient reviewed-author script-writer series-creator translator
""")
DATES = words("accessed available-date event-date issued original-date submitted")
NUMBERS = words("""
    chapter-number citation-number collection-number edition first-reference-note-number issue locator number
    number-of-pages number-of-volumes page page-first part printing supplement volume
""")
STRINGS = words("""
    citation-key language journalAbbreviation shortTitle abstract annote archive archive_collection archive_location
    archive-place authority call-number citation-label collection-title container-title container-title-short dimensions
    division DOI event event-title event-place genre ISBN ISSN jurisdiction keyword medium note original-publisher
    original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-genre
    reviewed-title scale section source status title title-short URL version volume-title volume-title-short year-suffix
""")
TYPES = words("""
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
    document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
    manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
    personal_communication post post-weblog regulation report review review-book software song speech standard thesis
    treaty webpage
""")
FREE = {"type": ["string", "number"]}
FLAG = {"type": ["string", "number", "boolean"]}
TEXT = {"type": "string"}


def closed(*groups: tuple[list[str], Any], **properties: Any) -> dict[str, Any]:
    """An object that has these properties and no others."""
    shapes = {name: shape for names, shape in groups for name in names} | properties
    return {"type": "object", "properties": shapes, "additionalProperties": False}


NAME = closed(
    (words("family given dropping-particle non-dropping-particle suffix literal"), TEXT),
    (words("comma-suffix static-ordering parse-names"), FLAG),
)
PARTS = {"type": "array", "items": FREE, "minItems": 1, "maxItems": 3}
DATE_PARTS = {"type": "array", "items": PARTS, "minItems": 1, "maxItems": 2}
DATE = closed((["date-parts"], DATE_PARTS), (["literal", "raw"], TEXT), (["season"], FREE), (["circa"], FLAG))
ITEM = closed(
    (["id", *NUMBERS], FREE),
    (STRINGS, TEXT),
    (DATES, DATE),
    (NAMES, {"type": "array", "items": NAME}),
    type={"enum": TYPES},
    categories={"type": "array", "items": TEXT},
    custom={"type": "object"},
) | {"required": ["type", "id"]}
SCHEMA = jsonschema.Draft7Validator({"type": "array", "items": ITEM})
