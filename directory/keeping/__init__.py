"""Keeping one's own profile, by a signed link and without an account: change, pause, copy, erase."""
