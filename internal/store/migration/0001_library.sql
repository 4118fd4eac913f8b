-- index: keep
-- The library as it is first made. SQL here and elsewhere stays plain enough
-- for a shared engine: no functions of our own, no pragmas.

CREATE TABLE document (
	id                 INTEGER PRIMARY KEY AUTOINCREMENT,
	kind               TEXT NOT NULL DEFAULT '',
	title              TEXT NOT NULL DEFAULT '',
	title_other        TEXT NOT NULL DEFAULT '',
	series             TEXT NOT NULL DEFAULT '',
	number             TEXT NOT NULL DEFAULT '',
	year               INTEGER NOT NULL DEFAULT 0,
	date               TEXT NOT NULL DEFAULT '',
	publisher          TEXT NOT NULL DEFAULT '',
	language           TEXT NOT NULL DEFAULT '',
	pages              INTEGER NOT NULL DEFAULT 0,
	pages_without_text INTEGER NOT NULL DEFAULT 0,
	file               TEXT NOT NULL DEFAULT '',
	sha256             TEXT NOT NULL DEFAULT '',
	part_of            INTEGER REFERENCES document (id),
	reader             TEXT NOT NULL DEFAULT '',
	added              TEXT NOT NULL,
	trashed            TEXT,                        -- when; NULL: not in the trash
	edited             TEXT NOT NULL DEFAULT '[]',  -- JSON: fields a person set
	folded             TEXT NOT NULL DEFAULT '',    -- title, people, series for matching as typed
	abstract           TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX document_by_sha256 ON document (sha256) WHERE sha256 <> '';
CREATE INDEX document_trashed ON document (trashed) WHERE trashed IS NOT NULL;
CREATE INDEX document_by_part ON document (part_of) WHERE part_of IS NOT NULL;

CREATE TABLE heading (
	document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	position INTEGER NOT NULL,
	level    INTEGER NOT NULL,
	title    TEXT NOT NULL,
	page     INTEGER NOT NULL,
	PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE person (
	id   INTEGER PRIMARY KEY AUTOINCREMENT,
	name TEXT NOT NULL UNIQUE
);
CREATE TABLE credit (
	document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	position INTEGER NOT NULL,
	person   INTEGER NOT NULL REFERENCES person (id),
	role     TEXT NOT NULL,
	PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE INDEX credit_by_person ON credit (person, document);

CREATE TABLE document_tag (
	document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	folded   TEXT NOT NULL,
	tag      TEXT NOT NULL,
	PRIMARY KEY (document, folded)
) WITHOUT ROWID;
CREATE INDEX document_tag_by_tag ON document_tag (folded, document);

CREATE TABLE theme (
	id       TEXT PRIMARY KEY,
	parent   TEXT NOT NULL DEFAULT '',
	name_en  TEXT NOT NULL,
	name_ko  TEXT NOT NULL,
	position INTEGER NOT NULL,
	retired  INTEGER NOT NULL DEFAULT 0  -- gone from the taxonomy, still given to documents
);
CREATE TABLE theme_assignment (
	document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	theme    TEXT NOT NULL REFERENCES theme (id),
	score    REAL NOT NULL,
	given_by TEXT NOT NULL,                 -- rule or person
	because  TEXT NOT NULL DEFAULT '[]',    -- JSON: [{"term","count"}]
	removed  INTEGER NOT NULL DEFAULT 0,    -- 1: a person took it away, no rule gives it back
	PRIMARY KEY (document, theme)
) WITHOUT ROWID;
CREATE INDEX theme_assignment_by_theme ON theme_assignment (theme, removed, document);

-- A page's id holds its document: id = document * 1048576 + number. So the hits
-- of an index, which knows only ids, are filtered and grouped by document
-- without touching this table, whose rows are large.
CREATE TABLE page (
	id       INTEGER PRIMARY KEY,
	document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	number   INTEGER NOT NULL CHECK (number BETWEEN 1 AND 1048575),
	label    TEXT NOT NULL,
	source   TEXT NOT NULL,
	width    REAL NOT NULL,
	height   REAL NOT NULL,
	bytes    INTEGER NOT NULL,  -- of text, so that counting does not read it
	text     TEXT NOT NULL,
	CHECK (id = document * 1048576 + number)
);
CREATE INDEX page_by_document ON page (document, number, source, bytes);

CREATE TABLE note (
	id       INTEGER PRIMARY KEY AUTOINCREMENT,
	document INTEGER REFERENCES document (id),  -- NULL: about the library
	page     INTEGER NOT NULL DEFAULT 0,
	title    TEXT NOT NULL DEFAULT '',
	body     TEXT NOT NULL DEFAULT '',
	created  TEXT NOT NULL,
	changed  TEXT NOT NULL,
	trashed  TEXT
);
CREATE INDEX note_by_document ON note (document, page);
CREATE INDEX note_by_change ON note (changed);

CREATE TABLE note_tag (
	note   INTEGER NOT NULL REFERENCES note (id) ON DELETE CASCADE,
	folded TEXT NOT NULL,
	tag    TEXT NOT NULL,
	position INTEGER NOT NULL,
	PRIMARY KEY (note, folded)
) WITHOUT ROWID;
CREATE INDEX note_tag_by_tag ON note_tag (folded, note);

CREATE TABLE quote (
	id         INTEGER PRIMARY KEY AUTOINCREMENT,
	note       INTEGER NOT NULL REFERENCES note (id),
	document   INTEGER NOT NULL REFERENCES document (id),
	page       INTEGER NOT NULL,
	label      TEXT NOT NULL,
	text       TEXT NOT NULL,
	from_char  INTEGER NOT NULL,  -- characters of the page's text; 0, 0: not there as it stands
	to_char    INTEGER NOT NULL,
	created    TEXT NOT NULL,
	trashed    TEXT
);
CREATE INDEX quote_by_note ON quote (note);
CREATE INDEX quote_by_document ON quote (document, page);

CREATE TABLE import_batch (
	id      INTEGER PRIMARY KEY AUTOINCREMENT,
	created TEXT NOT NULL,
	options TEXT NOT NULL  -- JSON: themes, tags, dry_run, again; never the password
);
CREATE TABLE import_item (
	id                 INTEGER PRIMARY KEY AUTOINCREMENT,
	batch              INTEGER NOT NULL REFERENCES import_batch (id),
	origin             INTEGER NOT NULL REFERENCES import_batch (id), -- the batch it first came with
	path               TEXT NOT NULL,
	sha256             TEXT NOT NULL DEFAULT '',
	document           INTEGER NOT NULL DEFAULT 0,
	status             TEXT NOT NULL,
	reason             TEXT NOT NULL DEFAULT '',
	message            TEXT NOT NULL DEFAULT '',
	reader             TEXT NOT NULL DEFAULT '',
	pages              INTEGER NOT NULL DEFAULT 0,
	pages_without_text INTEGER NOT NULL DEFAULT 0,
	ocr_pages          INTEGER NOT NULL DEFAULT 0,
	seconds            REAL NOT NULL DEFAULT 0,
	changed            TEXT NOT NULL
);
CREATE INDEX import_item_by_status ON import_item (status, id);
CREATE INDEX import_item_by_batch ON import_item (batch, status);
CREATE INDEX import_item_by_sha256 ON import_item (sha256) WHERE sha256 <> '';

CREATE TABLE setting (
	key   TEXT PRIMARY KEY,
	value TEXT NOT NULL
) WITHOUT ROWID;

-- Words as they stand in the text, with the number of documents (outside the
-- trash) that hold them: what did-you-mean is trained on.
CREATE TABLE word (
	term      TEXT NOT NULL,
	lang      TEXT NOT NULL,
	documents INTEGER NOT NULL,
	PRIMARY KEY (lang, term)
) WITHOUT ROWID;

-- The index holds terms that our own analysis made; rowids are those of page,
-- note and document.
CREATE VIRTUAL TABLE page_fts USING fts5 (t, content='', contentless_delete=1, tokenize='ascii');
CREATE VIRTUAL TABLE note_fts USING fts5 (t, quoted, content='', contentless_delete=1, tokenize='ascii');
CREATE VIRTUAL TABLE document_fts USING fts5 (title, author, series, abstract, content='', contentless_delete=1, tokenize='ascii');
