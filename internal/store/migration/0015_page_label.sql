-- index: keep
-- Printed page numbers that a person corrected, and those that were read, which
-- stand again when the correction is taken back: a JSON list each, one a page.

CREATE TABLE page_label (
	document INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
	given    TEXT NOT NULL,
	read     TEXT NOT NULL
);
