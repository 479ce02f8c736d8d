"""The directory for machines: read-only JSON, the same search and the same filters, never how somebody is reached."""
