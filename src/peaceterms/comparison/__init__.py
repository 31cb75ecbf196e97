"""The comparison of two texts: the pipeline from positions to findings, and what a caller can set."""
