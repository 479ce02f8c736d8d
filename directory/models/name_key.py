"""The order of names: the same on every database, whatever its own collation, accents and case aside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models

from directory.search.text import fold

if TYPE_CHECKING:
    Bytes = models.BinaryField[bytes, bytes]
else:
    Bytes = models.BinaryField

_LETTERS = 60
"""Of a name, as many bytes as tell it from its neighbours."""


def name_key(name: str) -> bytes:
    """Return what a name is sorted by: its letters without accents, in lower case, signs counting as spaces.

    Bytes, because databases all compare those in the same way, and texts each in their own.
    """
    spaced = "".join(c if c.isalnum() else " " for c in fold(name))
    return " ".join(spaced.split()).encode()[:_LETTERS]


class NameKeyField(Bytes):
    """Holds the key of the model's `name`; written with every save, those of many at once (`bulk_create`) included."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"editable": False, "default": b"", "max_length": _LETTERS, **kwargs})

    def pre_save(self, model_instance: models.Model, add: bool) -> bytes:
        """Return the key of the name as it is now."""
        key = name_key(getattr(model_instance, "name", ""))
        setattr(model_instance, self.attname, key)
        return key
