-- The read model is built again in a schema beside, by the same statements, and takes the place of the old one when it has
-- what that has.
DO $$ BEGIN
    EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', current_schema() || '_next');
END $$;

CREATE TABLE rebuild (
    run          text        PRIMARY KEY,
    state        text        NOT NULL CHECK (state IN ('RUNNING', 'SWITCHED', 'GIVEN_UP')),
    requested_by text        NOT NULL,
    requested_at timestamptz NOT NULL,
    ended_at     timestamptz
);
CREATE UNIQUE INDEX rebuild_one_runs ON rebuild (state) WHERE state = 'RUNNING';

-- An empty table like one of this schema, in the schema beside. Its indexes and constraints have the same names, so that
-- later migrations find them.
CREATE FUNCTION make_next(model text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    here text     := current_schema();
    next text     := here || '_next';
    old  regclass := format('%I.%I', here, model)::regclass;
    part record;
BEGIN
    EXECUTE format('DROP TABLE IF EXISTS %I.%I', next, model);
    EXECUTE format('CREATE TABLE %I.%I (LIKE %I.%I INCLUDING ALL EXCLUDING INDEXES)', next, model, here, model);
    FOR part IN SELECT conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint
                WHERE conrelid = old AND contype IN ('p', 'u') LOOP
        EXECUTE format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', next, model, part.conname, part.definition);
    END LOOP;
    FOR part IN SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index
                WHERE indrelid = old AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid) LOOP
        EXECUTE replace(part.definition, format(' ON %I.%I ', here, model), format(' ON %I.%I ', next, model));
    END LOOP;
END $$;
