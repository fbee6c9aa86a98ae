"""The day of every test, in whichever year it runs: some data are right for a time only.

No day in ``data/`` on which something was done may be after it. So it moves with the measurement that ``make measure``
keeps, and the days in tests/mistakes/ and tests/expected/ that were worked out from it move along.
"""

from __future__ import annotations

import datetime

TODAY = datetime.date(2026, 11, 30)
"""A Monday, and no bank holiday in England."""
EPOCH = int(datetime.datetime.combine(TODAY, datetime.time(12), datetime.UTC).timestamp())
"""Noon of the day, in seconds since 1970, as SOURCE_DATE_EPOCH has it."""
