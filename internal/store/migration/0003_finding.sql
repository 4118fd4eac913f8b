-- index: keep
-- What finding needs to remember: questions kept, and the terms of the field as a
-- person edits them and as pages mention them.

CREATE TABLE saved_search (
	id       INTEGER PRIMARY KEY AUTOINCREMENT,
	name     TEXT NOT NULL,
	folded   TEXT NOT NULL UNIQUE,          -- the name without case and spacing
	request  TEXT NOT NULL,                 -- JSON
	created  TEXT NOT NULL,
	seen     TEXT NOT NULL,
	seen_to  INTEGER NOT NULL DEFAULT 0     -- the newest document there was then
);

-- Terms that a person added, changed or took out; they lie over Naru's own.
CREATE TABLE term_edit (
	id      TEXT PRIMARY KEY,
	entry   TEXT NOT NULL,                  -- JSON; '': taken out
	changed TEXT NOT NULL
) WITHOUT ROWID;

-- Which pages mention which terms, as of the vocabulary that document_terms names.
CREATE TABLE term_mention (
	term     TEXT NOT NULL,
	page     INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
	mentions INTEGER NOT NULL,
	PRIMARY KEY (term, page)
) WITHOUT ROWID;
CREATE INDEX term_mention_by_page ON term_mention (page);

-- The vocabulary whose terms were looked for in a document.
CREATE TABLE document_terms (
	document   INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
	vocabulary TEXT NOT NULL
);
