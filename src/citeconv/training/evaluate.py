"""Cross-validated accuracy: whole sources held out, so that no list form is seen in training and judged in test."""
