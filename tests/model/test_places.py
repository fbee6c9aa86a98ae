"""macros/model/site.py: every reference that can be made, and where it leads."""

from __future__ import annotations

import pytest

from macros.load.loaded import Loaded


@pytest.mark.parametrize(
    ("reference", "address"),
    [
        ("promise:", "promise/"),
        ("promise:be-open", "promise/#be-open"),
        ("channel:telephone/menu", "channels/telephone/#menu"),
        ("service:libraries/requests", "services/libraries/#requests"),
        ("area:northvale", "areas/#northvale"),
        ("strategy:customer/openness", "strategies/customer/aims/#openness"),
        ("strategy:customer/publish-results", "strategies/customer/aims/#publish-results"),
        ("background:comments/age", "background/comments/#age"),
    ],
)
def test_a_reference_leads_to_its_page_and_place(example: Loaded, reference: str, address: str) -> None:
    assert example.site.places[reference].address == address


def test_services_that_differ_by_area_know_their_areas(example: Loaded) -> None:
    assert example.site.services["housing-repairs"].areas == ("northvale", "southmere")
    assert example.site.services["libraries"].areas == ()
