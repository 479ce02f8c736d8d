"""The pages behind the links in messages: one's own request, an invitation, one's place in a pair."""
