"""How values of the model stand in CSL data."""
