"""Telephone numbers written in plain text can be dialled."""

from __future__ import annotations

import pytest

from core.templatetags.telephone import with_telephones


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Appelez au 418 555-0142 : on répond.", 'Appelez au <a href="tel:+14185550142">418 555-0142</a> : on répond.'),
        ("418-555-0142", '<a href="tel:+14185550142">418-555-0142</a>'),
        ("1 418 555-0142", '<a href="tel:+14185550142">1 418 555-0142</a>'),
        ("Du 10 au 12, 555-0142, 2418 555-01421", "Du 10 au 12, 555-0142, 2418 555-01421"),
        ("<b>418 555-0142", '&lt;b&gt;<a href="tel:+14185550142">418 555-0142</a>'),
    ],
)
def test_a_number_becomes_a_link_and_the_rest_stays_text(text: str, html: str) -> None:
    assert with_telephones(text) == html
