"""Arbitrary text, and the fragments that references are made of, in any order: what readers must bear."""

from __future__ import annotations

from hypothesis import strategies as st

FRAGMENTS = [
    *(
        "Hamka. ",
        "Nasution, Abdul Haris",
        "van Schendel, W.",
        "Badan Pusat Statistik (BPS)",
        "dkk.",
        " & ",
        " dan ",
        "———",
    ),
    *("Tasawuf Modern", "Kota-kota di Jawa?", "Al-Qur’an", "ke", "T", "x", "é", "中", "\u0301", "²", "ﬁ"),
    *("“", "”", '"', "‘", "’", "„", "«", "»", "(", ")", "[", "]", "<", ">", "{", "}"),
    *(", ", ". ", ": ", "; ", "/", "-", "–", "—", "?", "!", "&", "”.", ",”", "\n", "\t", "\xa0", "  "),
    *(
        "Jakarta: ",
        "Gadjah Mada University Press",
        " dalam ",
        "Prosiding ",
        "Jurnal ",
        "terj. ",
        "(ed.)",
        "disunting oleh ",
    ),
    *(
        "1999",
        "(2004)",
        "12 Mei 2019",
        "1423 H/2003 M",
        "t.t.",
        "Januari-Juni 2015",
        "diakses pada ",
        "pukul 10.15 WIB",
    ),
    *(
        "Vol. 2",
        "No. 3",
        "No.91/PUU-XVIII/2020",
        "hlm. 3-5",
        "143–61",
        "IV",
        "2",
        "007",
        "edisi kedua",
        "Cet. 3",
        "428 hlm.",
    ),
    *(
        "https://a.id/x?y=1& z",
        "https://doi.org/10.1234/ab(1).",
        "www.kompas.com",
        "doi:",
        "10.22146/jsp.1 2",
        "kompas.com",
    ),
    *("ISSN 1411-5212", "ISBN 979-461-101-5", "Skripsi, ", "Undang-Undang Nomor 5 Tahun 1960", "Wawancara dengan "),
]
fragment = st.sampled_from(FRAGMENTS) | st.text(max_size=4)
fragments = st.lists(fragment, max_size=14)
texts = st.text(max_size=60) | fragments.map("".join) | fragments.map(" ".join)
"""Any text at all, and mixtures of fragments with and without spaces between them."""
