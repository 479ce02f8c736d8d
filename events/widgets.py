"""Dates and hours asked for with the browser's own inputs.

Wagtail's pickers replace what they cannot read by the present moment, without a word: whoever types “14 h 30” announces
an event at another hour. The browser's inputs take nothing that is not an hour, and the server refuses the rest aloud.
"""

from __future__ import annotations

from django import forms


class HourInput(forms.TimeInput):
    """An hour of the day."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class MomentInput(forms.DateTimeInput):
    """A day and an hour."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")
