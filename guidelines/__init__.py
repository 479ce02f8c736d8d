"""Guidelines: principles, conversation cards and templates for pairs."""
