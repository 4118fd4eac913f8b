-- index: keep
-- What front pages and imprints tell beyond the first description of documents.

ALTER TABLE document ADD COLUMN subtitle TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN keywords TEXT NOT NULL DEFAULT '[]';       -- JSON: as printed, in their order
ALTER TABLE document ADD COLUMN isbn TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN issn TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN citation_printed TEXT NOT NULL DEFAULT ''; -- how the document asks to be cited
ALTER TABLE document ADD COLUMN unsure TEXT NOT NULL DEFAULT '[]';         -- JSON: fields left empty for a person to look at
ALTER TABLE document ADD COLUMN described TEXT NOT NULL DEFAULT '';        -- the rules that described it; '': those before there were versions
CREATE INDEX document_described ON document (described);

ALTER TABLE credit ADD COLUMN affiliation TEXT NOT NULL DEFAULT '';        -- as printed at the time
