"""When, where, by whom and how far something was done, as clauses tell it.

`marks` reads it from each clause once; `difference` compares two clauses on one deed.
"""
