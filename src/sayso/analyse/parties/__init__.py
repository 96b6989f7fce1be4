"""Find out who is meant: names, places, and which words mean one party."""
