-- index: keep
-- A person's own courses, what they say of the courses and events that reports
-- list, what belongs together, and the milestones of migration policy they add.

CREATE TABLE own_course (
	id       INTEGER PRIMARY KEY AUTOINCREMENT,
	title    TEXT NOT NULL,
	audience TEXT NOT NULL,          -- JSON list
	host     TEXT NOT NULL,
	place    TEXT NOT NULL,
	at       TEXT NOT NULL,          -- the date as it was typed
	year     INTEGER NOT NULL,       -- for a date typed without one
	note     TEXT NOT NULL,
	created  TEXT NOT NULL,
	changed  TEXT NOT NULL,
	trashed  TEXT
);

-- What a person says of a course that a report lists; NULL: nothing.
CREATE TABLE course_mark (
	event    INTEGER PRIMARY KEY REFERENCES listed_event (id) ON DELETE CASCADE,
	audience TEXT,                   -- JSON list
	host     TEXT
);

-- What a course belongs to: a document, or a course of one's own.
CREATE TABLE course_link (
	id       INTEGER PRIMARY KEY,
	event    INTEGER REFERENCES listed_event (id) ON DELETE CASCADE,
	own      INTEGER REFERENCES own_course (id) ON DELETE CASCADE,
	document INTEGER REFERENCES document (id) ON DELETE CASCADE,
	to_own   INTEGER REFERENCES own_course (id) ON DELETE CASCADE,
	page     INTEGER NOT NULL DEFAULT 0,
	refused  INTEGER NOT NULL DEFAULT 0,  -- 1: offered, and a person said that it does not belong
	created  TEXT NOT NULL,
	CHECK ((event IS NULL) <> (own IS NULL)),
	CHECK ((document IS NULL) <> (to_own IS NULL))
);
CREATE UNIQUE INDEX course_link_once ON course_link (coalesce(event, 0), coalesce(own, 0), coalesce(document, 0), coalesce(to_own, 0));
CREATE INDEX course_link_document ON course_link (document);
CREATE INDEX course_link_to_own ON course_link (to_own);

-- Milestones of a person's own; one that Naru brings and a person took out stands
-- here by its key, hidden.
CREATE TABLE milestone (
	id       INTEGER PRIMARY KEY AUTOINCREMENT,
	from_date TEXT NOT NULL,         -- ISO 8601 as far as known
	to_date  TEXT NOT NULL,          -- '': the same
	title_en TEXT NOT NULL,
	title_ko TEXT NOT NULL,
	source   TEXT NOT NULL,          -- in words: a law, an instrument
	note     TEXT NOT NULL,
	document INTEGER REFERENCES document (id) ON DELETE SET NULL,
	page     INTEGER NOT NULL DEFAULT 0,
	created  TEXT NOT NULL,
	changed  TEXT NOT NULL,
	trashed  TEXT
);
CREATE TABLE milestone_hidden (
	id TEXT PRIMARY KEY
);
