"""The demonstration's people: forty invented mentors, each with something to bring and something to learn.

None of them exists. They are grouped in modules by where they live; each speaks in their own voice, in French,
in English or in both, and nothing says how old they are. Their e-mail address is made from their name on loading.
"""

from __future__ import annotations

from home.demo.content.mentors.centre import CENTRE
from home.demo.content.mentors.east import EAST
from home.demo.content.mentors.montreal import MONTREAL
from home.demo.content.mentors.north_and_beyond import NORTH_AND_BEYOND
from home.demo.content.shapes import Mentor

MENTORS: tuple[Mentor, ...] = (*EAST, *CENTRE, *MONTREAL, *NORTH_AND_BEYOND)
