"""Web pages as journals serve them: the markup of each version of OJS and its themes around a list of references.

The templates repeat the structure (elements, ids, classes, order of parts) of the pages that the versions print; the
references are filled in as OJS does it: escaped or not, linked, in paragraphs or with ``<br />``.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence

References = Sequence[str]
Page = Callable[[References], str]

_ADDRESS = re.compile(r"(https?://[^\s<>]*[\w/])")

OWN = "Pradityo, R. (2020). Difusi Norma Kerja Sama Keamanan. <i>Global</i>, 22(2), 1–20. https://doi.org/10.7454/g.438"
ABSTRACT = (
    "Penelitian ini membahas difusi norma. Penelitian ini bertujuan menjelaskan bagaimana norma diterima pada tahun "
    "2004. Tulisan ini menggunakan metode kualitatif (Acharya, 2004). " * 4
)


def escaped(text: str) -> str:
    return html.escape(text, quote=False)


def linked(text: str) -> str:
    """As OJS 3 prints a citation: escaped, addresses as links."""
    return "".join(map(_link, _ADDRESS.split(text)))


def _link(piece: str) -> str:
    shown = escaped(piece)
    return f'<a href="{shown}" target="_blank">{shown}</a>' if _ADDRESS.fullmatch(piece) else shown


def paragraphs(references: References, shown: Callable[[str], str] = linked) -> str:
    return "".join(f"\t\t\t\t\t<p>{shown(one)} </p>\n" for one in references)


def broken(references: References, blank: bool = False) -> str:
    """As PHP's nl2br prints what was typed into the references box, one a line or with blank lines between."""
    return ("<br />\n<br />\n" if blank else "<br />\n").join(map(escaped, references))


def whole(body: str, metas: str = "", language: str = "id-ID") -> str:
    return f"""<!DOCTYPE html>
<html lang="{language}" xml:lang="{language}">
<head>
	<meta charset="utf-8">
	<meta name="viewport" content="width=device-width, initial-scale=1.0">
	<title>Difusi Norma Kerja Sama Keamanan | Global: Jurnal Politik Internasional</title>
	<meta name="generator" content="Open Journal Systems">
	<meta name="citation_title" content="Difusi Norma Kerja Sama Keamanan"/>
	<meta name="citation_author" content="Rahmadanu Pradityo"/>
{metas}	<style type="text/css">.references {{ margin: 0 }}</style>
	<script>window.references = ["Not, A. Reference. Jakarta: Script, 2020."];</script>
</head>
<body class="pkp_page_article pkp_op_view">
<nav class="pkp_site_nav_menu"><ul><li><a href="/">Beranda</a></li><li><a href="/arsip">Arsip</a></li></ul></nav>
{body}
<footer class="pkp_structure_footer"><p>Diterbitkan oleh Departemen Hubungan Internasional, Depok, 2020.</p></footer>
</body>
</html>
"""


def ojs_2(references: References, heading: str = "References", shown: Callable[[str], str] = escaped) -> str:
    """OJS 2.3 and 2.4."""
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
	"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="id-ID" xml:lang="id-ID">
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>Difusi Norma | Pradityo</title></head>
<body id="pkp-article-view">
<div id="container"><div id="navbar"><ul class="menu"><li id="home"><a href="/">Home</a></li></ul></div>
<div id="breadcrumb"><a href="/">Home</a> &gt; <a href="/v22">Vol 22, No 2 (2020)</a> &gt; Pradityo</div>
<div id="content">
	<div id="topBar"></div>
	<div id="articleTitle"><h3>Difusi Norma Kerja Sama Keamanan</h3></div>
	<div id="authorString"><em>Rahmadanu Pradityo, Mabda Haerunnisa</em></div>
	<br />
	<div id="articleAbstract"><h4>Abstract</h4><br /><div>{ABSTRACT}</div><br /></div>
	<div id="articleSubject"><h4>Keywords</h4><br /><div>ASEAN; norma</div><br /></div>
	<div id="articleFullText"><h4>Full Text:</h4><a href="/pdf" class="file" target="_parent">PDF</a></div>
	<div id="articleCitations">
		<h4>{heading}</h4>
		<br />
		<div>
{paragraphs(references, shown)}		</div>
		<br />
	</div>
	<br /><br />DOI: <a id="pub-id::doi" href="https://doi.org/10.7454/g.438">https://doi.org/10.7454/g.438</a>
	<div class="separator"></div>
	<h3>Refbacks</h3>
	<ul><li>There are currently no refbacks.</li></ul>
	<div class="separator">&nbsp;</div>
	<p>Copyright (c) 2020 Rahmadanu Pradityo</p>
	<p>This work is licensed under a <a href="#">Creative Commons Attribution 4.0 International License</a>.</p>
