"""Each check on its own: what it finds, and what it must not take for a fault."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import citeconv
from citeconv import Date, DateRange, Kind, Names, Organization, Parsed, Person, Reference, Span
from citeconv.checking.addresses import bad_addresses, google_redirects
from citeconv.checking.dates import impossible_dates, no_such_days
from citeconv.checking.finding import Fault, Finding
from citeconv.checking.identifiers import bad_doi, bad_isbn, bad_issn, isbn10_holds, isbn13_holds, issn_holds
from citeconv.checking.missing import missing_fields
from citeconv.checking.order import longest_rising
from citeconv.checking.pages import runs_backward
from citeconv.checking.punctuation import doubled_marks, lone_brackets, lone_quotes
from citeconv.checking.reading import secondary_sources, unsure
from citeconv.messages import Language

TODAY = date(2021, 6, 30)


def of(kind: Kind = Kind.BOOK, /, source: str = "", **fields: Any) -> Parsed:
    return Parsed(reference=Reference(kind=kind, **fields), source=source)


def printed(text: str) -> Parsed:
    """A text of which only the punctuation matters."""
    return Parsed(reference=Reference(kind=Kind.BOOK), source=text, spans=(Span("title", 0, 1),))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("31 Februari 2020", ["31 Februari 2020"]),
        ("29 Februari 2020", []),
        ("29 Februari 2021", ["29 Februari 2021"]),
        ("February 30, 2021", ["February 30, 2021"]),
        ("31 Nopember 1998", ["31 Nopember 1998"]),
        ("31 April 2020, 31 Sep 2019, November 31, 2018", ["31 April 2020", "31 Sep 2019", "November 31, 2018"]),
        ("4/7/2020, 31/12/2020, 12/31/2020", []),
        ("31/04/2020", ["31/04/2020"]),
        ("2020-02-31", ["2020-02-31"]),
        ("2020/02/31/", ["2020/02/31"]),
        ("Nomor 35 Tahun 2014", []),
    ],
)
def test_no_such_days(text: str, days: list[str]) -> None:
    assert no_such_days(text) == days


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"issued": Date(2021)}, []),
        ({"issued": Date(2022)}, ["impossible-date.future"]),
        ({"accessed": Date(2021, 6, 30)}, []),
        ({"accessed": Date(2021, 7)}, ["impossible-date.future"]),
        ({"issued": Date(2020, 5, 5), "accessed": Date(2020, 5, 4)}, ["impossible-date.accessed"]),
        ({"issued": Date(2020, 5, 5), "accessed": Date(2020)}, []),
        ({"issued": Date(2020), "accessed": Date(2020, 1, 1)}, []),
        ({"issued": DateRange(Date(2012), Date(2010))}, ["impossible-date.range"]),
        ({"issued": DateRange(Date(2010, 3), Date(2010))}, []),
        ({"issued": DateRange(Date(2010))}, []),
        ({"issued": "2020-2-31"}, ["impossible-date.day"]),
    ],
)
def test_impossible_dates(fields: dict[str, Any], says: list[str]) -> None:
    assert [fault.says for fault in impossible_dates(of(**fields), TODAY)] == says


@pytest.mark.parametrize(
    ("start", "end", "backward"),
    [
        ("55", "84", False), ("84", "55", True), ("143", "61", False), ("143", "41", True), ("1007", "11", False),
        ("xii", "iv", True), ("iv", "xii", False), ("S12", "S5", True), ("A5", "B1", False), ("439", "439", False),
        ("e12", "15", False), ("fol", "3", False),
    ],
)  # fmt: skip
def test_pages(start: str, end: str, backward: bool) -> None:
    assert runs_backward(start, end) is backward


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (of(doi="10.7454/global.v22i1.438"), []),
        (of(doi="10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2"), []),
        (of(doi="10.74/x"), ["bad-doi"]),
        (of(doi="global.v22i1.438"), ["bad-doi"]),
        (of(doi="10.7454/global v22"), ["bad-doi"]),
        (of(doi="10.7454/x", source="https://doi.org/https://doi.org/10.7454/x"), ["bad-doi.twice"]),
        (of(source="Jurnal 5, no. 2. doi: 10.1/abc."), ["bad-doi"]),
        (of(source="Jurnal 5, no. 2. https://doi.org/ 10.24832/jpnk.v16i3.456"), []),
        (of(source="Jurnal 5, no. 2."), []),
    ],
)
def test_doi(entry: Parsed, says: list[str]) -> None:
    assert [fault.says for fault in bad_doi(entry)] == says


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (of(isbn="979-9075-42-4"), []),
        (of(isbn="0-8044-2957-X"), []),
        (of(isbn="978-602-03-3294-9, 0-306-40615-2"), []),
        (of(isbn="978-0-306-40615-7"), []),
        (of(isbn="978-0-306-40615-8"), ["bad-isbn"]),
        (of(isbn="0-306-40615-3"), ["bad-isbn"]),
        (of(isbn="X-306-40615-2"), ["bad-isbn"]),
        (of(isbn="978-0-306-4061"), ["bad-isbn.length"]),
        (of(source="Jakarta: Kencana, 2009. ISBN: 978 0 306 40615 8, 221 hlm."), ["bad-isbn"]),
        (of(source="Jakarta: Kencana, 2009. ISBN-13: 978-0-306-40615-7."), []),
    ],
)
def test_isbn(entry: Parsed, says: list[str]) -> None:
    assert [fault.says for fault in bad_isbn(entry)] == says


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (of(issn="0378-5955"), []),
        (of(issn="2434-561X"), []),
        (of(issn="0378-5956"), ["bad-issn"]),
        (of(issn="0378-595"), ["bad-issn.length"]),
        (of(source="Prisma 3 (1994), e-ISSN 0378-5956"), ["bad-issn"]),
    ],
)
def test_issn(entry: Parsed, says: list[str]) -> None:
    assert [fault.says for fault in bad_issn(entry)] == says


@given(st.text("0123456789", min_size=12, max_size=12), st.integers(0, 12), st.integers(1, 9))
def test_a_wrong_digit_never_passes(digits: str, place: int, change: int) -> None:
    """One wrong digit is what check digits are made to see."""
    for holds, body in ((isbn13_holds, digits), (isbn10_holds, digits[:9]), (issn_holds, digits[:7])):
        (right,) = (body + last for last in "0123456789X" if holds(body + last))
        at = place % len(body)
        assert not holds(right[:at] + str((int(right[at]) + change) % 10) + right[at + 1 :])


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("https://asean.org/asean-charter/", []),
        ("http://103.76.50.195/jurnal/12", []),
        ("www.bps.go.id", []),
        ("https://id.wikipedia.org/wiki/Rüdiger", []),
        ("https://web.archive.org/web/2010/http://bps.go.id/", []),
        ("https//asean.org", ["bad-url"]),
        ("http:/asean.org", ["bad-url"]),
        ("htpp://asean.org", ["bad-url"]),
        ("http://https://asean.org", ["bad-url"]),
        ("https://asean", ["bad-url"]),
        ("https://asean.org/a b", ["bad-url"]),
        ("https://[asean.org", ["bad-url"]),
        ("http://localhost/ojs", ["bad-url.private"]),
        ("http://192.168.1.5/ojs", ["bad-url.private"]),
        ("file:///C:/skripsi.pdf", ["bad-url.private"]),
        ("https://kompas.com/read/...", ["bad-url.cut"]),
    ],
)
def test_addresses(url: str, says: list[str]) -> None:
    assert [fault.says for fault in bad_addresses(of(Kind.WEBPAGE, url=url))] == says


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://www.google.com/url?sa=t&url=https%3A%2F%2Fasean.org%2Fa.pdf&usg=x", "https://asean.org/a.pdf"),
        ("http://google.co.id/url?q=http://bps.go.id/&sa=U", "http://bps.go.id/"),
        ("https://books.google.com/books?id=x", None),
        ("https://scholar.google.com/url?x=1", None),
    ],
)
def test_google(url: str, target: str | None) -> None:
    assert [fault.values["value"] for fault in google_redirects(of(url=url))] == ([target] if target else [])


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Hatta, M. Demokrasi Kita.. Jakarta: Antara,, 1966.", ["..", ",,"]),
        ("Nye, Joseph S.. Soft Power ... dan lain-lain, dkk., Jr., ed., hlm., 2004.", [".."]),
        ("Bagaimana?. Prisma", ["?."]),
        ("“Judul.”. Prisma", [".”."]),
        ("Judul, . Jakarta ; ; 2004", [", .", "; ;"]),
        ("Yogyakarta., 2004", [".,"]),
        ("https://a.org/x..y,,z", []),
        ("Rahman, Fazlur, dkk. 'Islam?' “Apa?” Prisma", []),
    ],
)
def test_doubled_marks(text: str, marks: list[str]) -> None:
    assert [fault.values["value"] for fault in doubled_marks(printed(text))] == marks


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Suryo. “Judul. Prisma", 7), ("Suryo. Judul.” Prisma", 13), ("Suryo. “Judul” \"Lain\" «Lagi»", None),
        ("Suryo. \"Judul Prisma", 7), ("Suryo. “A” dan “B. Prisma", 15), ("Qur’an dan ‘Ulama", None),
    ],
)  # fmt: skip
def test_lone_quotes(text: str, place: int | None) -> None:
    found = [fault.span and fault.span.start for fault in lone_quotes(printed(text))]
    assert found == ([] if place is None else [place])


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Azwar (edisi 2. Jakarta", [6]), ("Azwar, diakses 4 Juli 2020)", [26]), ("Azwar (a [b] c) (d)", []),
        ("Syarat: a) satu; 2) dua", []), ("Azwar (a]", [6, 8]), ("https://x.org/a_(b", []),
    ],
)  # fmt: skip
def test_lone_brackets(text: str, places: list[int]) -> None:
    assert [fault.span and fault.span.start for fault in lone_brackets(printed(text))] == places


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Marx. Das Kapital. Dikutip dalam Suseno, Pemikiran Marx.", True),
        ("Marx. Das Kapital, sebagaimana dikutip oleh Suseno.", True),
        ("Marx. Das Kapital (as cited in Suseno, 1999).", True),
        ("Marx. Das Kapital. Dikutip dari https://marx.org.", False),
        ("Marx. Das Kapital. Dikutip dari laman Kompas.com.", False),
        ("Garfield. Journals most cited in Indonesia. 1999.", False),
    ],
)
def test_secondary_sources(text: str, found: bool) -> None:
    assert bool(list(secondary_sources(printed(text)))) is found


PERSON = Names((Person(family="Toer", given="Pramoedya"),))
ARTICLE = {"title": "A", "author": PERSON, "issued": Date(1980)}


@pytest.mark.parametrize(
    ("kind", "fields", "missing"),
    [
        (Kind.BOOK, {"title": "A", "publisher": "B", "issued": Date(1980)}, []),
        (Kind.BOOK, {"title": "A"}, ["issued", "publisher"]),
        (Kind.BOOK, {"title": "A", "publisher": "B", "status": "akan terbit"}, []),
        (Kind.ARTICLE_JOURNAL, ARTICLE, ["container-title", "volume", "page"]),
        (Kind.ARTICLE_JOURNAL, {**ARTICLE, "container_title": "B", "issue": 3, "doi": "10.1000/x"}, []),
        (Kind.THESIS, ARTICLE, ["publisher"]),
        (Kind.REPORT, {"title": "A", "author": Names((Organization(name="BPS"),)), "issued": Date(1980)}, []),
        (Kind.WEBPAGE, {"title": "A", "url": "https://a.org", "accessed": Date(2020)}, []),
        (Kind.WEBPAGE, {"title": "A"}, ["URL", "issued"]),
        (Kind.LEGISLATION, {"title": "UUD 1945"}, []),
        (Kind.MANUSCRIPT, {}, []),
    ],
)
def test_missing_fields(kind: Kind, fields: dict[str, Any], missing: list[str]) -> None:
    assert [fault.field for _, fault in missing_fields([of(kind, **fields)])] == missing


@pytest.mark.parametrize("where", ["Kencana, t.t.", "Kencana, t.th.", "Kencana, n.d."])
def test_what_the_print_says_is_missing_is_not_missing(where: str) -> None:
    entry = citeconv.parse(f"Djazuli, H. A. Kaidah-Kaidah Fikih. Jakarta: {where}")
    assert [fault.field for _, fault in missing_fields([entry])] == []


def test_an_unsure_reading_lacks_nothing() -> None:
    known = of(title="A")
    doubtful = Parsed(reference=known.reference, source="A 1999", confidence=0.2)
    left_over = Parsed(reference=known.reference, source="A 1999", leftover=(Span("leftover", 2, 6),))
    assert list(missing_fields([doubtful, left_over])) == []


@pytest.mark.parametrize(("language", "said"), [
    ("en", "an unsure reading (confidence 0.76); look at it"),
    ("id", "pembacaan tidak pasti (keyakinan 0,76); periksalah"),
])  # fmt: skip
def test_an_unsure_reading_says_how_sure(language: Language, said: str) -> None:
    fault = Fault("unsure", values={"value": 0.756})
    assert Finding(entry=1, fault=fault).said(language) == said
    assert list(unsure(Parsed(reference=of(title="A").reference, confidence=0.756), 0.8)) == [fault]


@given(st.lists(st.sampled_from("abcd"), max_size=8))
def test_the_longest_rising_run(keys: list[str]) -> None:
    kept = longest_rising(keys)
    run = [keys[place] for place in kept]
    assert run == sorted(run)
    assert kept == sorted(set(kept))
    longest = [0] * len(keys)
    for place, key in enumerate(keys):
        longest[place] = 1 + max((longest[before] for before in range(place) if keys[before] <= key), default=0)
    assert len(kept) == max(longest, default=0)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text("Ab. ,:“”\"()0129-/dkkhttps", max_size=60), max_size=12))
def test_no_text_raises(texts: list[str]) -> None:
    entries = [citeconv.parse(text) for text in texts]
    report = citeconv.check(entries, 2021)
    for finding in report.findings:
        assert 1 <= finding.entry <= len(texts)
        assert finding.span is None or finding.span.end <= len(texts[finding.entry - 1])
        assert finding.said("id")
