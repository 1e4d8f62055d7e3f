-- After every migration, so that it holds for an outbox that was made anew: the relay reads the outbox and nothing else.
-- Changes nothing where the relay has no role of its own.
DO $$ BEGIN
    -- instances that start together would change the same rows of the catalogue at once, which PostgreSQL refuses
    PERFORM pg_advisory_xact_lock(hashtext('kontor-grants'));
    GRANT USAGE ON SCHEMA ${flyway:defaultSchema} TO "${relay}";
    GRANT SELECT ON outbox TO "${relay}";
    -- functions are everybody's unless said otherwise, and some run as the owner of the tables
    REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ${flyway:defaultSchema} FROM PUBLIC;
END $$;
