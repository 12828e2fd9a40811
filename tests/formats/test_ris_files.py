"""Whole RIS files as other programs write them: what is read, and what is told."""

from __future__ import annotations

from typing import Any

import pytest

from citeconv.formats import ris
from citeconv.model import Date, Kind, Names, Person, Reference

ACHARYA = Person(family="Acharya", given="Amitav")
HOW: dict[str, Any] = {"kind": Kind.ARTICLE_JOURNAL, "title": "How ideas spread", "author": Names((ACHARYA,))}

FILES: list[tuple[str, str, dict[str, Any], list[tuple[str, str]]]] = [
    (
        "EndNote",
        "\ufeffTY  - JOUR\r\nAU  - Acharya, Amitav\r\nPY  - 2004\r\nDA  - Apr 4\r\nTI  - How ideas spread\r\n"
        "T2  - International Organization\r\nJO  - IO\r\nSP  - 239-275\r\nVL  - 58\r\nIS  - 2\r\nKW  - norms\r\n"
        "ASEAN\r\nN1  - Accession\r\nID  - 12\r\nER  - \r\n",
        HOW | {"key": "12", "issued": Date(2004, 4, 4), "container_title": "International Organization",
               "container_title_short": "IO", "page": "239-275", "volume": 58, "issue": 2, "keyword": "norms ASEAN",
               "note": "Accession"},
        [],
    ),
    (
        "RefWorks, the old tags",
        "TY  - JOUR\nID  - 99\nT1  - How ideas spread\nA1  - Acharya, Amitav\nY1  - 2004///Spring\nJF  - International"
        " Organization\nJO  - IO\nVL  - 58\nIS  - 2\nSP  - 239\nOP  - 275\nSN  - 0020-8183\nK1  - norms\n"
        "UL  - https://a.example/x;y\nER  - \n",
        HOW | {"key": "99", "issued": Date(2004, season=1), "container_title": "International Organization",
               "container_title_short": "IO", "volume": 58, "issue": 2, "page": "239-275", "issn": "0020-8183",
               "keyword": "norms", "url": "https://a.example/x;y"},
        [],
    ),
    (
        "ProQuest",
        "TY  - JOUR\nT1  - How ideas spread\nAN  - 221234567; 00123456\nAU  - Acharya, Amitav\nY1  - 2004///Spring\n"
        "Y2  - 2020-07-04\nN1  - Copyright - Cambridge\nN1  - Last updated - 2011-07-20\nSP  - 239-275\n"
        "DP  - ProQuest Central\nSN  - 00208183, 15315088\nLA  - English\nM3  - doi\n"
        "UR  - https://a.example/1?a=1&b=2\nUR  - https://a.example/2\nER  - ",
        HOW | {"archive_location": "221234567; 00123456", "issued": Date(2004, season=1), "accessed": Date(2020, 7, 4),
               "note": "Copyright - Cambridge\nLast updated - 2011-07-20", "page": "239-275",
               "source": "ProQuest Central", "issn": "00208183, 15315088", "language": "English",
               "url": "https://a.example/1?a=1&b=2"},
        [("UR", "https://a.example/2"), ("M3", "doi")],
    ),
    (
        "OJS, as Garuda takes it",
        "TY  - JOUR\nAU  - Acharya, Amitav\nPY  - 2019/06/30\nY2  - 2020/07/04\nTI  - How ideas spread\nJF  - Jurnal"
        " Politik\nJA  - JP\nVL  - 5\nIS  - 2\nSE  - Articles\nDO  - https://doi.org/10.1/a_b\nUR  - https://a.example/1"
        "\nSP  - 1-9\nAB  - Isi & isi.\nER  - \n",
        HOW | {"issued": Date(2019, 6, 30), "accessed": Date(2020, 7, 4), "container_title": "Jurnal Politik",
               "container_title_short": "JP", "volume": 5, "issue": 2, "section": "Articles", "doi": "10.1/a_b",
               "url": "https://a.example/1", "page": "1-9", "abstract": "Isi & isi."},
        [],
    ),
    (
        "lower case, one space, no space, no end",
        "ty  - JOUR\nau  - Acharya, Amitav\nTI - How ideas spread\nPY  -2004\nY2  - 2020///\n",
        HOW | {"issued": Date(2004), "accessed": Date(2020)},
        [("ER", "")],
    ),
    (
        "a date of access in a note; a web address said twice",
        "TY  - JOUR\nTI  - How ideas spread\nAU  - Acharya, Amitav\nN1  - Diakses pada 4 Juli 2020\n"
        "UR  - https://a.example/\nUR  - https://a.example/\nER  - \n",
        HOW | {"accessed": Date(2020, 7, 4), "url": "https://a.example/"},
        [],
    ),
]


@pytest.mark.parametrize(("source", "text", "fields", "told"), FILES, ids=[source for source, *_ in FILES])
def test_files(source: str, text: str, fields: dict[str, Any], told: list[tuple[str, str]]) -> None:
    references, remarks = ris.read(text)
    assert references == (Reference(**fields),)
    assert [(remark.field, remark.value or "") for remark in remarks] == told
