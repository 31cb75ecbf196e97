"""What is shown of a thing, in order: one builder for each thing."""
