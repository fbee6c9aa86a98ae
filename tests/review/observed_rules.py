"""What axe-core would say of a page that has faults."""

from __future__ import annotations

from macros.review.observed import Node, Rule

ALT = Rule("image-alt", "Images must have words", "critical", ("1.1.1",), (Node("320 pixels, light", "img", "<img>", "No words"),))
CONTRAST = Rule("color-contrast", "Contrast", "serious", ("1.4.3",), (Node("320 pixels, light", "p", "<p>", "Covered"),))
