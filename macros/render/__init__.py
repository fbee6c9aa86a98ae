"""A page in, Markdown out, through the one Jinja environment."""
