"""Senders, people invited, halves, organisers and the clock in any order, through the pages they have.

After each step: nobody has more pairs and invitations than they have room for, nobody's contact is shown before both
agreed nor after the end, of who said no nothing is kept, what happened is in the log once and for whom, exactly the
messages expected are queued, and nobody is at a dead end.
"""
