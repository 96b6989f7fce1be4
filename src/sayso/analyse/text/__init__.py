"""The visible structure of a text: paragraphs, sentences, quotations, word pieces."""
