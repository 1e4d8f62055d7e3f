-- The trace of the last event of a stream. What a request or a timer says later about the same subject continues it.
ALTER TABLE outbox_sequence ADD COLUMN trace_parent text;
