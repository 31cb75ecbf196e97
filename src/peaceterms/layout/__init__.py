"""Things as blocks: one builder for each thing that can be shown, and one place that knows which builds what."""
