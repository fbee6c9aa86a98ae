"""A Site and a locale's catalogues in, the same Site in that locale out."""
