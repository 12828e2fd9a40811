"""A report as one page to be looked at and passed on: no network, no script, data never as markup."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from itertools import groupby

from citeconv.checking.figures import Figures
from citeconv.checking.finding import Finding, Report
from citeconv.checking.table import counted, kinds, percent, shown
from citeconv.checking.terms import term
from citeconv.messages import Language

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; }
th, td { text-align: start; padding: .2rem .8rem .2rem 0; vertical-align: top; }
h1 { font-size: 1.4rem; overflow-wrap: anywhere; }
caption { text-align: start; }
td.n { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
ol { padding: 0; list-style: none; }
li.reference { border-top: 1px solid #8888; padding: .6rem 0; overflow-wrap: anywhere; }
ul { padding-inline-start: 1rem; }
mark { background: #ffe08a; color: #000; text-decoration: underline 2px; }
code { font-size: .85em; opacity: .8; }
.error strong::before { content: "■ "; }
.warning strong::before { content: "▲ "; }
.info strong::before { content: "● "; }
"""  # shapes beside the words: colours alone tell too little


def as_html(reports: Mapping[str, Report], language: Language = "en") -> str:
    """One self-contained page: for each file its figures, and each reference with findings, the characters marked."""
    title = f"{term('findings', language).capitalize()}: {', '.join(reports)}"
    body = "\n".join(line for name, report in reports.items() for line in _file(name, report, language))
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _file(name: str, report: Report, language: Language) -> Iterator[str]:
    yield f"<h1>{escape(name)}</h1>"
    yield from _figures(report.figures, language)
    yield f"<h2>{escape(term('findings', language).capitalize())}: {len(report.findings)}</h2>"
    yield "<ol>"
    for entry, findings in groupby(report.findings, key=lambda finding: finding.entry):
        yield from _reference(report, entry, list(findings), language)
    yield "</ol>"


def _figures(figures: Figures, language: Language) -> Iterator[str]:
    caption = f"{term('figures', language)} ({term('counted-from', language)} {figures.year})"
    yield f"<table>\n<caption>{escape(caption)}</caption>"
    yield _row(term("references", language), str(figures.total), "")
    for name, number in counted(figures):
        yield _row(term(name, language), str(number), percent(figures.share(number), language))
    yield _row(term("undated", language), str(figures.undated), "")
    yield f"</table>\n<p>{escape(term('kinds', language))}: {escape(kinds(figures, language))}</p>"


def _row(name: str, number: str, share: str) -> str:
    return f'<tr><th scope="row">{escape(name)}</th><td class="n">{number}</td><td class="n">{share}</td></tr>'


def _reference(report: Report, number: int, findings: list[Finding], language: Language) -> Iterator[str]:
    text = shown(report.entries[number - 1])
    spans = [(finding.span.start, finding.span.end) for finding in findings if finding.span]
    yield f'<li class="reference" id="r{number}">{number}. {marked(text, spans)}\n<ul>'
    for finding in findings:
        severity = finding.severity.value
        yield (
            f'<li class="{severity}"><strong>{escape(term(severity, language))}</strong> '
            f"{escape(finding.said(language))} <code>{escape(finding.code)}</code></li>"
        )
    yield "</ul></li>"


def marked(text: str, spans: list[tuple[int, int]]) -> str:
    """The text as HTML, with the characters of the spans marked; spans may overlap.

    >>> marked("a<b>c", [(0, 2), (1, 3)])
    '<mark>a&lt;b</mark>&gt;c'
    """
    lit = [any(start <= place < end for start, end in spans) for place in range(len(text))]
    parts = []
    for on, run in groupby(range(len(text)), key=lambda place: lit[place]):
        letters = escape("".join(text[place] for place in run))
        parts.append(f"<mark>{letters}</mark>" if on else letters)
    return "".join(parts)
