"""Find who handed a statement on, to whom it was made, and for whom."""
