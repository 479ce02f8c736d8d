"""Raising one's hand: somebody proposes their own profile, confirms it by a link, and an organiser reads it."""
