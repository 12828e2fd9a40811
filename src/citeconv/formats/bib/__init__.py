"""The .bib file: its syntax, its inheritance, and how values stand in it, whatever the dialect."""
