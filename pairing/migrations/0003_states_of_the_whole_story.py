"""Bring requests, their history and pairs into the states of the whole story; nothing that was written is lost."""

from django.db import migrations
from django.db.models import F

_STATES = {"introduced": "accepted", "refused": "set_aside"}
"""What was a pair is accepted; what an organiser answered no to is set aside."""


def bring_over(apps, schema_editor):
    using = schema_editor.connection.alias
    requests, moves, pairs, pair_moves = (
        apps.get_model("pairing", name).objects.using(using)
        for name in ("PairingRequest", "RequestMove", "Pair", "PairMove")
    )
    # An organiser's yes before the introduction left the request with the organisers.
    requests.filter(state="accepted").update(state="received", decided_at=None)
    moves.filter(to_state="accepted", note="").update(note="L’équipe a dit oui.")
    for field in ("from_state", "to_state"):
        moves.filter(**{field: "accepted"}).update(**{field: "received"})
        for before, after in _STATES.items():
            moves.filter(**{field: before}).update(**{field: after})
    for before, after in _STATES.items():
        requests.filter(state=before).update(state=after)
    requests.filter(state="expired").update(erased_at=F("created_at"))
    pairs.filter(ended_at=None).update(state="active")
    pairs.filter(ended_at__isnull=False).update(state="ended")
    for pair in pairs.iterator():
        pair_moves.create(
            pair=pair, to_state="introduced", at=pair.introduced_at, actor="organiser", by_id=pair.introduced_by_id
        )
        after = ("active", pair.introduced_at, pair.introduced_by_id)
        if pair.ended_at:
            after = ("ended", pair.ended_at, pair.ended_by_id)
        state, moment, by = after
        pair_moves.create(
            pair=pair, from_state="introduced", to_state=state, at=moment, actor="organiser", by_id=by, note=pair.note
        )


class Migration(migrations.Migration):

    dependencies = [("pairing", "0002_invitations_and_pair_states")]

    operations = [migrations.RunPython(bring_over, migrations.RunPython.noop, elidable=True)]
