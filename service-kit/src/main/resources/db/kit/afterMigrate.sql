-- After every migration, so that it holds for an outbox that was made anew: the relay reads the outbox and nothing else.
-- Changes nothing where the relay has no role of its own.
GRANT USAGE ON SCHEMA ${flyway:defaultSchema} TO "${relay}";
GRANT SELECT ON outbox TO "${relay}";
