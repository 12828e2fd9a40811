"""The styles that are shipped: valid CSL, made of what they say they are made of, and in Indonesian throughout."""

from __future__ import annotations

from pathlib import Path

import citeproc
from lxml import etree

from citeconv.styling import styles
from tests.styling import derive

CSL = {"cs": "http://purl.org/net/xbiblio/csl"}
DATA = Path(citeproc.__file__).parent / "data"
SAME_IN_BOTH = frozenset(
    "album|editor|film|folio|fol.|font|ibid.|internet|loc. cit.|op. cit.|opus|op.|para.|ref.|video|volume|vol.|no.|ed."
    "|prod.|tbl.|art.|anon.|april|september|november|jan|feb|mar|apr|jun|jul|sep|nov|¶|¶¶|§|§§|–|:|,|;|“|”|‘|’".split("|")
)
"""Words that Indonesian has from the same source, and signs."""


def terms(locale: etree._Element) -> dict[tuple[str, str], set[str]]:
    """The words of each term and form."""
    return {
        (str(term.get("name")), str(term.get("form", "long"))): {text for text in term.itertext() if text.strip()}
        for term in locale.iterfind(".//cs:term", CSL)
    }


def style() -> etree._Element:
    return etree.fromstring(derive.derived().encode())


def test_it_is_valid_by_the_schema_of_csl() -> None:
    schema = etree.RelaxNG(etree.parse(DATA / "schema/schemas/styles/csl.rng"))
    schema.assertValid(style())


def test_it_tells_its_origin_and_licence() -> None:
    info = style().find("cs:info", CSL)
    assert info.find("cs:link[@rel='template']", CSL) is not None
    assert "creativecommons.org/licenses/by-sa" in info.find("cs:rights", CSL).get("license")


def test_every_word_that_is_changed_is_in_the_style_of_apa() -> None:
    """Else APA's style has changed, and the patch has to follow."""
    patch, apa = etree.parse(derive.PATCH).getroot(), etree.parse(styles.find("apa")).getroot()
    spelled = {str(text.get("value")) for text in apa.iterfind(".//cs:text[@value]", CSL)}
    assert {str(word.get("was")) for word in patch.iterfind("cs:word", CSL)} <= spelled


def test_no_word_of_the_indonesian_style_is_english() -> None:
    english, indonesian = (terms(etree.parse(DATA / "locales" / f"locales-{name}.xml")) for name in ("en-US", "id-ID"))
    indonesian |= terms(style().find("cs:locale", CSL))
    left = {
        (key, word)
        for key, words in indonesian.items()
        for word in words & english.get(key, set())
        if word.strip().lower() not in SAME_IN_BOTH
    }
    assert left == set()


def test_it_is_found_by_name() -> None:
    assert styles.find("apa-id") == derive.PATCH
    assert "apa-id" in styles.names()
    assert styles.load("apa-id").language == "id"
