"""Link the reports of a ledger: between `link`, which knows no ledger, and `store`.

Each new report is compared with its neighbours, and only the claims that it touches are
made anew. What comes out depends on the reports and judgements that are there, not on
the order in which they came.
"""

from sayso.linking.refresh import heed_judgements, refresh_claims

__all__ = ["heed_judgements", "refresh_claims"]
