-- index: keep
-- Statistics that documents state, as found and as a person decided about them.

CREATE TABLE evidence (
	id        INTEGER PRIMARY KEY AUTOINCREMENT,
	document  INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	-- Names the figure within its document by its sentence and value, not by its
	-- page: a decision outlives a new version of the file.
	place_key TEXT NOT NULL,
	page      INTEGER NOT NULL,
	from_char INTEGER NOT NULL,             -- characters of the page's text; 0, 0: not there any more
	to_char   INTEGER NOT NULL,
	printed   TEXT NOT NULL,
	sentence  TEXT NOT NULL,
	said_when TEXT NOT NULL DEFAULT '',     -- the date as it stands
	value     REAL NOT NULL,
	upper     REAL NOT NULL DEFAULT 0,      -- of a range; 0: none
	unit      TEXT NOT NULL,
	bound     TEXT NOT NULL DEFAULT '',
	change    TEXT NOT NULL DEFAULT '',
	what      TEXT NOT NULL DEFAULT '',
	base      TEXT NOT NULL DEFAULT '',
	date      TEXT NOT NULL DEFAULT '',     -- ISO 8601; an interval has a slash
	year      INTEGER NOT NULL DEFAULT 0,   -- the last of date, to filter by; 0: unknown
	place     TEXT NOT NULL DEFAULT '',
	folded    TEXT NOT NULL DEFAULT '',     -- what, base, sentence, printed for matching as typed
	status    TEXT NOT NULL DEFAULT 'proposed',
	edited    INTEGER NOT NULL DEFAULT 0,   -- 1: a person corrected it
	note      INTEGER REFERENCES note (id) ON DELETE SET NULL,
	changed   TEXT NOT NULL,
	UNIQUE (document, place_key)
);
CREATE INDEX evidence_by_page ON evidence (document, page, from_char);
CREATE INDEX evidence_by_status ON evidence (status, document);

CREATE TABLE evidence_term (
	evidence INTEGER NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
	term     TEXT NOT NULL,
	PRIMARY KEY (evidence, term)
) WITHOUT ROWID;
CREATE INDEX evidence_term_by_term ON evidence_term (term, evidence);
