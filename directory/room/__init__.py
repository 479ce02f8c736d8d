"""Being told when somebody has room again.

    asked ──(link in a message)──> confirmed ──(room)──> told, and forgotten

An alert is an address, a profile and two dates, and is gone when it has served, or after a set time. The person waited
for is not told who waits.
"""
