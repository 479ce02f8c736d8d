"""The editors' guide names what is on the screen by the words that are on the screen."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext, trans_real

from home import roles

GUIDE = Path(settings.BASE_DIR) / "docs" / "guide-des-editeurs.md"
SAID = frozenset({"+", "en gras", "apporte", "aimerait apprendre", "Rien sans son accord.", "Avant.", "Après."})
"""Emphasis that names nothing on the screen, and small buttons without a word."""


def plain(text: str) -> str:
    """Return a text as people read it out: one kind of apostrophe, no difference in blanks or capitals."""
    return " ".join(text.replace("’", "'").replace("\xa0", " ").replace("\u202f", " ").split()).casefold().rstrip(" :.")


def on_the_screen() -> set[str]:
    """Return every French text that the CMS may show: ours, where the text is its own French, and Wagtail's."""
    with translation.override("fr"):
        french: Any = trans_real.catalog()
        known = {plain(text) for _, text in french._catalog.items() if isinstance(text, str)}
    with translation.override("en"):
        english: Any = trans_real.catalog()
        known |= {plain(key) for key, _ in english._catalog.items() if isinstance(key, str)}
    with translation.override("fr"):
        known.add(plain(gettext("Submit to %(workflow_name)s") % {"workflow_name": "Relecture"}))
        known.add(plain(gettext("%(label)s and Publish") % {"label": gettext("Approve")}))
    return known | {plain(roles.ORGANISERS), plain(roles.EDITORS)}


@pytest.mark.django_db
def test_every_label_of_the_guide_is_on_the_screen() -> None:
    text = GUIDE.read_text()
    labels = {" ".join(label.split()) for label in re.findall(r"\*\*(.+?)\*\*", text, flags=re.DOTALL)} - SAID
    questions = {label for label in labels if label.endswith("?") and label != "Que voulez-vous faire ?"}
    known = on_the_screen()
    missing = sorted(label for label in labels - questions if plain(label) not in known)
    assert missing == []
