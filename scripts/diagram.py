"""Draws docs/lifecycle.md from the rules themselves (`pairing.lifecycle`, `pairing.meeting_rule`).

python -m scripts.diagram            says whether the drawing is what the rule says; 1 where it is not
python -m scripts.diagram --write    draws it
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pairing.lifecycle import Actor

TARGET: Final = Path(__file__).resolve().parents[1] / "docs" / "lifecycle.md"


def drawing() -> str:
    """Return the whole page: a state diagram of requests, of pairs and of meetings, and what the states are called."""
    rule, meetings = _rules()
    return "\n".join(
        [
            "# The states of requests, of pairs and of their meetings",
            "",
            "Drawn from `pairing/lifecycle.py` and `pairing/meeting_rule.py` by `python -m scripts.diagram --write`;",
            "`make lint` says when it is not what the rules say. Their words are at the top of those modules.",
            "",
            "## A request",
            "",
            *_diagram(rule.START, rule.MOVES),
            "",
            *_names(rule.RequestState),
            "",
            "## A pair",
            "",
            *_diagram(rule.PAIR_START, rule.PAIR_MOVES),
            "",
            *_names(rule.PairState),
            "",
            "## A meeting of a pair",
            "",
            "What was never planned may be written down as held at once.",
            "",
            *_diagram(meetings.MEETING_START, meetings.MEETING_MOVES),
            "",
            *_names(meetings.MeetingState),
            "",
        ]
    )


def problems() -> list[str]:
    """Return what is wrong with the drawing that is kept, one line each."""
    kept = TARGET.read_text() if TARGET.exists() else ""
    return [] if kept == drawing() else ["docs/lifecycle.md: not what the rule says; python -m scripts.diagram --write"]


def _diagram(start: Any, moves: Mapping[tuple[Any, Any], frozenset[Actor]]) -> list[str]:
    final = sorted({after for _before, after in moves} - {before for before, _after in moves}, key=str)
    return [
        "```mermaid",
        "stateDiagram-v2",
        f"    [*] --> {start}",
        *(f"    {before} --> {after} : {', '.join(sorted(actors))}" for (before, after), actors in moves.items()),
        *(f"    {state} --> [*]" for state in final),
        "```",
    ]


def _names(states: Any) -> list[str]:
    return ["| in code | on screen |", "|---|---|", *(f"| `{state.value}` | {state.label} |" for state in states)]


def _rules() -> tuple[Any, Any]:
    sys.path.insert(0, str(TARGET.parents[1] / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.ci")
    import django
    from django.apps import apps
    from django.utils import translation

    if not apps.ready:
        django.setup()
    translation.activate("fr")
    from pairing import lifecycle, meeting_rule

    return lifecycle, meeting_rule


def main() -> int:
    """Check the drawing, or make it; return the exit status."""
    if "--write" in sys.argv[1:]:
        TARGET.write_text(drawing())
        return 0
    for line in problems():
        print(line)
    return bool(problems())


if __name__ == "__main__":
    raise SystemExit(main())
