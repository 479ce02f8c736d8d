"""What is wrong with a form that was sent, in the order it is said."""

from __future__ import annotations

from typing import Final, NamedTuple

from django.forms import BaseForm

LOOK_AGAIN: Final = "look_again"
"""The code of the error that asks no more than to look again and send."""


class Problem(NamedTuple):
    """Something to be told about a form."""

    message: str
    where: str
    """The identifier of the field; empty where it is about the whole."""
    is_look: bool
    """Whether there is nothing to mend, only something to look at again."""


def problems_of(form: BaseForm) -> list[Problem]:
    """Return what is wrong with the whole, then with each field, and last that one look again."""
    whole = form.non_field_errors()
    said = [
        Problem(str(message), "", error.code == LOOK_AGAIN)
        for message, error in zip(whole, whole.as_data(), strict=True)
    ]
    said += [Problem(str(message), field.auto_id, False) for field in form for message in field.errors]
    return sorted(said, key=lambda problem: problem.is_look)
