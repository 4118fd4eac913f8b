-- index: keep
-- What belongs together: documents that went into another, links between parts
-- and editions, and what is offered or was turned down.

-- A document that went into another. Its rows stay, hidden as in the trash, so
-- that both can be taken apart again.
CREATE TABLE merged (
	id      INTEGER PRIMARY KEY AUTOINCREMENT,
	kind    TEXT NOT NULL,             -- tie, duplicate, version
	source  INTEGER NOT NULL UNIQUE REFERENCES document (id) ON DELETE CASCADE,
	target  INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	auto    INTEGER NOT NULL,          -- 1: by itself
	made    TEXT NOT NULL,
	carried TEXT NOT NULL              -- JSON: what went along, and how it was
);
CREATE INDEX merged_by_target ON merged (target);

-- Parts of one publication, and editions of it in other languages.
CREATE TABLE document_link (
	one   INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	other INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	kind  TEXT NOT NULL,               -- part, edition
	auto  INTEGER NOT NULL,
	made  TEXT NOT NULL,
	PRIMARY KEY (one, other),
	CHECK (one < other)
) WITHOUT ROWID;
CREATE INDEX document_link_by_other ON document_link (other);

-- Pairs that seem to belong together, as a person was asked or answered.
CREATE TABLE offer (
	id         INTEGER PRIMARY KEY AUTOINCREMENT,
	one        INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	other      INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	target     INTEGER NOT NULL,       -- which of them stays, or comes first
	kind       TEXT NOT NULL,
	confidence REAL NOT NULL,
	because    TEXT NOT NULL,          -- JSON
	status     TEXT NOT NULL,          -- open, dismissed
	made       TEXT NOT NULL,
	UNIQUE (one, other),
	CHECK (one < other)
);
CREATE INDEX offer_by_other ON offer (other);
CREATE INDEX offer_by_status ON offer (status, confidence);

-- Words under which documents that may belong together are looked for.
CREATE TABLE match_key (
	key      TEXT NOT NULL,
	document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	PRIMARY KEY (key, document)
) WITHOUT ROWID;
CREATE INDEX match_key_by_document ON match_key (document);

-- Documents that were compared, and by which rules; a new description takes the
-- row away.
CREATE TABLE match_done (
	document INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
	rules    INTEGER NOT NULL
);
