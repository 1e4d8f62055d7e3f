-- How many events are recorded, by topic and day (UTC) of their time; a place that is claimed twice counts once. Kept
-- beside the log, in its transactions, so that nobody has to count.
CREATE TABLE recorded (
    topic  text   NOT NULL,
    day    date   NOT NULL,
    events bigint NOT NULL,
    PRIMARY KEY (topic, day)
) WITH (fillfactor = 50);
INSERT INTO recorded (topic, day, events)
SELECT topic, CAST(time AT TIME ZONE 'UTC' AS date), count(*)
FROM (SELECT DISTINCT ON (topic, subject, sequence) topic, time FROM entry
      ORDER BY topic, subject, sequence, index) AS place
GROUP BY 1, 2;

-- What the owners say they have written, and since when the log lacks some of it.
CREATE TABLE watermark (
    service    text   NOT NULL,
    topic      text   NOT NULL,
    day        date   NOT NULL,
    sequence   bigint NOT NULL,
    events     bigint NOT NULL,
    position   bigint NOT NULL,
    -- the oldest count the log has not reached, and since when
    due_events bigint,
    due_since  timestamptz,
    finding    bigint REFERENCES finding,
    asked_at   timestamptz,
    PRIMARY KEY (service, topic, day)
) WITH (fillfactor = 50);

-- A third kind of finding: it concerns a day of a topic, and no entry.
ALTER TABLE finding ADD COLUMN day date;
ALTER TABLE finding ALTER COLUMN entry_index DROP NOT NULL;
ALTER TABLE finding DROP CONSTRAINT finding_kind_check, DROP CONSTRAINT finding_check, DROP CONSTRAINT finding_check1;
ALTER TABLE finding
    ADD CONSTRAINT finding_kind CHECK (kind IN ('GAP', 'CONTRADICTION', 'WATERMARK')),
    ADD CONSTRAINT finding_closed CHECK (kind = 'CONTRADICTION' OR (closed_at IS NULL) = (missing > 0)),
    ADD CONSTRAINT finding_contradiction
        CHECK (kind <> 'CONTRADICTION' OR (closed_at IS NULL AND missing = 0 AND other_index IS NOT NULL)),
    ADD CONSTRAINT finding_about CHECK (CASE kind WHEN 'WATERMARK' THEN day IS NOT NULL ELSE entry_index IS NOT NULL END);
