"""How well the search finds people: a directory of fictional profiles, questions, and who a librarian would name.

`people` are written by hand, `profiles` puts others together from written parts with a fixed seed, `queries` says who
is expected and why, from facts of the profiles and never from what the search returns. `measure` asks the search.
"""
