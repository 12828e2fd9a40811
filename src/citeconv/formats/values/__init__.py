"""How names, dates, texts and keys are written where several formats agree."""
