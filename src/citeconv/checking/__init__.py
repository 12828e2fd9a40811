"""Checks a list of references: faults, departures from its own house form, and the figures accreditation asks for.

Each file holds one idea and gives `Fault`s, as data; `words.py` is the table of codes, severities and sentences.
Nothing is looked up or corrected.
"""

from citeconv.checking.checks import check
from citeconv.checking.data import Reports, as_json, figures_csv, findings_csv, report_data
from citeconv.checking.figures import PRIMARY, Figures, figures
from citeconv.checking.finding import Fault, Finding, Report, Term
from citeconv.checking.page import as_html
from citeconv.checking.table import as_text, overview
from citeconv.checking.terms import term
from citeconv.checking.words import CODES

__all__ = [
    "CODES", "PRIMARY", "Fault", "Figures", "Finding", "Report", "Reports", "Term", "as_html", "as_json",
    "as_text", "check", "figures", "figures_csv", "findings_csv", "overview", "report_data", "term",
]  # fmt: skip
