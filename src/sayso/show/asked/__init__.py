"""Show what a ledger answers."""
