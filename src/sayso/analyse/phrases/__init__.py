"""Read noun phrases: what the words for a party say about it."""
