-- index: keep
-- The taxonomy as people edit it, and what that needs to be previewed and taken
-- back.

ALTER TABLE theme ADD COLUMN color TEXT NOT NULL DEFAULT '';  -- name of a colour; '': that of the id

-- When a person decided for this document; '': by rule, or for a whole import.
ALTER TABLE theme_assignment ADD COLUMN corrected TEXT NOT NULL DEFAULT '';
UPDATE theme_assignment SET corrected = (SELECT added FROM document WHERE id = document) WHERE given_by = 'person';

-- What a person did to a theme; it lies over what Naru brings.
CREATE TABLE theme_edit (
	id    TEXT PRIMARY KEY,
	entry TEXT NOT NULL  -- JSON
) WITHOUT ROWID;

-- Drafts that were kept, to be taken back last first.
CREATE TABLE theme_revision (
	id      INTEGER PRIMARY KEY AUTOINCREMENT,
	made    TEXT NOT NULL,
	changes TEXT NOT NULL,     -- JSON: what was done
	before  TEXT NOT NULL,     -- JSON: [{"ID","Entry"}], theme_edit as it was
	moved   TEXT NOT NULL,     -- JSON: people's choices that a merge moved
	changed INTEGER NOT NULL   -- documents whose themes changed
);

-- How often the terms of the taxonomy stand in a document, so that weights are
-- tried without reading it. Whatever changes its text takes the row away.
CREATE TABLE theme_count (
	document INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
	patterns TEXT NOT NULL,    -- fingerprint of what was counted
	counts   BLOB NOT NULL
);
CREATE TRIGGER theme_count_page_added AFTER INSERT ON page BEGIN
	DELETE FROM theme_count WHERE document = NEW.document;
END;
CREATE TRIGGER theme_count_page_changed AFTER UPDATE OF text ON page BEGIN
	DELETE FROM theme_count WHERE document = NEW.document;
END;
CREATE TRIGGER theme_count_page_gone AFTER DELETE ON page BEGIN
	DELETE FROM theme_count WHERE document = OLD.document;
END;
CREATE TRIGGER theme_count_heading_added AFTER INSERT ON heading BEGIN
	DELETE FROM theme_count WHERE document = NEW.document;
END;
CREATE TRIGGER theme_count_described AFTER UPDATE OF title, abstract ON document
	WHEN OLD.title <> NEW.title OR OLD.abstract <> NEW.abstract BEGIN
	DELETE FROM theme_count WHERE document = NEW.id;
END;

-- By which rules all documents were classified; no row: it is not known.
CREATE TABLE theme_rules (
	one         INTEGER PRIMARY KEY CHECK (one = 1),
	fingerprint TEXT NOT NULL
);

-- Proposals that a person declined, and how many corrections spoke for them.
CREATE TABLE theme_declined (
	proposal TEXT PRIMARY KEY,
	supports INTEGER NOT NULL
) WITHOUT ROWID;
