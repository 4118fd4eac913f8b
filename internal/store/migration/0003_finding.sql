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

-- Which documents mention which terms, as of the vocabulary that document_terms
-- names. One row a document and not a page: a tenth of the rows, and of the room.
CREATE TABLE term_mention (
	document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	term     TEXT NOT NULL,
	mentions INTEGER NOT NULL,
	pages    TEXT NOT NULL,                 -- "3:2 7": twice on page 3, once on 7
	PRIMARY KEY (document, term)
) WITHOUT ROWID;
CREATE INDEX term_mention_by_term ON term_mention (term, document, mentions);

-- The vocabulary whose terms were looked for in a document.
CREATE TABLE document_terms (
	document   INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
	vocabulary TEXT NOT NULL
);
