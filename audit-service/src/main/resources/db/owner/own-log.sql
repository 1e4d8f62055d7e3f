-- Takes the tables of the log away from the account of the service: it can add to them and read them, and neither change
-- nor drop them, nor switch off a trigger. Run by an administrator in audit's database, after the migrations; may run again
-- at any time. In the suite that is at every start; in production see docs/security.md.
DO $$
DECLARE
    name text;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'audit_owner') THEN
        CREATE ROLE audit_owner;
    END IF;
    ALTER ROLE audit_owner NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION PASSWORD NULL;
    -- whoever owns a schema may drop everything in it
    ALTER SCHEMA audit OWNER TO audit_owner;
    GRANT USAGE, CREATE ON SCHEMA audit TO audit WITH GRANT OPTION;
    FOREACH name IN ARRAY ARRAY['log_entry', 'log_tile', 'log_checkpoint', 'destroyed_key'] LOOP
        EXECUTE format('ALTER TABLE audit.%I OWNER TO audit_owner', name);
        EXECUTE format('REVOKE ALL ON audit.%I FROM audit', name);
        EXECUTE format('GRANT SELECT, INSERT ON audit.%I TO audit', name);
    END LOOP;
    -- whoever owns the function of a trigger may make it do nothing
    ALTER FUNCTION audit.log_is_final() OWNER TO audit_owner;
    -- with the grant option, because each migration revokes from PUBLIC what the service may grant
    GRANT EXECUTE ON FUNCTION audit.log_is_final() TO audit WITH GRANT OPTION;
END $$;
