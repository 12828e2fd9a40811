"""The review page in a real browser: ``make test-browser``. Without Chromium and playwright these tests are skipped."""
