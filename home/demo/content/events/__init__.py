"""The events: two reports on what was, three announcements of what comes."""

from home.demo.content.events.clinic import CLINIC
from home.demo.content.events.evening import EVENING
from home.demo.content.events.focus20 import FOCUS20
from home.demo.content.events.webcom import WEBCOM
from home.demo.content.events.workshop import WORKSHOP
from home.demo.content.shapes import Event

EVENTS: tuple[Event, ...] = (FOCUS20, WEBCOM, CLINIC, EVENING, WORKSHOP)
