"""Show what links reports: claims, their origins, two reports side by side."""
