"""The kinds of messages that pairing sends (see `pairing.messages`), for the catalogue: a module for each reader."""

from pairing.message_kinds import in_space, to_invited, to_pair, to_sender, to_team

__all__ = ["in_space", "to_invited", "to_pair", "to_sender", "to_team"]
