"""The table of checks: code, severity, and the sentence in Indonesian and in English.

A code may have several sentences; the row's name is then ``code.case``. Sentences are clauses without a full stop, and
what stands in braces is filled from the finding.
"""

from __future__ import annotations

from typing import NamedTuple

from citeconv.diagnostics import Severity


class Row(NamedTuple):
    """One sentence of the table."""

    code: str
    severity: Severity
    id: str
    en: str


def _row(name: str, severity: Severity, indonesian: str, english: str) -> tuple[str, Row]:
    return name, Row(name.partition(".")[0], severity, indonesian, english)


_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO

WORDS: dict[str, Row] = dict((
    # The work
    _row("duplicate", _W, "karya yang sama dengan rujukan {other}", "the same work as reference {other}"),
    _row("same-url", _W, "alamat web ini juga milik rujukan {other}", "reference {other} has this web address too"),
    _row("missing-field", _W, "tidak ada {what}", "no {what}"),
    _row("missing-field.house", _W,
         "tidak ada {what}, padahal tercetak pada {count} dari {total} rujukan sejenis",
         "no {what}, which {count} of {total} such references print"),
    _row("secondary-source", _I, "dikutip dari sumber kedua: {value}", "cited from a secondary source: {value}"),
    # Identifiers and addresses
    _row("bad-doi", _E, "bukan DOI yang sah: {value}", "not a valid DOI: {value}"),
    _row("bad-doi.twice", _E, "awalan doi.org tercetak dua kali", "the prefix doi.org is printed twice"),
    _row("bad-isbn", _E, "angka pemeriksa ISBN tidak cocok: {value}", "the check digit of this ISBN is wrong: {value}"),
    _row("bad-isbn.length", _E, "ISBN harus 10 atau 13 angka: {value}", "an ISBN has 10 or 13 digits: {value}"),
    _row("bad-issn", _E, "angka pemeriksa ISSN tidak cocok: {value}", "the check digit of this ISSN is wrong: {value}"),
    _row("bad-issn.length", _E, "ISSN harus 8 angka: {value}", "an ISSN has 8 digits: {value}"),
    _row("bad-url", _E, "alamat web salah tulis: {value}", "malformed web address: {value}"),
    _row("bad-url.private", _E,
         "alamat ini hanya terbuka di komputer sendiri: {value}", "this address opens on one computer only: {value}"),
    _row("bad-url.cut", _E, "alamat web terpotong: {value}", "the web address is cut off: {value}"),
    _row("broken-url", _W, "spasi memutus alamat web; seharusnya {value}", "spaces break the web address {value}"),
    _row("google-redirect", _W,
         "tautan lewat Google; alamat sebenarnya {value}", "a link through Google; the address itself is {value}"),
    _row("google-redirect.search", _W,
         "tautan ke hasil pencarian Google, bukan ke sumbernya", "a link to a Google search, not to the source"),
    # Numbers
    _row("impossible-date.day", _E, "tanggal ini tidak ada: {value}", "there is no such day: {value}"),
    _row("impossible-date.future", _E, "{value} belum tiba", "{value} is yet to come"),
    _row("impossible-date.accessed", _E,
         "diakses ({value}) sebelum terbit ({issued})", "accessed ({value}) before it was published ({issued})"),
    _row("impossible-date.range", _E, "berakhir sebelum mulai: {value}", "ends before it begins: {value}"),
    _row("page-range", _E, "halaman akhir sebelum halaman awal: {value}", "the last page is before the first: {value}"),
    # The print
    _row("mixed-style", _W,
         "{aspect}: di sini {here}, pada {count} dari {total} rujukan sejenis {usual}",
         "{aspect}: {here} here, {usual} in {count} of {total} such references"),
    _row("order", _W,
         "tidak menurut abjad; tempatnya sesudah {before}", "not in alphabetical order; it belongs after {before}"),
    _row("order.first", _W,
         "tidak menurut abjad; tempatnya paling depan", "not in alphabetical order; it belongs at the beginning"),
    _row("unclosed-quote", _W, "tanda kutip tanpa pasangan: {value}", "a quotation mark without its partner: {value}"),
    _row("unclosed-bracket", _W, "tanda kurung tanpa pasangan: {value}", "a bracket without its partner: {value}"),
    _row("double-punctuation", _W, "tanda baca ganda: {value}", "doubled punctuation: {value}"),
    # The reading
    _row("unsure", _W,
         "pembacaan tidak pasti (keyakinan {value:.2f}); periksalah",
         "an unsure reading (confidence {value:.2f}); look at it"),
    _row("leftover", _W, "tidak masuk ke ruas mana pun: {value}", "no field holds {value}"),
))  # fmt: skip

CODES: tuple[str, ...] = tuple(dict.fromkeys(row.code for row in WORDS.values()))
"""All codes, in the order of the table."""
