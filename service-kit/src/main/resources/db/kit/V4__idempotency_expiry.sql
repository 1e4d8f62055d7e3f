-- Answers are removed by age; the table is written in the order of time, so the smallest index there is will do.
CREATE INDEX idempotency_since ON idempotency USING brin (since);
