"""Nouns only: the records a site is made of. No files, no HTML, no MkDocs."""
