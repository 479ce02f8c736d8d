"""Mentors, the vocabulary they are described with, what keeps them true, and the page that serves them."""

from directory.models.blog import BlogFeed, BlogPost
from directory.models.choices import ConsentChannel, ContactPreference, MeetingFormat
from directory.models.imports import ImportState, MentorImport
from directory.models.keeping import (
    WITHHOLDABLE,
    WITHHOLDABLE_LABELS,
    ConsentRecord,
    DirectorySetting,
    PauseReason,
    Proposal,
    ProposalKind,
    ProposalState,
    RoomAlert,
)
from directory.models.mentor import Mentor, OfferedSkill, SoughtSkill
from directory.models.page import DirectoryPage
from directory.models.vocabulary import FormerSkill, Region, Skill, SkillFamily, SpokenLanguage, WishedWord

__all__ = [
    "WITHHOLDABLE",
    "WITHHOLDABLE_LABELS",
    "BlogFeed",
    "BlogPost",
    "ConsentChannel",
    "ConsentRecord",
    "ContactPreference",
    "DirectoryPage",
    "DirectorySetting",
    "FormerSkill",
    "ImportState",
    "MeetingFormat",
    "Mentor",
    "MentorImport",
    "OfferedSkill",
    "PauseReason",
    "Proposal",
    "ProposalKind",
    "ProposalState",
    "Region",
    "RoomAlert",
    "Skill",
    "SkillFamily",
    "SoughtSkill",
    "SpokenLanguage",
    "WishedWord",
]
