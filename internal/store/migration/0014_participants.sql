-- index: keep
-- How many people took part in a course or an event, where a report's table tells.

ALTER TABLE listed_event ADD COLUMN participants INTEGER NOT NULL DEFAULT 0; -- 0: unknown
