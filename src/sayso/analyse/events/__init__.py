"""Events: what a report says happened, will, might or did not."""
