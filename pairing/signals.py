"""What follows from records that disappear."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, pre_delete
from django.dispatch import receiver

from core.models import OutgoingMessage
from pairing.models import Invitation, Pair, PairingRequest, Participant
from pairing.services.erasing import forget_calls
from pairing.services.places import recount_places


@receiver(post_delete, sender=Participant)
@receiver(post_delete, sender=Invitation)
def free_a_place(sender: type[Model], instance: Participant | Invitation, **kwargs: Any) -> None:
    """A pair or an invitation was erased: whoever was in it has room again."""
    recount_places([instance.mentor_id])


@receiver(pre_delete, sender=PairingRequest)
def erase_messages(sender: type[PairingRequest], instance: PairingRequest, **kwargs: Any) -> None:
    """A request is erased: so are the messages about it, which repeat what it said."""
    OutgoingMessage.objects.filter(pk__in=instance.moves.values("messages")).delete()


@receiver(pre_delete, sender=Pair)
def throw_letters_away(sender: type[Pair], instance: Pair, **kwargs: Any) -> None:
    """A pair is erased: nobody is called about it any more, and no letter is left to post."""
    forget_calls(half__pair=instance)
