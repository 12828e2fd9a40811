"""Tests of the review page that need no browser; tests/browser has the others."""
