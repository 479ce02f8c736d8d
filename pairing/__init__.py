"""Pairing: from a proposal to two people introduced to each other."""
