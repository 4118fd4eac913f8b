-- index: rebuild
-- (The marks of footnotes are no part of words any more; an index made before
-- took 2020³ for 20203.)
-- What reading needs to remember: pages still missing, where descriptions came
-- from, what of a page is its body, recognised pages, files known by their place,
-- watched folders and new versions of files.

ALTER TABLE document ADD COLUMN incomplete TEXT NOT NULL DEFAULT '';   -- why pages are missing; '': none are
ALTER TABLE document ADD COLUMN sources TEXT NOT NULL DEFAULT '{}';    -- JSON: {"title":{"from","page"}}
ALTER TABLE document ADD COLUMN properties TEXT NOT NULL DEFAULT '{}'; -- JSON: what the file says of itself, for describing it again
ALTER TABLE page ADD COLUMN body_from INTEGER NOT NULL DEFAULT 0;      -- characters; 0, 0: the whole page
ALTER TABLE page ADD COLUMN body_to INTEGER NOT NULL DEFAULT 0;

-- Places of the characters of recognised pages, which no reader can find again.
CREATE TABLE page_place (
	page   INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
	places BLOB NOT NULL  -- four 16-bit numbers a character, little-endian, in 1/65535 of the page
);

-- Pages whose image is to be read, and how that ended.
CREATE TABLE recognition (
	document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	page     INTEGER NOT NULL,
	status   TEXT NOT NULL,              -- waiting, read, blank, failed
	reason   TEXT NOT NULL DEFAULT '',
	engine   TEXT NOT NULL DEFAULT '',   -- name and version
	changed  TEXT NOT NULL,
	PRIMARY KEY (document, page)
) WITHOUT ROWID;
CREATE INDEX recognition_by_status ON recognition (status, document, page);

-- Files that were seen, so that they are known again by place, size and time
-- without being read.
CREATE TABLE seen_file (
	path     TEXT PRIMARY KEY,
	size     INTEGER NOT NULL,
	modified INTEGER NOT NULL,           -- nanoseconds since 1970
	sha256   TEXT NOT NULL,
	document INTEGER NOT NULL DEFAULT 0  -- 0: it did not get in
) WITHOUT ROWID;
CREATE INDEX seen_file_by_size ON seen_file (size);
CREATE INDEX seen_file_by_document ON seen_file (document);

-- Whether a file waits already, by its place.
CREATE INDEX import_item_open ON import_item (path) WHERE status IN ('waiting', 'reading');

CREATE TABLE watched_folder (
	id             INTEGER PRIMARY KEY AUTOINCREMENT,
	path           TEXT NOT NULL UNIQUE,
	tag_subfolders INTEGER NOT NULL DEFAULT 0,
	settle         INTEGER NOT NULL DEFAULT 0, -- nanoseconds; 0: the default
	added          TEXT NOT NULL
);

-- Files that changed on disk, offered as new versions of their documents.
CREATE TABLE new_version (
	id       INTEGER PRIMARY KEY AUTOINCREMENT,
	document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	path     TEXT NOT NULL,
	sha256   TEXT NOT NULL,
	size     INTEGER NOT NULL,
	modified INTEGER NOT NULL,
	found    TEXT NOT NULL,
	status   TEXT NOT NULL DEFAULT 'offered', -- offered, accepted, apart, ignored
	UNIQUE (path, sha256)
);
CREATE INDEX new_version_by_status ON new_version (status, id);

-- Originals that a document had before it took a new version.
CREATE TABLE former_file (
	document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	sha256   TEXT NOT NULL,
	file     TEXT NOT NULL,
	replaced TEXT NOT NULL,
	PRIMARY KEY (document, sha256)
) WITHOUT ROWID;
