"""What is measured: settlements, outcomes, distance, verdict."""
