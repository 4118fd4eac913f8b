-- index: keep
-- What annual reports list, as a person accepted it: publications become documents
-- without a file, courses and events stand here.

-- A document that a report lists.
CREATE TABLE listed_record (
	document INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
	report   INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	place    TEXT NOT NULL,          -- which entry of the report: accepted once
	page     INTEGER NOT NULL,       -- of the report
	accepted TEXT NOT NULL,
	UNIQUE (report, place)
);

CREATE TABLE listed_event (
	id           INTEGER PRIMARY KEY AUTOINCREMENT,
	report       INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	place        TEXT NOT NULL,      -- which row of the report: accepted once
	course       INTEGER NOT NULL,   -- 1: a course, 0: another event
	list         TEXT NOT NULL,      -- the heading of its table
	no           INTEGER NOT NULL,
	category     TEXT NOT NULL,
	title        TEXT NOT NULL,
	date_printed TEXT NOT NULL,
	from_date    TEXT NOT NULL,      -- ISO 8601; '': unknown
	to_date      TEXT NOT NULL,      -- 'open': going on
	page         INTEGER NOT NULL,   -- of the report
	accepted     TEXT NOT NULL,
	edited       INTEGER NOT NULL DEFAULT 0,  -- 1: a person changed it since
	UNIQUE (report, place)
);
CREATE INDEX listed_event_by_date ON listed_event (from_date);
