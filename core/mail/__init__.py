"""Messages: composed from templates, kept in the outbox, delivered by the task worker."""
