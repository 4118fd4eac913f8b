-- index: keep
-- What keeps lists, facets and counts quick in a library of very many documents,
-- whose rows are large (abstracts, tables of contents): narrow copies to walk.

-- Newest first, as the shelf and searches order; the expression is that of the
-- queries.
CREATE INDEX document_by_date ON document (trashed,
	CASE WHEN date <> '' THEN date ELSE printf('%04d', year) END DESC, added DESC, id DESC);
CREATE INDEX document_by_title ON document (trashed, title COLLATE NOCASE, id);

-- What documents are counted and filtered by.
CREATE INDEX document_facts ON document (trashed, year, language, kind, series);

-- What the pages of a document hold, so that a library is counted without walking
-- all its pages.
CREATE TABLE document_text (
	document INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
	pages    INTEGER NOT NULL,
	without  INTEGER NOT NULL,  -- text
	ocr      INTEGER NOT NULL,
	bytes    INTEGER NOT NULL   -- of text
);
INSERT INTO document_text SELECT document, count(*), sum(source = 'none'), sum(source = 'ocr'), sum(bytes) FROM page GROUP BY document;

-- Words of documents that came or went, to be counted in by many at a time.
CREATE TABLE word_pending (
	id    INTEGER PRIMARY KEY,
	by    INTEGER NOT NULL,   -- 1: came, -1: went
	words TEXT NOT NULL       -- JSON: words by language
);
