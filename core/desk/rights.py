"""Who may do what with messages. Permissions of other floors go by their names: nothing of theirs is imported."""

from __future__ import annotations

from typing import Final

SEE: Final = "core.view_outgoingmessage"
CHANGE: Final = "core.change_outgoingmessage"
TEXTS: Final = "core.change_messagetext"
PRIVATE: Final = "directory.view_private_details"
"""To see how somebody is reached: without it, addresses are masked and what was written is not shown."""
