"""The council's promises as data: records and pages in, an accessible website out."""