</div></div>
</body></html>
"""


def ojs_2_pasted(references: References) -> str:
    """OJS 2 where the list was pasted behind the abstract: no element of its own, ``<br />`` twice between."""
    return ojs_2([], shown=escaped).replace(
        '<div id="articleCitations">\n\t\t<h4>References</h4>\n\t\t<br />\n\t\t<div>\n\t\t</div>\n\t\t<br />\n\t</div>',
        f"<div><strong>Daftar Pustaka</strong><br /><br />{broken(references, blank=True)}</div>",
    )


def _ojs_3(references: str, heading: str, level: str, element: str, metas: str = "") -> str:
    return whole(
        f"""<main class="pkp_structure_main"><article class="obj_article_details">
	<h1 class="page_title">Difusi Norma Kerja Sama Keamanan</h1>
	<div class="row"><div class="main_entry">
		<section class="item authors"><h2 class="pkp_screen_reader">Penulis</h2>
			<ul class="authors"><li><span class="name">Rahmadanu Pradityo</span></li></ul></section>
		<section class="item abstract"><h2 class="label">Abstrak</h2><p>{ABSTRACT}</p></section>
		<{element} class="item references">
			<{level} class="label">
				{heading}
			</{level}>
			<div class="value">
				{references}
			</div>
		</{element}>
	</div><!-- .main_entry -->
	<div class="entry_details">
		<div class="item galleys"><ul class="value galleys_links"><li><a class="obj_galley_link">PDF</a></li></ul></div>
		<div class="item published"><div class="label">Diterbitkan</div><div class="value">2020-12-28</div></div>
		<div class="item citation">
			<section class="sub_item citation_display">
				<h2 class="label">Cara Mengutip</h2>
				<div class="value">
					<div id="citationOutput" role="region" aria-live="polite">
						<div class="csl-bib-body"><div class="csl-entry">{OWN}</div></div>
					</div>
					<ul class="citation_formats_list"><li><a>ACM</a></li><li><a>APA</a></li><li><a>IEEE</a></li></ul>
				</div>
			</section>
		</div>
		<div class="item issue"><h2 class="label">Terbitan</h2><div class="value">Vol 22 No 2 (2020)</div></div>
		<div class="item copyright"><h2 class="label">Lisensi</h2><p>Hak Cipta (c) 2020 Rahmadanu Pradityo</p></div>
	</div></div>
</article></main>
<aside class="pkp_structure_sidebar">
	<div class="pkp_block"><h2 class="title">Artikel paling banyak dibaca</h2>
		<ul><li>Yazid, S. The Prospect of ASEAN. Global 21, No. 1. (2019): 95-112.</li></ul></div>
</aside>""",
        metas,
    )


def metas(references: References) -> str:
    return "".join(f'\t<meta name="citation_reference" content="{html.escape(one)}"/>\n' for one in references)


def _bootstrap(references: str, heading: str, element: str = "section") -> str:
    return whole(
        f"""<div class="container-fluid"><article class="article-details">
	<header><h1 class="page-header">Difusi Norma Kerja Sama Keamanan</h1></header>
	<div class="row">
		<section class="article-sidebar col-md-4"><h2 class="sr-only">Article Sidebar</h2>
			<div class="list-group"><div class="list-group-item"><strong>Published</strong> Dec 28, 2020</div></div>
		</section>
		<div class="col-md-8"><section class="article-main"><h2 class="sr-only">Main Article Content</h2>
			<div class="article-summary"><h2>Abstract</h2><div class="article-abstract">{ABSTRACT}</div></div>
		</section>
		<section class="article-more-details"><h2 class="sr-only">Article Details</h2>
			<div class="panel panel-default how-to-cite"><div class="panel-heading">How to Cite</div>
				<div class="panel-body"><div id="citationOutput" role="region"><div class="csl-bib-body">
					<div class="csl-entry">{OWN}</div></div></div></div></div>
			<{element} class="article-references"><h2>{heading}</h2>
				<div class="article-references-content">{references}</div>
			</{element}>
		</section></div>
	</div>
