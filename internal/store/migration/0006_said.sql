-- index: keep
-- What a report itself said of what was accepted from it, so that it can be
-- compared with other sources however it was corrected; and what a person decided
-- where sources disagree.

ALTER TABLE listed_record ADD COLUMN said TEXT NOT NULL DEFAULT '';  -- JSON; '': not kept
ALTER TABLE listed_event ADD COLUMN said TEXT NOT NULL DEFAULT '';
-- Taken out by a person: what hangs on it stays for its return.
ALTER TABLE listed_event ADD COLUMN removed TEXT;                    -- when; NULL: it is in

CREATE TABLE settled_contradiction (
	id        TEXT PRIMARY KEY,   -- what it is about, and the field
	document  INTEGER REFERENCES document (id) ON DELETE CASCADE,
	event     INTEGER REFERENCES listed_event (id) ON DELETE CASCADE,
	statement INTEGER NOT NULL,   -- which was chosen, from 0
	said      TEXT NOT NULL,      -- JSON: the contradiction as it stood
	before    TEXT NOT NULL,      -- JSON: what the choice replaced
	settled   TEXT NOT NULL
);
