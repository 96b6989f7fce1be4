"""How firmly a statement is made: its status, certainty and polarity."""