</article></div>"""
    )


def _items(references: References) -> str:
    return "<ol>" + "".join(f"<li>{linked(one)}\n\t\t\t\t</li>" for one in references) + "</ol>"


def captioned(references: References) -> str:
    """With the links that look-up plugins put behind each reference."""
    tails = ('[<a href="https://doi.org/10.1/1">Crossref</a>]', '<a href="#">Google Scholar</a>', "")
    return "".join(f"<p>{linked(one)} {tails[number % 3]}</p>\n" for number, one in enumerate(references))


def untidy(text: str) -> str:
    """As editors leave it: no-break spaces, soft hyphens, entities, italics, a line broken in the source."""
    first, _, rest = escaped(text).partition(" ")
    return f"{first}&nbsp;<em>{rest.replace(' ', chr(10), 1)}</em>".replace("tion", "ti&shy;on").replace("’", "&rsquo;")


def article(references: References) -> str:
    """A whole article as HTML, as converters write it: headings, notes, an appendix behind the list."""
    items = "".join(f"<p class='Bibliography' style='text-indent:-36pt'>{untidy(one)}</p>\n" for one in references)
    return f"""<html><head><title>Artikel</title></head><body>
<h1>Difusi Norma</h1><p>{ABSTRACT}</p><h2>Daftar Isi</h2><p>Daftar Pustaka</p><h2>1. Pendahuluan</h2><p>{ABSTRACT}</p>
<table><tr><td>Tahun</td><td>Kasus</td></tr><tr><td>2004</td><td>12</td></tr></table>
<h2>DAFTAR PUSTAKA</h2>
{items}
<h2>Kuesioner</h2><p>Nama: ________ Umur: __</p><p>Apakah Anda mengetahui ASEAN?</p></body></html>"""


PAGES: dict[str, Page] = {
    "OJS 2, References": ojs_2,
    "OJS 2, Daftar Pustaka": lambda refs: ojs_2(refs, "Daftar Pustaka"),
    "OJS 2, Kepustakaan, untidy": lambda refs: ojs_2(refs, "Kepustakaan", untidy),
    "OJS 2, pasted": ojs_2_pasted,
    "OJS 3.0": lambda refs: _ojs_3(broken(refs), "References", "h3", "div"),
    "OJS 3.0, blank lines": lambda refs: _ojs_3(broken(refs, blank=True), "Referensi", "h3", "div"),
    "OJS 3.1, parsed": lambda refs: _ojs_3(paragraphs(refs), "References", "h3", "div"),
    "OJS 3.1, raw": lambda refs: _ojs_3(broken(refs), "Rujukan", "h3", "div"),
    "OJS 3.3, parsed": lambda refs: _ojs_3(paragraphs(refs), "Referensi", "h2", "section"),
    "OJS 3.3, raw": lambda refs: _ojs_3(broken(refs), "Referensi", "h2", "section"),
    "OJS 3.3, metadata": lambda refs: _ojs_3(paragraphs(refs), "Referensi", "h2", "section", metas(refs)),
    "OJS 3.5, metadata only": lambda refs: _ojs_3("<p>Lihat PDF.</p>", "Referensi", "h2", "section", metas(refs)),
    "OJS 3.5, captions": lambda refs: _ojs_3(captioned(refs), "Bibliografi", "h2", "section"),
    "Bootstrap theme": lambda refs: _bootstrap(paragraphs(refs), "References"),
    "Bootstrap theme, items": lambda refs: _bootstrap(_items(refs), "Referensi", "div"),
    "Bootstrap theme, raw": lambda refs: _bootstrap(f"<ol>{broken(refs)}</ol>", "Referensi", "div"),
    "an article as HTML": article,
}  # fmt: skip
