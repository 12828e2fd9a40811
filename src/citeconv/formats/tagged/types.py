"""The types of RIS and the kinds of work they mean."""

from __future__ import annotations

from citeconv.formats.mapping import Choice, KindMap
from citeconv.model import Kind

KINDS = KindMap(
    exact={
        Kind.ARTICLE_JOURNAL: "JOUR",
        Kind.ARTICLE_MAGAZINE: "MGZN",
        Kind.ARTICLE_NEWSPAPER: "NEWS",
        Kind.BILL: "BILL",
        Kind.BOOK: "BOOK",
        Kind.BROADCAST: "VIDEO",
        Kind.CHAPTER: "CHAP",
        Kind.CLASSIC: "CLSWK",
        Kind.COLLECTION: "SER",
        Kind.DATASET: "DATA",
        Kind.DOCUMENT: "GEN",
        Kind.ENTRY_DICTIONARY: "DICT",
        Kind.ENTRY_ENCYCLOPEDIA: "ENCYC",
        Kind.FIGURE: "FIGURE",
        Kind.GRAPHIC: "ART",
        Kind.HEARING: "HEAR",
        Kind.LEGAL_CASE: "CASE",
        Kind.LEGISLATION: "STAT",
        Kind.MANUSCRIPT: "MANSCPT",
        Kind.MAP: "MAP",
        Kind.MOTION_PICTURE: "MPCT",
        Kind.MUSICAL_SCORE: "MUSIC",
        Kind.PAMPHLET: "PAMP",
        Kind.PATENT: "PAT",
        Kind.PERIODICAL: "JFULL",
        Kind.PERSONAL_COMMUNICATION: "PCOMM",
        Kind.POST: "ICOMM",
        Kind.POST_WEBLOG: "BLOG",
        Kind.REGULATION: "LEGAL",
        Kind.REPORT: "RPRT",
        Kind.SOFTWARE: "COMP",
        Kind.SONG: "SOUND",
        Kind.SPEECH: "SLIDE",
        Kind.STANDARD: "STAND",
        Kind.THESIS: "THES",
        Kind.WEBPAGE: "ELEC",
    },
    lossy={
        Kind.ARTICLE: "JOUR",
        Kind.ENTRY: "ENCYC",
        Kind.EVENT: "GEN",
        Kind.INTERVIEW: "PCOMM",
        Kind.PERFORMANCE: "MPCT",
        Kind.REVIEW: "JOUR",
        Kind.REVIEW_BOOK: "JOUR",
        Kind.TREATY: "STAT",
    },
    chosen={
        Kind.PAPER_CONFERENCE: Choice(lambda paper: "CONF" if paper.container_title else "CPAPER", ("CONF", "CPAPER")),
    },
    also={
        "ABST": Kind.ARTICLE_JOURNAL, "EJOUR": Kind.ARTICLE_JOURNAL, "INPR": Kind.ARTICLE_JOURNAL, "EBOOK": Kind.BOOK,
        "EDBOOK": Kind.BOOK, "CTLG": Kind.BOOK, "ECHAP": Kind.CHAPTER, "UNPB": Kind.MANUSCRIPT,
        "UNPD": Kind.MANUSCRIPT, "WEB": Kind.WEBPAGE, "GOVDOC": Kind.REPORT, "PRESS": Kind.REPORT,
        "AGGR": Kind.DATASET, "DBASE": Kind.DATASET, "ANCIENT": Kind.CLASSIC, "ADVS": Kind.MOTION_PICTURE,
        "MULTI": Kind.MOTION_PICTURE, "POD": Kind.BROADCAST, "CHART": Kind.GRAPHIC, "EQUA": Kind.FIGURE,
        "GRANT": Kind.DOCUMENT, "GRNT": Kind.DOCUMENT, "STD": Kind.STANDARD, "UNBILL": Kind.BILL,
    },
)
