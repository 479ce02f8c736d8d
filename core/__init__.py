"""The ground floor: what every other app stands on, and that knows none of them."""
