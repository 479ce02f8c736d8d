"""Mentors, the vocabulary they are described with, and the page that serves them."""

from directory.models.choices import ConsentChannel, ContactPreference, MeetingFormat
from directory.models.mentor import Mentor, OfferedSkill, SoughtSkill
from directory.models.page import DirectoryPage
from directory.models.vocabulary import Region, Skill, SkillFamily, SpokenLanguage

__all__ = [
    "ConsentChannel",
    "ContactPreference",
    "DirectoryPage",
    "MeetingFormat",
    "Mentor",
    "OfferedSkill",
    "Region",
    "Skill",
    "SkillFamily",
    "SoughtSkill",
    "SpokenLanguage",
]
