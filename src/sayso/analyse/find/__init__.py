"""Find attributions: cues, and the source and content that go with each."""
