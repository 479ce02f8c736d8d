"""Still up for it? Everybody is asked once in a while; whoever says nothing for long is paused, and told so.

    confirmed ──(confirm_every days)──> asked ──(one tap)──> confirmed
                                          └──(pause_after days of silence)──> paused ──(one tap)──> confirmed

The times are settings (`DirectorySetting`). Nobody is paused for a question they were not asked: people without e-mail
are called by the organisers, whose list they stay on until they were.
"""
