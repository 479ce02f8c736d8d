"""Typography of French and English, by construction."""

from __future__ import annotations


def typeset_html(html: str, default_language: str) -> str:
    """Return the page with its text set right."""
    return html


def typeset_text(text: str, language: str) -> str:
    """Return plain text set right for its language (`fr` or `en`)."""
    return text
