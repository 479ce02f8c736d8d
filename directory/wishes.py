"""Skills that people look for and the vocabulary lacks: counted, so that editors see what is missing.

Only the word is kept, never who wrote it. What looks like somebody's address or number is not a skill and is not kept.
"""

from __future__ import annotations

import re
from typing import Final

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from directory.models import WishedWord
from directory.search.document import names_of
from directory.search.text import fold, visible
from directory.vocabulary import load_vocabulary

MAX_CHARACTERS: Final = 60
MAX_WORDS: Final = 5_000
"""Different words kept: beyond that only those known already are counted, so that nobody fills the table."""

_WORDS_OF_ONE: Final = 1_000
"""Characters of one person's own words that are looked at."""
_BETWEEN: Final = re.compile(r"[,;\r\n]+")
_SENTENCE: Final = re.compile(r"[.!?…]\s|[!?…:]$|\w\s+\w.*\.$")
"""A sentence after another, or several words with a full stop after them."""
_LONGEST_WISH: Final = 5
"""Words of one part of a list: « mise en marché de légumes »."""
_LETTERS: Final = re.compile(r"[^\W_]+")
_PRIVATE: Final = re.compile(r"@|://|www\.|(?:\d\W*){7}", re.IGNORECASE)


def note_wish(text: str) -> bool:
    """Count one more wish for a skill; return whether it could be kept.

    Args:
        text: what somebody wrote, anything at all. Too long, without a letter, already a skill, or like an address or
            a telephone number, it is not kept.
    """
    label = visible(text[: 4 * MAX_CHARACTERS])
    key = wish_key(label)
    if not key or len(label) > MAX_CHARACTERS or _PRIVATE.search(label) or _is_a_skill(key):
        return False
    if _count(key):
        return True
    if WishedWord.objects.count() >= MAX_WORDS:
        return False
    try:
        with transaction.atomic():
            WishedWord.objects.create(key=key, label=label, times=1)
    except IntegrityError:  # somebody wished for it at the same moment
        return _count(key)
    return True


def note_wishes_in(text: str) -> None:
    """Count the wishes of somebody's own words: what stands between commas, semicolons and ends of lines.

    Whoever writes sentences has made no list: nothing of theirs is kept, as it may say much about them.

        apiculture, vannerie                          -> two wishes
        J’ai vendu des tracteurs, et je m’ennuie.     -> none
    """
    parts = _BETWEEN.split(text[:_WORDS_OF_ONE])
    if not any(_SENTENCE.search(part.strip()) or len(part.split()) > _LONGEST_WISH for part in parts):
        for word in parts:
            note_wish(word)


def wish_key(text: str) -> str:
    """Return a word as it is counted, however it is written: folded, its parts apart; empty where it has no letter."""
    parts = _LETTERS.findall(fold(text))
    key = " ".join(parts)
    return key[:MAX_CHARACTERS] if any(c.isalpha() for c in key) else ""


def _count(key: str) -> bool:
    return bool(WishedWord.objects.filter(key=key).update(times=F("times") + 1, last_at=timezone.now()))


def _is_a_skill(key: str) -> bool:
    return any(key == wish_key(name) for skill in load_vocabulary().skills.values() for name in names_of(skill))
