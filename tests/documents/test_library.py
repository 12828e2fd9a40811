"""From documents to a library: places, modes, data, and the ways to cut a list that can be asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import citeconv
from citeconv import Kind
from citeconv.api.printed import place_of
from citeconv.documents import list_of
from citeconv.documents.blocks import Block
from citeconv.parsed import Join, Place
from tests.documents import word
from tests.documents.pages import PAGES

BOOK = "Yea, S. Human Trafficking in Asia: Forcing Issues. London: Routledge, 2014."
ARTICLE = "Goh, G. The ‘ASEAN Way’. Pacific Review 13, No. 3. (2000): 439."
LIST = f"Referensi\n\n{BOOK}\n\n{ARTICLE}\n"


def test_a_place_for_every_reference_of_a_text(tmp_path: Path) -> None:
    path = tmp_path / "daftar.txt"
    path.write_text(LIST, encoding="utf-8")
    library = citeconv.read(path)
    assert (library.mode, library.text) == ("separated by blank lines", LIST)
    for entry in library:
        assert entry.place is not None
        assert entry.place.file == str(path)
        assert library.text[entry.place.start : entry.place.end] == entry.source
    assert [entry.place and entry.place.file for entry in citeconv.parse_list(LIST)] == [None, None]
    assert citeconv.parse(BOOK).place is None
    assert citeconv.loads("@book{a, title={A}}")[0].place is None


def test_a_place_for_every_reference_of_a_page() -> None:
    library = citeconv.read(PAGES["OJS 3.3, parsed"]([BOOK, ARTICLE]).encode())
    start = library.text.index(BOOK)
    assert library[0].place == Place(start=start, end=start + len(BOOK), element="p[2]")


def test_places_in_the_text_as_it_was_pasted() -> None:
    pasted = (
        "Daftar Pustaka\n\nYea, S. Human Traffick-\ning in Asia: Traffick and Traffick in https://www.\nexample.org/a_\n"
        "b. London: Routledge, 2014.\n\n"
        "Amrith, Sunil. Migration and Dias-\npora in Modern Asia. Cambridge: Press, 2011.\n"
    )
    library = citeconv.parse_list(pasted)
    assert library.text != pasted
    places = [library.as_given(entry.place.start, entry.place.end) for entry in library if entry.place]
    assert [pasted[start:end].partition("\n")[0] for start, end in places] == [
        "Yea, S. Human Traffick-",
        "Amrith, Sunil. Migration and Dias-",
    ]
    assert [pasted[start:end][-6:] for start, end in places] == [" 2014.", " 2011."]


def test_joins_within_a_reference_only() -> None:
    texts = [BOOK, ARTICLE]
    blocks = [Block(text=text, joins=(Join(0, "x"), Join(text.index("."), "-\n"))) for text in texts]
    document = list_of([Block(text="Referensi", heading=True), *blocks])
    places = [place_of(entry, document, None) for entry in document.entries]
    assert [len(place.joins) for place in places] == [2, 2]
    assert [document.text[place.joins[1].place] for place in places] == [".", "."]


@pytest.mark.parametrize("split", ["lines", "blank", "numbered", "hanging"])
def test_the_cut_asked_for(split: str) -> None:
    listed = {
        "lines": f"Referensi\n{BOOK[:40]}\n{BOOK[40:]}\n",
        "blank": f"Referensi\n\n{BOOK}\n\nxq zz\n",
        "numbered": f"Referensi\n1. {BOOK}\n2. xq zz\n",
        "hanging": f"Referensi\n{BOOK}\nxq zz\n   blorp\n",
    }[split]
    assert len(citeconv.parse_list(listed, split=split)) == 2
    assert len(citeconv.read(listed.encode(), split=split)) == 2


def test_no_such_cut() -> None:
    with pytest.raises(ValueError, match=r"lines, blank, numbered, hanging.*not 'words'"):
        citeconv.parse_list(LIST, split="words")


ITEM = {
    "id": 17, "type": "book", "title": "Human Trafficking in Asia: Forcing Issues",
    "author": [{"family": "Yea", "given": "Sallie"}], "issued": {"date-parts": [["2014"]]},
}  # fmt: skip


def test_data_of_a_reference_manager_is_not_read_from_text_again() -> None:
    code = json.dumps({"citationItems": [{"id": 17, "itemData": ITEM}]})
    cited = w_field(f"ADDIN ZOTERO_ITEM CSL_CITATION {code}", "(Yea, 2014)")
    data = word.document(
        word.paragraph("Isi ", cited), word.heading("Referensi"), word.paragraph(BOOK), word.paragraph(ARTICLE)
    )
    library = citeconv.read(data)
    assert [entry.reference.title for entry in library] == [ITEM["title"], "The ‘ASEAN Way’"]
    assert library[0].reference.kind is Kind.BOOK
    assert str(library[0].reference.author) == "Yea, Sallie", "from the data: the list prints S."
    assert library[0].reference.key is None, "17 is no key for people"
    assert library[0].place is not None
    assert library.text[library[0].place.start : library[0].place.end] == BOOK


def w_field(code: str, shown: str) -> str:
    return word.opened(code) + word.run(shown) + word.CLOSED
