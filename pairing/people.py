"""The people a pair is proposed to, and what each is told of the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from core.models import SiteSetting
from directory.models import ContactPreference, Mentor
from pairing.models import Invitation, PairingRequest, Participant

_EMAIL_IN_TEXT: Final = re.compile(r"[^\s,;<>()]+@[^\s,;<>()]+\.[^\s,;<>()]+")
_NUMBER_IN_TEXT: Final = re.compile(r"\+?\d[\d\s().-]{5,}\d")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody about to be introduced, in the directory or not."""

    name: str
    email: str = ""
    phone: str = ""
    language: str = "fr"
    reached_by: str = ContactPreference.EMAIL
    mentor: Mentor | None = None

    def as_participant(self) -> Participant:
        """Return a participant, not saved, with what this person is known by."""
        return Participant(
            mentor=self.mentor,
            name=self.name,
            email=self.email,
            phone=self.phone,
            language=self.language,
            reached_by=self.reached_by,
        )


@dataclass(frozen=True, slots=True)
class Contact:
    """One way to reach somebody: what to show, and the address behind it."""

    text: str
    link: str
    through_organisers: bool = False


def sender_as_person(request: PairingRequest) -> Person:
    """Return the person who sent a request, with their profile where they have one: the address is confirmed theirs."""
    listed = Mentor.objects.listed().filter(email__iexact=request.email).first() if request.email else None
    return Person(
        mentor=listed,
        name=request.name,
        email=request.email,
        phone=request.phone,
        language=request.language,
        reached_by=ContactPreference.PHONE if request.wants_call and request.phone else ContactPreference.EMAIL,
    )


def mentor_as_person(mentor: Mentor) -> Person:
    """Return somebody of the directory."""
    return Person(
        name=mentor.name,
        email=mentor.email,
        phone=mentor.phone,
        language=mentor.contact_language,
        reached_by=mentor.contact_preference,
        mentor=mentor,
    )


def invited_as_person(invitation: Invitation) -> Person:
    """Return somebody who was invited, as they are known now."""
    if invitation.mentor:
        return mentor_as_person(invitation.mentor)
    return Person(
        name=invitation.name,
        email=invitation.email,
        phone=invitation.phone,
        language=invitation.language,
        reached_by=invitation.reached_by,
    )


def named_people(request: PairingRequest) -> list[Person]:
    """Return the two other people a request is about, as far as its sender said how they are reached."""
    named = (
        (request.other_1_name, request.other_1_contact),
        (request.other_2_name, request.other_2_contact),
    )
    people = [person_from_words(name, contact, request.language) for name, contact in named if name]
    return [person for person in people if person.email or person.phone]


def person_from_words(name: str, contact: str, language: str) -> Person:
    """Find the e-mail address, or the telephone number, in how somebody said that another can be reached."""
    found = _EMAIL_IN_TEXT.search(contact)
    email = found[0].rstrip(".") if found else ""
    rest = contact.replace(email, "").strip(" ,;()") if email else contact.strip()
    number = _NUMBER_IN_TEXT.search(rest)
    return Person(
        name=name,
        email=email,
        phone=number[0] if number else "",
        language=language,
        reached_by=ContactPreference.EMAIL if email else ContactPreference.PHONE,
    )


def contact_of(participant: Participant, programme: SiteSetting) -> Contact:
    """Return the one way to reach somebody that they prefer; the other one only where the preferred one is missing."""
    if participant.reached_by == ContactPreference.ORGANISER or not (participant.email or participant.phone):
        text = programme.contact_email or programme.phone
        link = f"mailto:{programme.contact_email}" if programme.contact_email else programme.phone_link
        return Contact(text, link, through_organisers=True)
    by_phone = participant.phone and (participant.reached_by == ContactPreference.PHONE or not participant.email)
    if by_phone:
        return Contact(participant.phone, telephone_link(participant.phone))
    return Contact(participant.email, f"mailto:{participant.email}")


def are_one(first: Person, second: Person) -> bool:
    """Return whether two people are one: the same profile, or the same e-mail address."""
    if first.mentor and second.mentor:
        return first.mentor.pk == second.mentor.pk
    return bool(first.email) and first.email.casefold() == second.email.casefold()


def must_be_called(person: PairingRequest | Participant | Invitation | Person) -> bool:
    """Return whether no message reaches this person (of a request: its sender), or they would rather be called."""
    if isinstance(person, PairingRequest):
        return not person.email or (person.wants_call and bool(person.phone))
    return not person.email or (person.reached_by == ContactPreference.PHONE and bool(person.phone))


def telephone_link(number: str) -> str:
    """Return a telephone number as a `tel:` address, with Canada's country code where none was written."""
    return SiteSetting(phone=number).phone_link
